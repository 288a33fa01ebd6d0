import { beforeAll, describe, expect, test } from 'vitest';
import { emptyGoal, goalBody, goalErrors, goalOf } from '../../src/screens/offers/goals.ts';
import { type ServiceForm, serviceBody, serviceErrors } from '../../src/screens/offers/service.ts';
import { timingErrors } from '../../src/screens/offers/Timing.tsx';
import type { Words } from '../../src/words/index.tsx';
import { speaking } from './speaking.ts';

let es: Words;
beforeAll(async () => {
  es = await speaking('es', 'offers');
});

describe('O3, capacities', () => {
  const goal = { ...emptyGoal, dimension: 'planning', baseline: '2 de 11', target: 'Los 11' };
  test('may wait for their baseline, but a capacity is not said twice', () => {
    expect(goalErrors([{ ...goal, baseline: '', target: '' }], es)).toEqual([]);
    expect(goalErrors([goal, goal], es).map((error) => error.field)).toEqual(['dimension-1']);
  });
  test('keep the figures that another client gave and this page does not show', () => {
    const before = {
      level: 'organisational',
      dimension: 'planning',
      baseline: { statement: '2', value: 2, unit: 'planes' },
    } as const;
    expect(goalBody({ ...goalOf(before), target: 'Los 11' }, before)).toEqual({
      level: 'organisational',
      dimension: 'planning',
      baseline: { statement: '2', value: 2, unit: 'planes' },
      target: { statement: 'Los 11' },
    });
  });
});

describe('O4, when', () => {
  const form = { cycleStages: ['planning'], mode: 'oneOff', from: '2027-02-01', to: '2027-09-30', requestUntil: '' };
  test('what closes does so after it begins, and is asked for before it closes', () => {
    expect(timingErrors(form, es)).toEqual([]);
    expect(timingErrors({ ...form, to: '2027-01-31' }, es).map((error) => error.field)).toEqual(['to']);
    expect(timingErrors({ ...form, requestUntil: '2027-10-01' }, es).map((error) => error.field)).toEqual([
      'requestUntil',
    ]);
  });
  test('what is continuous needs no end', () => {
    expect(timingErrors({ ...form, mode: 'continuous', to: '' }, es)).toEqual([]);
  });
});

describe('O5, the good or service', () => {
  const form: ServiceForm = {
    deliverable: ' Un plan ',
    mechanism: 'technicalAssistance',
    modality: '',
    quantity: '',
    unitName: '',
    audience: '',
    receives: '',
    territoryContribution: '',
    slots: '11',
    contact: '',
    answers: ['ent_1.dem_1'],
  };
  test('figures are written in figures, and a quantity says of what', () => {
    expect(serviceErrors({ ...form, slots: 'once' }, es).map((error) => error.field)).toEqual(['slots']);
    expect(serviceErrors({ ...form, quantity: '11' }, es).map((error) => error.field)).toEqual(['unitName']);
  });
  test('is sent without anything empty', () => {
    expect(JSON.parse(JSON.stringify(serviceBody(form)))).toEqual({
      deliverable: 'Un plan',
      mechanism: 'technicalAssistance',
      slots: 11,
      answers: [{ owner: 'ent_1', demand: 'dem_1' }],
    });
  });
});
