import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { documentClient } from '@concierta/store';
import { type Engine, startEngine } from '../engine.ts';
import { lockFolder } from '../folder-lock.ts';
import { rebuildView } from '../rebuilding.ts';
import { physicalName } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import type { Workplace } from '../workplace.ts';

/** `npm run rebuild -- <view>`: makes a view of articulation anew out of the events, while the platform is stopped. */
export const rebuild = async (place: Workplace, view: string | undefined, tell: (line: string) => void) => {
  const lock = lockFolder(place.data);
  let engine: Engine | undefined;
  try {
    engine = place.endpoint ? undefined : await startEngine({ file: join(place.data, 'data.db') });
    const endpoint = place.endpoint ?? engine?.endpoint;
    const client = documentClient({ ...(endpoint && { endpoint }), withoutRequestToken: true });
    const cacheFolder = join(place.data, 'cache', 'articulation');
    const tenants = tenantsIn(place.data);
    const done = await rebuildView(
      { client, tableNamed: physicalName, clock: systemClock, cacheFolder, tenants },
      view,
    );
    if (!done) {
      throw new Unstartable(
        `Diga qué vista rehacer: portfolio, unattended, work o referrals (${view ?? 'ninguna'} no es una).`,
        'name the view to rebuild: portfolio, unattended, work or referrals',
      );
    }
    tell(`Vista ${view}: ${done.events} hechos leídos, ${done.rows} filas escritas.`);
  } finally {
    await engine?.stop();
    lock.release();
  }
};
