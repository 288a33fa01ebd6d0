import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { loadDemonstration } from '@concierta/local/demonstration/load';
import { startEngine } from '@concierta/local/engine';
import { keysIn } from '@concierta/local/issuer/keys';
import { prepareTables } from '@concierta/local/prepare-tables';
import { services } from '@concierta/local/services';
import { physicalName } from '@concierta/local/tables';
import { documentClient } from '@concierta/store';
import type { Place } from './running.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Three organisations and their people in a data folder, as the demonstration makes them, and none of its stories. */
export const found = async ({ data, port }: Place): Promise<void> => {
  const keys = await keysIn(data);
  const engine = await startEngine({ file: join(data, 'data.db') });
  try {
    const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
    await prepareTables(client);
    await loadDemonstration({
      services,
      client,
      tableNamed: physicalName,
      keys,
      origin: `http://127.0.0.1:${port}`,
      log: silent,
      tell: () => undefined,
      today: systemClock.now(),
      only: ['MVCT', '19450'],
    });
  } finally {
    await engine.stop();
  }
};
