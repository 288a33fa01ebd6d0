import { isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { integrationOf } from '../src/offer/events.ts';
import { offerMachine } from '../src/offer/model.ts';
import { CheckO9, type ImplementationRoute, leavesWindow, routeLacks, routeOf } from '../src/offer/route.ts';
import * as a from './sample-offers.ts';

const whole = a.complete.O9 as ImplementationRoute;
const dates = { basis: 'dates', from: '2026-04-01', to: '2026-12-15' } as const;
const named = (name: string, more: object = {}) => ({ name, ...more });

/** Where and why a body is refused. */
const issuesOf = (body: object) =>
  (CheckO9.safeParse(body).error?.issues ?? []).map((issue) => [
    `/${issue.path.join('/')}`,
    (issue as { params?: { code?: string } }).params?.code ?? issue.code,
  ]);

describe('the route of step O9', () => {
  it('is complete with schedule, milestones and the three plans', () => {
    expect(routeLacks(whole, undefined)).toEqual([]);
    expect(routeLacks(undefined, undefined)).toContain('milestones');
    const [first] = whole.milestones;
    const bare = { milestones: first ? [{ id: first.id, name: first.name }] : [] };
    expect(routeLacks(bare, undefined)).toEqual([
      'schedule',
      'milestoneMoments',
      'milestoneStages',
      'milestoneDeliverables',
      'milestoneRoles',
      'followUpPlan',
      'evaluationPlan',
      'knowledgeLeft',
    ]);
  });

  it.each([
    ['a close before the start', { schedule: { ...dates, to: '2026-03-01' } }, [['/schedule/to', 'before-start']]],
    ['months in a route of dates', { schedule: { ...dates, months: 8 } }, [['/schedule/months', 'other-basis']]],
    [
      'dates in a route of months',
      { schedule: { basis: 'months', months: 8, from: '2026-04-01' } },
      [['/schedule/from', 'other-basis']],
    ],
    [
      'a milestone by month in a route of dates',
      { schedule: dates, milestones: [named('Arranque', { month: 1 })] },
      [['/milestones/0/month', 'other-basis']],
    ],
    [
      'a milestone outside the schedule',
      { schedule: dates, milestones: [named('Tarde', { on: '2027-01-10' })] },
      [['/milestones/0/on', 'outside-schedule']],
    ],
    [
      'a milestone after the last month',
      { schedule: { basis: 'months', months: 6 }, milestones: [named('Tarde', { month: 7 })] },
      [['/milestones/0/month', 'outside-schedule']],
    ],
    [
      'time that goes back in the list',
      { schedule: dates, milestones: [named('Dos', { on: '2026-06-01' }), named('Uno', { on: '2026-05-01' })] },
      [['/milestones/1/on', 'before-previous']],
    ],
    [
      'the same milestone twice',
      { milestones: whole.milestones.slice(0, 1).flatMap(({ id }) => [named('Uno', { id }), named('Dos', { id })]) },
      [['/milestones', 'repeated']],
    ],
    ['a name of two lines', { milestones: [named('Uno\nDos')] }, [['/milestones/0/name', 'one-line']]],
  ])('refuses %s where it is', (_what, body, issues) => {
    expect(issuesOf(body)).toEqual(issues);
  });

  it('keeps the id of a milestone through every edition, and refuses one that it never gave', () => {
    const fresh = () => `mil_${'0'.repeat(25)}9`;
    const known = whole.milestones.map(({ id, name }) => ({ id, name }));
    const body = CheckO9.parse({ milestones: [...known.toReversed(), { name: 'Nuevo' }] });
    expect(routeOf(body, [whole], fresh).milestones.map(({ id }) => id)).toEqual([known[1]?.id, known[0]?.id, fresh()]);
    let refused: unknown;
    try {
      routeOf(CheckO9.parse({ milestones: known }), [undefined], fresh);
    } catch (error) {
      refused = error;
    }
    expect(isRefusal(refused) && refused.issues?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/milestones/0/id', 'unknown-milestone'],
      ['/milestones/1/id', 'unknown-milestone'],
    ]);
  });

  it('says when it leaves the window of step O4, by dates and by months', () => {
    const window = { from: '2026-04-01', to: '2026-12-15' };
    expect(leavesWindow(whole, window)).toBe(false);
    expect(leavesWindow({ ...whole, schedule: { ...dates, from: '2026-03-01' } }, window)).toBe(true);
    expect(leavesWindow({ ...whole, schedule: { ...dates, to: '2027-01-31' } }, window)).toBe(true);
    const months = (n: number) => ({ schedule: { basis: 'months' as const, months: n }, milestones: [] });
    expect([9, 10].map((n) => leavesWindow(months(n), window))).toEqual([false, true]);
    expect(leavesWindow(months(40), { from: '2026-04-01' })).toBe(false);
  });

  it('travels as codes and moments, with its words apart', () => {
    const offer = a.published();
    const { data } = integrationOf(offer, { type: 'resumed' });
    expect(data.route).toMatchObject({
      basis: 'dates',
      milestones: [{ id: whole.milestones[0]?.id, stage: 'planning', on: '2026-05-30', principle: 'concurrence' }, {}],
    });
    expect(JSON.stringify({ ...data, text: undefined })).not.toMatch(/Diagnóstico|Alcaldía/);
    expect(data.text?.milestones).toBe('Diagnóstico compartido\nPlan adoptado');
  });
});

describe('the registration in the Portal Territorial (O10)', () => {
  const { register } = a.everyCommand;
  const registered = a.given(a.published(), register);

  it('is kept with its edition, and the public sees date and number alone', () => {
    const { data } = integrationOf(registered, { type: 'resumed' });
    expect(data.registeredInPortalTerritorial).toEqual({ date: '2026-03-02', number: 'PT-2026-0087', edition: 1 });
  });

  it('said twice changes nothing; corrected, it must say why', () => {
    expect(offerMachine.decide(registered, register).changed).toBe(false);
    const other = { ...register, number: 'PT-2026-0078' };
    expect(() => offerMachine.decide(registered, other)).toThrow();
    const { next } = offerMachine.decide(registered, { ...other, reason: 'Se trocaron dos cifras.' });
    expect(next).toMatchObject({ registeredInPortalTerritorial: { number: 'PT-2026-0078' } });
  });

  it('is not of a day that has not come', () => {
    expect(() => offerMachine.decide(a.published(), { ...register, date: '2026-03-03' })).toThrow();
  });
});
