import { describe, expect, test } from 'vitest';
import { filtersOf, matchReasons } from '../../src/screens/portfolio/matches.ts';
import { addressOf, askedOf, isNarrowed, reasonsOf } from '../../src/screens/portfolio/query.ts';

const asked = askedOf(new URLSearchParams('q=agua&territorio=05001&demanda=dem_1'));

describe('the portfolio', () => {
  test('keeps what was asked in its address, codes with their leading zero', () => {
    expect(asked.territory).toBe('05001');
    expect(addressOf(asked)).toBe('/portafolio?q=agua&territorio=05001&demanda=dem_1');
  });
  test('is not narrowed by the demand it is searched for', () => {
    expect(isNarrowed(askedOf(new URLSearchParams('demanda=dem_1')))).toBe(false);
    expect(isNarrowed(asked)).toBe(true);
  });
  test('says why each offer is there: what the search found and every filter it meets', () => {
    expect(reasonsOf([{ code: 'text' }], { ...asked, capacity: 'planning' })).toEqual(['text', 'capacity']);
    expect(reasonsOf([{ code: 'territory' }], askedOf(new URLSearchParams()))).toEqual(['territory']);
  });

  test('a filter of availability is kept in the address too, and goes to the service only when it was ticked', () => {
    const open = askedOf(new URLSearchParams('disponible=true&ciclo=planning'));
    expect(addressOf(open)).toBe('/portafolio?ciclo=planning&disponible=true');
    expect(filtersOf(open)).toMatchObject({ available: 'true', cycle: 'planning', territory: undefined });
    expect(filtersOf(asked)).toMatchObject({ available: undefined, q: 'agua', territory: '05001' });
  });

  test('a match says each of its reasons, and slots only while it can be asked for', () => {
    const match = {
      municipalities: 1,
      of: 3,
      capacities: [],
      dimensions: ['planning'],
      cycle: true,
      sector: false,
      words: ['agua'],
    };
    const says = { t: (id: string) => id, list: (items: readonly string[]) => items.join() } as never;
    const availability = { slots: 3, taken: 0 };
    expect(matchReasons({ match, availability, open: true }, says)).toEqual([
      'match.reason.dimension',
      'match.reason.partOf',
      'match.reason.cycle',
      'match.reason.words',
      'match.reason.availability',
    ]);
    expect(matchReasons({ match, availability, open: false }, says)).not.toContain('match.reason.availability');
  });
});
