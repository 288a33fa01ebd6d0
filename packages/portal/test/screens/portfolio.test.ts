import { describe, expect, test } from 'vitest';
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
});
