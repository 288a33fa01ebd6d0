import type { ApiClient } from '@concierta/local/api-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';
import { characterise, formulateOffer, registerNeed } from './needs.ts';

let who: Cast;
let education: { owner: string; formulator: ApiClient; approver: ApiClient };

beforeAll(async () => {
  who = await cast();
  const { coordinator, platform } = who;
  const email = 'administra@educacion.ejemplo.gov.co';
  const body = { catalogueId: 'men', code: 'MEN', administratorEmail: email };
  const owner = text(ok(await coordinator.post('/entities/onboard', body), 201), 'owner');
  await platform.drain();
  const administrator = platform.as(email, owner);
  for (const [name, role] of [
    ['formula', 'formulator'],
    ['aprueba', 'approver'],
  ] as const) {
    const invitation = { email: `${name}@educacion.ejemplo.gov.co`, roles: [role] };
    ok(await administrator.post('/invitations', invitation), 201);
  }
  await platform.drain();
  education = {
    owner,
    formulator: platform.as('formula@educacion.ejemplo.gov.co', owner),
    approver: platform.as('aprueba@educacion.ejemplo.gov.co', owner),
  };
});
afterAll(() => who.platform.stop());

interface Work {
  readonly kind: string;
  readonly id: string;
  readonly action: string;
  readonly dueAt?: string;
}

const work = async (person: ApiClient, tab: string, id: string): Promise<Work | undefined> =>
  (ok(await person.get(`/work?tab=${tab}`)).items as Work[]).find((item) => item.id === id);

const grounds = 'El transporte de los niños es del sector educación.';
const message = 'La alcaldía espera respuesta antes del calendario escolar.';

/** A need that the ministry took and that is not its own to answer. */
const foreignNeed = async () => {
  const { official, formulator, owners, platform } = who;
  const asked = await registerNeed(official);
  await platform.drain();
  const taking = await formulator.post(`/shared/${owners.town}/demands/${asked}/take`);
  await platform.drain();
  const own = (taking.headers.get('location') ?? '').replace(/^\/api/, '');
  await command(formulator, own, 'competence', { verdict: 'none', grounds, norm: 'Ley 715 de 2001' });
  return { asked: `/demands/${asked}`, own, demand: own.split('/').at(-1) ?? '' };
};

