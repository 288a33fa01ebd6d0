import { createHash } from 'node:crypto';
import { canonicalJson } from '@concierta/kernel';
import type { Item } from '@concierta/store';

/** How many rows there are, and one number made of all of them, in whatever order they come. */
export interface RowsDigest {
  readonly rows: number;
  readonly digest: string;
}

const modulus = 1n << 256n;

/**
 * Adds up the hashes of rows: two tables that hold the same rows give the same sum, whatever their order. Rows about to expire
 * (by `expiring`, epoch seconds) are left out: a table may remove one between the first look and the second.
 */
export const digestOf = async (
  pages: AsyncIterable<{ readonly rows: readonly Item[] }>,
  expiring = 0,
): Promise<RowsDigest> => {
  let [rows, sum] = [0, 0n];
  for await (const page of pages) {
    for (const row of page.rows) {
      if (typeof row.ttl === 'number' && row.ttl <= expiring) continue;
      rows += 1;
      sum = (sum + BigInt(`0x${createHash('sha256').update(canonicalJson(row)).digest('hex')}`)) % modulus;
    }
  }
  return { rows, digest: sum.toString(16).padStart(64, '0') };
};
