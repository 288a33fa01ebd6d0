import type { Words } from '../../words/index.tsx';
import type { CountRow } from './Counts.tsx';

/** So many different numbers are still read one by one. */
const mostRows = 8;
const ranges = 6;

/** 1, 2 or 5 and zeros: the steps in which people count. */
const roundStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((n) => n * power >= least) ?? 10);
};

/** Numbers as people read them: each one while they are few, in even ranges when they are many. */
export function inRanges(rows: readonly CountRow[], { t, number }: Pick<Words, 't' | 'number'>): readonly CountRow[] {
  if (rows.length <= mostRows) return rows;
  const values = rows.map(({ key }) => Number(key));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = roundStep((most - least) / ranges);
  const first = Math.floor(least / step) * step;
  const whole = values.every(Number.isInteger) && step > 1;
  return Array.from({ length: Math.floor((most - first) / step) + 1 }, (_, at) => {
    const [from, to] = [first + at * step, first + (at + 1) * step];
    const within = rows.filter(({ key }) => Number(key) >= from && Number(key) < to);
    return {
      key: String(from),
      label: t(whole ? 'results.range' : 'results.range.open', { from: number(from), to: number(whole ? to - 1 : to) }),
      count: within.reduce((sum, { count }) => sum + count, 0),
    };
  });
}
