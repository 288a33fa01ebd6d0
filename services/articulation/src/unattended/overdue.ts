import { dateInColombia, workingDaysBetween } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { readPointer } from '../generation.ts';
import { unattended } from './reads.ts';
import type { UnattendedRow } from './rows.ts';

/** After how many working days without anybody taking it a demand becomes the coordinator's to route. */
export const patienceDays = 5;

/** How many working days a demand has waited. */
export const waitedDays = (row: UnattendedRow, now: Date): number =>
  Math.max(0, workingDaysBetween(dateInColombia(new Date(row.registeredAt)), dateInColombia(now)));

/** Demands that nobody took in time, the one that has waited longest first, at most `limit`. */
export const overlooked = async (store: Store, now: Date, limit: number): Promise<UnattendedRow[]> => {
  const { live } = await readPointer(store, 'unattended');
  const { items } = await unattended(store, live, { limit });
  return items.filter((row) => waitedDays(row, now) >= patienceDays);
};
