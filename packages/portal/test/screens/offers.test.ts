import { beforeAll, describe, expect, test } from 'vitest';
import { checkLines, missingWords, progressOf } from '../../src/screens/offers/checks.ts';
import { offerActions, offerState } from '../../src/screens/offers/states.ts';
import { addCodes, codesIn, fillReasons, pageOf, withoutReason } from '../../src/screens/offers/targeting.ts';
import type { Words } from '../../src/words/index.tsx';
import { speaking } from './speaking.ts';

let es: Words;
beforeAll(async () => {
  es = await speaking('es', 'offers');
});

const check = (id: string, status: string, missing: string[] = [], required = false) => ({
  id,
  status,
  missing,
  required,
});

describe('the steps O1–O10', () => {
  test('count only the steps that can be done today', () => {
    const checks = [check('O1', 'done'), check('O2', 'unavailable'), check('O3', 'running'), check('O10', 'none')];
    expect(progressOf(checks)).toEqual({ done: 1, all: 3, unavailable: 1 });
  });
  test('say who has a step in hand, and that an unavailable one is not available', () => {
    const lines = checkLines(
      [check('O2', 'unavailable', ['x']), check('O3', 'running', ['baseline'])],
      es,
      'Marta Tenorio',
    );
    expect(lines[0]).toMatchObject({ words: 'Todavía no disponible', is: 'off', open: false });
    expect(lines[0]?.missing).toBeUndefined();
    expect(lines[1]).toMatchObject({ words: 'En curso, Marta Tenorio', missing: 'la línea base de alguna capacidad' });
  });
  test('name the steps that publication waits for', () => {
    expect(missingWords(['O5', 'O8'], es)).toBe('el paso O5, Bien o servicio y el paso O8, Focalización');
  });
});

describe('an offer', () => {
  test('that was sent back says so', () => {
    expect(offerState('draft', es, true)).toEqual({ is: 'back', words: 'Devuelta' });
    expect(offerState('draft', es)).toEqual({ is: 'run', words: 'En formulación' });
  });
  test('has at most one full button, and withdrawing it is never that one', () => {
    expect(offerActions(['withdraw', 'suspend', 'close'])).toEqual([
      { command: 'suspend', rank: 'alt' },
      { command: 'close', rank: 'alt' },
      { command: 'withdraw', rank: 'bad' },
    ]);
    expect(offerActions(['return', 'approve', 'edit']).filter((action) => action.rank === 'main')).toEqual([
      { command: 'approve', rank: 'main' },
    ]);
  });
});

describe('the territories of an offer', () => {
  const names = new Map([
    ['19450', 'Mercaderes, Cauca'],
    ['05001', 'Medellín, Antioquia'],
  ]);
  test('come out of whatever was pasted, with the zero that Excel took away', () => {
    expect(codesIn('19450\t5001;\n 99999')).toEqual(['19450', '05001', '99999']);
  });
  test('keep what was there and say what repeated and what does not exist', () => {
    const before = [{ code: '19450', name: 'Mercaderes, Cauca', reason: 'PDET' }];
    const merged = addCodes(before, ['19450', '05001', '99999', '05001'], 'Sin plan', names);
    expect(merged.targets).toEqual([
      { code: '19450', name: 'Mercaderes, Cauca', reason: 'PDET' },
      { code: '05001', name: 'Medellín, Antioquia', reason: 'Sin plan' },
    ]);
    expect(merged).toMatchObject({ added: 1, repeated: 2, unknown: ['99999'] });
  });
  test('a common reason never overwrites one that was written', () => {
    const targets = [
      { code: '19450', reason: 'PDET' },
      { code: '05001', reason: ' ' },
    ];
    expect(withoutReason(targets)).toHaveLength(1);
    expect(fillReasons(targets, 'Sin plan').map((target) => target.reason)).toEqual(['PDET', 'Sin plan']);
  });
  test('are shown by pages, even all the municipalities of the country', () => {
    const all = Array.from({ length: 1122 }, (_, i) => i);
    expect(pageOf(all, 22, 50)).toMatchObject({ from: 1101, to: 1122, pages: 23 });
    expect(pageOf([], 3, 50)).toMatchObject({ from: 0, to: 0, pages: 1 });
  });
});
