import { partyRow, partyRowGone } from '@concierta/access';
import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { cast, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const registered = async (body: object = needOfMercaderes) => {
  const { body: draft } = await who.official.create('/demands', body);
  const { body: demand, status } = await who.official.command(`/demands/${draft.id}/register`);
  expect(status).toBe(200);
  return demand;
};

const taken = async () => {
  const asked = await registered();
  const shared = `/shared/${who.official.owner}/demands/${asked.id}`;
  const { body, status, location } = await who.formulator.send('POST', `${shared}/take`);
  expect(status).toBe(202);
  await s.drain();
  return { asked: `/demands/${asked.id}`, shared, taken: String(location).replace('/api', ''), refs: body };
};

const characterised = async () => {
  const thread = await taken();
  const { body: source } = await who.formulator.create('/sources', {
    kind: 'petition',
    title: 'Pliego cívico del Alto Patía',
    origin: 'Juntas de acción comunal',
    date: '2026-02-14',
    deadline: '2026-06-30',
  });
  await who.formulator.command(`${thread.taken}/sources`, { source: source.id });
  const conclusion = {
    publicValue: '1.840 familias beben agua tratada todo el año.',
    focusedValueGroups: 'Juntas de acueducto',
    expectedResults: 'Un plan rural aprobado',
  };
  await who.formulator.command(thread.taken, conclusion, 'PATCH');
  const { status } = await who.formulator.command(`${thread.taken}/characterise`);
  expect(status).toBe(200);
  await s.drain();
  return thread;
};

describe('registering a need', () => {
  it('gives a receipt of the organisation’s own series and a term of fifteen working days', async () => {
    const demand = await registered();
    expect(demand.receipt).toMatch(/^DEM-MERCADERES-2026-\d{5}$/);
    expect(demand.term).toMatchObject({ dueAt: '2026-03-25T04:59:59.000Z', workingDays: 15, overdue: false });
    expect((demand.term as { notice: string }).notice).toContain('La entidad debe verificar');
  });

  it('numbers receipts one after the other, also when many register at once', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => who.official.create('/demands', needOfMercaderes)));
    const all = await Promise.all(drafts.map(({ body }) => who.official.command(`/demands/${body.id}/register`)));
    const numbers = all.map(({ body }) => Number(body.receipt.slice(-5))).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2, first + 3]);
  });

  it('gives an entity’s own demand a receipt and no term', async () => {
    const { body: draft } = await who.formulator.create('/demands', needOfMercaderes);
    const { body } = await who.formulator.command(`/demands/${draft.id}/register`);
    expect(body.receipt).toMatch(/^DEM-MVCT-2026-/);
    expect(body.term).toBeUndefined();
  });

  it('tells every entity of it, and nobody of a draft', async () => {
    const demand = await registered();
    await s.drain();
    const told = s.seen.filter(({ aggregate }) => aggregate.id === demand.id);
    expect(told.map(({ type, visibility }) => [type, visibility])).toEqual([['demand.registered.v1', 'shared']]);
    expect(told[0]?.data).toMatchObject({ state: 'registered', shared: true, text: { title: needOfMercaderes.title } });
  });
});

describe('asking for an assistance of the portfolio', () => {
  it('names the offer, and its entity hears of it as a party; any other may still take it', async () => {
    const requestedOffer = { owner: who.formulator.owner, offer: newId('offer', s.clock.now()) };
    const demand = await registered({ ...needOfMercaderes, requestedOffer });
    expect(demand.requestedOffer).toEqual(requestedOffer);
    await s.drain();
    const told = s.seen.find(({ aggregate }) => aggregate.id === demand.id);
    expect(told).toMatchObject({ parties: [who.formulator.owner], visibility: 'shared', data: { requestedOffer } });
    const { body } = await who.planner.get(`/shared/${who.official.owner}/demands/${demand.id}`);
    expect(body).toMatchObject({ allowed: ['take'], requestedOffer });
  });
});

