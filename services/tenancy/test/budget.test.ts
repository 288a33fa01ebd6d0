import { beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world.ts';

/** Calls of the database per request; the hat is one more, which in service is remembered for up to a minute. */
const hatRead = 1;

describe('what a request costs', () => {
  let w: World;
  let ana: string;
  let dnp: string;
  beforeAll(async () => {
    w = await world();
    const begun = await w.begun();
    ana = begun.coordinator;
    dnp = begun.owner;
    await w.send('ana', '/units', { hat: ana, body: { name: 'Dirección de Descentralización' } });
  });

  const cost = async (...ask: Parameters<World['send']>) => {
    w.counting.reset();
    const { status } = await w.send(...ask);
    expect(status).toBeLessThan(300);
    return w.counting.total();
  };

  test.each([
    ['/people', 1],
    ['/units', 1],
    ['/invitations', 1],
    ['/entity', 1],
    ['/audit', 2],
    ['/entities', 2],
    ['/organisations', 1],
    ['/owners?q=dnp', 2],
    ['/territories?q=cucuta', 0],
  ])('GET %s asks the database %i times (beside the hat)', async (path, calls) => {
    const needsHat = !path.startsWith('/owners') && !path.startsWith('/territories');
    expect(await cost('ana', path, { hat: ana })).toBe(calls + (needsHat ? hatRead : 0));
  });

  test('an owner by id is one read; a command is one read, the roster and one transaction', async () => {
    expect(await cost('ana', `/owners/${dnp}`)).toBe(1);
    expect(await cost('ana', '/entity', { hat: ana, method: 'PATCH', ifMatch: 2, body: { acronym: 'DNP.' } })).toBe(
      2 + hatRead,
    );
  });

  test('who am I: three reads, and two for each hat', async () => {
    expect(await cost('ana', '/me')).toBe(3 + 2);
  });

  test('an owner’s list row stays small', async () => {
    const { body } = await w.send('ana', '/people', { hat: ana });
    expect(JSON.stringify(body.items[0]).length).toBeLessThan(420);
  });

  test('somebody else’s ids and ids that are not there cost the same and look the same', async () => {
    await w.send('ana', '/entities/onboard', {
      hat: ana,
      body: { catalogueId: 'sena', code: 'SENA', administratorEmail: 'beto@sena.example' },
    });
    await w.link('beto', 'beto@sena.example');
    const beto = await w.hatOf('beto', 'SENA');
    const { body: mine } = await w.send('ana', '/people', { hat: ana });
    const { body: unit } = await w.send('ana', '/units', { hat: ana });
    const foreign = { mem: mine.items[0]?.membership ?? '', uni: unit.items[0]?.id ?? '', inv: '' };
    foreign.inv = (await w.send('ana', '/invitations', { hat: ana })).body.items[0]?.id ?? '';
    const absent = {
      mem: 'mem_01JD00000000000000000000A0',
      uni: 'uni_01JD00000000000000000000A0',
      inv: 'inv_01JD00000000000000000000A0',
    };
    const asks = ({ mem, uni, inv }: typeof absent) =>
      [
        [`/memberships/${mem}`, 'PATCH', { roles: ['viewer'] }],
        [`/memberships/${mem}/end`, 'POST', { reason: 'Prueba' }],
        [`/units/${uni}`, 'PATCH', { name: 'Mía' }],
        [`/invitations/${inv}/revoke`, 'POST', undefined],
        [`/invitations/${inv}/resend`, 'POST', undefined],
      ] as const;
    const run = async (ids: typeof absent) => {
      const seen = [];
      for (const [path, method, body] of asks(ids)) {
        w.counting.reset();
        const answer = await w.send('beto', path, { hat: beto, method, ifMatch: 1, body });
        seen.push({ status: answer.status, body: { ...answer.body, instance: '' }, calls: w.counting.counts() });
      }
      return seen;
    };
    const theirs = await run(foreign);
    expect(theirs).toEqual(await run(absent));
    expect(theirs.every(({ status }) => status === 404)).toBe(true);
  });

  test('another organisation’s hat is refused, whatever its membership', async () => {
    const beto = await w.hatOf('beto', 'SENA');
    const [, membership] = beto.split('.');
    for (const hat of [ana, `${dnp}.${membership}`]) {
      expect((await w.send('beto', '/people', { hat })).body).toMatchObject({ code: 'hat-not-yours' });
    }
    const platform = `ent_00000000000000000000000000.${membership}`;
    expect((await w.send('beto', '/people', { hat: platform })).body).toMatchObject({ code: 'hat-not-yours' });
  });

  test('bad input is refused before anything is written', async () => {
    const bad: [string, unknown][] = [
      ['/invitations', { email: 'no', roles: ['viewer'] }],
      ['/invitations', { email: 'a@b.example', roles: [] }],
      ['/invitations', { email: 'a@b.example', roles: ['king'] }],
      ['/invitations', { email: 'a@b.example', roles: ['viewer'], owner: dnp }],
      ['/entities/onboard', { catalogueId: 'nope', code: 'NOPE', administratorEmail: 'a@b.example' }],
      ['/entities/onboard', { code: 'NOPE', administratorEmail: 'a@b.example' }],
      ['/entities/onboard', { catalogueId: 'sena', code: 'no válido', administratorEmail: 'a@b.example' }],
      ['/entities/onboard', { name: 'Otra', sector: 'a b', code: 'OTRA', administratorEmail: 'a@b.example' }],
      ['/units', { name: '\u0000' }],
      ['/units', []],
    ];
    for (const [path, body] of bad) {
      w.counting.reset();
      expect(await w.send('ana', path, { hat: ana, body })).toMatchObject({ status: 400 });
      expect(Object.keys(w.counting.counts()).filter((name) => name.includes('Write'))).toEqual([]);
    }
    const ended = { catalogueId: 'coldeportes', code: 'COLD', administratorEmail: 'a@b.example' };
    expect((await w.send('ana', '/entities/onboard', { hat: ana, body: ended })).body).toMatchObject({
      missing: ['entity-in-force'],
    });
  });
});