describe('a demand that is somebody else’s', () => {
  test('is referred, declined, sent to another, redirected, accepted and served, and the town follows each step', async () => {
    const { official, representative, formulator, otherFormulator, coordinator, owners, platform } = who;
    const { asked, own, demand } = await foreignNeed();
    const follows = async () => ok(await official.get(asked)).referral as { state: string; to: string };

    // Whom to refer it to is suggested with its reasons.
    const suggested = ok(await formulator.get('/competent-entities?sector=education')).items as {
      entity: { id: string };
      reasons: { code: string }[];
    }[];
    expect(suggested[0]).toMatchObject({ entity: { id: education.owner }, reasons: [{ code: 'sector' }] });

    // To the wrong one first: it says so, and the demand comes back.
    const sending = { demand, to: owners.otherMinistry, message, workingDays: 10 };
    const sent = ok(await formulator.post('/referrals', sending), 201);
    await platform.drain();
    expect(sent.receipt).toMatch(/^TRA-MVCT-2026-\d{5}$/);
    const id = text(sent, 'id');
    const shared = `/shared/${owners.ministry}/referrals/${id}`;
    expect(await follows()).toMatchObject({ state: 'received', to: owners.otherMinistry });
    expect(await work(otherFormulator, 'owe', id)).toMatchObject({ kind: 'referral', action: 'answerReferral' });
    expect(await work(formulator, 'wait', id)).toMatchObject({ action: 'referralSent' });
    expect(await work(formulator, 'owe', demand)).toBeUndefined();
    const board = async () => ok(await coordinator.get('/shared-referrals')).items as { id: string; state: string }[];
    expect((await board()).find((row) => row.id === id)).toMatchObject({ state: 'received' });
    await command(otherFormulator, shared, 'decline', { reason: 'No es un asunto de salud.' });
    await platform.drain();
    expect(await follows()).toMatchObject({ state: 'declined' });
    expect(await work(formulator, 'owe', id)).toMatchObject({ action: 'referralBack' });

    // To another, which refers it on; it never goes round.
    await command(formulator, `/referrals/${id}`, 'resend', { to: owners.dnp, message });
    await platform.drain();
    const planner = platform.as('coordinacion@dnp.ejemplo.gov.co', owners.dnp);
    const invitation = { email: 'formula@dnp.ejemplo.gov.co', roles: ['formulator'] };
    ok(await planner.post('/invitations', invitation), 201);
    await platform.drain();
    const passing = platform.as('formula@dnp.ejemplo.gov.co', owners.dnp);
    const { headers } = await passing.get(shared);
    const round = { to: owners.ministry, reason: 'Es de vivienda.' };
    const refused = await passing.post(`${shared}/redirect`, round, { ifMatch: headers.get('etag') ?? '' });
    expect(refused).toMatchObject({ status: 400, body: { issues: [{ pointer: '/to', code: 'goes-round' }] } });
    await command(passing, shared, 'redirect', {
      to: education.owner,
      reason: 'El transporte escolar es de educación.',
    });
    await platform.drain();
    expect(await follows()).toMatchObject({ state: 'received', to: education.owner });

    // Accepted: its own demand is born, the sender's waits, the town knows who has it.
    const accepted = await command(education.formulator, shared, 'accept');
    await platform.drain();
    const theirs = (accepted.taken as { demand: string }).demand;
    expect(ok(await education.formulator.get(`/demands/${theirs}`))).toMatchObject({
      state: 'registered',
      origin: { owner: owners.ministry },
      askedBy: { owner: owners.town },
    });
    expect(ok(await formulator.get(own))).toMatchObject({ state: 'referred' });
    expect(await work(formulator, 'wait', demand)).toMatchObject({ action: 'referred' });
    expect(await follows()).toMatchObject({ state: 'accepted', to: education.owner });

    // Served, and the town says whether it is resolved.
    await characterise(education.formulator, theirs);
    const offer = await formulateOffer(education.formulator, [{ owner: education.owner, demand: theirs }]);
    await command(education.approver, `/offers/${offer}`, 'approve');
    await command(education.approver, `/offers/${offer}`, 'publish');
    await command(education.formulator, `/demands/${theirs}`, 'serve', { offer });
    await platform.drain();
    expect(ok(await official.get(asked))).toMatchObject({
      otherSide: { servedBy: [{ owner: education.owner, offer }] },
    });
    await command(representative, asked, 'resolve', { outcome: 'Los niños llegan a la escuela.' });
    await platform.drain();
    expect(ok(await formulator.get(own))).toMatchObject({ state: 'resolved' });
    await command(education.formulator, `/demands/${theirs}`, 'resolve', { outcome: 'Rutas contratadas.' });
    await platform.drain();

    // One trail for everybody; the town's without what the entities wrote.
    const mine = ok(await formulator.get(`/referrals/${id}`));
    expect(mine).toMatchObject({ state: 'settled', outcome: 'resolved' });
    expect((mine.trail as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      'sent received declined sent received redirected received accepted served settled'.split(' '),
    );
    for (const reader of [otherFormulator, passing, education.formulator]) {
      expect(ok(await reader.get(shared)).trail).toEqual(mine.trail);
    }
    const towns = JSON.stringify([ok(await official.get(shared)), ok(await official.get(`${asked}/history`))]);
    for (const words of [grounds, message, 'No es un asunto de salud.']) expect(towns).not.toContain(words);
    expect(towns).toContain('redirected');
    const summary = ok(await coordinator.get('/shared-referrals/summary'));
    expect(summary).toMatchObject({ answered: 1, inTerm: 1 });
  });

  test('that nobody answers comes back when the clock says so, also after an outage, and everybody reads it', async () => {
    const { official, formulator, otherFormulator, owners, platform } = who;
    const { asked, demand } = await foreignNeed();
    const body = { demand, to: owners.otherMinistry, message, workingDays: 5 };
    const id = text(ok(await formulator.post('/referrals', body), 201), 'id');
    await platform.drain();
    const shared = `/shared/${owners.ministry}/referrals/${id}`;
    const tick = async () => {
      await platform.platform.schedules.run('demand-offer-clock');
      await platform.drain();
    };
    await tick();
    expect(ok(await formulator.get(`/referrals/${id}`))).toMatchObject({ state: 'received' });
    // Down for a month: nothing swept, and nothing lost.
    platform.clock.advance(30 * 24 * 3_600_000);
    await Promise.all([tick(), tick()]);
    const expired = ok(await formulator.get(`/referrals/${id}`));
    expect(expired).toMatchObject({ state: 'expired', inTerm: false });
    expect((expired.trail as { kind: string }[]).filter(({ kind }) => kind === 'expired')).toHaveLength(1);
    expect(ok(await official.get(asked))).toMatchObject({ referral: { state: 'expired' } });
    expect(await work(formulator, 'owe', id)).toMatchObject({ action: 'referralBack' });
    expect(await work(otherFormulator, 'owe', id)).toBeUndefined();
    const { headers } = await otherFormulator.get(shared);
    const late = await otherFormulator.post(`${shared}/accept`, undefined, { ifMatch: headers.get('etag') ?? '' });
    expect(late).toMatchObject({ status: 409, body: { code: 'illegal-transition' } });
  });

  test('what the entities wrote reaches no log', () => {
    const lines = who.platform.logged.map((line) => JSON.stringify(line)).join('\n');
    for (const words of [grounds, message, 'transporte escolar']) expect(lines).not.toContain(words);
  });
});
