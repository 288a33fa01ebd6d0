import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';
import { characterise, formulateOffer, registerNeed, waterNeed } from './needs.ts';

interface Item {
  readonly id: string;
  readonly title: string;
}
const items = (body: Readonly<Record<string, unknown>>): Item[] => body.items as Item[];
const publicSearch = async (q: string) =>
  items(
    (await (await who.platform.fetch(`/api/public/portfolio?q=${encodeURIComponent(q)}`)).json()) as Record<
      string,
      unknown
    >,
  );

let who: Cast;
beforeAll(async () => {
  who = await cast();
});
afterAll(() => who.platform.stop());

describe('a need becomes a published offer', () => {
  test('from the town hall to the public portfolio and back, by people of three organisations', async () => {
    const { official, representative, formulator, approver, coordinator, owners, platform } = who;

    // The town registers its need for whoever is competent, and gets a receipt.
    const asked = await registerNeed(official);
    const receipt = text(ok(await official.get(`/demands/${asked}`)), 'receipt');
    expect(receipt).toMatch(/^DEM-.+-2026-\d{5}$/);
    await platform.drain();

    // Every entity and the coordinator find it among the demands nobody took.
    for (const reader of [formulator, coordinator]) {
      expect(items(ok(await reader.get('/unattended'))).map(({ id }) => id)).toContain(asked);
    }

    // A ministry takes it; nobody else can any more.
    const shared = `/shared/${owners.town}/demands/${asked}`;
    const takenAnswer = await formulator.post(`${shared}/take`);
    ok(takenAnswer, 202);
    const taken = (takenAnswer.headers.get('location') ?? '').replace(/^\/api/, '');
    await platform.drain();
    expect((await who.otherFormulator.post(`${shared}/take`)).status).toBe(404);
    expect(items(ok(await formulator.get('/unattended')))).toEqual([]);
    expect(ok(await formulator.get(taken))).toMatchObject({
      title: waterNeed.title,
      origin: { owner: owners.town, id: asked, receipt },
    });
    expect(ok(await official.get(`/demands/${asked}`))).toMatchObject({
      state: 'assigned',
      assignedTo: { owner: owners.ministry },
    });

    // It characterises it, formulates an offer that answers it, approves and publishes.
    const takenId = taken.split('/').at(-1) ?? '';
    await characterise(formulator, takenId);
    const offer = await formulateOffer(formulator, [{ owner: owners.ministry, demand: takenId }]);
    await command(approver, `/offers/${offer}`, 'approve');
    expect(await publicSearch('agua')).toEqual([]);
    await command(approver, `/offers/${offer}`, 'publish');
    await platform.drain();

    // Everybody finds it, without a session, also by another form of the word; the page needs no script.
    expect((await publicSearch('planes municipales de aguas')).map(({ id }) => id)).toEqual([offer]);
    const page = await (await platform.fetch(`/ofertas/${offer}`)).text();
    expect(page).toContain('Plan municipal de agua y saneamiento rural');
    expect(page).not.toContain('<script');

    // The ministry links it, and the town sees what became of its need.
    await command(formulator, `/demands/${takenId}`, 'serve', { offer });
    await platform.drain();
    expect(ok(await official.get(`/demands/${asked}`))).toMatchObject({
      state: 'assigned',
      otherSide: { state: 'inService', servedBy: [{ owner: owners.ministry, offer }] },
    });

    // Only the town can say that it is resolved; then the ministry concludes, and closes.
    const { headers } = await formulator.get(taken);
    const early = await formulator.post(
      `${taken}/resolve`,
      { outcome: 'Se entregó el plan.' },
      { ifMatch: headers.get('etag') ?? '' },
    );
    expect(early).toMatchObject({ status: 409, body: { code: 'guard-failed' } });
    await command(representative, `/demands/${asked}`, 'resolve', {
      outcome: 'El plan rural quedó aprobado por el concejo.',
    });
    await platform.drain();
    await command(formulator, taken, 'resolve', { outcome: 'Plan aprobado y con presupuesto.' });
    await command(approver, taken, 'close');
    await platform.drain();
    const story = ok(await official.get(`/demands/${asked}/history`)).items as { event: string }[];
    expect(story.map(({ event }) => event).toReversed()).toEqual(
      expect.arrayContaining(['registered', 'assigned', 'resolved']),
    );
  });

  test('what the town wrote reaches no log, and no address reaches an event', () => {
    const lines = who.platform.logged.map((line) => JSON.stringify(line)).join('\n');
    expect(lines).not.toContain('veredas');
    expect(lines).not.toMatch(/@[a-z.]*ejemplo/);
  });
});

describe('a demand that is let go', () => {
  test('goes back to everybody when the entity that took it rejects it, with the reason', async () => {
    const { official, formulator, otherFormulator, approver, owners, platform } = who;
    const asked = await registerNeed(official, { ...waterNeed, title: 'Vigilar la calidad del agua en Mercaderes' });
    await platform.drain();
    const shared = `/shared/${owners.town}/demands/${asked}`;
    const location = (await formulator.post(`${shared}/take`)).headers.get('location') ?? '';
    await platform.drain();
    await command(approver, location, 'reject', {
      reason: 'La vigilancia de la calidad no es competencia de esta entidad.',
    });
    await platform.drain();
    expect(ok(await official.get(`/demands/${asked}`))).toMatchObject({ state: 'registered', shared: true });
    expect(items(ok(await otherFormulator.get('/unattended'))).map(({ id }) => id)).toContain(asked);
    ok(await otherFormulator.post(`${shared}/take`), 202);
  });

  test('is routed by the coordinator alone, to an entity that then has it', async () => {
    const { official, formulator, coordinator, otherFormulator, owners, platform } = who;
    const asked = await registerNeed(official, { ...waterNeed, title: 'Fortalecer el puesto de salud de Mojarras' });
    await platform.drain();
    const route = `/shared/${owners.town}/demands/${asked}/route`;
    expect((await formulator.post(route, { to: owners.otherMinistry })).status).toBe(403);
    ok(await coordinator.post(route, { to: owners.otherMinistry }), 202);
    await platform.drain();
    expect(items(ok(await otherFormulator.get('/demands'))).map(({ title }) => title)).toContain(
      'Fortalecer el puesto de salud de Mojarras',
    );
  });
});

describe('narrowing', () => {
  test('a withdrawn offer leaves the public portfolio at once, search and page alike', async () => {
    const { formulator, approver, platform } = who;
    const offer = await formulateOffer(formulator);
    await command(approver, `/offers/${offer}`, 'approve');
    await command(approver, `/offers/${offer}`, 'publish');
    await platform.drain();
    expect((await platform.fetch(`/api/public/offers/${offer}`)).status).toBe(200);
    await command(approver, `/offers/${offer}`, 'withdraw', { reason: 'Se une a otra oferta.' });
    await platform.drain();
    expect((await platform.fetch(`/api/public/offers/${offer}`)).status).toBe(404);
    expect((await publicSearch('agua')).map(({ id }) => id)).not.toContain(offer);
  });
});
