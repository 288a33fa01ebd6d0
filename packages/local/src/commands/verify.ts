import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { findingWords } from '../finding-words.ts';
import { headsFolder } from '../heads-folder.ts';
import { noteVerified } from '../operation/acts.ts';
import { operationsRecord } from '../operation/record.ts';
import { services } from '../services.ts';
import { physicalName, tableNames } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import { verifyEverything } from '../verifying.ts';
import { whileStopped } from '../while-stopped.ts';
import type { Workplace } from '../workplace.ts';

/** «1.272 hechos», «1 hecho». */
const some = (n: number, one: string, many: string): string => `${n.toLocaleString('es-CO')} ${n === 1 ? one : many}`;

const nothingYet = (data: string): Unstartable =>
  new Unstartable(
    `Todavía no hay datos en ${data}: inicie primero con npm start.`,
    'there is no data yet: run npm start first',
  );

/**
 * Recomputes every chain and holds it to the heads that were written each day, platform stopped. Resolves with the exit code:
 * 0 when everything agrees, 1 when something does not, told with the day on which it was still right.
 */
export const verify = async (place: Workplace, tell: (line: string) => void): Promise<number> => {
  if (!place.endpoint && !existsSync(join(place.data, 'data.db'))) throw nothingYet(place.data);
  return whileStopped(place, async (client) => {
    const tables = await tableNames(client);
    if (services.some(({ context }) => !tables.includes(physicalName(context.table)))) throw nothingYet(place.data);
    const found = await verifyEverything({
      client,
      tableNamed: physicalName,
      clock: systemClock,
      headsOf: (context) => headsFolder(join(place.data, 'chain-heads'), context),
      tenants: tenantsIn(place.data),
    });
    await noteVerified(operationsRecord(join(place.data, 'operations.jsonl'), systemClock), found);
    for (const finding of found.broken) tell(`✗ ${findingWords(finding)}`);
    const chains = (n: number): string => some(n, 'cadena', 'cadenas');
    tell(
      `${some(found.events, 'hecho', 'hechos')} de ${chains(found.aggregates)}; ${some(found.heads, 'huella anotada', 'huellas anotadas')} en ${some(found.pages, 'página', 'páginas')}.`,
    );
    if (found.unwritten > 0)
      tell(`Sin huella anotada todavía: ${chains(found.unwritten)}. La próxima anotación las incluye.`);
    if (found.broken.length === 0) {
      tell('Todo concuerda. [everything agrees]');
      return 0;
    }
    const wrong = found.broken.length;
    tell(`${some(wrong, 'cosa no concuerda', 'cosas no concuerdan')}. [${wrong} do not agree]`);
    return 1;
  });
};
