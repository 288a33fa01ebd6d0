import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { cast, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const draft = async () => (await who.official.create('/demands', needOfMercaderes)).body;

describe('what is not yours and what is not there', () => {
  it.each(['/demands/', '/offers/', '/sources/'])('are the same 404, with the same calls (%s)', async (collection) => {
    const kinds = { '/demands/': 'demand', '/offers/': 'offer', '/sources/': 'demandSource' } as const;
    const nowhere = newId(kinds[collection as keyof typeof kinds], s.clock.now());
    const { body: theirs } =
      collection === '/demands/'
        ? await who.official.create('/demands', needOfMercaderes)
        : collection === '/offers/'
          ? await who.planner.create('/offers', { title: 'Oferta del DNP' })
          : await who.official.create('/sources', { kind: 'petition', title: 'P', origin: 'O', date: '2026-01-01' });
    const ask = async (id: string) => {
      await who.formulator.get(`${collection}${nowhere}`);
      s.counting.reset();
      const { status, body } = await who.formulator.get(`${collection}${id}`);
      return { status, code: body.code, detail: body.detail, calls: s.counting.counts() };
    };
    const [stranger, absent] = [await ask(theirs.id), await ask(nowhere)];
    expect(stranger).toMatchObject({ status: 404, code: 'not-found' });
    expect(stranger).toEqual(absent);
  });

  it('hold for shared demands: one registered and taken, one only drafted, one that never was', async () => {
    const { id } = await draft();
    const nowhere = newId('demand', s.clock.now());
    for (const [owner, demand] of [
      [who.official.owner, id],
      [who.official.owner, nowhere],
      [who.planner.owner, nowhere],
    ]) {
      const path = `/shared/${owner}/demands/${demand}`;
      expect((await who.formulator.get(path)).status).toBe(404);
      expect((await who.formulator.send('POST', `${path}/take`)).status).toBe(404);
    }
  });

  it('hold for a hat of somebody else', async () => {
    const { status, body } = await who.official.send('GET', '/demands');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
    const { app } = s;
    const stolen = await app.request('http://api.test/api/demands', {
      headers: {
        authorization: `Bearer ${who.viewer.person}`,
        'acting-as': `${who.official.owner}.${who.official.membership}`,
      },
    });
    expect(stolen.status).toBe(403);
  });
});

describe('who may do what', () => {
  it('names the roles that would do', async () => {
    const { id } = await draft();
    const wrong = await who.official.command(`/demands/${id}/close`);
    expect([wrong.status, wrong.body.code, wrong.body.roles]).toEqual([
      403,
      'role-required',
      ['approver', 'representative'],
    ]);
    expect((await who.viewer.create('/offers', { title: 'x' })).status).toBe(403);
    expect((await who.official.create('/offers', { title: 'x' })).status).toBe(403);
    expect((await who.formulator.send('PUT', '/policy', { body: { required: [], version: 0 } })).status).toBe(403);
    expect((await who.official.get('/policy')).status).toBe(403);
  });

  it('lets a territorial organisation ask for its own places, alone or with others, and for no others', async () => {
    const member = await s.join(who.official.owner, 'of-mercaderes', ['official'], { territories: ['19450'] });
    const governor = await s.join(await s.organisation('CAUCA'), 'of-cauca', ['official'], { territories: ['19'] });
    const ask = (by: typeof member, territories: string[]) => by.create('/demands', { title: 'Agua', territories });
    for (const places of [['19450'], ['19450', '11001'], ['19'], []]) {
      expect((await ask(member, places)).status, places.join()).toBe(201);
    }
    expect((await ask(governor, ['19450', '19050'])).status).toBe(201);
    expect((await ask(governor, ['11001'])).status).toBe(400);
    const elsewhere = await ask(member, ['11001', '05001']);
    expect([elsewhere.status, elsewhere.body.issues]).toMatchObject([
      400,
      [{ pointer: '/territories', code: 'not-own-territory' }],
    ]);
    const { body: begun } = await ask(member, []);
    const moved = await member.command(`/demands/${begun.id}`, { territories: ['11001'] }, 'PATCH');
    expect(moved.status).toBe(400);
  });

  it('lists exactly the commands that state and role allow', async () => {
    const { body } = await who.official.create('/demands', needOfMercaderes);
    expect(body.allowed).toEqual(['edit', 'cite', 'uncite', 'register', 'withdraw']);
    const { body: registered } = await who.official.command(`/demands/${body.id}/register`);
    expect(registered.allowed).toEqual(['edit', 'cite', 'uncite', 'markDuplicate', 'withdraw', 'pin']);
  });

  it('answers an illegal move with what is legal', async () => {
    const { id } = await draft();
    const { status, body } = await who.representative.command(`/demands/${id}/close`);
    expect([status, body.code]).toEqual([409, 'illegal-transition']);
    expect(body.allowed).toEqual(['edit', 'cite', 'uncite', 'noteSource', 'register', 'withdraw', 'noteReferral']);
  });
});

describe('each write sent twice', () => {
  it('a creation with the same key answers the same, and another body under that key is refused', async () => {
    const sending = { key: 'clave-1', body: needOfMercaderes };
    const first = await who.official.send('POST', '/demands', sending);
    const second = await who.official.send('POST', '/demands', sending);
    expect([second.status, second.body, second.replayed]).toEqual([201, first.body, true]);
    const other = await who.official.send('POST', '/demands', { ...sending, body: { title: 'Otra' } });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await who.official.send('POST', '/demands', { body: needOfMercaderes })).body.code).toBe(
      'idempotency-key-required',
    );
  });

  it('an offer created twice with one key takes one number', async () => {
    const sending = { key: 'clave-2', body: { title: 'Una sola' } };
    const all = await Promise.all([1, 2, 3].map(() => who.formulator.send('POST', '/offers', sending)));
    expect(new Set(all.map(({ body }) => body.code)).size).toBe(1);
  });

  it('a command with the version already used is stale, one without version is refused', async () => {
    const { id } = await draft();
    expect((await who.official.send('POST', `/demands/${id}/register`)).body.code).toBe('precondition-required');
    expect((await who.official.send('POST', `/demands/${id}/register`, { ifMatch: '"1"' })).status).toBe(200);
    const again = await who.official.send('POST', `/demands/${id}/withdraw`, {
      ifMatch: '"1"',
      body: { reason: 'No.' },
    });
    expect([again.status, again.body.code]).toEqual([412, 'stale-version']);
    expect((await who.official.get(`/demands/${id}`)).body.state).toBe('registered');
  });

  it('an edit that changes nothing writes nothing', async () => {
    const { id } = await draft();
    const { body, etag } = await who.official.command(`/demands/${id}`, { title: needOfMercaderes.title }, 'PATCH');
    expect([body.version, etag]).toEqual([1, '"1"']);
  });
});

