import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { demands } from '../src/demand/store.ts';
import { everySource } from './sample-sources.ts';
import { cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const newcomer = async (): Promise<Member> => {
  const owner = await s.organisation(`T${newId('demand', s.clock.now()).slice(-6)}`);
  return s.join(owner, 'official', ['official']);
};

const registered = async (by: Member, title: string, more: object = {}) => {
  const { body } = await by.create('/demands', { ...needOfMercaderes, title, ...more });
  expect((await by.command(`/demands/${body.id}/register`)).status).toBe(200);
  return body.id;
};

const ruling = async (by: Member, more: object = {}) => {
  const { body, status } = await by.create('/sources', { ...everySource.courtRuling, ...more });
  expect(status).toBe(201);
  return body.id;
};

const inForce = async (by: Member, more: object = {}) => {
  const id = await ruling(by, more);
  await by.command(`/sources/${id}/enforce`);
  await s.drain();
  return id;
};

const cite = (by: Member, demand: string, source: string) => by.command(`/demands/${demand}/sources`, { source });

const titles = async (by: Member) => (await by.get('/demands')).body.items.map(({ title }) => title);

describe('every kind of source', () => {
  it.each(Object.values(everySource))('is recorded, read, listed by its kind and cited: $kind', async (fields) => {
    const by = who.official;
    const { body, status } = await by.create('/sources', fields);
    expect(status).toBe(201);
    expect((await by.get(`/sources/${body.id}`)).body.fields).toEqual(fields);
    const { items } = (await by.get(`/sources?kind=${fields.kind}`)).body;
    expect(items.map(({ id }) => id)).toContain(body.id);
    const { body: draft } = await by.create('/demands', { title: fields.kind });
    const { body: cited } = await cite(by, draft.id, body.id);
    expect(cited.sources).toMatchObject([
      { source: body.id, kind: fields.kind, origin: expect.any(String), state: 'registered', version: 1 },
    ]);
    expect(cited.score).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ code: fields.kind })]),
    });
  });

  it.each([
    ['bindingRegionalDialogue', 'scheme'],
    ['bindingRegionalDialogue', 'rank'],
    ['commitment', 'promisedTo'],
    ['commitment', 'status'],
    ['indicator', 'unit'],
    ['indicator', 'year'],
    ['survey', 'answers'],
    ['interview', 'role'],
    ['repository', 'link'],
    ['courtRuling', 'court'],
    ['courtRuling', 'obligation'],
  ] as const)('asks for its own fields: %s without %s', async (kind, field) => {
    const { [field]: _gone, ...rest } = { ...everySource[kind] } as Record<string, unknown>;
    const { status, body } = await who.official.create('/sources', rest);
    expect([status, body.issues.map(({ pointer }) => pointer)]).toEqual([400, [`/${field}`]]);
  });

  it.each([
    ['http://minvivienda.gov.co', '/link'],
    ['javascript:alert(1)', '/link'],
  ])('takes only an address that is safe to open (%s)', async (link, pointer) => {
    const { status, body } = await who.official.create('/sources', { ...everySource.repository, link });
    expect([status, body.issues[0]?.pointer]).toEqual([400, pointer]);
  });

  it('of another kind has no place for what is not its own', async () => {
    const { status } = await who.official.create('/sources', { ...everySource.interview, name: 'Marta' });
    expect(status).toBe(400);
  });
});

