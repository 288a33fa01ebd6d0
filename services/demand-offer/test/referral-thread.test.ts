import { sweepDue } from '@concierta/events';
import { silentLog } from '@concierta/http';
import { beforeAll, describe, expect, it } from 'vitest';
import { clockHandlers } from '../src/clock.ts';
import type { ReferralEvent } from '../src/referral/commands.ts';
import { referralMachine } from '../src/referral/model.ts';
import type { Referral } from '../src/referral/state.ts';
import { referrals } from '../src/referral/store.ts';
import { type Body, cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;
let transport: Member;
let transportApprover: Member;
let roads: Member;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
  const [ministry, institute] = [await s.entity('MINTRANSPORTE'), await s.entity('INVIAS')];
  transport = await s.join(ministry, 'formulator', ['formulator']);
  transportApprover = await s.join(ministry, 'approver', ['approver']);
  roads = await s.join(institute, 'formulator', ['formulator', 'approver']);
});

const grounds = 'La vía es de la red terciaria: la ley se la asigna al sector transporte.';
const competence = { verdict: 'none', grounds, norm: 'Decreto 1079 de 2015' };
const message = 'El puente de la vereda cayó en enero. La alcaldía espera respuesta.';

/** A need of the mayor's office that the ministry took: the ministry's own demand, with the territory behind it. */
const takenDemand = async () => {
  const { body: draft } = await who.official.create('/demands', needOfMercaderes);
  await who.official.command(`/demands/${draft.id}/register`);
  const taking = await who.formulator.send('POST', `/shared/${who.official.owner}/demands/${draft.id}/take`);
  await s.drain();
  return { asked: `/demands/${draft.id}`, own: String(taking.location).replace('/api', '') };
};

const sent = async (more: object = {}, verdict: object = competence) => {
  const thread = await takenDemand();
  expect((await who.formulator.command(`${thread.own}/competence`, verdict)).status).toBe(200);
  const demand = thread.own.split('/').at(-1);
  const answer = await who.formulator.create('/referrals', { demand, to: transport.owner, message, ...more });
  expect(answer.status).toBe(201);
  await s.drain();
  const { id } = answer.body;
  return {
    ...thread,
    id,
    path: `/referrals/${id}`,
    shared: `/shared/${who.formulator.owner}/referrals/${id}`,
    body: answer.body,
  };
};

/** A party's command with the version it reads now. */
const act = async (member: Member, path: string, verb: string, body?: object) => {
  const { etag } = await member.get(path);
  const answer = await member.send('POST', `${path}/${verb}`, { ifMatch: etag, ...(body ? { body } : {}) });
  await s.drain();
  return answer;
};

const steps = (body: Body) =>
  (body.trail as { kind: string; by: string; words?: string }[]).map(({ kind, by }) => [kind, by]);

const noteOf = async (member: Member, path: string) =>
  (await member.get(path)).body.referral as { state: string; to: string; dueAt: string; step: { kind: string } };