describe('taking a shared demand', () => {
  it('tells entities what was asked and where, never the name of who asked', async () => {
    const { body: demand } = await who.official.create('/demands', needOfMercaderes);
    const cite = async (body: object) => {
      const { body: source } = await who.official.create('/sources', { date: '2026-02-14', ...body });
      expect((await who.official.command(`/demands/${demand.id}/sources`, { source: source.id })).status).toBe(200);
    };
    await cite({ kind: 'petition', title: 'Petición sobre el agua', origin: 'Rosalba Chicangana' });
    await cite({
      kind: 'localDialogue',
      title: 'Diálogo de la vereda',
      place: 'El Pilón',
      participants: 40,
      needs: 'Agua',
    });
    await who.official.command(`/demands/${demand.id}/register`);
    expect(JSON.stringify((await who.official.get(`/demands/${demand.id}`)).body)).toContain('Rosalba');
    const read = await who.formulator.get(`/shared/${who.official.owner}/demands/${demand.id}`);
    expect(read.body.sources).toMatchObject([{ title: 'Petición sobre el agua' }, { origin: 'El Pilón' }]);
    expect(JSON.stringify(read.body)).not.toContain('Rosalba');
  });

  it('is read by any entity, taken by a formulator, and closed to the other entities from then on', async () => {
    const demand = await registered();
    const shared = `/shared/${who.official.owner}/demands/${demand.id}`;
    const { body } = await who.formulator.get(shared);
    expect(body).toMatchObject({ receipt: demand.receipt, need: needOfMercaderes.need, allowed: ['take'] });
    expect((await who.viewer.get(shared)).body.allowed).toEqual([]);
    expect((await who.viewer.send('POST', `${shared}/take`)).status).toBe(403);
    expect((await who.formulator.send('POST', `${shared}/take`)).status).toBe(202);
    expect((await who.planner.get(shared)).status).toBe(404);
    expect((await who.formulator.get(shared)).body).toMatchObject({ state: 'assigned', allowed: [] });
  });

  it('gives the taker its own demand, with receipt, origin and the asker’s term, and tells the asker', async () => {
    const { asked, taken: path } = await taken();
    const { body: own } = await who.formulator.get(path);
    const { body: original } = await who.official.get(asked);
    expect(own).toMatchObject({
      state: 'registered',
      title: needOfMercaderes.title,
      origin: { owner: who.official.owner, id: original.id, receipt: original.receipt },
      responsible: who.formulator.person,
    });
    expect(own.receipt).toMatch(/^DEM-MVCT-2026-/);
    expect((own.term as { dueAt: string }).dueAt).toBe((original.term as { dueAt: string }).dueAt);
    expect(original).toMatchObject({
      state: 'assigned',
      assignedTo: { owner: who.formulator.owner, demand: own.id },
      otherSide: { state: 'registered', receipt: own.receipt },
    });
  });

  it('has one winner when two entities take it at once; the other is told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const demand = await registered();
      const path = `/shared/${who.official.owner}/demands/${demand.id}/take`;
      const answers = await Promise.all([who.formulator.send('POST', path), who.planner.send('POST', path)]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(202);
      expect([404, 409]).toContain(statuses[1]);
      await s.drain();
      const { body } = await who.official.get(`/demands/${demand.id}`);
      const [winner, loser] =
        answers[0]?.status === 202 ? [who.formulator, who.planner] : [who.planner, who.formulator];
      const { owner, demand: id } = body.assignedTo as { owner: string; demand: string };
      expect(owner).toBe(winner.owner);
      expect((await winner.get(`/demands/${id}`)).status).toBe(200);
      expect((await loser.get(`/demands/${id}`)).status).toBe(404);
    }
  });

  it('needs the grant of its owner: a party that may only read is refused', async () => {
    const { id } = await registered();
    const [asker, ministry] = [who.official.owner, who.formulator.owner];
    await s
      .storeOf(asker)
      .transact([partyRowGone(asker, 'entities', 'DEMAND', id), partyRow(asker, ministry, 'DEMAND', id, ['read'])]);
    expect((await who.formulator.get(`/shared/${asker}/demands/${id}`)).status).toBe(200);
    expect((await who.formulator.send('POST', `/shared/${asker}/demands/${id}/take`)).status).toBe(403);
  });

  it('once given back and taken again by the same entity, is not given back by the old event delivered late', async () => {
    const { asked, shared, taken: path } = await taken();
    await who.approver.command(`${path}/reject`, { reason: 'La competencia es de otra entidad.' });
    await s.drain();
    const late = s.seen.filter(({ type, aggregate }) => type === 'demand.rejected.v1' && path.endsWith(aggregate.id));
    expect((await who.formulator.send('POST', `${shared}/take`)).status).toBe(202);
    await s.drain();
    for (const event of late) await s.deliver(event);
    expect((await who.official.get(asked)).body.state).toBe('assigned');
  });

  it('answers the same to the one that has it, without writing again', async () => {
    const { shared, taken: path } = await taken();
    const again = await who.formulator.send('POST', `${shared}/take`);
    expect([again.status, again.location]).toEqual([202, `/api${path}`]);
  });

  it('makes the taker’s demand once, however often the event is delivered', async () => {
    const { refs } = await taken();
    const { demand } = refs.demand as { demand: string };
    const events = s.seen.filter(({ aggregate, type }) => aggregate.id === demand && type === 'demand.registered.v1');
    expect(events).toHaveLength(1);
    for (const event of s.seen) await s.deliver(event);
    await s.drain();
    const { body } = await who.formulator.get(`/demands/${demand}`);
    expect(body.version).toBe(1);
  });
});