describe('a ruling in force', () => {
  it('puts its demand first, says why, and gives it a term; what a person pinned stays before', async () => {
    const by = await newcomer();
    const plain = await registered(by, 'Una vía con plazo', { territories: ['19450'] });
    const petition = { ...everySource.petition, deadline: '2026-04-01' };
    for (const fields of [petition, everySource.bindingRegionalDialogue, everySource.commitment]) {
      await cite(by, plain, (await by.create('/sources', fields)).body.id);
    }
    const ordered = await registered(by, 'Lo que ordena el tribunal', { territories: ['05001'], capacities: [] });
    expect(await titles(by)).toEqual(['Una vía con plazo', 'Lo que ordena el tribunal']);
    const { body } = await cite(by, ordered, await inForce(by, { deadline: '2026-03-10' }));
    expect(await titles(by)).toEqual(['Lo que ordena el tribunal', 'Una vía con plazo']);
    const points = (await by.get('/demands')).body.items.map(({ score }) => Number(score));
    expect(points[0]).toBeLessThan(points[1] ?? 0);
    expect(body).toMatchObject({
      legal: true,
      terms: [
        {
          code: 'courtRuling',
          dueOn: '2026-03-10',
          overdue: false,
          label: 'Fallo judicial: Fallo que ordena agua potable en Mercaderes',
        },
        { code: 'petition', dueOn: '2026-03-24' },
      ],
    });
    const { reasons } = body.score as { reasons: unknown[] };
    expect(reasons[0]).toEqual({ code: 'rulingInForce', points: 40, label: 'Fallo judicial vigente' });
    const [first] = (await by.get('/demands?group=open')).body.items;
    expect(first).toMatchObject({ id: ordered, legal: true, dueOn: '2026-03-10' });
    await by.command(`/demands/${plain}/pin`, { pinned: true });
    expect((await titles(by))[0]).toBe('Una vía con plazo');
  });

  it('goes before another whose deadline is later, and one without deadline goes last', async () => {
    const by = await newcomer();
    for (const [title, deadline] of [
      ['sin plazo', undefined],
      ['en junio', '2026-06-01'],
      ['vencido', '2026-02-20'],
      ['en abril', '2026-04-01'],
    ] as const) {
      await cite(by, await registered(by, title), await inForce(by, { deadline }));
    }
    expect(await titles(by)).toEqual(['vencido', 'en abril', 'en junio', 'sin plazo']);
  });

  it('that is not in force yet, or is only a lawsuit, does not outrank anybody', async () => {
    const by = await newcomer();
    const id = await registered(by, 'En curso');
    const { body } = await cite(by, id, await ruling(by));
    expect(body).toMatchObject({
      legal: false,
      score: { reasons: expect.arrayContaining([expect.objectContaining({ code: 'courtRuling', points: 10 })]) },
    });
    const lawsuit = await ruling(by, { stage: 'lawsuit' });
    const refused = await by.command(`/sources/${lawsuit}/enforce`);
    expect([refused.status, refused.body.missing]).toEqual([409, ['ruling']]);
  });

  it('stands out once its deadline has passed, without anybody writing anything', async () => {
    const by = await newcomer();
    const id = await registered(by, 'Vence');
    await cite(by, id, await inForce(by, { deadline: '2026-02-20' }));
    const { body } = await by.get(`/demands/${id}`);
    expect(body.terms).toMatchObject([{ code: 'courtRuling', overdue: true }, { overdue: false }]);
    const { body: inEnglish } = await by.send('GET', `/demands/${id}`, { language: 'en' });
    expect(inEnglish.terms).toMatchObject([{ label: expect.stringMatching(/^Court ruling: /) }, {}]);
  });
});

