import { describe, expect, it } from 'vitest';
import type { Answers } from '../src/answers.ts';
import { type Counted, counting, emptyTally, meanOf, medianOf, type QuestionTally } from '../src/tally.ts';
import { water } from './questions.ts';

const of = (answers: Answers, more: Partial<Counted> = {}): Counted => ({ answers, channel: 'link', ...more });
const tallyOf = (...all: readonly Counted[]) => counting(water, emptyTally, all);
const question = (tally: ReturnType<typeof tallyOf>, id: string): QuestionTally =>
  tally.questions[id] ?? { asked: 0, answered: 0, counts: {} };

describe('what answers add up to', () => {
  const tally = tallyOf(
    of({ agua_tratada: 'no', por_que: 'Sin cloro', fuentes: ['pozo', 'lluvia'], familias: 10, junta: 'A' }),
    of({ agua_tratada: 'si', familias: 20, confianza: 4 }, { channel: 'paper', territory: '19450' }),
    of({ agua_tratada: 'si', familias: 30, confianza: 2, municipio: '19450' }, { link: 'lnk_1' }),
    of({ agua_tratada: 'a_veces', familias: 1000, fecha: '2026-02-28' }),
  );

  it('counts each option, of those who answered that question', () => {
    expect(tally.total).toBe(4);
    expect(question(tally, 'agua_tratada')).toMatchObject({
      asked: 4,
      answered: 4,
      counts: { no: 1, si: 2, a_veces: 1 },
    });
    expect(question(tally, 'fuentes')).toMatchObject({ asked: 4, answered: 1, counts: { pozo: 1, lluvia: 1 } });
  });

  it('a question asked of some is measured against them, not against everybody', () => {
    expect(question(tally, 'por_que')).toMatchObject({ asked: 1, answered: 1, counts: {} });
    expect(question(tally, 'junta')).toMatchObject({ asked: 1, answered: 1 });
  });

  it('gives mean, median and ends of numbers: one huge answer moves the mean and not the median', () => {
    const families = question(tally, 'familias');
    expect([meanOf(families), medianOf(families), families.least, families.most]).toEqual([265, 25, 10, 1000]);
    expect(medianOf(question(tally, 'confianza'))).toBe(3);
    expect(medianOf(question(tally, 'fuentes'))).toBeDefined();
    expect(meanOf({ asked: 0, answered: 0, counts: {} })).toBeUndefined();
  });

  it('says by which channel, link and territory they came', () => {
    expect(tally).toMatchObject({ byChannel: { link: 3, paper: 1 }, byTerritory: { 19450: 1 }, byLink: { lnk_1: 1 } });
  });

  it('counts dates by month and territories by code', () => {
    expect(question(tally, 'fecha').counts).toEqual({ '2026-02': 1 });
    expect(question(tally, 'municipio').counts).toEqual({ 19450: 1 });
  });

  it('goes on from what was counted before: one by one is the same as all at once', () => {
    const all = [
      of({ agua_tratada: 'si', familias: 3 }),
      of({ agua_tratada: 'no', por_que: 'x' }),
      of({ agua_tratada: 'si' }),
    ];
    expect(all.reduce((before, one) => counting(water, before, [one]), emptyTally)).toEqual(tallyOf(...all));
    expect(emptyTally.total).toBe(0);
  });

  it('stays small whatever people write: thousands of different numbers are joined, the mean stays exact', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => of({ agua_tratada: 'si', familias: i + 1 }));
    const large = question(tallyOf(...many), 'familias');
    expect(Object.keys(large.counts).length).toBeLessThanOrEqual(200);
    expect(large.joined).toBe(true);
    expect(meanOf(large)).toBe(2500.5);
    expect(Math.abs((medianOf(large) ?? 0) - 2500.5)).toBeLessThan(2500 * 0.1);
  });

  it('a name from an object’s prototype is counted as any other', () => {
    const odd = tallyOf(of({ agua_tratada: 'si' }, { channel: 'toString' }));
    expect(odd.byChannel).toEqual({ toString: 1 });
  });
});
