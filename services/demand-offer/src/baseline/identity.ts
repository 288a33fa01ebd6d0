import { createHash } from 'node:crypto';
import type { OwnerId } from '@concierta/kernel';
import { plain } from '@concierta/territories';
import { indicatorKey } from './indicators.ts';
import type { BaselineFields } from './state.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a measurement, out of what it is a measurement of: the same territory, indicator, year and source is the same
 * one, so that a file loaded twice doubles nothing and a corrected figure is a revision.
 */
export const baselineIdOf = (
  owner: OwnerId,
  {
    territory,
    indicator,
    name,
    year,
    source,
  }: Pick<BaselineFields, 'territory' | 'indicator' | 'name' | 'year' | 'source'>,
): string => {
  const key = [owner, territory, indicatorKey(indicator, name), year, plain(source)].join('\n');
  const digest = createHash('sha256').update(key).digest();
  const characters = Array.from({ length: 26 }, (_, i) => crockford[(digest[i] ?? 0) % (i === 0 ? 8 : 32)]);
  return `bas_${characters.join('')}`;
};
