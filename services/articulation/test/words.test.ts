import { readdirSync, readFileSync } from 'node:fs';
import { wordsOf } from '@concierta/pages';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../demand-offer/src/catalogues/', import.meta.url);

/** The entries of a catalogue's source, read as text: services do not import each other. */
const entriesIn = (file: string): { code: string; es: string; en: string }[] => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return [...source.matchAll(/entry\(\s*'([^']+)',\s*'([^']+)',\s*'([^']+)'/g)].map(
    ([, code = '', es = '', en = '']) => ({
      code,
      es,
      en,
    }),
  );
};

describe('the words of the public pages', () => {
  test('say every sector and every capacity as the catalogues do', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['sectors.ts', 'capacities.ts']));
    const [es, en] = [wordsOf('es').codes, wordsOf('en').codes];
    const sectors = entriesIn('sectors.ts');
    expect(sectors.length).toBeGreaterThan(20);
    for (const { code, es: inSpanish, en: inEnglish } of sectors) {
      expect([code, es.sector[code], en.sector[code]]).toEqual([code, inSpanish, inEnglish]);
    }
    const dimensions = entriesIn('capacities.ts').filter(({ code }) => !(code in es.level));
    expect(dimensions.length).toBe(10);
    for (const { code, es: inSpanish, en: inEnglish } of dimensions) {
      expect([code, es.dimension[code], en.dimension[code]]).toEqual([code, inSpanish, inEnglish]);
    }
  });
});
