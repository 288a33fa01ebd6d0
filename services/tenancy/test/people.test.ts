import { beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world.ts';

describe('the people of an entity', () => {
  let w: World;
  let ana: string;
  let beto: string;
  let entity: string;

  const invite = (email: string, roles: readonly string[], hat = beto, person = 'beto', key?: string) =>
    w.send(person, '/invitations', { hat, body: { email, roles }, ...(key === undefined ? {} : { key }) });

  /** Invites, signs in, and answers the membership with its version. */
  const member = async (person: string, roles: readonly string[]) => {
    const email = `${person}@mvct.example`;
    expect((await invite(email, roles)).status).toBe(201);
    await w.link(person, email);
    return w.hatOf(person, 'MVCT');
  };
  const listed = async (person: string) => {
    const { body } = await w.send('beto', '/people?limit=100', { hat: beto });
    const found = body.items.find((one) => one.person === w.personOf(person));
    if (!found) throw new Error(`${person} is not listed`);
    return found;
  };

  beforeAll(async () => {
    w = await world();
    ana = (await w.begun()).coordinator;
    const body = { catalogueId: 'minvivienda', code: 'MVCT', administratorEmail: 'beto@mvct.example' };
    entity = (await w.send('ana', '/entities/onboard', { hat: ana, body })).body.owner;
    await w.link('beto', 'beto@mvct.example');
    beto = await w.hatOf('beto', 'MVCT');
  });

  test('an administrator invites, the person signs in with that address and has the hat at once', async () => {
    const hat = await member('carla', ['formulator', 'adviser']);
    const { body } = await w.send('carla', '/people', { hat });
    expect(body.items).toMatchObject([{ name: 'beto' }, { name: 'carla', roles: ['formulator', 'adviser'] }]);
    const { body: invitations } = await w.send('beto', '/invitations', { hat: beto });
    expect(invitations.items[0]).toMatchObject({ state: 'accepted', email: 'carla@mvct.example', allowed: [] });
  });

  test('only administrators see addresses, and only they may invite, change, end or read the record', async () => {
    const hat = await member('dario', ['viewer']);
    const seen = await w.send('dario', '/people', { hat });
    expect(JSON.stringify(seen.body)).not.toContain('@');
    expect(seen.body.items[0]?.allowed).toEqual([]);
    const { membership, version } = await listed('dario');
    const asks = [
      w.send('dario', '/invitations', { hat, body: { email: 'x@y.example', roles: ['viewer'] } }),
      w.send('dario', '/invitations', { hat }),
      w.send('dario', '/audit', { hat }),
      w.send('dario', '/units', { hat, body: { name: 'Oficina' } }),
      w.send('dario', '/entity', { hat, method: 'PATCH', ifMatch: 2, body: { name: 'Otro' } }),
      w.send('dario', `/memberships/${membership}`, {
        hat,
        method: 'PATCH',
        ifMatch: version,
        body: { roles: ['administrator'] },
      }),
      w.send('dario', `/memberships/${membership}/end`, { hat, ifMatch: version, body: { reason: 'Retiro' } }),
      w.send('dario', '/entities/onboard', {
        hat,
        body: { catalogueId: 'sena', code: 'SENA', administratorEmail: 'x@y.example' },
      }),
    ];
    for (const { status, body } of await Promise.all(asks)) {
      expect(body).toMatchObject({ code: 'role-required' });
      expect(status).toBe(403);
    }
  });

  test('an administrator cannot give the coordinator’s role, nor a role that does not fit the kind of owner', async () => {
    expect((await invite('x@mvct.example', ['coordinator'])).body).toMatchObject({ code: 'role-required' });
    expect((await invite('x@mvct.example', ['representative'])).body).toMatchObject({
      code: 'guard-failed',
      missing: ['roles-fit-owner'],
    });
    const { membership, version } = await listed('beto');
    const body = { roles: ['administrator', 'coordinator'] };
    const change = { hat: beto, method: 'PATCH', ifMatch: version, body };
    expect((await w.send('beto', `/memberships/${membership}`, change)).body).toMatchObject({ code: 'role-required' });
  });

  test('the last administrator can neither leave nor give up the role; once there are two, one can', async () => {
    const own = await listed('beto');
    const end = () =>
      w.send('beto', `/memberships/${own.membership}/end`, {
        hat: beto,
        ifMatch: own.version,
        body: { reason: 'Me retiro' },
      });
    expect(await end()).toMatchObject({
      status: 409,
      body: { code: 'guard-failed', missing: ['another-administrator'] },
    });
    const demote = { hat: beto, method: 'PATCH', ifMatch: own.version, body: { roles: ['viewer'] } };
    expect((await w.send('beto', `/memberships/${own.membership}`, demote)).body).toMatchObject({
      missing: ['another-administrator'],
    });
    const hat = await member('elena', ['administrator']);
    const other = await listed('elena');
    const both = await Promise.all([
      end(),
      w.send('elena', `/memberships/${other.membership}/end`, {
        hat,
        ifMatch: other.version,
        body: { reason: 'Me retiro' },
      }),
    ]);
    // Both at once: whoever comes second finds the roster changed, or nobody else left.
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(both.some(({ status }) => status === 200)).toBe(true);
    if (both[0]?.status === 200) {
      beto = await member2('elena');
    }
  });

  /** When `beto` left, `elena` brings him back, so that the tests below do not depend on who was faster. */
  const member2 = async (administrator: string) => {
    const hat = await w.hatOf(administrator, 'MVCT');
    const again = { hat, body: { email: 'beto@mvct.example', roles: ['administrator'] } };
    expect((await w.send(administrator, '/invitations', again)).status).toBe(201);
    await w.link('beto', 'beto@mvct.example');
    return w.hatOf('beto', 'MVCT');
  };

  test('an ended membership stops working at once here, and everywhere by its event', async () => {
    const hat = await member('fabio', ['approver']);
    const { membership, version } = await listed('fabio');
    const ended = await w.send('beto', `/memberships/${membership}/end`, {
      hat: beto,
      ifMatch: version,
      body: { reason: 'Traslado' },
    });
    expect(ended).toMatchObject({ status: 200, body: { state: 'ended', inForce: false, allowed: [] } });
    expect((await w.send('fabio', '/people', { hat })).body).toMatchObject({ code: 'hat-not-yours' });
    expect((await w.send('fabio', '/me')).body.hats).toEqual([]);
    await w.drain();
    const events = w.events.filter(
      ({ type, aggregate }) => type === 'membership.changed.v1' && aggregate.id === membership,
    );
    expect(events.at(-1)).toMatchObject({ owner: entity, visibility: 'owner', data: { status: 'ended' } });
    const again = await w.send('beto', `/memberships/${membership}/end`, {
      hat: beto,
      ifMatch: ended.body.version,
      body: { reason: 'Otra vez' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'illegal-transition', allowed: ['forget'] } });
  });

  test('a change of role is announced, counted and asks for the version read', async () => {
    const hat = await member('gina', ['viewer']);
    const { membership, version } = await listed('gina');
    const change = (ifMatch: number | undefined, roles: readonly string[]) =>
      w.send('beto', `/memberships/${membership}`, {
        hat: beto,
        method: 'PATCH',
        body: { roles },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    expect((await change(undefined, ['approver'])).status).toBe(428);
    expect((await change(99, ['approver'])).status).toBe(412);
    const changed = await change(version, ['approver']);
    expect(changed).toMatchObject({ status: 200, body: { roles: ['approver'], version: version + 1 } });
    expect(changed.headers.get('etag')).toBe(`"${version + 1}"`);
    expect((await change(version + 1, ['approver'])).body.version).toBe(version + 1);
    await w.drain();
    const last = w.events.filter(({ aggregate }) => aggregate.id === membership).at(-1);
    expect(last).toMatchObject({ data: { roles: ['approver'] } });
    expect((await w.send('gina', '/people', { hat })).status).toBe(200);
  });

  test('an address is invited once; a member is not invited again', async () => {
    expect((await invite('hugo@mvct.example', ['viewer'])).status).toBe(201);
    expect((await invite('HUGO@mvct.example', ['viewer'])).body).toMatchObject({ code: 'conflict' });
    expect((await invite('beto@mvct.example', ['viewer'])).body).toMatchObject({ code: 'conflict' });
  });

  test('the same request twice is one invitation; the same key with another body is refused', async () => {
    const first = await invite('ines@mvct.example', ['viewer'], beto, 'beto', 'once');
    const again = await invite('ines@mvct.example', ['viewer'], beto, 'beto', 'once');
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect((await invite('otra@mvct.example', ['viewer'], beto, 'beto', 'once')).status).toBe(422);
  });

  test('a revoked invitation opens nothing; an expired one neither, until it is sent again', async () => {
    const { body: revoked } = await invite('julia@mvct.example', ['viewer']);
    const path = `/invitations/${revoked.id}`;
    expect((await w.send('beto', `${path}/revoke`, { hat: beto, method: 'POST', ifMatch: 1 })).body.state).toBe(
      'revoked',
    );
    expect((await w.link('julia', 'julia@mvct.example')).body.hats).toEqual([]);

    const { body: late } = await invite('kevin@mvct.example', ['viewer']);
    await w.drain();
    w.pass(14 * 86_400_000 + 1);
    expect((await w.link('kevin', 'kevin@mvct.example')).body).toMatchObject({ hats: [], invitations: [] });
    const resent = await w.send('beto', `/invitations/${late.id}/resend`, { hat: beto, method: 'POST', ifMatch: 1 });
    expect(resent).toMatchObject({ status: 200, body: { state: 'sent', times: 2 } });
    await w.drain();
    expect((await w.send('kevin', '/me')).body.invitations).toMatchObject([{ id: late.id, roles: ['viewer'] }]);
    expect((await w.link('kevin', 'kevin@mvct.example')).body.hats).toHaveLength(1);
    await w.drain();
    expect(w.mails.filter(({ to }) => to === 'kevin@mvct.example')).toHaveLength(2);
  });

  test('a new name is what colleagues see; the language is kept', async () => {
    const me = await w.send('carla', '/me', {
      method: 'PATCH',
      body: { displayName: 'Carla Gómez Ñáñez', language: 'en' },
    });
    expect(me.body).toMatchObject({ displayName: 'Carla Gómez Ñáñez', language: 'en' });
    expect(await listed('carla')).toMatchObject({ name: 'Carla Gómez Ñáñez' });
  });

  test('offices: made, renamed, not put under themselves, ended; a member is limited only to one that exists', async () => {
    const made = await w.send('beto', '/units', { hat: beto, body: { name: 'Dirección de Vivienda' } });
    expect(made).toMatchObject({ status: 201, body: { state: 'active', version: 1 } });
    const child = await w.send('beto', '/units', { hat: beto, body: { name: 'Subdirección', parent: made.body.id } });
    const patch = (id: string, ifMatch: number, body: unknown) =>
      w.send('beto', `/units/${id}`, { hat: beto, method: 'PATCH', ifMatch, body });
    expect((await patch(made.body.id, 1, { parent: child.body.id })).body).toMatchObject({
      missing: ['no-circle-of-offices'],
    });
    expect((await patch(child.body.id, 1, { name: 'Subdirección de Suelo' })).body).toMatchObject({
      name: 'Subdirección de Suelo',
      parent: made.body.id,
      version: 2,
    });
    const person = await listed('carla');
    const limit = (orgUnit: string | null) =>
      w.send('beto', `/memberships/${person.membership}`, {
        hat: beto,
        method: 'PATCH',
        ifMatch: person.version,
        body: { orgUnit },
      });
    expect((await limit('uni_01JD00000000000000000000A0')).status).toBe(400);
    expect((await limit(child.body.id)).status).toBe(200);
    expect((await w.send('carla', '/me')).body.hats[0]).toMatchObject({ orgUnit: { name: 'Subdirección de Suelo' } });
    expect((await patch(child.body.id, 2, { state: 'ended' })).body.state).toBe('ended');
    const { body } = await w.send('beto', '/units', { hat: beto });
    expect(body.items.map(({ state }) => state)).toEqual(['active', 'ended']);
    await w.drain();
    expect(w.events.filter(({ type }) => type === 'unit.changed.v1')).toHaveLength(4);
  });

  test('every act is on record: who, what, when, about what — names looked up, no address kept', async () => {
    const { body } = await w.send('beto', '/audit?limit=100', { hat: beto });
    const acts = new Set(body.items.map(({ act }) => act));
    expect([...acts].sort()).toEqual([
      'entity.onboarded',
      'invitation.accepted',
      'invitation.resent',
      'invitation.revoked',
      'invitation.sent',
      'membership.changed',
      'membership.ended',
      'membership.joined',
      'owner.activated',
      'unit.created',
      'unit.described',
      'unit.ended',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/@/);
    expect(body.items.at(-1)).toMatchObject({
      act: 'entity.onboarded',
      by: { as: 'person', name: 'ana' },
      about: { kind: 'ENTITY', id: entity },
    });
    const pages: unknown[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page: Awaited<ReturnType<World['send']>> = await w.send(
        'beto',
        `/audit?limit=7${next && `&after=${next}`}`,
        { hat: beto },
      );
      pages.push(...page.body.items);
      next = page.body.next as string | undefined;
    }
    expect(pages).toEqual(body.items);
    const { body: own } = await w.send('ana', '/audit', { hat: ana });
    expect(own.items[0]).toMatchObject({ act: 'entity.onboarded', about: { id: entity }, details: { code: 'MVCT' } });
  });

  test('no address and no name in any event that travels, nor in any log line', async () => {
    await w.drain();
    const travelled = JSON.stringify(w.events);
    expect(w.events.length).toBeGreaterThan(20);
    for (const secret of ['@', 'Carla Gómez', 'Traslado']) expect(travelled).not.toContain(secret);
    for (const secret of ['@mvct', '@dnp', 'Carla']) expect(JSON.stringify(w.lines)).not.toContain(secret);
  });
});
