import { describe, expect, test } from 'vitest';
import { timelineOf } from '../src/timeline.ts';

describe('the line of a route', () => {
  test('puts days where they fall between start and end, with the quarters', () => {
    const line = timelineOf([{ id: 'a', at: '2027-01-01' }, { id: 'b', at: '2027-12-31' }, { id: 'none' }], {
      from: '2027-01-01',
      to: '2027-12-31',
    });
    expect(line?.marks).toEqual([
      { id: 'a', left: 0, row: 0 },
      { id: 'b', left: 100, row: 0 },
    ]);
    expect(line?.ticks.map(({ at }) => at)).toEqual(['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']);
  });

  test('counts months from the agreement, and puts close marks on rows of their own', () => {
    const line = timelineOf(
      [
        { id: 'a', at: 0 },
        { id: 'b', at: 0 },
        { id: 'c', at: 6 },
      ],
      { from: 0, to: 12 },
    );
    expect(line?.marks.map(({ left, row }) => [left, row])).toEqual([
      [0, 0],
      [0, 1],
      [50, 0],
    ]);
    expect(line?.rows).toBe(2);
    expect(line?.ticks.map(({ at }) => at)).toEqual([0, 3, 6, 9, 12]);
  });

  test('is not drawn when it has no length', () => {
    expect(timelineOf([], {})).toBeUndefined();
    expect(timelineOf([{ id: 'a', at: '2027-01-01' }], {})).toBeUndefined();
  });
});
