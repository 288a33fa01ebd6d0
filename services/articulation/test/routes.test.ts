import { hatReader } from '@concierta/access';
import { documentOf, silentLog } from '@concierta/http';
import { newId, type OwnerId, personIdOf, Refusal, type Role } from '@concierta/kernel';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { articulation } from './platform.ts';
import {
  demandHappened,
  demandId,
  entityChanged,
  entityId,
  membershipChanged,
  offerHappened,
  offerId,
  organisationChanged,
  territoryId,
} from './things.ts';

type Answer = { status: number; headers: Headers; body: Record<string, never> & { items: Record<string, never>[] } };

const setUp = async () => {
  const platform = await articulation();
  const { tables, clock, zones } = platform;
  const app = createApp({
    tables,
    clock,
    zones,
    freshMs: 0,
    hats: hatReader({ tables, clock }),
    verifyToken: async (bearer) => {
      if (!bearer.startsWith('token-')) throw new Refusal('token-invalid');
      const subject = bearer.slice(6);
      return {
        issuer: 'test',
        subject,
        person: personIdOf('test', subject),
        clientId: 'test',
        scopes: [],
        expiresAt: new Date('2030-01-01'),
      };
    },
    ids: (kind) => newId(kind, clock.now()),
    log: silentLog,
    checkAnswers: true,
  });
  const as = async (name: string, owner: OwnerId, roles: readonly Role[], coordinator = false, orgUnit?: string) => {
    const membership = newId('membership', clock.now());
    const person = personIdOf('test', name);
    await platform.deliver(membershipChanged(owner, person, membership, roles, coordinator, orgUnit));
    return { authorization: `Bearer token-${name}`, 'acting-as': `${owner}.${membership}` };
  };
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await app.request(`/api${path}`, { headers });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  };
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await app.request(`/api${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  };
  return { ...platform, app, as, get, post };
};

describe('the shared view over HTTP', () => {
  const [ministry, planning, mayor, other] = [entityId(), entityId(), territoryId(), territoryId()];
  const [water, waiting] = [offerId(), demandId()];
  let it: Awaited<ReturnType<typeof setUp>>;
  let formulator: Record<string, string>;
  let coordinator: Record<string, string>;
  let official: Record<string, string>;

  beforeAll(async () => {
    it = await setUp();
    formulator = await it.as('marta', ministry, ['formulator']);
    coordinator = await it.as('diego', planning, ['coordinator'], true);
    official = await it.as('rosa', mayor, ['official']);
    await it.deliver(
      entityChanged(ministry, 1, 'Ministerio de Vivienda, Ciudad y Territorio', { acronym: 'MinVivienda' }),
      organisationChanged(mayor, 1, 'Alcaldía de Mercaderes'),
      offerHappened(
        'published',
        { owner: ministry, id: water, version: 4 },
        { text: { contact: 'Dirección de Agua' } },
      ),
      demandHappened('registered', { owner: mayor, id: waiting, version: 2 }, { dueAt: '2026-11-18T15:00:00Z' }),
      demandHappened(
        'registered',
        { owner: other, id: demandId(), version: 2 },
        { registeredAt: '2026-11-20T15:00:00Z', territories: ['52001'] },
      ),
    );
  });

  test('the portfolio answers anybody, with names, reasons and brief caching', async () => {
    const { status, headers, body } = await it.get('/public/portfolio?q=acueducto+rural&territory=19450');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('s-maxage=60');
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          id: water,
          owner: { id: ministry, name: 'Ministerio de Vivienda, Ciudad y Territorio', acronym: 'MinVivienda' },
          open: true,
          reasons: [
            { code: 'text', fields: ['title'] },
            { code: 'territory', how: 'department' },
          ],
        },
      ],
    });
    expect((await it.get('/portfolio')).status).toBe(401);
    const signedIn = await it.get('/portfolio?limit=1', formulator);
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    expect(signedIn.body.total).toBe(1);
  });

  test('a published offer is told whole; one that is not public is not there', async () => {
    const { status, headers, body } = await it.get(`/public/offers/${water}`);
    expect([status, headers.get('etag')]).toEqual([200, '"4"']);
    expect(body).toMatchObject({ id: water, contact: 'Dirección de Agua', version: 4 });
    const [hidden, never] = [await it.get(`/public/offers/${offerId()}`), await it.get('/public/offers/no-es-un-id')];
    expect([hidden.status, never.status]).toEqual([404, 404]);
  });

  test.each([
    '?territory=99999',
    '?territory=CO',
    '?cycle=never',
    '?mode=x',
    '?entity=ent_1',
    '?limit=0',
    '?limit=101',
    '?after=!!',
    `?after=${Buffer.from('["-1"]').toString('base64url')}`,
    '?unknown=1',
    `?q=${'a'.repeat(201)}`,
    '?q=%00',
    '?q=%ff',
  ])('refuses %s with a problem', async (query) => {
    const { status, body } = await it.get(`/public/portfolio${query}`);
    expect([status, typeof body.code]).toEqual([400, 'string']);
  });

  test('entities see what nobody took, oldest first, with the working days it has waited; territories do not', async () => {
    const { status, body } = await it.get('/unattended', formulator);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { id: waiting, owner: { name: 'Alcaldía de Mercaderes' }, workingDays: 12 },
      { workingDays: 0 },
    ]);
    expect((await it.get('/unattended?territory=52', formulator)).body.items).toHaveLength(1);
    expect((await it.get('/unattended', official)).status).toBe(403);
    expect((await it.get('/unattended', { ...formulator, 'acting-as': official['acting-as'] ?? '' })).status).toBe(403);
  });

  test('my work is that of the hat worn; the coordinator’s begins with what waits too long', async () => {
    expect((await it.get('/work?tab=wait', official)).body.items).toMatchObject([
      { kind: 'demand', id: waiting, action: 'waiting', overdue: true, owner: mayor },
    ]);
    expect((await it.get('/work', official)).body.items).toEqual([]);
    expect((await it.get('/work', formulator)).body.items).toEqual([]);
    expect((await it.get('/work', coordinator)).body.items).toMatchObject([
      { id: waiting, action: 'route', overdue: true },
    ]);
    expect((await it.get('/work/summary', coordinator)).body).toEqual({
      owe: 1,
      wait: 0,
      done: 0,
      overdue: 1,
      more: false,
    });
    expect((await it.get('/work/summary', official)).body).toMatchObject({ owe: 0, wait: 1 });
    expect((await it.get('/work?tab=never', official)).status).toBe(400);
  });

  test('a territory shows what reaches it and one’s own demands; only entities learn how many nobody took', async () => {
    const own = await it.get('/territory/19450', official);
    expect(own.body).toMatchObject({
      code: '19450',
      name: 'Mercaderes, Cauca',
      offers: { total: 1 },
      demands: { total: 1, byState: { registered: 1 }, more: false },
    });
    expect(own.body).not.toHaveProperty('unattended');
    expect((await it.get('/territory/19450', formulator)).body).toMatchObject({ demands: { total: 0 }, unattended: 1 });
    expect((await it.get('/territory/19999', official)).status).toBe(404);
  });

  test('a warm list costs one read of the pointer and one Query', async () => {
    await it.get('/unattended', formulator);
    await it.get('/work', formulator);
    const rest = portfolioCalls;
    it.calls.reset();
    await it.get('/work', formulator);
    expect(it.calls.counts()).toEqual({ GetItem: 1 + rest.GetItem, Query: 1 + rest.Query });
  });

  const wanted = {
    territories: ['19450', '52001'],
    capacities: [{ level: 'organisational', dimension: 'planning' }],
    text: 'Agua y saneamiento para las veredas',
  };

  test('the radar answers whoever wears a hat, with reasons, and never the offer it looks for', async () => {
    const { status, body } = await it.post('/overlaps', wanted, formulator);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      entities: 1,
      strong: 1,
      municipalities: 2,
      seenAt: '2026-11-22T15:00:00.000Z',
      items: [
        {
          offer: { id: water, edition: 1, open: true, address: `/ofertas/${water}`, owner: { acronym: 'MinVivienda' } },
          strength: 'strong',
          territories: { municipalities: 1, codes: ['19450'], more: 0 },
          capacities: [{ level: 'organisational', dimension: 'planning' }],
          period: {},
          words: ['agua', 'saneamiento'],
        },
      ],
    });
    expect(body.items[0]?.offer).not.toHaveProperty('contact');
    expect((await it.post('/overlaps', { ...wanted, offer: water }, formulator)).body.total).toBe(0);
    expect((await it.post('/overlaps', wanted, official)).body.total).toBe(1);
    expect((await it.post('/overlaps', wanted)).status).toBe(401);
  });

  test('a member limited to an office sees in the radar what everybody does: it holds nothing else', async () => {
    const unit = newId('orgUnit', it.clock.now());
    const limited = await it.as('luis', ministry, ['formulator'], false, unit);
    expect((await it.post('/overlaps', wanted, limited)).body.total).toBe(1);
  });

  test.each<[string, object]>([
    ['/territories/1', { ...wanted, territories: ['19450', '99999'] }],
    ['/territories', { ...wanted, territories: [] }],
    ['/territories', { ...wanted, territories: ['19450', '19450'] }],
    ['/capacities', { ...wanted, capacities: [...wanted.capacities, ...wanted.capacities] }],
    ['/to', { ...wanted, from: '2026-12-01', to: '2026-01-01' }],
    ['/text', { ...wanted, text: 'a'.repeat(6_001) }],
  ])('the radar refuses at %s what cannot be looked for', async (pointer, body) => {
    expect(await it.post('/overlaps', body, formulator)).toMatchObject({
      status: 400,
      body: { issues: [{ pointer }] },
    });
  });

  test('a territory’s radar shows where several entities meet, a page at a time', async () => {
    const { status, body } = await it.get('/overlaps?territory=19450&limit=1', official);
    expect([status, body]).toEqual([
      200,
      { territory: { code: '19450', name: 'Mercaderes, Cauca' }, items: [], total: 0 },
    ]);
    expect((await it.get('/overlaps', official)).status).toBe(400);
    expect((await it.get('/overlaps?territory=19450')).status).toBe(401);
  });

  test('a demand is matched with score and reasons; what it says is in the body, not in the address', async () => {
    const need = { territories: ['19450'], capacities: wanted.capacities, cycleStage: 'planning', text: 'Agua segura' };
    const { status, body } = await it.post('/portfolio/matches?available=true', need, formulator);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      items: [
        { id: water, score: 75, match: { municipalities: 1, of: 1, cycle: true, sector: false, words: ['agua'] } },
      ],
    });
    expect((await it.post('/portfolio/matches?mechanism=other', need, formulator)).body.total).toBe(0);
    expect((await it.post('/portfolio/matches?after=!!', need, formulator)).status).toBe(400);
  });

  test('the radar costs no call to the table but those that keep the portfolio fresh', async () => {
    it.calls.reset();
    await it.post('/overlaps', wanted, formulator);
    expect(it.calls.counts()).toEqual(portfolioCalls);
  });

  test('the board of referrals is the coordination’s; who may be competent is every entity’s to ask, and no territory’s', async () => {
    const { get } = it;
    for (const path of ['/shared-referrals', '/shared-referrals/summary']) {
      expect((await get(path, formulator)).status).toBe(403);
      expect((await get(path, official)).status).toBe(403);
      expect((await get(path, coordinator)).status).toBe(200);
    }
    expect((await get('/competent-entities?sector=housing', official)).status).toBe(403);
    const { status, body } = await get('/competent-entities?sector=housing&territory=19450&limit=5', coordinator);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { entity: { id: ministry }, offers: 1, reasons: [{ code: 'territory', offers: 1 }] },
    ]);
    expect((await get('/competent-entities?territory=99999', formulator)).status).toBe(400);
  });

  test('its document says what it answers', () => {
    const document = documentOf(it.app, { title: 'Articulación' });
    expect(Object.keys(document.paths ?? {}).sort()).toEqual([
      '/api/competent-entities',
      '/api/overlaps',
      '/api/portfolio',
      '/api/portfolio/matches',
      '/api/public/offers/{id}',
      '/api/public/portfolio',
      '/api/shared-referrals',
      '/api/shared-referrals/summary',
      '/api/territory/{code}',
      '/api/unattended',
      '/api/work',
      '/api/work/summary',
    ]);
  });
});

/** What keeping the portfolio fresh costs a request that finds it stale (at most twice a second in earnest). */
const portfolioCalls = { GetItem: 1, Query: 1 };
