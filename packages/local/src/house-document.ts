import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hatReader } from '@concierta/access';
import { mergeOpenApi, type OpenApiDocument, silentLog } from '@concierta/http';
import { newId, Refusal, systemClock } from '@concierta/kernel';
import type { Parts } from '@concierta/service';
import { documentClient, oneTable } from '@concierta/store';
import { services } from './services.ts';

/** Where a release finds the description of the API. */
export const documentFile = (root: string): string => join(root, 'packages', 'local', 'dist', 'openapi.json');

/** Enough for a service to say what it answers; nothing is asked of it, so nothing is reached. */
const unreached = (): Parts => {
  const tables = oneTable({ client: documentClient({ endpoint: 'http://127.0.0.1:9' }), table: 'none' });
  return {
    deps: {
      tables,
      clock: systemClock,
      verifyToken: () => Promise.reject(new Refusal('token-invalid')),
      hats: hatReader({ tables, clock: systemClock }),
      log: silentLog,
      ids: (kind) => newId(kind, systemClock.now()),
    },
    issuer: { address: 'https://issuer.invalid', name: 'none', client: 'none', jwks: { keys: [] } },
    emailKey: '-'.repeat(32),
    sendMail: () => Promise.reject(new Error('nobody is written to while the API is described')),
    origin: 'https://none.invalid',
    demonstration: false,
  };
};

/** The one description of every service's API, without running any of them. */
export const houseDocument = (): OpenApiDocument =>
  mergeOpenApi(
    services.map(({ serve }) => serve(unreached()).document()),
    { title: 'Concierta', issuer: '/oidc' },
  );

/** Writes the description that a release carries, for the edge to serve at `/api/openapi.json`. */
export const writeHouseDocument = (root: string): void => {
  const file = documentFile(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(houseDocument()));
};
