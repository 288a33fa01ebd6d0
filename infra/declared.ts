import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceContext } from '@concierta/events';

/** What the house declares: its contexts, and what follows from them. */
export type Declared = typeof import('./declarations.ts') & { readonly contexts: readonly ServiceContext[] };

/** SST runs from the folder of its configuration; `$cli`, which would tell it, is not there yet when `app()` is asked. */
export const repository = (): string => process.cwd();

/**
 * A module of this folder, loaded by Node itself: an address that is computed is left alone by SST's bundler, so that what is
 * read are the house's modules as they are, from their own places.
 */
export const loadModule = <T>(name: string): Promise<T> =>
  import(pathToFileURL(join(repository(), 'infra', name)).href) as Promise<T>;

/** The house's declarations. Throws when this Node cannot read them. */
export const declared = async (): Promise<Declared> => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24) {
    throw new Error(
      `Node ${process.versions.node} cannot read the declarations: run SST with Node 24, as «npm run» does.`,
    );
  }
  const house = await loadModule<Omit<Declared, 'contexts'>>('declarations.ts');
  const { contexts } = await loadModule<Pick<Declared, 'contexts'>>('services.ts');
  return { ...house, contexts };
};
