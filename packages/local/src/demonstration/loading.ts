import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { documentClient } from '@concierta/store';
import { fileLog } from '../file-log.ts';
import { openFiles } from '../files.ts';
import { keysIn } from '../issuer/keys.ts';
import { services } from '../services.ts';
import { physicalName } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { workplace } from '../workplace.ts';
import { loadDemonstration } from './load.ts';

/** Loads the demonstration into the engine at `CONCIERTA_ENGINE`; started by `start`, which holds the data folder's lock. */
const { data, port } = workplace(process.env);
const origin = `http://127.0.0.1:${port}`;
const keys = await keysIn(data);
const log = fileLog(data);
await loadDemonstration({
  services,
  client: documentClient({ endpoint: process.env.CONCIERTA_ENGINE, withoutRequestToken: true }),
  tableNamed: physicalName,
  tenants: tenantsIn(data),
  keys,
  origin,
  log,
  files: openFiles({ folder: join(data, 'files'), origin, secret: keys.files, clock: systemClock }).port,
  tell: (line) => console.log(line),
  today: systemClock.now(),
});
await log.close();
process.exit(0);
