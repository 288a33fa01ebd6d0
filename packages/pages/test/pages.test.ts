import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apart } from '../src/dates.ts';
import { assets, dateWords, listWords, spanWords } from '../src/index.ts';
import { en } from '../src/words/en.ts';
import { es } from '../src/words/es.ts';

const own = (name: string) => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');

const leaves = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [[path, value]];

describe('words', () => {
  test('both languages say everything, down to the last code', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(es).map(([path]) => path));
    for (const [path, word] of [...leaves(es), ...leaves(en)])
      if (typeof word === 'string') expect(word.trim(), path).not.toBe('');
  });

  test('nobody is told to click here, shouted at or addressed as «tú»', () => {
    const spanish = leaves(es).flatMap(([, word]) => (typeof word === 'string' ? [word] : []));
    for (const word of spanish) expect(word).not.toMatch(/clic|\btu\b|\btus\b|\btienes\b|¡|\b[A-ZÁÉÍÓÚ]{9,}\b/u);
  });

  test('dates are days of Colombia, unbreakable', () => {
    expect(dateWords('2026-11-22', 'es')).toBe('22\u00a0nov\u00a02026');
    expect(dateWords('2026-11-23T03:00:00Z', 'es')).toBe('22\u00a0nov\u00a02026');
    expect(spanWords('2027-02-01', '2027-09-30', 'es')).toBe('feb a sep\u00a02027');
    expect(spanWords('2026-11-01', '2027-02-01', 'en')).toBe('Nov\u00a02026 to Feb\u00a02027');
    expect(spanWords(undefined, undefined, 'es')).toBeUndefined();
  });

  test('a list is joined as it is spoken', () => {
    expect(listWords(['Cauca', 'Nariño', 'Putumayo'], 'es')).toBe('Cauca, Nariño y Putumayo');
    expect(listWords(['Cauca', 'Ibagué'], 'es')).toBe('Cauca e Ibagué');
    expect(listWords(['Meta', 'Hierro'], 'es')).toBe('Meta y Hierro');
    expect(listWords(['one'], 'en')).toBe('one');
    expect(apart(['planeación', 'seguimiento y evaluación'], 'es')).toBe('planeación; seguimiento y evaluación');
    expect(apart(['planeación', 'proyectos'], 'es')).toBe('planeación y proyectos');
  });
});

describe('style', () => {
  const served = new TextDecoder().decode(assets.style.body);

  test('fits its budget: 35 KB of CSS, 60 KB of fonts', () => {
    expect(served.length).toBeLessThanOrEqual(35_000);
    expect(assets.sans.body.length + assets.serif.body.length).toBeLessThanOrEqual(60_000);
  });

  test('loads fonts only from its own hashed addresses', () => {
    const urls = [...served.matchAll(/url\(([^)#]+)\)/g)].map(([, url]) => url);
    expect(urls.sort()).toEqual([assets.sans.path, assets.serif.path].sort());
  });

  test('no colour, radius or shadow is written outside the tokens', () => {
    const written = own('public.css').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect(written).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl|box-shadow|gradient/i);
  });
});
