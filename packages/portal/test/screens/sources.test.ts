import { beforeAll, describe, expect, test } from 'vitest';
import { baselineBody, baselineErrors, emptyBaseline } from '../../src/screens/baselines/form.ts';
import { maxFileBytes, refusalOf } from '../../src/screens/deciding/uploads.ts';
import { emptySource, sourceBody, sourceFormOf } from '../../src/screens/demands/source-form.ts';
import { needsErrors, needsOf } from '../../src/screens/sources/needs.ts';
import { standingOf } from '../../src/screens/sources/standing.ts';
import type { Words } from '../../src/words/index.tsx';
import { speaking } from './speaking.ts';

let words: Words;
beforeAll(async () => {
  words = await speaking('es', 'sources', 'baselines', 'recording');
});

const indicators = {
  items: [
    {
      code: 'mdm',
      label: 'MDM',
      unit: 'puntos',
      min: 0,
      max: 100,
      polarity: 'more' as const,
      measuredBy: 'DNP',
      comparesWithin: 'group' as const,
    },
  ],
  groups: ['C' as const, 'G4' as const],
};
const mdm = {
  ...emptyBaseline,
  place: { code: '19450', name: 'Mercaderes, Cauca' },
  indicator: 'mdm',
  year: '2023',
  value: '47,2',
};

describe('needs, one on each line', () => {
  test('are each taken once, and a line that was begun keeps its key when it is sent again', () => {
    const keys = ['a', 'b', 'c'];
    const first = needsOf(' Agua \n\nUna vía\nAgua', [], () => keys.shift() ?? '');
    expect(first).toEqual([
      { title: 'Agua', key: 'a' },
      { title: 'Una vía', key: 'b' },
    ]);
    expect(needsOf('Agua\nOtra', first, () => keys.shift() ?? '')).toEqual([
      { title: 'Agua', key: 'a' },
      { title: 'Otra', key: 'c' },
    ]);
  });

  test('are refused before anything is begun: none, too many, too long', () => {
    expect(needsErrors('  \n', words)).toHaveLength(1);
    expect(needsErrors(Array.from({ length: 21 }, (_, i) => `Necesidad ${i}`).join('\n'), words)).toHaveLength(1);
    expect(needsErrors('x'.repeat(121), words)[0]?.message).toContain('120');
    expect(needsErrors('Agua', words)).toEqual([]);
  });
});

describe('a file', () => {
  test.each([
    ['acta.pdf', 10, undefined],
    ['ACTA.PDF', 10, undefined],
    ['acta.exe', 10, 'type'],
    ['acta', 10, 'type'],
    ['acta.pdf', 0, 'empty'],
    ['acta.pdf', maxFileBytes + 1, 'size'],
  ])('%s of %i bytes is judged before it is sent', (name, size, refused) => {
    expect(refusalOf({ name, size })).toBe(refused);
  });
});

describe('a source in its form', () => {
  test('comes back as it was sent, with its files and the measurement it comes from', () => {
    const form = {
      ...emptySource,
      kind: 'indicator' as const,
      title: 'MDM de Mercaderes',
      date: '2026-02-14',
      indicator: 'MDM',
      value: '47,2',
      unit: 'puntos',
      year: '2023',
      measuredBy: 'DNP',
      baseline: 'bas_1',
      files: [{ file: 'fil_1', name: 'a.pdf', size: 1 }],
    };
    const body = sourceBody(form, 'indicator', ['19450']);
    expect(body).toMatchObject({ value: 47.2, year: 2023, evidence: ['fil_1'], baseline: 'bas_1' });
    const kept = {
      ...body,
      evidence: [{ file: 'fil_1', name: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: '' }],
    };
    expect(sourceFormOf(kept as never)).toMatchObject({
      value: '47,2',
      year: '2023',
      baseline: 'bas_1',
      files: [{ file: 'fil_1' }],
    });
  });

  test('that is overdue says since when, and one that is near how many days are left', () => {
    const now = new Date('2026-03-02T15:00:00Z');
    const of = (deadline: string, state: 'inForce' | 'fulfilled' = 'inForce') =>
      standingOf({ state, deadline }, words, now);
    expect(of('2026-02-20')).toMatchObject({ is: 'late', words: expect.stringContaining('Venció hace 10 días') });
    expect(of('2026-03-12')).toMatchObject({ is: 'soon', words: expect.stringContaining('Vence en 10 días') });
    expect(of('2026-02-20', 'fulfilled').is).toBe('done');
  });
});

describe('a measurement in its form', () => {
  const errors = (more: object) =>
    baselineErrors({ ...mdm, ...more }, '2026-03-02', indicators, words).map(({ field }) => field);

  test('asks for its group only where figures compare within one, and for name, unit and source where nobody knows them', () => {
    expect(errors({})).toEqual(['group']);
    expect(errors({ group: 'G4' })).toEqual([]);
    expect(errors({ indicator: 'own' })).toEqual(['name', 'unit', 'source']);
    expect(errors({ group: 'G4', value: '104' })).toEqual(['value']);
    expect(errors({ group: 'G4', year: '2027' })).toEqual(['year']);
  });

  test('sends only what the indicator asks for', () => {
    const form = { ...mdm, group: 'G4', name: 'algo', unit: 'pesos' };
    expect(baselineBody(form, indicators)).toEqual({
      territory: '19450',
      indicator: 'mdm',
      year: 2023,
      value: 47.2,
      group: 'G4',
    });
  });
});
