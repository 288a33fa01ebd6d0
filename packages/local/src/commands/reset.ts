import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentClient } from '@concierta/store';
import { holderOf } from '../folder-lock.ts';
import { deleteTables } from '../tables.ts';
import { Unstartable } from '../unstartable.ts';
import type { Workplace } from '../workplace.ts';

/** What the platform puts in its data folder; nothing else there is touched. */
const own = [
  'data.db',
  'data.db-wal',
  'data.db-shm',
  'keys.json',
  'files',
  'cache',
  'chain-heads',
  'operations.jsonl',
  'operator.json',
  'tenants.json',
  'concierta.log',
  'concierta.log.1',
  'lock.json',
  'lock.recovering',
];

/** Clears the data. Refuses while a platform runs on it. */
export const reset = async ({ data, endpoint }: Workplace, tell: (line: string) => void): Promise<void> => {
  if (holderOf(data)) {
    throw new Unstartable(
      `No se borró nada: hay una Concierta en marcha con los datos de ${data}; deténgala primero.`,
      'nothing was cleared: the platform is running on this data',
    );
  }
  if (endpoint) await deleteTables(documentClient({ endpoint }));
  if (!existsSync(data) && !endpoint) {
    tell(`No había datos en ${data}.`);
    return;
  }
  try {
    // What a recovery put aside holds the same data.
    const aside = existsSync(data) ? readdirSync(data).filter((name) => name.startsWith('before-recovery-')) : [];
    for (const name of [...own, ...aside]) rmSync(join(data, name), { recursive: true, force: true });
  } catch {
    throw new Unstartable(`No se pudo borrar ${data}: falta permiso de escritura.`, 'the data could not be cleared');
  }
  tell(`Se borraron los datos de ${data}. La próxima vez que inicie, se cargan de nuevo los de demostración.`);
};
