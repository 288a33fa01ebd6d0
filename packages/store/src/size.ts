import { Refusal } from '@concierta/kernel';
import type { Item } from './write.ts';

/** The most one row may weigh. The engine's own limit is 400 KB; the rest is room for what indexes add. */
export const maxRowBytes = 300 * 1024;

/** The most rows one transaction may hold. */
export const maxWrites = 100;

const maxTransactionBytes = 3_500 * 1024;

export interface Part {
  /** What a person would call it: `state`, `event`, `text`, `answer`, or the name of a section. */
  readonly name: string;
  readonly item?: Item | undefined;
}

/** Refuses (`too-large`, naming the part) a write that would not fit: one row, the number of rows, or all of them together. */
export const requireFits = (parts: readonly Part[]): void => {
  let total = 0;
  const weights = new Map<string, { rows: number; bytes: number }>();
  for (const { name, item } of parts) {
    const bytes = item ? Buffer.byteLength(JSON.stringify(item)) : 0;
    if (bytes > maxRowBytes) throw new Refusal('too-large', { section: name, bytes, limit: maxRowBytes });
    total += bytes;
    const weight = weights.get(name) ?? { rows: 0, bytes: 0 };
    weights.set(name, { rows: weight.rows + 1, bytes: weight.bytes + bytes });
  }
  const heaviest = (by: 'rows' | 'bytes') => [...weights].sort(([, a], [, b]) => b[by] - a[by])[0]?.[0] ?? 'state';
  if (parts.length > maxWrites) {
    throw new Refusal('too-large', { section: heaviest('rows'), rows: parts.length, limit: maxWrites });
  }
  if (total > maxTransactionBytes) {
    throw new Refusal('too-large', { section: heaviest('bytes'), bytes: total, limit: maxTransactionBytes });
  }
};
