import { beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world.ts';

describe('territorial organisations and their mandates', () => {
  let w: World;
  let ana: string;
  let beto: string;
  let eva: string;
  let mayor: string;

  const register = (body: Record<string, unknown>, hat = ana, person = 'ana', key?: string) =>
    w.send(person, '/organisations', { hat, body, ...(key === undefined ? {} : { key }) });

  beforeAll(async () => {
    w = await world();
    ana = (await w.begun()).coordinator;
    await w.send('ana', '/entities/onboard', {
      hat: ana,
      body: { catalogueId: 'esap', code: 'ESAP', administratorEmail: 'beto@esap.example' },
    });
    await w.link('beto', 'beto@esap.example');
    beto = await w.hatOf('beto', 'ESAP');
    const made = await register({
      kind: 'mayorOffice',
      territory: '19050',
      representativeEmail: 'eva@argelia.example',
    });
    mayor = made.body.owner;
    await w.link('eva', 'eva@argelia.example');
    eva = await w.hatOf('eva', '19050');
    await w.drain();
  });

  test('only the coordinator says who speaks for a territory; an entity’s administrator brings in those it works with', async () => {
    const office = { kind: 'governorOffice', territory: '19' };
    for (const [hat, person] of [
      [beto, 'beto'],
      [eva, 'eva'],
    ] as const) {
      expect((await register(office, hat, person)).body).toMatchObject({
        code: 'role-required',
        roles: ['coordinator'],
      });
    }
    expect((await register(office)).body).toMatchObject({
      name: 'Gobernación del Cauca',
      code: '19',
      status: 'invited',
    });
    const group = { kind: 'socialGroup', name: 'Mesa de Mujeres del Macizo', code: 'MUJERES', territory: '52835' };
    expect((await register(group, eva, 'eva')).body).toMatchObject({ code: 'role-required' });
    expect((await register(group, beto, 'beto')).body).toMatchObject({ code: 'MUJERES', status: 'invited' });
  });

  test('an office is registered once, a code belongs to one, and the same request twice is one organisation', async () => {
    expect((await register({ kind: 'mayorOffice', territory: '19050' })).body).toMatchObject({ code: 'conflict' });
    const scheme = {
      kind: 'associativeScheme',
      name: 'Asociación de Municipios del Macizo',
      code: 'ASOMAC',
      scheme: 'ASOMUN',
      members: ['19050', '19450'],
    };
    const first = await register(scheme, ana, 'ana', 'once');
    expect(first.status).toBe(201);
    expect((await register(scheme, ana, 'ana', 'once')).body).toEqual(first.body);
    expect((await register({ ...scheme, code: 'OTRA' }, ana, 'ana', 'once')).status).toBe(422);
    expect((await register({ ...scheme, name: 'Otra' })).body).toMatchObject({ code: 'conflict' });
  });

  test.each([
    [{ kind: 'mayorOffice' }, '/territory'],
    [{ kind: 'mayorOffice', territory: '19' }, '/territory'],
    [{ kind: 'mayorOffice', territory: '91263' }, '/territory'],
    [{ kind: 'governorOffice', territory: '19050' }, '/territory'],
    [{ kind: 'mayorOffice', territory: '94663' }, '/territory'],
    [{ kind: 'mayorOffice', territory: '00000' }, '/territory'],
    [{ kind: 'associativeScheme', name: 'X', code: 'XX' }, '/members'],
    [{ kind: 'associativeScheme', name: 'X', code: 'XX', members: ['19050'], scheme: 'ABC' }, '/scheme'],
    [{ kind: 'socialGroup', territory: '19050', code: 'XX' }, '/name'],
    [{ kind: 'socialGroup', territory: '19050', name: 'Consejo' }, '/code'],
    [{ kind: 'socialGroup', name: 'Consejo', code: 'XX' }, '/territory'],
    [{ kind: 'socialGroup', name: 'Consejo', code: 'xx', territory: '19050' }, '/code'],
    [{ kind: 'club' }, '/kind'],
  ])('%j is refused at %s, with words in Spanish', async (body, pointer) => {
    const { status, body: problem } = await register(body);
    expect(status).toBe(400);
    expect(problem).toMatchObject({
      code: 'invalid',
      issues: [{ pointer, message: expect.stringMatching(/^[A-ZÁÉ]/) }],
    });
  });

  test('the directory finds them by name, place, kind and id', async () => {
    await w.drain();
    const find = async (query: string) => (await w.send('eva', `/owners?${query}`)).body.items.map(({ code }) => code);
    expect(await find('q=argelia%20cauca')).toEqual(['19050']);
    expect(await find('q=gobernacion')).toEqual(['19']);
    expect(await find('q=esap&kind=entity')).toEqual(['ESAP']);
    expect(await find(`ids=${mayor},ent_01JD00000000000000000000A0`)).toEqual(['19050']);
    const { body } = await w.send('beto', '/organisations?territory=19&limit=2', { hat: beto });
    expect(body.items).toHaveLength(2);
    const rest = await w.send('beto', `/organisations?territory=19&limit=2&after=${body.next}`, { hat: beto });
    expect(rest.body.items).toHaveLength(1);
  });

  test('its people, the coordinator and administrators of entities see its mandates; others see that it is not there', async () => {
    expect((await w.send('eva', `/organisations/${mayor}`, { hat: eva })).status).toBe(200);
    expect((await w.send('beto', `/organisations/${mayor}`, { hat: beto })).status).toBe(200);
    await register({ kind: 'mayorOffice', territory: '19450', representativeEmail: 'otro@mercaderes.example' });
    await w.link('otro', 'otro@mercaderes.example');
    const hat = await w.hatOf('otro', '19450');
    const [foreign, absent] = [
      await w.send('otro', `/organisations/${mayor}`, { hat }),
      await w.send('otro', '/organisations/ter_01JD00000000000000000000A0', { hat }),
    ];
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
  });

  test('a representative invites officials, whose hat stands for the territory', async () => {
    const body = { email: 'fer@argelia.example', roles: ['official'] };
    expect((await w.send('eva', '/invitations', { hat: eva, body })).status).toBe(201);
    expect(
      (
        await w.send('eva', '/invitations', {
          hat: eva,
          body: { ...body, email: 'x@y.example', roles: ['formulator'] },
        })
      ).body,
    ).toMatchObject({
      missing: ['roles-fit-owner'],
    });
    const me = await w.link('fer', 'fer@argelia.example');
    expect(me.body.hats).toMatchObject([{ roles: ['official'], territories: ['19050'] }]);
  });

  test('a mandate cannot outlive the term, and is granted by the coordinator to the successor by e-mail', async () => {
    const grant = (body: Record<string, unknown>, key?: string) =>
      w.send('ana', `/organisations/${mayor}/mandates`, { hat: ana, body, ...(key === undefined ? {} : { key }) });
    expect((await grant({ email: 's@argelia.example', from: '2027-01-01', to: '2028-06-30' })).body).toMatchObject({
      missing: ['within-one-term'],
    });
    expect((await grant({ from: '2028-01-01', to: '2031-12-31' })).status).toBe(400);
    const successor = { email: 'sara@argelia.example', from: '2028-01-01', to: '2031-12-31' };
    const first = await grant(successor, 'successor');
    expect(first).toMatchObject({ status: 201, body: { state: 'awaiting', inForce: false } });
    expect((await grant(successor, 'successor')).body).toEqual(first.body);
    const me = await w.link('sara', 'sara@argelia.example');
    expect(me.body.hats).toMatchObject([{ validFrom: '2028-01-01', validTo: '2031-12-31', inForce: false }]);
    const early = me.body.hats[0]?.hat ?? '';
    expect((await w.send('sara', '/people', { hat: early })).body).toMatchObject({ code: 'hat-not-yours' });
  });

  test('an elected office’s own people cannot prolong themselves, whoever they invite or promote', async () => {
    const own = (body: Record<string, unknown>) =>
      w.send('eva', `/organisations/${mayor}/mandates`, { hat: eva, body });
    const next = { from: '2028-01-01', to: '2031-12-31' };
    expect((await own({ ...next, email: 'otra@argelia.example' })).body).toMatchObject({
      missing: ['within-present-term'],
    });
    const invite = (email: string, roles: string[]) =>
      w.send('eva', '/invitations', { hat: eva, body: { email, roles } });
    await invite('delegada@argelia.example', ['representative']);
    const delegate = await w.link('delegada', 'delegada@argelia.example');
    expect(delegate.body.hats).toMatchObject([{ roles: ['representative'], validTo: '2027-12-31' }]);
    await invite('gil@argelia.example', ['official']);
    const [official] = (await w.link('gil', 'gil@argelia.example')).body.hats;
    const change = { method: 'PATCH', hat: eva, ifMatch: 1, body: { roles: ['official', 'representative'] } };
    expect((await w.send('eva', `/memberships/${official?.membership}`, change)).body).toMatchObject({
      roles: ['representative', 'official'],
      validTo: '2027-12-31',
    });
  });

  test('a mandate that ends before anybody accepted it takes its invitation along: accepting gives nothing', async () => {
    const made = await register({
      kind: 'mayorOffice',
      territory: '19075',
      representativeEmail: 'renuncia@balboa.example',
    });
    const { owner, mandate } = made.body as unknown as { owner: string; mandate: string };
    const end = { hat: ana, ifMatch: 1, body: { on: '2026-11-22', reason: 'No se posesionó' } };
    expect((await w.send('ana', `/organisations/${owner}/mandates/${mandate}/end`, end)).body).toMatchObject({
      state: 'ended',
    });
    const me = await w.link('renuncia', 'renuncia@balboa.example');
    expect(me.body).toMatchObject({ hats: [], invitations: [] });
  });

  test('a mandate that ends early ends the representation that day; the record keeps why', async () => {
    const { body } = await w.send('eva', `/organisations/${mayor}`, { hat: eva });
    const held = body.mandates.find((mandate) => 'from' in mandate && mandate.from === '2024-01-01');
    const path = `/organisations/${mayor}/mandates/${held?.id}/end`;
    const end = (on: string, ifMatch = held?.version ?? 0) =>
      w.send('ana', path, { hat: ana, ifMatch, body: { on, reason: 'Renuncia aceptada' } });
    expect((await end('2031-01-01')).body).toMatchObject({ missing: ['day-within-mandate'] });
    expect((await end('2026-11-30', 7)).status).toBe(412);
    // Eva is the last administrator in force: until the day named nobody is left without one, so it is allowed.
    expect(await end('2026-11-30')).toMatchObject({
      status: 200,
      body: { state: 'ended', endedOn: '2026-11-30', reason: 'Renuncia aceptada' },
    });
    expect((await w.send('eva', '/people', { hat: eva })).status).toBe(200);
    w.pass(8 * 86_400_000);
    expect((await w.send('eva', '/people', { hat: eva })).body).toMatchObject({ code: 'hat-not-yours' });
    await w.drain();
    const last = w.events.filter(({ type, owner }) => type === 'membership.changed.v1' && owner === mayor);
    expect(last.some(({ data }) => data.validTo === '2026-11-30')).toBe(true);
  });

  test('what one does to another organisation is in one’s own record too, once', async () => {
    const acts = async (person: string, hat: string) =>
      (await w.send(person, '/audit?limit=100', { hat })).body.items.map(({ act }) => act);
    const own = await acts('ana', ana);
    expect(own.filter((act) => act === 'mandate.granted')).toHaveLength(1);
    expect(own.filter((act) => act === 'mandate.ended')).toHaveLength(2);
    expect(own.filter((act) => act === 'entity.onboarded')).toHaveLength(2);
    expect(await acts('beto', beto)).toContain('organisation.registered');
  });

  test('the coordinator ends an entity with its successor, never the one that coordinates, and invites another administrator', async () => {
    const { body: dnp } = await w.send('ana', '/entity', { hat: ana });
    const close = (id: string, ifMatch: number) =>
      w.send('ana', `/entities/${id}/close`, {
        hat: ana,
        ifMatch,
        body: { validTo: '2026-12-31', successor: dnp.id, reason: 'Fusión' },
      });
    expect((await close(dnp.id, dnp.version)).body).toMatchObject({ missing: ['another-coordinator'] });
    const { body: esap } = await w.send('beto', '/entity', { hat: beto });
    const invite = () =>
      w.send('ana', `/entities/${esap.id}/administrators`, { hat: ana, body: { email: 'dos@esap.example' } });
    expect((await invite()).status).toBe(201);
    expect(
      (await w.send('beto', `/entities/${dnp.id}/administrators`, { hat: beto, body: { email: 'x@y.example' } })).body,
    ).toMatchObject({ code: 'role-required' });
    expect((await close('ent_01JD00000000000000000000A0', 1)).status).toBe(404);
    expect(await close(esap.id, esap.version)).toMatchObject({
      status: 200,
      body: { state: 'readOnly', successor: dnp.id, validTo: '2026-12-31' },
    });
    expect(
      (await w.send('beto', '/invitations', { hat: beto, body: { email: 'tres@esap.example', roles: ['viewer'] } }))
        .body,
    ).toMatchObject({
      missing: ['owner-in-force'],
    });
    await w.drain();
    expect((await w.send('eva', `/owners/${esap.id}`)).body).toMatchObject({ status: 'readOnly', successor: dnp.id });
  });
});
