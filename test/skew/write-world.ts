import { silentLog } from '@concierta/http';
import { cast } from '@concierta/local/demonstration/casting';
import { loadDemonstration } from '@concierta/local/demonstration/load';
import { freshKeys } from '@concierta/local/issuer/keys';
import { services } from '@concierta/local/services';
import { writeWorld } from './kept-world.ts';
import { openPlace } from './place.ts';

/** Keeps the demonstration as today's code writes it: `node test/skew/write-world.ts`, whenever there is a new sort or format of row. */
const today = new Date('2026-06-15T15:00:00Z');
const keys = await freshKeys();
const place = await openPlace(keys, today);
await loadDemonstration({ ...place.common, services, log: silentLog, today, tell: () => undefined });
writeWorld({
  name: new Date().toISOString().slice(0, 10),
  today: today.toISOString(),
  emailKey: keys.cookies,
  people: cast.flatMap(({ email, hats }) => hats.map((hat) => ({ email, in: hat.in }))),
  rows: await place.rows(),
});
place.leave();
process.exit(0);
