import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unstartable } from './unstartable.ts';

/** Where the repository is, where the data goes, and which address was asked for. */
export interface Workplace {
  readonly root: string;
  readonly data: string;
  readonly port: number;
  readonly endpoint: string | undefined;
}

const defaultPort = 4000;

const portOf = (value: string | undefined): number => {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Unstartable(
    `PORT debe ser un número de puerto entre 1 y 65535, y es «${value}».`,
    'PORT must be a port number between 1 and 65535',
  );
};

/** Reads the environment: `PORT`, `CONCIERTA_DATA`, `DYNAMODB_ENDPOINT`. */
export const workplace = (env: NodeJS.ProcessEnv): Workplace => {
  const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
  return {
    root,
    data: resolve(root, env.CONCIERTA_DATA || '.concierta'),
    port: portOf(env.PORT),
    endpoint: env.DYNAMODB_ENDPOINT || undefined,
  };
};