describe('handing a demand to the competent entity (O1)', () => {
  it('needs somebody to have written whose competence it is', async () => {
    const { own } = await takenDemand();
    const demand = own.split('/').at(-1);
    const body = { demand, to: transport.owner, message };
    const refused = await who.formulator.create('/referrals', body);
    expect(refused).toMatchObject({ status: 409, body: { missing: ['competence'] } });
    expect((await who.formulator.get(own)).body.allowed).not.toContain('refer');
    await who.formulator.command(`${own}/competence`, { verdict: 'own', grounds: 'Es nuestra.' });
    expect((await who.formulator.create('/referrals', body)).status).toBe(409);
    await who.formulator.command(`${own}/competence`, competence);
    expect((await who.formulator.get(own)).body).toMatchObject({
      competence: { verdict: 'none', norm: competence.norm },
    });
    expect((await who.formulator.get(own)).body.allowed).toContain('refer');
  });

  it('gives a receipt, a term in working days, and the notice that the entity must check the rule', async () => {
    const { body } = await sent({ workingDays: 5 });
    expect(body.receipt).toMatch(/^TRA-MVCT-2026-\d{5}$/);
    expect(body).toMatchObject({ state: 'sent', stand: 'sender', whole: true, to: transport.owner });
    expect(body.term).toMatchObject({ dueAt: '2026-03-10T04:59:59.000Z', workingDays: 5, overdue: false });
    expect((body.term as { notice: string }).notice).toContain('La entidad debe verificar');
  });

  it('is for who formulates in a national entity; others are told who', async () => {
    const { own } = await takenDemand();
    const body = { demand: own.split('/').at(-1), to: transport.owner, message };
    for (const other of [who.viewer, who.approver, who.official]) {
      expect((await other.create('/referrals', body)).status).toBe(403);
    }
  });

  it('refuses, at the field, a demand that is not there, oneself, and what is no entity', async () => {
    const { own } = await takenDemand();
    await who.formulator.command(`${own}/competence`, competence);
    const demand = own.split('/').at(-1);
    const at = async (body: object) =>
      (await who.formulator.create('/referrals', { demand, message, ...body })).body.issues?.[0];
    expect(await at({ to: who.formulator.owner })).toMatchObject({ pointer: '/to', code: 'own-entity' });
    expect(await at({ to: who.official.owner })).toMatchObject({ pointer: '/to' });
    expect(await at({ to: transport.owner, workingDays: 31 })).toMatchObject({ pointer: '/workingDays' });
    const nobodys = `dem_${'0'.repeat(26)}`;
    expect(await at({ demand: nobodys, to: transport.owner })).toMatchObject({
      pointer: '/demand',
      code: 'unknown-demand',
    });
  });

  it('happens once: of two at once, one is told that somebody was faster; the same request twice is one referral', async () => {
    const { own } = await takenDemand();
    await who.formulator.command(`${own}/competence`, competence);
    const body = { demand: own.split('/').at(-1), to: transport.owner, message };
    const answers = await Promise.all([1, 2].map(() => who.formulator.create('/referrals', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = { body: { ...body, demand: (await takenDemandAssessed()).split('/').at(-1) }, key: 'una-sola-vez' };
    const [first, second] = [
      await who.formulator.send('POST', '/referrals', again),
      await who.formulator.send('POST', '/referrals', again),
    ];
    expect([first.status, second.status, second.replayed]).toEqual([201, 201, true]);
    expect(second.body.id).toBe(first.body.id);
  });

  const takenDemandAssessed = async () => {
    const { own } = await takenDemand();
    await who.formulator.command(`${own}/competence`, competence);
    return own;
  };

  it('leaves the demand waiting: it is neither rejected nor served until there is an answer, or it is taken back', async () => {
    const { own, path } = await sent();
    const refused = await who.approver.command(`${own}/reject`, { reason: 'No.' });
    expect(refused).toMatchObject({ status: 409, body: { missing: ['referralAnswered'] } });
    expect((await who.approver.get(own)).body.allowed).not.toContain('reject');
    expect((await who.formulator.command(`${path}/recall`, { reason: 'Se envió por error.' })).status).toBe(200);
    await s.drain();
    expect(await noteOf(who.formulator, own)).toMatchObject({ state: 'settled' });
    expect((await who.formulator.get(own)).body.allowed).toEqual(expect.arrayContaining(['refer', 'assess']));
    expect(
      (await who.formulator.create('/referrals', { demand: own.split('/').at(-1), to: roads.owner, message })).status,
    ).toBe(201);
  });
});

describe('receiving', () => {
  it('shows it in the receiver’s own list, by term, and the same trail as the sender reads', async () => {
    const { id, path, shared } = await sent();
    const { body: list } = await transport.get('/referrals?side=received');
    expect(list.items.find((item) => item.id === id)).toMatchObject({ state: 'received', other: who.formulator.owner });
    const [mine, theirs] = [await transport.get(shared), await who.formulator.get(path)];
    expect(mine.body.trail).toEqual(theirs.body.trail);
    expect(mine.body).toMatchObject({ stand: 'receiver', grounds, allowed: ['accept', 'decline', 'redirect'] });
    expect(theirs.body.allowed).toEqual(['recall']);
    expect((await transportApprover.get(shared)).body.allowed).toEqual(['decline']);
    const { body: outbox } = await who.formulator.get('/referrals?side=sent');
    expect(outbox.items.find((item) => item.id === id)).toMatchObject({ state: 'received', other: transport.owner });
  });

  it('is one Query for the list, and the list stays small', async () => {
    const before = s.counting.counts().Query ?? 0;
    await transport.get('/referrals?side=received');
    expect((s.counting.counts().Query ?? 0) - before).toBe(1);
    const { items } = await s.storeOf(transport.owner).list('list1', 'REFERRALS#received#open');
    for (const row of items) expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
  });

  it('is closed to everybody else: not there and not theirs are the same 404', async () => {
    const { path, shared, id } = await sent();
    for (const answer of [
      await roads.get(shared),
      await transport.get(path),
      await roads.get(`/shared/${who.formulator.owner}/referrals/${id.replace(/.$/, '0')}`),
      await roads.send('POST', `${shared}/accept`, { ifMatch: '"1"' }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  it('of an entity that is not active comes back at once, saying so', async () => {
    const former = await s.entity('EXTINTA', 'readOnly');
    const { path, own } = await sent({ to: former });
    const { body } = await who.formulator.get(path);
    expect(body).toMatchObject({ state: 'declined', allowed: ['resend', 'keep'] });
    expect(body).not.toHaveProperty('inTerm');
    expect((body.trail as { words?: string }[]).at(-1)?.words).toContain('no está activa');
    expect(await noteOf(who.formulator, own)).toMatchObject({ state: 'declined' });
  });
});

describe('the whole road: declined, sent to another, redirected, accepted, served, resolved', () => {
  it('with the territory following each step, no words of the entities, and one trail for both sides', async () => {
    const { asked, own, path, shared } = await sent();
    const mayor = who.official;
    expect(await noteOf(mayor, asked)).toMatchObject({ state: 'received', to: transport.owner });

    expect((await act(transport, shared, 'decline', { reason: 'Es una vía nacional.' })).status).toBe(200);
    expect(await noteOf(mayor, asked)).toMatchObject({ state: 'declined', step: { kind: 'declined' } });
    expect(
      (await who.formulator.command(`${path}/resend`, { to: transport.owner, message })).body.issues[0],
    ).toMatchObject({
      pointer: '/to',
      code: 'already-answered',
    });
    expect((await who.formulator.command(`${path}/resend`, { to: roads.owner, message })).status).toBe(200);
    await s.drain();
    expect(await noteOf(mayor, asked)).toMatchObject({ state: 'received', to: roads.owner });

    const round = await act(roads, shared, 'redirect', { to: who.formulator.owner, reason: 'Es suya.' });
    expect(round.body.issues[0]).toMatchObject({ pointer: '/to', code: 'goes-round' });
    expect((await act(roads, shared, 'redirect', { to: who.planner.owner, reason: 'Es de planeación.' })).status).toBe(
      200,
    );
    expect(await noteOf(mayor, asked)).toMatchObject({ state: 'received', to: who.planner.owner });
    // Who had it before reads on and answers no more.
    const { body: passed } = await roads.get('/referrals?side=received&group=ended');
    expect(passed.items[0]).toMatchObject({ state: 'redirected', passed: true, overdue: false });
    expect((await roads.get(shared)).body).toMatchObject({ stand: 'receiver', allowed: [] });
    expect(await act(roads, shared, 'accept')).toMatchObject({ status: 409, body: { missing: ['currentReceiver'] } });

    const accepted = await act(who.planner, shared, 'accept');
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted', taken: { owner: who.planner.owner } } });
    const theirs = `/demands/${(accepted.body.taken as { demand: string }).demand}`;
    const { body: born } = await who.planner.get(theirs);
    const { body: mine } = await who.formulator.get(own);
    expect(mine).toMatchObject({ state: 'referred', referral: { state: 'accepted' } });
    expect(born).toMatchObject({
      state: 'registered',
      title: needOfMercaderes.title,
      need: needOfMercaderes.need,
      origin: { owner: who.formulator.owner, receipt: mine.receipt },
      askedBy: { owner: mayor.owner },
      cameBy: { owner: who.formulator.owner },
      responsible: who.planner.person,
      term: mine.term,
    });
    expect(born.receipt).toMatch(/^DEM-DNP-2026-/);
    expect(await noteOf(mayor, asked)).toMatchObject({ state: 'accepted', to: who.planner.owner });
    // It does not go round by another referral either.
    await who.planner.command(`${theirs}/competence`, competence);
    const back = { demand: theirs.split('/').at(-1), to: who.formulator.owner, message };
    expect((await who.planner.create('/referrals', back)).body.issues[0]).toMatchObject({ code: 'goes-round' });

    // Served.
    const { body: source } = await who.planner.create('/sources', {
      kind: 'petition',
      title: 'Pliego',
      origin: 'Juntas',
      date: '2026-02-14',
    });
    await who.planner.command(`${theirs}/sources`, { source: source.id });
    await who.planner.command(
      theirs,
      { publicValue: 'Paso', focusedValueGroups: 'Veredas', expectedResults: 'Puente' },
      'PATCH',
    );
    expect((await who.planner.command(`${theirs}/characterise`)).status).toBe(200);
    const offer = await publishedOffer();
    expect((await who.planner.command(`${theirs}/serve`, { offer })).status).toBe(200);
    await s.drain();
    const { body: following } = await mayor.get(asked);
    expect(following.otherSide).toMatchObject({ servedBy: [{ owner: who.planner.owner, offer }] });
    expect(await noteOf(mayor, asked)).toMatchObject({ step: { kind: 'served' } });
    expect((await who.formulator.get(own)).body.referral).toMatchObject({ otherSide: { state: 'inService' } });

    // Whoever asked has the last word, and it reaches both.
    expect((await who.planner.command(`${theirs}/resolve`, { outcome: 'Listo.' })).status).toBe(409);
    expect((await mayor.command(`${asked}/resolve`, { outcome: 'Ya hay puente.' })).status).toBe(200);
    await s.drain();
    expect((await who.formulator.get(own)).body.state).toBe('resolved');
    expect((await who.planner.command(`${theirs}/resolve`, { outcome: 'Listo.' })).status).toBe(200);
    await s.drain();

    const ministry = who.formulator.owner;
    const { body: end } = await who.formulator.get(path);
    expect(end).toMatchObject({ state: 'settled', outcome: 'resolved' });
    expect(steps(end)).toEqual([
      ['sent', ministry],
      ['received', transport.owner],
      ['declined', transport.owner],
      ['sent', ministry],
      ['received', roads.owner],
      ['redirected', roads.owner],
      ['received', who.planner.owner],
      ['accepted', who.planner.owner],
      ['served', who.planner.owner],
      ['settled', who.planner.owner],
    ]);
    for (const reader of [transport, roads, who.planner]) {
      expect((await reader.get(shared)).body.trail).toEqual(end.trail);
    }
    // The territory reads every step and no word of what the entities wrote to each other.
    const { body: followed } = await mayor.get(shared);
    expect(followed.stand).toBe('follower');
    expect(steps(followed)).toEqual(steps(end));
    // The need is what the sender wrote of it by now; who asked has its own.
    expect([end, followed].map(({ demand }) => 'need' in (demand as object))).toEqual([true, false]);
    const told = JSON.stringify([followed, (await mayor.get(asked)).body, (await mayor.get(`${asked}/history`)).body]);
    for (const words of [message, grounds, 'Es una vía nacional.', 'Es de planeación.'])
      expect(told).not.toContain(words);
    const labels = (await mayor.get(`${asked}/history`)).body.items.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        'Se trasladó la demanda',
        'La entidad no la aceptó',
        'La entidad la remitió a otra',
        'La entidad aceptó y queda a cargo',
        'La entidad la atiende con una oferta',
      ]),
    );
  });

  const publishedOffer = async (): Promise<string> => {
    const { complete } = await import('./sample-offers.ts');
    const { body } = await who.planner.create('/offers', { title: 'Puentes rurales' });
    const path = `/offers/${body.id}`;
    await who.planner.command(`${path}/checks/O1`, complete.O1, 'PUT');
    await who.planner.command(`${path}/checks/O3`, { capacities: complete.O3 }, 'PUT');
    await who.planner.command(`${path}/checks/O4`, complete.O4, 'PUT');
    await who.planner.command(`${path}/checks/O5`, complete.O5, 'PUT');
    await who.planner.command(`${path}/checks/O8`, { targets: [{ code: '19450', reason: 'Vía cerrada' }] }, 'PUT');
    for (const verb of ['submit', 'approve', 'publish']) {
      expect((await who.planner.command(`${path}/${verb}`)).status).toBe(200);
    }
    return body.id;
  };

  it('no event carries what an entity wrote to another', () => {
    const events = s.seen.filter(({ type }) => type.startsWith('referral.'));
    expect(events.length).toBeGreaterThan(10);
    for (const words of [message, grounds, 'Es una vía nacional.', 'Es de planeación.']) {
      expect(JSON.stringify(events)).not.toContain(words);
    }
  });

  it('a need of an entity’s own stays between the entities: nothing of it is shared', async () => {
    const { body: draft } = await who.formulator.create('/demands', needOfMercaderes);
    await who.formulator.command(`/demands/${draft.id}/register`);
    await who.formulator.command(`/demands/${draft.id}/competence`, competence);
    const { body } = await who.formulator.create('/referrals', { demand: draft.id, to: transport.owner, message });
    await s.drain();
    const told = s.seen.filter(({ aggregate }) => aggregate.id === body.id);
    expect(told.map(({ visibility }) => visibility)).toEqual(['owner', 'owner']);
    expect((await who.coordinator.get(`/shared/${who.formulator.owner}/referrals/${body.id}`)).status).toBe(404);
  });
});

describe('what is given back, or overtaken', () => {
  it('a demand that was accepted and then rejected comes back to the sender, who may send it on', async () => {
    const { own, asked, path, shared } = await sent();
    const { body } = await act(transport, shared, 'accept');
    const theirs = `/demands/${(body.taken as { demand: string }).demand}`;
    await transportApprover.command(`${theirs}/reject`, { reason: 'No hay equipo este año.' });
    await s.drain();
    expect((await who.formulator.get(own)).body).toMatchObject({
      state: 'registered',
      referral: { state: 'declined' },
    });
    expect((await who.formulator.get(path)).body).toMatchObject({ state: 'declined', allowed: ['resend', 'keep'] });
    expect(await noteOf(who.official, asked)).toMatchObject({ state: 'declined' });
    expect((await who.formulator.command(`${path}/resend`, { to: roads.owner, message })).status).toBe(200);
    await s.drain();
    await act(roads, shared, 'accept');
    expect((await who.formulator.get(own)).body).toMatchObject({ state: 'referred', referral: { to: roads.owner } });
  });

  it('of an acceptance and a sender who takes it back at once, one counts', async () => {
    const { shared, path } = await sent();
    const [theirs, mine] = [await transport.get(shared), await who.formulator.get(path)];
    const answers = await Promise.all([
      transport.send('POST', `${shared}/accept`, { ifMatch: theirs.etag }),
      who.formulator.send('POST', `${path}/recall`, { ifMatch: mine.etag, body: { reason: 'Por error.' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await s.drain();
  });

  it('a demand that moved on before the acceptance arrived is not handed over, and the referral says so', async () => {
    const { own, shared, path } = await sent();
    const { etag } = await transport.get(shared);
    // Accepted, and not told yet; meanwhile the sender's demand ends by what only its owner's store can do.
    await transport.send('POST', `${shared}/accept`, { ifMatch: etag });
    const store = s.storeOf(who.formulator.owner);
    const { demands } = await import('../src/demand/store.ts');
    const { evolve } = await import('../src/demand/evolve.ts');
    const loaded = await store.require(demands, own.split('/').at(-1) ?? '');
    const event = { type: 'rejected', at: s.clock.now().toISOString(), text: { reason: 'No.' } } as const;
    await store.save(demands, {
      id: loaded.id,
      expected: loaded.version,
      next: evolve(loaded.state, event),
      event,
      context: { principal: { owner: who.formulator.owner, as: 'system' }, correlationId: 'c' },
    });
    await s.drain();
    expect((await who.formulator.get(path)).body).toMatchObject({ state: 'settled', outcome: 'lapsed' });
    expect((await who.formulator.get(own)).body.state).toBe('rejected');
  });

  it('a need that its territory withdraws is nobody’s to answer any more', async () => {
    const { asked, path, shared } = await sent();
    await who.official.command(`${asked}/withdraw`, { reason: 'Ya lo arregló el departamento.' });
    await s.drain();
    expect((await who.formulator.get(path)).body).toMatchObject({ state: 'settled', outcome: 'recalled' });
    expect((await act(transport, shared, 'accept')).status).toBe(409);
  });

  it('late and shuffled events leave everybody where the newest one says', async () => {
    const { asked, own, shared, id } = await sent();
    await act(transport, shared, 'decline', { reason: 'No es nuestra.' });
    const told = s.seen.filter(({ aggregate }) => aggregate.id === id);
    for (const event of [...told].reverse()) await s.deliver(event);
    await s.drain();
    expect(await noteOf(who.official, asked)).toMatchObject({ state: 'declined' });
    expect(await noteOf(who.formulator, own)).toMatchObject({ state: 'declined' });
    const { body } = await transport.get('/referrals?side=received&group=ended');
    expect(body.items.find((item) => item.id === id)).toMatchObject({ state: 'declined' });
  });

  it('who accepted may refer its own demand on: the territory follows the second one, and its word reaches the last', async () => {
    const { asked, own, shared, path } = await sent();
    const { body } = await act(transport, shared, 'accept');
    const second = (body.taken as { demand: string }).demand;
    await transport.command(`/demands/${second}/competence`, competence);
    const { body: onward } = await transport.create('/referrals', { demand: second, to: roads.owner, message });
    await s.drain();
    expect(await noteOf(who.official, asked)).toMatchObject({ state: 'received', to: roads.owner });
    const further = `/shared/${transport.owner}/referrals/${onward.id}`;
    expect((await who.official.get(further)).body.stand).toBe('follower');
    const { body: accepted } = await act(roads, further, 'accept');
    const third = `/demands/${(accepted.taken as { demand: string }).demand}`;
    expect((await roads.get(third)).body).toMatchObject({ askedBy: { owner: who.official.owner } });
    expect((await who.official.command(`${asked}/resolve`, { outcome: 'Ya hay puente.' })).status).toBe(200);
    await s.drain();
    expect((await who.formulator.get(own)).body.state).toBe('resolved');
    expect((await transport.get(`/demands/${second}`)).body.state).toBe('resolved');
    expect((await roads.get(third)).body.otherSide).toMatchObject({ state: 'resolved' });
    expect((await who.formulator.get(path)).body).toMatchObject({ state: 'settled', outcome: 'resolved' });
  });

  it('a part that is referred leaves the rest with the sender, and both go on', async () => {
    const { own, shared } = await sent({}, { ...competence, verdict: 'partly' });
    expect((await who.formulator.get(own)).body.allowed).toContain('characterise');
    await act(transport, shared, 'accept');
    expect((await who.formulator.get(own)).body).toMatchObject({
      state: 'registered',
      referral: { state: 'accepted', whole: false, taken: { owner: transport.owner } },
    });
    const { body: list } = await transport.get('/demands');
    expect(list.items.some(({ title }) => title === needOfMercaderes.title)).toBe(true);
  });

  it('its events lead to the state that is stored, and the chain holds', async () => {
    const { id, shared, path } = await sent();
    await act(transport, shared, 'redirect', { to: roads.owner, reason: 'Es de INVIAS.' });
    await act(roads, shared, 'decline', { reason: 'Tampoco.' });
    await who.formulator.command(`${path}/keep`, { reason: 'La atenderemos.' });
    const store = s.storeOf(who.formulator.owner);
    const history = await store.history(referrals.kind, id);
    const replayed = history.reduce<Referral | undefined>(
      (state, { event }) => referralMachine.evolve(state, event as ReferralEvent),
      undefined,
    );
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(plain(replayed)).toEqual(plain((await store.require(referrals, id)).state));
    expect(await store.verify(referrals.kind, id)).toMatchObject({ ok: true, events: history.length });
  });
});

describe('the coordination', () => {
  it('follows what a territory asked for and reminds once a day; nobody else does', async () => {
    const { shared, id } = await sent();
    expect((await who.coordinator.get(shared)).body).toMatchObject({ stand: 'follower', allowed: ['remind'] });
    expect((await act(who.coordinator, shared, 'remind')).status).toBe(200);
    const again = await act(who.coordinator, shared, 'remind');
    expect(steps(again.body).filter(([kind]) => kind === 'reminded')).toHaveLength(1);
    expect((await act(transport, shared, 'remind')).status).toBe(403);
    const { body } = await transport.get('/referrals?side=received');
    expect(body.items.find((item) => item.id === id)).toMatchObject({ reminded: true });
  });
});

describe('the clock', () => {
  const sweep = () => sweepDue({ tables: s.deps.tables, clock: s.clock, log: silentLog }, 'test', clockHandlers);

  it('ends a referral nobody answered, once, and it comes back to the sender; the territory sees it', async () => {
    const { asked, path, shared, own } = await sent({ workingDays: 1 });
    await sweep();
    expect((await who.formulator.get(path)).body.state).toBe('received');
    s.pass(3 * 86_400_000);
    expect((await transport.get(shared)).body.term).toMatchObject({ overdue: true });
    await Promise.all([sweep(), sweep()]);
    await s.drain();
    const { body } = await who.formulator.get(path);
    expect(body).toMatchObject({ state: 'expired', inTerm: false, allowed: ['resend', 'keep'] });
    expect((body.trail as Body[]).filter(({ kind }) => kind === 'expired')).toMatchObject([{ as: 'clock' }]);
    expect((await act(transport, shared, 'accept')).status).toBe(409);
    expect(await noteOf(who.official, asked)).toMatchObject({ state: 'expired' });
    expect((await who.formulator.command(`${path}/keep`, { reason: 'La atenderemos.' })).status).toBe(200);
    await s.drain();
    expect((await who.formulator.get(own)).body.allowed).toContain('refer');
  });

  it('of an answer in the last moment and the clock, one counts: an acceptance before the sweep stands', async () => {
    const { shared, path } = await sent({ workingDays: 1 });
    s.pass(3 * 86_400_000);
    expect(await act(transport, shared, 'accept')).toMatchObject({ status: 200, body: { inTerm: false } });
    await sweep();
    await s.drain();
    expect((await who.formulator.get(path)).body.state).toBe('accepted');
  });
});
