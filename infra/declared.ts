import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceContext } from '@concierta/events';

/** What the house declares: its contexts, and what follows from them. */
export type Declared = typeof import('./declarations.ts') & { readonly contexts: readonly ServiceContext[] };

const load = (name: string) => import(pathToFileURL(join($cli.paths.root, 'infra', name)).href);

/**
 * The house's declarations, loaded by Node itself: an address that is computed is left alone by SST's bundler, so that what is
 * read here are the modules as they are, from their own places.
 */
export const declared = async (): Promise<Declared> => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24) {
    throw new Error(
      `Node ${process.versions.node} cannot read the declarations: run SST with Node 24, as «npm run» does.`,
    );
  }
  return { ...(await load('declarations.ts')), ...(await load('services.ts')) };
};
