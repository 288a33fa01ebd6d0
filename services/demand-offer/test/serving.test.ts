import type { Envelope } from '@concierta/events';
import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from './sample-offers.ts';
import { cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

/** A demand of the town, taken and characterised by the ministry. */
const characterised = async () => {
  const { body: asked } = await who.official.create('/demands', needOfMercaderes);
  await who.official.command(`/demands/${asked.id}/register`);
  const taking = await who.formulator.send('POST', `/shared/${who.official.owner}/demands/${asked.id}/take`);
  await s.drain();
  const path = String(taking.location).replace('/api', '');
  const petition = { kind: 'petition', title: 'Pliego cívico', origin: 'Juntas', date: '2026-02-14' };
  const { body: source } = await who.formulator.create('/sources', petition);
  await who.formulator.command(`${path}/sources`, { source: source.id });
  const conclusion = { publicValue: 'Agua.', focusedValueGroups: 'Juntas.', expectedResults: 'Un plan.' };
  await who.formulator.command(path, conclusion, 'PATCH');
  await who.formulator.command(`${path}/characterise`);
  await s.drain();
  return { path, id: path.slice('/demands/'.length), asked: `/demands/${asked.id}` };
};

/** An offer up to a step: `formulator` writes it, `approver` decides. */
const offerOf = async (formulator: Member, approver: Member, upTo: 'submit' | 'approve' | 'publish' = 'publish') => {
  const { body } = await formulator.create('/offers', { title: 'Estructuración de acueductos' });
  const path = `/offers/${body.id}`;
  const put = (check: string, data: unknown) => formulator.command(`${path}/checks/${check}`, data, 'PUT');
  await put('O1', complete.O1);
  await put('O3', { capacities: complete.O3 });
  await put('O4', complete.O4);
  await put('O5', complete.O5);
  await put('O8', { targets: [{ code: '19450', reason: 'Riesgo alto' }] });
  const moves = ['submit', 'approve', 'publish'] as const;
  for (const move of moves.slice(0, moves.indexOf(upTo) + 1))
    await (move === 'submit' ? formulator : approver).command(`${path}/${move}`);
  await s.drain();
  return { id: body.id, path };
};

/** Both sides say that the need is met. */
const resolved = async (demand: Awaited<ReturnType<typeof characterised>>) => {
  await s.drain();
  await who.official.command(`${demand.asked}/resolve`, { outcome: 'El agua llega a las veredas.' });
  await s.drain();
  await who.formulator.command(`${demand.path}/resolve`, { outcome: 'Plan adoptado.' });
};

const takenOf = async (member: Member, path: string) => (await member.get(path)).body.availability;

describe('serving a demand', () => {
  it('with an offer of one’s own takes one of its slots, once, and tells everybody how many are left', async () => {
    const offer = await offerOf(who.formulator, who.approver);
    for (const taken of [1, 2]) {
      const demand = await characterised();
      expect((await who.formulator.command(`${demand.path}/serve`, { offer: offer.id })).status).toBe(200);
      await s.drain();
      expect(await takenOf(who.formulator, offer.path)).toEqual({ slots: 11, taken });
    }
    const told = s.seen.filter(({ type, aggregate }) => type === 'offer.served.v1' && aggregate.id === offer.id);
    expect(told.map(({ visibility, data }) => [visibility, (data as { availability: unknown }).availability])).toEqual([
      ['public', { slots: 11, taken: 1 }],
      ['public', { slots: 11, taken: 2 }],
    ]);
    expect(JSON.stringify(told)).not.toContain('dem_');
  });

  it('with another entity’s published offer links it, its slot is taken there, and the town sees whose it is', async () => {
    const offer = await offerOf(who.planner, who.planner);
    const demand = await characterised();
    const { status, body } = await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'inService', servedBy: [{ owner: who.planner.owner, offer: offer.id }] });
    await s.drain();
    expect(await takenOf(who.planner, offer.path)).toEqual({ slots: 11, taken: 1 });
    const event = s.seen.find(({ type, aggregate }) => type === 'demand.served.v1' && aggregate.id === demand.id);
    expect([...(event?.parties ?? [])].sort()).toEqual([who.official.owner, who.planner.owner].sort());
    const asked = await who.official.get(demand.asked);
    expect(asked.body.otherSide).toMatchObject({ servedBy: [{ owner: who.planner.owner, offer: offer.id }] });
    const { body: history } = await who.planner.get(`${offer.path}/history`);
    const last = history.items.find(({ label }) => label === 'Se empezó a atender una demanda con ella');
    expect(last).toBeDefined();
    expect(last?.person).toBeUndefined();
  });

  it.each<[string, (id: string, path: string) => Promise<unknown>]>([
    ['suspended', (_, path) => who.planner.command(`${path}/suspend`, { reason: 'Sin presupuesto.' })],
    ['withdrawn', (_, path) => who.planner.command(`${path}/withdraw`, { reason: 'Cambió la norma.' })],
    ['closed', (_, path) => who.planner.command(`${path}/close`)],
  ])('refuses another entity’s offer that is %s', async (_, move) => {
    const offer = await offerOf(who.planner, who.planner);
    const demand = await characterised();
    await move(offer.id, offer.path);
    await s.drain();
    const { status, body } = await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
    expect([status, body.missing]).toEqual([409, ['publishedOffer']]);
  });

  it('answers alike for another entity’s draft, one it approved, and one that never was', async () => {
    const [inReview, approved] = [
      await offerOf(who.planner, who.planner, 'submit'),
      await offerOf(who.planner, who.planner, 'approve'),
    ];
    const demand = await characterised();
    const answers = [];
    for (const id of [inReview.id, approved.id, newId('offer', s.clock.now())]) {
      const { status, body } = await who.formulator.command(`${demand.path}/serve`, { offer: id });
      answers.push([status, body.code, body.missing]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('costs one read more for one’s own offer, two for another’s', async () => {
    const [own, theirs] = [await offerOf(who.formulator, who.approver), await offerOf(who.planner, who.planner)];
    for (const [offer, reads] of [
      [own, { Query: 2 }],
      [theirs, { Query: 2, GetItem: 1 }],
    ] as const) {
      const demand = await characterised();
      const { etag } = await who.formulator.get(demand.path);
      s.counting.reset();
      const { status } = await who.formulator.send('POST', `${demand.path}/serve`, {
        body: { offer: offer.id },
        ifMatch: etag,
      });
      expect(status).toBe(200);
      expect(s.counting.counts()).toEqual({ ...reads, TransactWriteItems: 1 });
    }
  });

  it('and reopening it gives the slot back once, to whoever’s offer it was; served again it takes it once more', async () => {
    for (const [offer, keeper] of [
      [await offerOf(who.formulator, who.approver), who.formulator],
      [await offerOf(who.planner, who.planner), who.planner],
    ] as const) {
      const demand = await characterised();
      await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
      await resolved(demand);
      await s.drain();
      expect(await takenOf(keeper, offer.path)).toEqual({ slots: 11, taken: 1 });
      const reopening = await who.approver.command(`${demand.path}/reopen`, { reason: 'El plan no se aplicó.' });
      expect([reopening.status, reopening.body.servedBy]).toEqual([200, undefined]);
      await s.drain();
      expect(await takenOf(keeper, offer.path)).toEqual({ slots: 11, taken: 0 });
      const ref = { owner: keeper.owner, offer: offer.id };
      const reopened = s.seen.find(
        ({ type, aggregate }) => type === 'demand.reopened.v1' && aggregate.id === demand.id,
      );
      expect(reopened?.data).toMatchObject({ state: 'registered', noLongerServedBy: [ref] });
      expect(reopened?.data).not.toHaveProperty('servedBy');
      const freed = s.seen.filter(({ type, aggregate }) => type === 'offer.slotFreed.v1' && aggregate.id === offer.id);
      expect(freed.map(({ visibility, data }) => [visibility, data.availability])).toEqual([
        ['public', { slots: 11, taken: 0 }],
      ]);
      expect(JSON.stringify(freed)).not.toContain(demand.id);

      await who.formulator.command(`${demand.path}/characterise`);
      await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
      await s.drain();
      expect(await takenOf(keeper, offer.path)).toEqual({ slots: 11, taken: 1 });
      // The bus tells once more what is over: it says nothing any more.
      if (reopened) await s.deliver(reopened);
      expect(await takenOf(keeper, offer.path)).toEqual({ slots: 11, taken: 1 });
    }
  });

  it('takes no slot when that it was reopened arrives first, and what was taken before slots were given back stays one', async () => {
    const offer = await offerOf(who.formulator, who.approver);
    const demand = await characterised();
    const late: Envelope[] = [];
    s.faults.lose = (type) => type === 'demand.served.v1';
    await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
    await resolved(demand);
    await who.approver.command(`${demand.path}/reopen`, { reason: 'El plan no se aplicó.' });
    await s.drain();
    s.faults.lose = undefined;
    late.push(...s.seen.filter(({ type, aggregate }) => type === 'demand.served.v1' && aggregate.id === demand.id));
    for (const event of late) await s.deliver(event);
    expect([late.length, await takenOf(who.formulator, offer.path)]).toEqual([1, { slots: 11, taken: 0 }]);

    const other = await characterised();
    await who.formulator.command(`${other.path}/serve`, { offer: offer.id });
    await s.drain();
    const key = { pk: `T#${who.formulator.owner}#OFFER#${offer.id}`, sk: `TAKEN#${other.id}` };
    const before = { ...key, owner: who.formulator.owner, at: s.clock.now().toISOString() };
    await s.storeOf(who.formulator.owner).transact([{ put: before }]);
    const served = s.seen.find(({ type, aggregate }) => type === 'demand.served.v1' && aggregate.id === other.id);
    if (served) await s.deliver(served);
    expect(await takenOf(who.formulator, offer.path)).toEqual({ slots: 11, taken: 1 });
  });

  it('does not move the text being written: somebody who edits the offer is told, and nothing is lost', async () => {
    const offer = await offerOf(who.formulator, who.approver);
    const demand = await characterised();
    const { etag } = await who.formulator.get(offer.path);
    await who.formulator.command(`${demand.path}/serve`, { offer: offer.id });
    await s.drain();
    const late = await who.formulator.send('PATCH', offer.path, { ifMatch: etag, body: { title: 'Otro nombre' } });
    expect(late.status).toBe(412);
    expect((await who.formulator.command(offer.path, { title: 'Otro nombre' }, 'PATCH')).body).toMatchObject({
      nextEdition: { phase: 'draft' },
      availability: { slots: 11, taken: 1 },
    });
  });
});
