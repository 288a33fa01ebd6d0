import { Unstartable } from './unstartable.ts';
import { workplace } from './workplace.ts';

const tell = (line: string): void => console.error(line);

/** Runs one command, loading only what it needs; resolves with the exit code. Data goes to standard output, words for a person to standard error. */
const run = async ([command, ...args]: readonly string[]): Promise<number> => {
  const place = workplace(process.env);
  switch (command) {
    case 'start':
      return (await import('./commands/start.ts')).start(place, tell);
    case 'test':
      return (await import('./commands/test.ts')).test(place);
    case 'reset':
      await (await import('./commands/reset.ts')).reset(place, tell);
      return 0;
    case 'rebuild':
      await (await import('./commands/rebuild.ts')).rebuild(place, args[0], tell);
      return 0;
    case 'operator':
      await (await import('./commands/operator.ts')).operator(place, args, tell);
      return 0;
    case 'verify':
      return (await import('./commands/verify.ts')).verify(place, tell);
    case 'token':
      console.log(await (await import('./commands/token.ts')).token(place, args[0]));
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
