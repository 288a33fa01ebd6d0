import { describe, expect, test } from 'vitest';
import { searchTerritories } from '../src/index.ts';
import { oneTypoApart } from '../src/search.ts';

const first = (q: string) => searchTerritories(q, { limit: 1 })[0]?.code;

describe('searching a territory', () => {
  test.each([
    ['cucuta', '54001'],
    ['Cali', '76001'],
    ['CALI', '76001'],
    ['  santiago   de cali ', '76001'],
    ['Cartagena', '13001'],
    ['Buga', '76111'],
    ['Tumaco', '52835'],
    ['mompox', '13468'],
    ['mompos', '13468'],
    ['leticia', '91001'],
    ['popayan', '19001'],
    ['ubate', '25843'],
    ['tolú', '70820'],
    ['05001', '05001'],
    ['narino', '52'],
    ['iniri', '94001'],
    ['argelia cauca', '19050'],
    ['argelia, valle', '76054'],
    ['villavo', '50001'],
  ])('«%s» finds %s first', (q, code) => {
    expect(first(q)).toBe(code);
  });

  test('«bogota dc» and «bogotá, d.c.» find the municipality and the district of the same name', () => {
    for (const q of ['bogota dc', 'bogotá, d.c.', 'Bogota']) {
      expect(searchTerritories(q).map((entry) => entry.code)).toEqual(expect.arrayContaining(['11', '11001']));
      expect(searchTerritories(q, { kind: 'municipio' })[0]?.code).toBe('11001');
    }
  });

  test.each([
    ['medelin', '05001'],
    ['cartajena', '13001'],
    ['cucutta', '54001'],
    ['popaynan', '19001'],
    ['quidbo', '27001'],
  ])('forgives one typo: «%s» finds %s first', (q, code) => {
    expect(first(q)).toBe(code);
  });

  test('offers guesses only when nothing fits as written', () => {
    expect(searchTerritories('cali').every((entry) => entry.name.toLowerCase().includes('cal'))).toBe(true);
    expect(searchTerritories('qqqqqq')).toEqual([]);
  });

  test('three Argelias are three answers', () => {
    expect(searchTerritories('argelia').map((entry) => entry.code)).toEqual(['05055', '19050', '76054']);
  });

  test('keeps to the department and kind asked for, and to the limit', () => {
    expect(searchTerritories('', { department: '19', limit: 100 })).toHaveLength(42);
    expect(searchTerritories('', { kind: 'departamento', limit: 100 })).toHaveLength(33);
    expect(searchTerritories('san', { limit: 5 })).toHaveLength(5);
    expect(searchTerritories('argelia', { department: '19' }).map((entry) => entry.code)).toEqual(['19050']);
  });

  test('takes the beginning of a code as a code, and odd input as nothing found', () => {
    expect(searchTerritories('054', { limit: 1 })[0]?.code.startsWith('054')).toBe(true);
    expect(searchTerritories('🙂')).toEqual([]);
    expect(searchTerritories('%'.repeat(5000))).toEqual([]);
    expect(searchTerritories('x'.repeat(5000))).toEqual([]);
  });
});

test('one typo is one insertion, deletion, substitution or swap — and no more', () => {
  expect(oneTypoApart('cali', 'cal')).toBe(true);
  expect(oneTypoApart('cali', 'calli')).toBe(true);
  expect(oneTypoApart('cali', 'cati')).toBe(true);
  expect(oneTypoApart('cali', 'clai')).toBe(true);
  expect(oneTypoApart('cali', 'cali')).toBe(true);
  expect(oneTypoApart('cali', 'clia')).toBe(false);
  expect(oneTypoApart('cali', 'calibi')).toBe(false);
});
