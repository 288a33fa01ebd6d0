import { buildPortal } from '../portal-build.ts';
import { Unstartable } from '../unstartable.ts';
import { workplace } from '../workplace.ts';

/** `npm run build:portal`: makes `packages/portal/dist`, what is deployed and what `npm start` serves, unless it is there already. */
try {
  await buildPortal(workplace(process.env).root, console.error);
} catch (error) {
  if (!(error instanceof Unstartable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
