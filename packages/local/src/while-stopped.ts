import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@concierta/store';
import { endOrphan } from './end-orphan.ts';
import { type Engine, startEngine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { identify } from './process-identity.ts';
import { Unstartable } from './unstartable.ts';
import type { Workplace } from './workplace.ts';

/**
 * Holds the data folder and its engine while `work` is done, after `before`. Refuses while the platform runs, and where there
 * is no data. An engine that outlived a platform that was killed is ended first: two must never hold one file.
 */
export const whileStopped = async <T>(
  place: Workplace,
  work: (client: DynamoDBDocumentClient) => Promise<T>,
  before: () => Promise<void> = async () => undefined,
): Promise<T> => {
  mkdirSync(place.data, { recursive: true });
  const lock = lockFolder(place.data);
  let engine: Engine | undefined;
  try {
    await endOrphan(lock);
    await before();
    if (!place.endpoint && !existsSync(join(place.data, 'data.db'))) {
      throw new Unstartable(`No hay datos en ${place.data}.`, 'there is no data in that folder');
    }
    engine = place.endpoint ? undefined : await startEngine({ file: join(place.data, 'data.db') });
    const identity = engine?.pid === undefined ? undefined : identify(engine.pid);
    if (identity) lock.note({ engine: identity });
    const endpoint = place.endpoint ?? engine?.endpoint;
    return await work(documentClient({ ...(endpoint && { endpoint }), withoutRequestToken: true }));
  } finally {
    await engine?.stop();
    lock.release();
  }
};