describe('what becomes of a cited ruling reaches every demand that cites it', () => {
  const two = async () => {
    const by = await newcomer();
    const source = await ruling(by);
    const cited = await registered(by, 'La que lo cita');
    const draft = (await by.create('/demands', { title: 'Un borrador que también' })).body.id;
    await cite(by, cited, source);
    await cite(by, draft, source);
    const other = await registered(by, 'Otra, con más puntos', { territories: ['19450', '19532'] });
    await cite(
      by,
      other,
      (await by.create('/sources', { ...everySource.petition, deadline: '2026-01-20', date: '2026-01-10' })).body.id,
    );
    const legal = async (id: string) => (await by.get(`/demands/${id}`)).body.legal;
    return { by, source, cited, draft, legal };
  };

  it('in force, they come first; fulfilled, they let the first place go', async () => {
    const { by, source, cited, draft, legal } = await two();
    const first = async () => (await by.get('/demands?group=open')).body.items[0]?.title;
    expect(await first()).toBe('Otra, con más puntos');
    await by.command(`/sources/${source}/enforce`);
    await s.drain();
    expect([await first(), await legal(cited), await legal(draft)]).toEqual(['La que lo cita', true, true]);
    await by.command(`/sources/${source}/fulfil`, { outcome: 'Llegó el agua.' });
    await s.drain();
    expect([await first(), await legal(cited), await legal(draft)]).toEqual(['Otra, con más puntos', false, false]);
    const { body } = await by.get(`/demands/${cited}`);
    expect(body.terms).toMatchObject([{ code: 'petition' }]);
    expect(body.sources).toMatchObject([{ state: 'fulfilled', version: 3, title: everySource.courtRuling.title }]);
  });

  it('lapsed as well; the citation keeps what the ruling said that day', async () => {
    const { by, source, cited, legal } = await two();
    await by.command(
      `/sources/${source}`,
      { ...everySource.courtRuling, title: 'Otro nombre', deadline: '2026-05-05' },
      'PATCH',
    );
    await by.command(`/sources/${source}/enforce`);
    await s.drain();
    const { body } = await by.get(`/demands/${cited}`);
    expect(body).toMatchObject({
      legal: true,
      sources: [{ title: everySource.courtRuling.title, deadline: '2026-05-05' }],
    });
    await by.command(`/sources/${source}/lapse`, { reason: 'El Consejo de Estado lo revocó.' });
    await s.drain();
    expect(await legal(cited)).toBe(false);
  });

  it('also once characterised or taken, and told once however often it is delivered', async () => {
    const { by, source, cited, legal } = await two();
    await by.command(`/sources/${source}/enforce`);
    await s.drain();
    await who.formulator.send('POST', `/shared/${by.owner}/demands/${cited}/take`);
    await s.drain();
    expect((await by.get(`/demands/${cited}`)).body.state).toBe('assigned');
    await by.command(`/sources/${source}/fulfil`, { outcome: 'Hecho.' });
    await s.drain();
    expect(await legal(cited)).toBe(false);
    const history = await s.storeOf(by.owner).history(demands.kind, cited);
    expect(history.filter(({ type }) => type === 'sourceNoted')).toHaveLength(2);
    const told = (await by.get(`/demands/${cited}/history`)).body.items.map(({ label }) => label);
    expect(told).toContain('Cambió el estado de una fuente citada');
    const late = s.seen.find(({ type, aggregate }) => type === 'source.changed.v1' && aggregate.id === source);
    if (late) await s.deliver(late);
    expect(await legal(cited)).toBe(false);
  });

  it('says nothing of what was corrected in it but where it stands', async () => {
    const by = await newcomer();
    const source = await ruling(by);
    await by.command(`/sources/${source}`, { ...everySource.courtRuling, obligation: 'Otra orden.' }, 'PATCH');
    await s.drain();
    expect(s.seen.filter(({ aggregate }) => aggregate.id === source)).toEqual([]);
    await by.command(`/sources/${source}/enforce`);
    await s.drain();
    expect(s.seen.filter(({ aggregate }) => aggregate.id === source).map(({ data }) => data)).toEqual([
      { kind: 'courtRuling', state: 'inForce', deadline: '2026-09-30' },
    ]);
  });
});

describe('a ruling that the asker cites', () => {
  it('orders the demand at whoever takes it as well, first of all, and lets it go once fulfilled at the asker', async () => {
    const by = await newcomer();
    const ministry = await s.entity(`M${newId('demand', s.clock.now()).slice(-6)}`);
    const formulator = await s.join(ministry, 'formulator', ['formulator']);
    await registered(formulator, 'Otra demanda, de muchos puntos', { territories: ['19450'] });

    const source = await inForce(by, { deadline: '2026-09-30' });
    const { body: petition } = await by.create('/sources', everySource.petition);
    const { body: draft } = await by.create('/demands', { ...needOfMercaderes, title: 'Lo que ordena el tribunal' });
    await cite(by, draft.id, source);
    await cite(by, draft.id, petition.id);
    await by.command(`/demands/${draft.id}/register`);
    await s.drain();
    const taken = await formulator.send('POST', `/shared/${by.owner}/demands/${draft.id}/take`);
    const { demand } = taken.body.demand as { demand: string };
    await s.drain();

    const read = async () => (await formulator.get(`/demands/${demand}`)).body;
    const ordered = await read();
    expect(ordered).toMatchObject({
      legal: true,
      sources: [],
      askerSources: [
        { source, kind: 'courtRuling', title: everySource.courtRuling.title, state: 'inForce', deadline: '2026-09-30' },
        { kind: 'petition', title: everySource.petition.title },
      ],
    });
    expect(ordered.terms).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'courtRuling', dueOn: '2026-09-30' })]),
    );
    // Who asked stays with the asker: a petition may come from a person.
    expect(JSON.stringify(ordered)).not.toContain(
      everySource.petition.kind === 'petition' && everySource.petition.origin,
    );
    expect((await titles(formulator))[0]).toBe('Lo que ordena el tribunal');

    await by.command(`/sources/${source}/fulfil`, { outcome: 'Llega el agua.' });
    await s.drain();
    const free = await read();
    expect(free).toMatchObject({ legal: false });
    expect(free.askerSources).toMatchObject([{ state: 'fulfilled' }, {}]);
    const { items } = (await formulator.get(`/demands/${demand}/history`)).body;
    expect(items.at(-1)).toMatchObject({ event: 'sourcesHeard', label: 'Cambió lo que cita quien la pidió' });
    expect((await formulator.get(`/sources/${source}`)).body.code).toBe('not-found');
  });
});
