import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ContextFunction, functionsOf, type ServiceContext } from '@concierta/events';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** One function of one context, and the entry that it starts from. */
export interface DeployedFunction {
  readonly context: ServiceContext;
  readonly fn: ContextFunction;
  /** From the root: `services/tenancy/src/lambda/api.ts`. Workers of one context start from the same. */
  readonly entry: string;
}

/** What each service is, as data, in the order of their names. */
export const everyContext = async (): Promise<readonly ServiceContext[]> => {
  const homes = readdirSync(join(root, 'services')).sort();
  const files = homes.map((home) => join(root, 'services', home, 'src/context.ts')).filter((file) => existsSync(file));
  return Promise.all(
    files.map(async (file) => ((await import(pathToFileURL(file).href)) as { context: ServiceContext }).context),
  );
};

/** Every function that infrastructure deploys. */
export const everyFunction = async (): Promise<readonly DeployedFunction[]> =>
  (await everyContext()).flatMap((context) =>
    functionsOf(context).map((fn) => ({ context, fn, entry: `services/${context.name}/src/lambda/${fn.kind}.ts` })),
  );
