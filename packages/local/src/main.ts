import { rebuild } from './commands/rebuild.ts';
import { reset } from './commands/reset.ts';
import { start } from './commands/start.ts';
import { test } from './commands/test.ts';
import { token } from './commands/token.ts';
import { Unstartable } from './unstartable.ts';
import { workplace } from './workplace.ts';

const tell = (line: string): void => console.error(line);

/** Runs one command; resolves with the exit code. Data goes to standard output, words for a person to standard error. */
const run = async ([command, ...args]: readonly string[]): Promise<number> => {
  const place = workplace(process.env);
  switch (command) {
    case 'start':
      return start(place, tell);
    case 'test':
      return test(place);
    case 'reset':
      await reset(place, tell);
      return 0;
    case 'rebuild':
      await rebuild(place, args[0], tell);
      return 0;
    case 'token':
      console.log(await token(place, args[0]));
      return 0;
    default:
      throw new Unstartable(`No existe «${command}».`, 'no such command');
  }
};

try {
  const code = await run(process.argv.slice(2));
  // What is still open (a connection kept alive, the launcher's channel) must not keep the process.
  process.exit(code);
} catch (error) {
  tell(error instanceof Unstartable ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(1);
}