describe('input that cannot be', () => {
  it.each([
    ['no title', {}, '/title', 'required'],
    ['a blank title', { title: '   ' }, '/title', 'too-short'],
    ['a title too long', { title: 'a'.repeat(121) }, '/title', 'too-long'],
    ['an unknown territory', { title: 'x', territories: ['00000'] }, '/territories/0', 'unknown-territory'],
    ['a territory twice', { title: 'x', territories: ['19450', '19450'] }, '/territories', 'repeated'],
    ['an unknown sector', { title: 'x', sector: 'magic' }, '/sector', 'unknown-code'],
    [
      'a capacity without dimension',
      { title: 'x', capacities: [{ level: 'individual' }] },
      '/capacities/0/dimension',
      'required',
    ],
    ['a state of its own', { title: 'x', state: 'closed' }, '/state', 'unknown-field'],
    ['an owner of its own', { title: 'x', owner: `ent_${'0'.repeat(26)}` }, '/owner', 'unknown-field'],
  ])('%s is refused where it is wrong', async (_what, body, pointer, code) => {
    const { status, body: problem } = await who.official.create('/demands', body);
    expect([status, problem.code]).toEqual([400, 'invalid']);
    expect(problem.issues).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it.each([
    ['an impossible date', { kind: 'petition', title: 'x', origin: 'x', date: '2026-02-30' }, '/date'],
    [
      'a deadline before the date',
      { kind: 'petition', title: 'x', origin: 'x', date: '2026-02-20', deadline: '2026-01-01' },
      '/deadline',
    ],
    [
      'a dialogue without its place',
      { kind: 'localDialogue', title: 'x', date: '2026-02-20', participants: 3, needs: 'x' },
      '/place',
    ],
    ['a kind that is not one', { kind: 'rumour', title: 'x', date: '2026-02-20' }, '/kind'],
  ])('a source with %s is refused', async (_what, body, pointer) => {
    const { status, body: problem } = await who.official.create('/sources', body);
    expect(status).toBe(400);
    expect(problem.issues.map((issue) => issue.pointer)).toContain(pointer);
  });

  it('a source or a demand that is not there cannot be cited or named as the other one', async () => {
    const { id } = await draft();
    const cited = await who.official.command(`/demands/${id}/sources`, {
      source: newId('demandSource', s.clock.now()),
    });
    expect([cited.status, cited.body.issues[0]?.code]).toEqual([400, 'unknown-source']);
    await who.official.command(`/demands/${id}/register`);
    for (const of of [newId('demand', s.clock.now()), id]) {
      const { status, body } = await who.official.command(`/demands/${id}/mark-duplicate`, { of });
      expect([status, body.issues[0]?.code]).toEqual([400, 'unknown-demand']);
    }
  });

  it('a filter or cursor that cannot be is refused, never a 500', async () => {
    for (const query of [
      'state=flying',
      'territory=99999',
      'limit=0',
      'limit=1000',
      'after=%25',
      'after=e30',
      'x=1',
      'responsible=me',
    ]) {
      expect([query, (await who.official.get(`/demands?${query}`)).status]).toEqual([query, 400]);
    }
    expect((await who.official.get('/demands/dem_nothing')).status).toBe(404);
    expect((await who.official.get('/catalogues/nothing')).status).toBe(404);
  });
});

describe('sources', () => {
  it('are overdue once their deadline has passed without being fulfilled', async () => {
    const petition = {
      kind: 'petition',
      title: 'Pliego',
      origin: 'Juntas',
      date: '2026-01-10',
      deadline: '2026-02-01',
    };
    const { body } = await who.official.create('/sources', petition);
    expect(body).toMatchObject({ state: 'registered', overdue: true });
    expect((await who.official.command(`/sources/${body.id}/fulfil`, { outcome: 'Hecho.' })).status).toBe(409);
    await who.official.command(`/sources/${body.id}/enforce`);
    const { body: done } = await who.official.command(`/sources/${body.id}/fulfil`, {
      outcome: 'La vía está abierta.',
    });
    expect(done).toMatchObject({ state: 'fulfilled', overdue: false, outcome: 'La vía está abierta.', allowed: [] });
    expect((await who.official.get('/sources?kind=petition&state=fulfilled')).body.items.map(({ id }) => id)).toEqual([
      body.id,
    ]);
  });

  it('one dialogue raises several needs, and one need cites several sources', async () => {
    const dialogue = {
      kind: 'localDialogue',
      title: 'Diálogo',
      place: 'El Cangrejo',
      date: '2026-01-20',
      participants: 34,
      needs: 'Agua; vía',
    };
    const { body: source } = await who.official.create('/sources', dialogue);
    const { body: second } = await who.official.create('/sources', {
      kind: 'petition',
      title: 'P',
      origin: 'O',
      date: '2026-01-01',
    });
    const [one, two] = [await draft(), await draft()];
    await who.official.command(`/demands/${one.id}/sources`, { source: source.id });
    await who.official.command(`/demands/${two.id}/sources`, { source: source.id });
    const both = await who.official.command(`/demands/${one.id}/sources`, { source: second.id });
    expect(both.body.sources).toHaveLength(2);
    const citing = async () =>
      (await who.official.get(`/sources/${source.id}/demands`)).body.items.map(({ demand }) => demand);
    expect((await citing()).sort()).toEqual([one.id, two.id].sort());
    await who.official.command(`/demands/${two.id}/sources/${source.id}`, undefined, 'DELETE');
    expect(await citing()).toEqual([one.id]);
  });
});

describe('order and score', () => {
  it('a deadline and a PDET municipality come first, unless a person pins another', async () => {
    const owner = await s.organisation('ORDEN');
    const official = await s.join(owner, 'o', ['official']);
    const register = async (title: string, territories: string[]) => {
      const { body } = await official.create('/demands', { title, need: 'x', territories });
      return (await official.command(`/demands/${body.id}/register`)).body;
    };
    const plain = await register('Sin nada', ['11001']);
    await register('PDET', ['19450']);
    const titles = async (query = '') => (await official.get(`/demands?${query}`)).body.items.map(({ title }) => title);
    expect(await titles()).toEqual(['PDET', 'Sin nada']);
    await official.command(`/demands/${plain.id}/pin`, { pinned: true });
    expect(await titles('group=open')).toEqual(['Sin nada', 'PDET']);
    const { body } = await official.get(`/demands/${plain.id}`);
    expect(body.score).toMatchObject({ value: 10, reasons: [{ code: 'askedByTerritory', points: 10 }] });
  });

  it('what is being written, what is on its way and what is over are three lists, and one with all', async () => {
    const owner = await s.organisation('GRUPOS');
    const official = await s.join(owner, 'o', ['official']);
    const make = async (title: string) => (await official.create('/demands', { ...needOfMercaderes, title })).body;
    const [draft, open, ended] = [await make('Borrador'), await make('En trámite'), await make('Retirada')];
    expect(draft.responsible).toBe(official.person);
    await official.command(`/demands/${open.id}/register`);
    await official.command(`/demands/${ended.id}/withdraw`, { reason: 'Ya no.' });
    const titles = async (query: string) =>
      (await official.get(`/demands?${query}`)).body.items.map(({ title }) => title);
    expect(await titles('group=draft')).toEqual(['Borrador']);
    expect(await titles('group=open')).toEqual(['En trámite']);
    expect(await titles('group=ended')).toEqual(['Retirada']);
    expect(await titles('state=withdrawn')).toEqual(['Retirada']);
    expect((await titles('')).sort()).toEqual(['Borrador', 'En trámite', 'Retirada']);
    expect(await titles(`responsible=${official.person}&q=tramite`)).toEqual(['En trámite']);
    expect(await titles(`responsible=${who.official.person}`)).toEqual([]);
  });

  it('a list row is small and says what the list shows', async () => {
    const owner = await s.organisation('FILA');
    const official = await s.join(owner, 'o', ['official']);
    const territories = ['19450', '19075', '05001', '05002', '11001'];
    const long = { title: 'Ñ'.repeat(120), need: 'x', territories };
    const { body } = await official.create('/demands', long);
    await official.command(`/demands/${body.id}/register`);
    const [row] = (await official.get('/demands')).body.items;
    expect(row).toMatchObject({
      state: 'registered',
      territories: territories.slice(0, 3),
      territoryCount: 5,
      dueOn: '2026-03-24',
    });
    expect(String(row?.title)).toMatch(/^Ñ+…$/);
    expect((await official.get('/demands?territory=11001')).body.items).toHaveLength(1);
    expect((await official.get('/demands?territory=76001')).body.items).toHaveLength(0);
  });
});

describe('calls to the table', () => {
  const counted = async (work: () => Promise<unknown>) => {
    await work();
    s.counting.reset();
    await work();
    return s.counting.counts();
  };

  it('a list is one Query, a detail one call', async () => {
    const { id } = await draft();
    const { body: offer } = await who.formulator.create('/offers', { title: 'x' });
    expect(await counted(() => who.official.get('/demands'))).toEqual({ Query: 1 });
    expect(await counted(() => who.official.get('/demands?group=open&q=agua'))).toEqual({ Query: 1 });
    expect(await counted(() => who.official.get(`/demands/${id}`))).toEqual({ Query: 1 });
    expect(await counted(() => who.formulator.get('/offers?state=published'))).toEqual({ Query: 1 });
    expect(await counted(() => who.formulator.get(`/offers/${offer.id}`))).toEqual({ Query: 1 });
    expect(await counted(() => who.official.get('/sources'))).toEqual({ Query: 1 });
  });

  it('a command is one read and one transaction', async () => {
    const { id } = await draft();
    s.counting.reset();
    await who.official.send('PATCH', `/demands/${id}`, { ifMatch: '"1"', body: { need: 'Otra cosa' } });
    expect(s.counting.counts()).toEqual({ Query: 1, TransactWriteItems: 1 });
  });
});
