import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { rebuildView } from '../rebuilding.ts';
import { physicalName } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import { whileStopped } from '../while-stopped.ts';
import type { Workplace } from '../workplace.ts';

/** `npm run rebuild -- <view>`: makes a view of articulation anew out of the events, while the platform is stopped. */
export const rebuild = (place: Workplace, view: string | undefined, tell: (line: string) => void): Promise<void> =>
  whileStopped(place, async (client) => {
    const cacheFolder = join(place.data, 'cache', 'articulation');
    const tenants = tenantsIn(place.data);
    const options = { client, tableNamed: physicalName, clock: systemClock, cacheFolder, tenants };
    const done = await rebuildView(options, view);
    if (!done) {
      throw new Unstartable(
        `Diga qué vista rehacer: portfolio, unattended, work o referrals (${view ?? 'ninguna'} no es una).`,
        'name the view to rebuild: portfolio, unattended, work or referrals',
      );
    }
    tell(`Vista ${view}: ${done.events} hechos leídos, ${done.rows} filas escritas.`);
  });
