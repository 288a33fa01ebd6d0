import { territories } from '@concierta/territories';
import { describe, expect, test } from 'vitest';
import {
  type Compared,
  countPlaces,
  type Demanded,
  factsOf,
  matchOf,
  placesOf,
  scoreOf,
  sharedCodes,
  sharedCount,
  sharedPeriod,
  strengthOf,
} from '../src/index.ts';

const organisational = (dimension: string) => ({ level: 'organisational', dimension });

const offer = (codes: readonly string[], more: Partial<Compared> = {}): Compared => ({
  places: placesOf(codes),
  capacities: [organisational('planning')],
  cycleStages: ['planning'],
  sector: 'housing',
  ...more,
});

const found = (ours: Compared, theirs: Compared, words: string[] = []) => {
  const facts = factsOf(ours, theirs, words);
  return facts && strengthOf(facts);
};

describe('places', () => {
  test('the country and a department contain their municipalities, whichever side names them', () => {
    const all = territories().length;
    expect(countPlaces(placesOf(['CO']))).toBe(all);
    expect(countPlaces(placesOf(['19', '19450']))).toBe(territories('19').length);
    expect(sharedCount(placesOf(['CO']), placesOf(['19450', '52001']))).toBe(2);
    expect(sharedCount(placesOf(['19450']), placesOf(['19']))).toBe(1);
    expect(sharedCount(placesOf(['19450']), placesOf(['52']))).toBe(0);
    expect(sharedCodes(['19450', '52001'], ['19'])).toEqual(['19450']);
    expect(sharedCodes(['19'], ['19', '19450'])).toEqual(['19']);
    expect(sharedCodes(['CO'], ['19', '52001'])).toEqual(['19', '52001']);
    expect(sharedCodes(['CO'], ['CO'])).toEqual(['CO']);
  });

  test('a municipality that merged counts where it is now; a code that never was reaches nothing', () => {
    expect(sharedCount(placesOf(['94663']), placesOf(['94343']))).toBe(1);
    expect(countPlaces(placesOf(['99999', 'CO ', '']))).toBe(0);
  });
});

describe('periods', () => {
  test('what has no dates is always there; the last day of one and the first of the other coincide', () => {
    expect(sharedPeriod({}, {})).toEqual({});
    expect(sharedPeriod({}, { from: '2026-01-01', to: '2026-02-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(sharedPeriod({ to: '2026-03-01' }, { from: '2026-03-01' })).toEqual({
      from: '2026-03-01',
      to: '2026-03-01',
    });
    expect(sharedPeriod({ to: '2026-02-28' }, { from: '2026-03-01' })).toBeUndefined();
  });
});

describe('how much two offers coincide', () => {
  const ours = offer(['19450'], { from: '2026-04-01', to: '2026-12-15' });

  test('given no place in common, they do not, whatever else they share', () => {
    expect(found(ours, offer(['52001']), ['agua', 'rural'])).toBeUndefined();
  });

  test('the same capacity, place and time is strong', () => {
    expect(found(ours, offer(['CO']))).toBe('strong');
    expect(found(ours, offer(['19'], { from: '2026-12-15', sector: undefined, cycleStages: [] }))).toBe('strong');
  });

  test('the same capacity at another time is partial', () => {
    expect(found(ours, offer(['19'], { from: '2027-01-01' }))).toBe('partial');
  });

  test('the same dimension at another level is partial with something else in common, slight without', () => {
    const individual = { capacities: [{ level: 'individual', dimension: 'planning' }] };
    expect(found(ours, offer(['19'], individual))).toBe('partial');
    expect(found(ours, offer(['19'], { ...individual, sector: 'health', cycleStages: [] }))).toBe('slight');
    expect(found(ours, offer(['19'], { ...individual, from: '2027-01-01' }))).toBe('slight');
  });

  test('without a capacity, two words in common count; one, or only the place, does not', () => {
    const other = { capacities: [organisational('finance')], cycleStages: [] };
    expect(found(ours, offer(['19'], other), ['agua', 'rural'])).toBe('partial');
    expect(found(ours, offer(['19'], { ...other, sector: 'health' }), ['agua', 'rural'])).toBe('slight');
    expect(found(ours, offer(['19'], other), ['agua'])).toBeUndefined();
    expect(found(ours, offer(['19'], other))).toBeUndefined();
  });

  test('the score never leaves 0 to 100, and more in common never scores less', () => {
    const most = factsOf(
      { ...ours, capacities: [organisational('planning'), organisational('finance')] },
      {
        ...offer(['CO']),
        capacities: [organisational('planning'), organisational('finance')],
      },
      ['agua', 'rural', 'acueducto', 'vereda'],
    );
    const least = factsOf(
      ours,
      offer(['19'], { capacities: [], cycleStages: [], sector: undefined, from: '2027-01-01' }),
    );
    if (!most || !least) throw new Error('both share a place');
    expect(scoreOf(most, 1)).toBe(100);
    expect(scoreOf(least, 1)).toBeGreaterThan(0);
    expect(scoreOf(least, 1)).toBeLessThan(scoreOf(most, 1));
    expect(scoreOf(most, 0)).toBeLessThanOrEqual(100);
  });
});

describe('whether an offer may answer a demand', () => {
  const demand: Demanded = {
    places: placesOf(['19450', '52001']),
    municipalities: 2,
    capacities: [organisational('planning')],
    cycleStage: 'planning',
    sector: 'housing',
  };
  const given = (codes: readonly string[], more: object = {}) => ({
    ...offer(codes),
    cycleStages: ['planning'],
    open: true,
    ...more,
  });

  test('it must reach one of its territories and speak of its matter: one word alone may be chance', () => {
    expect(matchOf(demand, given(['05001']))).toBeUndefined();
    expect(matchOf(demand, given(['19'], { capacities: [], sector: 'health' }))).toBeUndefined();
    const words = (...all: string[]) => matchOf(demand, given(['19'], { capacities: [], sector: 'health' }), all);
    expect([words('agua'), words('agua', 'rural')?.municipalities]).toEqual([undefined, 1]);
    expect(matchOf(demand, given(['19'], { capacities: [] }))).toMatchObject({ cycle: true, sector: true });
  });

  test('all its territories score more than one; one still to be had, more than one that is full', () => {
    const score = (...args: Parameters<typeof given>) => matchOf(demand, given(...args))?.score ?? 0;
    expect(score(['CO'])).toBeGreaterThan(score(['19']));
    expect(score(['CO'])).toBeGreaterThan(score(['CO'], { open: false }));
    expect(matchOf(demand, given(['CO']), ['a', 'b', 'c', 'd', 'e'])?.score).toBe(100);
  });
});