describe('routing by the coordinator', () => {
  const route = async (to: string) => {
    const demand = await registered();
    const path = `/shared/${who.official.owner}/demands/${demand.id}`;
    return { demand, answer: await who.coordinator.send('POST', `${path}/route`, { body: { to } }) };
  };

  it('puts the entity in charge; nobody in it answers yet', async () => {
    const { answer } = await route(who.formulator.owner);
    expect(answer.status).toBe(202);
    await s.drain();
    const { body } = await who.formulator.get(String(answer.location).replace('/api', ''));
    expect(body).toMatchObject({ state: 'registered' });
    expect(body.responsible).toBeUndefined();
  });

  it('is the coordinator’s alone', async () => {
    const demand = await registered();
    const path = `/shared/${who.official.owner}/demands/${demand.id}/route`;
    const { status, body } = await who.formulator.send('POST', path, { body: { to: who.formulator.owner } });
    expect([status, body.roles]).toEqual([403, ['coordinator']]);
  });

  it('refuses a territorial organisation, and gives back what went to an entity that is not active here', async () => {
    expect((await route(who.official.owner)).answer.status).toBe(400);
    for (const to of [`ent_${'0'.repeat(26)}`, await s.entity('TERMINADA', 'readOnly')]) {
      const { demand, answer } = await route(to);
      expect(answer.status).toBe(202);
      await s.drain();
      expect((await who.official.get(`/demands/${demand.id}`)).body.state).toBe('registered');
      const { body } = await who.formulator.get(`/shared/${who.official.owner}/demands/${demand.id}`);
      expect(body.allowed).toEqual(['take']);
    }
  });
});

describe('following what became of it', () => {
  it('shows the asker each step of the taker without the taker’s own words', async () => {
    const { asked } = await characterised();
    const { body } = await who.official.get(asked);
    expect(body.otherSide).toMatchObject({ state: 'characterised' });
    expect(JSON.stringify(body)).not.toContain('1.840 familias');
    const { body: history } = await who.official.get(`${asked}/history`);
    const labels = history.items.map(({ label }) => label);
    expect(labels).toEqual([
      'Se empezó a escribir la demanda',
      'La demanda quedó registrada',
      'Una entidad quedó a cargo de la demanda',
      'La entidad a cargo la recibió',
      'La entidad a cargo la caracterizó',
    ]);
    expect(JSON.stringify(history)).not.toContain('1.840 familias');
    expect(history.items.at(-1)?.person).toBeUndefined();
  });

  it('says the same in English to whoever asks in English', async () => {
    const { asked } = await taken();
    const { body } = await who.official.send('GET', `${asked}/history`, { language: 'en' });
    expect(body.items.at(-1)?.label).toBe('The entity in charge received it');
  });

  it('goes back to all entities, with the reason, when the taker does not accept it', async () => {
    const { asked, shared, taken: path } = await taken();
    const reason = 'La competencia es de otra entidad.';
    expect((await who.approver.command(`${path}/reject`, { reason })).status).toBe(200);
    await s.drain();
    expect((await who.official.get(asked)).body).toMatchObject({ state: 'registered', shared: true });
    const { body } = await who.official.get(`${asked}/history`);
    expect(body.items.at(-1)).toMatchObject({ event: 'released', reason });
    expect((await who.planner.get(shared)).body.allowed).toEqual(['take']);
    const { body: seen } = await who.planner.get(`${shared}/history`);
    expect(seen.items.map(({ event }) => event)).toContain('released');
    expect(seen.items.some(({ person }) => person !== undefined)).toBe(false);
    expect((await who.approver.get(path)).body.allowed).not.toContain('reopen');
  });

  it('tells the taker that the asker confirmed, and only then lets it resolve', async () => {
    const { asked, taken: path } = await taken();
    const confirmed = await who.official.command(`${asked}/resolve`, { outcome: 'El agua llega a las 23 veredas.' });
    expect(confirmed.body).toMatchObject({ state: 'resolved', resolution: { by: 'asker' } });
    await s.drain();
    expect((await who.formulator.get(path)).body.otherSide).toMatchObject({ state: 'resolved' });
    const { body } = await who.formulator.get(`${path}/history`);
    expect(body.items.at(-1)?.label).toBe('La organización que la pidió confirmó que quedó resuelta');
  });

  it('tells the taker that the asker withdrew it', async () => {
    const { asked, taken: path } = await taken();
    await who.official.command(`${asked}/withdraw`, { reason: 'La gobernación ya lo hizo.' });
    await s.drain();
    expect((await who.formulator.get(path)).body.otherSide).toMatchObject({ state: 'withdrawn' });
  });
});
