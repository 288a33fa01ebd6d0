import { beforeAll, describe, expect, it } from 'vitest';
import type { DemandEvent } from '../src/demand/commands.ts';
import { demandMachine } from '../src/demand/model.ts';
import type { Demand } from '../src/demand/state.ts';
import { demands } from '../src/demand/store.ts';
import type { OfferEvent } from '../src/offer/commands.ts';
import { offerMachine } from '../src/offer/model.ts';
import type { Offer } from '../src/offer/state.ts';
import { offers } from '../src/offer/store.ts';
import { type SurveyEvent, surveyMachine } from '../src/survey/model.ts';
import type { Survey } from '../src/survey/state.ts';
import { surveys } from '../src/survey/store.ts';
import { complete } from './sample-offers.ts';
import { content } from './sample-surveys.ts';
import { cast, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is kept of a life tells the whole of it', () => {
  it('a demand’s events, as the store gives them back, lead to the state that is stored, and the chain holds', async () => {
    const { body: asked } = await who.official.create('/demands', needOfMercaderes);
    await who.official.command(`/demands/${asked.id}/register`);
    const taking = await who.formulator.send('POST', `/shared/${who.official.owner}/demands/${asked.id}/take`);
    await s.drain();
    const id = String(taking.location).split('/').at(-1) ?? '';
    await who.formulator.command(`/demands/${id}`, { publicValue: 'Agua tratada', sector: null }, 'PATCH');
    await who.formulator.command(`/demands/${id}/pin`, { pinned: true });
    await who.approver.command(`/demands/${id}/reject`, { reason: 'No es de nuestra competencia.' });
    await s.drain();
    for (const [owner, demand] of [
      [who.official.owner, asked.id],
      [who.formulator.owner, id],
    ] as const) {
      const store = s.storeOf(owner);
      const history = await store.history(demands.kind, demand);
      const replayed = history.reduce<Demand | undefined>(
        (state, { event }) => demandMachine.evolve(state, event as DemandEvent),
        undefined,
      );
      expect(plain(replayed)).toEqual(plain((await store.require(demands, demand)).state));
      expect(await store.verify(demands.kind, demand)).toMatchObject({ ok: true, events: history.length });
    }
  });

  it('an offer’s, too, with every step, a next edition and its territories', async () => {
    const { body } = await who.formulator.create('/offers', { title: 'Plan rural' });
    const path = `/offers/${body.id}`;
    await who.formulator.command(`${path}/checks/O1`, complete.O1, 'PUT');
    await who.formulator.command(`${path}/checks/O3`, { capacities: complete.O3 }, 'PUT');
    await who.formulator.command(`${path}/checks/O4`, complete.O4, 'PUT');
    await who.formulator.command(`${path}/checks/O5`, complete.O5, 'PUT');
    await who.formulator.command(`${path}/checks/O8`, { targets: [{ code: '19450', reason: 'IRCA alto' }] }, 'PUT');
    await who.formulator.command(`${path}/submit`);
    await who.approver.command(`${path}/return`, { reason: 'Precise.', checks: ['O3'] });
    await who.formulator.command(`${path}/submit`);
    await who.approver.command(`${path}/approve`);
    await who.approver.command(`${path}/publish`);
    await who.formulator.command(path, { title: 'Plan rural de agua', summary: 'Ocho meses.' }, 'PATCH');
    await who.formulator.command(`${path}/checks/O8`, { targets: [{ code: 'CO', reason: 'Todos' }] }, 'PUT');
    const store = s.storeOf(who.formulator.owner);
    const history = await store.history(offers.kind, body.id);
    const replayed = history.reduce<Offer | undefined>(
      (state, { event }) => offerMachine.evolve(state, event as OfferEvent),
      undefined,
    );
    expect(plain(replayed)).toEqual(plain((await store.require(offers, body.id)).state));
    expect(await store.verify(offers.kind, body.id)).toMatchObject({ ok: true, events: history.length });
  });

  it('a survey’s, too, with every question it asked', async () => {
    const { body } = await who.formulator.create('/surveys', { ...content, territories: [] });
    await who.formulator.command(`/surveys/${body.id}`, { ...content, title: 'Agua en las veredas' }, 'PATCH');
    await who.formulator.command(`/surveys/${body.id}/open`);
    await who.formulator.command(`/surveys/${body.id}/extend`, { until: '2026-04-10' });
    await who.formulator.command(`/surveys/${body.id}/close`);
    const store = s.storeOf(who.formulator.owner);
    const history = await store.history(surveys.kind, body.id);
    const replayed = history.reduce<Survey | undefined>(
      (state, { event }) => surveyMachine.evolve(state, event as SurveyEvent),
      undefined,
    );
    expect(history).toHaveLength(5);
    expect(plain(replayed)).toEqual(plain((await store.require(surveys, body.id)).state));
    expect(await store.verify(surveys.kind, body.id)).toMatchObject({ ok: true });
  });

  it('erasing the words of a demand’s history leaves its moves, its codes and a chain that holds', async () => {
    const { body } = await who.official.create('/demands', needOfMercaderes);
    await who.official.command(`/demands/${body.id}/register`);
    const store = s.storeOf(who.official.owner);
    await store.eraseText(demands.kind, body.id);
    const history = await store.history(demands.kind, body.id);
    const replayed = history.reduce<Demand | undefined>(
      (state, { event }) => demandMachine.evolve(state, event as DemandEvent),
      undefined,
    );
    expect(replayed).toMatchObject({ state: 'registered', title: '«suprimido»', territories: ['19450'] });
    expect(await store.verify(demands.kind, body.id)).toMatchObject({ ok: true });
  });
});
