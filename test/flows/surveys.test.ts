import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';

let who: Cast;
beforeAll(async () => {
  who = await cast();
});
afterAll(() => who.platform.stop());

const questions = [{ id: 'agua', kind: 'shortText', label: '¿De dónde toman el agua?' }];
const dayMs = 24 * 3_600_000;

test('a survey is closed by the clock when its last day is over, once, and never before; extended in time, it goes on', async () => {
  const { formulator, viewer, platform } = who;
  const open = async (title: string) => {
    const body = {
      title,
      purpose: 'need',
      introduction: 'Para el plan.',
      respondents: 'Juntas',
      until: '2026-11-30',
      questions,
    };
    const id = text(ok(await formulator.post('/surveys', body), 201), 'id');
    await command(formulator, `/surveys/${id}`, 'open');
    return id;
  };
  const tick = async () => {
    await platform.platform.schedules.run('demand-offer-clock');
    await platform.drain();
  };
  const stateOf = async (id: string) => {
    const { state, over, endsAt, version } = ok(await viewer.get(`/surveys/${id}`));
    return { state, over, endsAt, version };
  };
  const [one, extended] = [await open('Agua en las veredas'), await open('Agua en el casco')];
  await tick();
  expect(await stateOf(one)).toMatchObject({ state: 'open', over: false });

  // The end of 30 November in Colombia is 05:00 of the next day in UTC.
  const until = new Date('2026-12-01T04:59:00Z').getTime() - platform.clock.now().getTime();
  platform.clock.advance(until);
  await tick();
  expect(await stateOf(one)).toMatchObject({ state: 'open', over: false });
  await command(formulator, `/surveys/${extended}`, 'extend', { until: '2026-12-10' });
  platform.clock.advance(60_000);
  // Nobody closed it yet, and it is over all the same.
  expect(await stateOf(one)).toMatchObject({ state: 'open', over: true });
  await Promise.all([tick(), tick()]);
  const closed = await stateOf(one);
  expect(closed).toMatchObject({ state: 'closed', over: true, endsAt: '2026-12-01T04:59:59.000Z' });
  expect(ok(await viewer.get('/surveys?state=closed')).items).toMatchObject([{ id: one, state: 'closed' }]);
  expect(await stateOf(extended)).toMatchObject({ state: 'open', over: false });

  // Down for a month: nothing swept, and nothing lost.
  platform.clock.advance(30 * dayMs);
  await tick();
  expect(await stateOf(one)).toEqual(closed);
  expect(await stateOf(extended)).toMatchObject({ state: 'closed', endsAt: '2026-12-11T04:59:59.000Z' });
});
