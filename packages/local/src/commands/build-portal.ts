import { writeHouseDocument } from '../house-document.ts';
import { buildPortal } from '../portal-build.ts';
import { Unstartable } from '../unstartable.ts';
import { workplace } from '../workplace.ts';

/**
 * `npm run build:portal`: makes what is deployed beside the functions: `packages/portal/dist`, which `npm start` serves too,
 * unless it is there already, and the description of the API.
 */
try {
  const { root } = workplace(process.env);
  await buildPortal(root, console.error);
  writeHouseDocument(root);
} catch (error) {
  if (!(error instanceof Unstartable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
