import { isRefusal, Refusal } from '@concierta/kernel';
import type { CounterBump, Store } from './store.ts';
import { type Patience, patience } from './transaction.ts';

/** A number nobody else has, valid only if the save that carries `counter` succeeds. */
export interface Receipt {
  readonly number: number;
  readonly counter: CounterBump;
}

const attempts = 12;

/**
 * Gives `attempt` the next number of a kind and year, to be saved with `counter` in the same transaction: no number is
 * given twice, and none is lost when the save fails. When somebody else takes the number first, `attempt` runs again with
 * the next one, twelve times at most; then `busy`.
 *
 * @example
 * nextReceipt(store, { kind: 'DEM', year: 2026 }, ({ number, counter }) => store.save(demands, { …, counter }))
 */
export const nextReceipt = async <T>(
  store: Pick<Store, 'counter'>,
  { kind, year }: { readonly kind: string; readonly year: number },
  attempt: (receipt: Receipt) => Promise<T>,
  { pause, random }: Patience = patience,
): Promise<T> => {
  for (let count = 0; count < attempts; count += 1) {
    const expected = await store.counter(kind, year);
    try {
      return await attempt({ number: expected + 1, counter: { kind, year, expected } });
    } catch (error) {
      if (!isRefusal(error, 'busy') || error.params.counter !== kind) throw error;
      await pause(random() * 10 * (count + 1));
    }
  }
  throw new Refusal('busy');
};

/** How a receipt number is written: `DEM-<owner code>-2026-00412`. */
export const receiptNumber = (series: string, ownerCode: string, year: number, number: number): string =>
  `${series}-${ownerCode}-${year}-${String(number).padStart(5, '0')}`;
