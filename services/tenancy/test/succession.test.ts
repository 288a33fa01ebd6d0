import { OwnerId } from '@concierta/kernel';
import { beforeEach, describe, expect, test } from 'vitest';
import { freezeEntity, reopenEntity } from '../src/index.ts';
import { type World, world } from './world.ts';

/** An entity that ends and the one that succeeds it, with somebody in each. */
const beginning = async () => {
  const w = await world();
  const { coordinator } = await w.begun();
  const onboard = async (code: string, name: string, email: string) => {
    const body = { name, code, administratorEmail: email };
    const made = (await w.send('ana', '/entities/onboard', { hat: coordinator, body })).body.owner;
    await w.drain();
    await w.link(email.split('@')[0] ?? '', email);
    await w.drain();
    return OwnerId.parse(made);
  };
  const old = await onboard('VIEJA', 'Entidad que termina', 'vera@vieja.example');
  const next = await onboard('NUEVA', 'Entidad que sigue', 'nora@nueva.example');
  const joins = async (person: string, roles: string[], orgUnit?: string) => {
    const hat = await w.hatOf('nora', 'NUEVA');
    await w.send('nora', '/invitations', { hat, body: { email: `${person}@nueva.example`, roles, orgUnit } });
    await w.drain();
    await w.link(person, `${person}@nueva.example`);
    await w.drain();
  };
  await joins('fabio', ['formulator']);
  const version = () => versionOf(w, old);
  const close = async (more: object = {}) => {
    const body = { validTo: '2026-12-31', successor: next, reason: 'Fusión por ley', ...more };
    const answer = await w.send('ana', `/entities/${old}/close`, { hat: coordinator, body, ifMatch: await version() });
    await w.drain();
    return answer;
  };
  const reopen = async () => {
    const body = { reason: 'La fusión no prosperó' };
    const answer = await w.send('ana', `/entities/${old}/reopen`, { hat: coordinator, body, ifMatch: await version() });
    await w.drain();
    return answer;
  };
  return { w, coordinator, old, next, joins, close, reopen };
};

const versionOf = async (w: World, owner: OwnerId): Promise<number> => {
  const { events } = w;
  const versions = events.filter((event) => event.owner === owner && event.aggregate.kind === 'ENTITY');
  return Math.max(...versions.map((event) => event.aggregate.version));
};

const hatsIn = async (w: World, person: string, code: string) =>
  (await w.send(person, '/me')).body.hats.filter((hat) => hat.owner.code === code);

let s: Awaited<ReturnType<typeof beginning>>;
beforeEach(async () => {
  s = await beginning();
});

describe('an entity that ends', () => {
  test('opens its hats to the people of its successor: to read, and to administer for whoever administers there', async () => {
    const { w, close, next } = s;
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toEqual([]);
    expect((await close()).body).toMatchObject({ state: 'readOnly', successor: next, allowed: ['reopen'] });
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toMatchObject([{ roles: ['viewer'], owner: { status: 'readOnly' } }]);
    expect(await hatsIn(w, 'nora', 'VIEJA')).toMatchObject([{ roles: ['administrator', 'viewer'] }]);
    const told = w.events.filter(({ type, data }) => type === 'membership.changed.v1' && 'successor' in data);
    expect(told.map(({ data }) => data.successor)).toEqual([next, next]);
  });

  test('keeps in step as people come, change and go; whoever is limited to one office inherits nothing', async () => {
    const { w, close, joins } = s;
    await close();
    await joins('gina', ['viewer']);
    expect(await hatsIn(w, 'gina', 'VIEJA')).toHaveLength(1);
    const hat = await w.hatOf('nora', 'NUEVA');
    const unit = (await w.send('nora', '/units', { hat, body: { name: 'Dirección' } })).body.id;
    const own = (await hatsIn(w, 'gina', 'NUEVA'))[0]?.membership ?? '';
    const patch = (body: object, ifMatch: number) =>
      w.send('nora', `/memberships/${own}`, { hat, method: 'PATCH', body, ifMatch });
    expect((await patch({ orgUnit: unit }, 1)).status).toBe(200);
    await w.drain();
    expect(await hatsIn(w, 'gina', 'VIEJA')).toEqual([]);
    expect((await patch({ orgUnit: null, roles: ['administrator'] }, 2)).status).toBe(200);
    await w.drain();
    expect(await hatsIn(w, 'gina', 'VIEJA')).toMatchObject([{ roles: ['administrator', 'viewer'] }]);
    const ended = await w.send('nora', `/memberships/${own}/end`, { hat, body: { reason: 'Se retiró' }, ifMatch: 3 });
    expect(ended.status).toBe(200);
    await w.drain();
    expect(await hatsIn(w, 'gina', 'VIEJA')).toEqual([]);
  });

  test('is done once however often it is told, and in whatever order', async () => {
    const { w, close } = s;
    await close();
    const hats = async () => [...(await hatsIn(w, 'fabio', 'VIEJA')), ...(await hatsIn(w, 'nora', 'VIEJA'))];
    const before = await hats();
    for (const event of [...w.events].reverse()) await w.handle(event);
    await w.drain();
    expect(await hats()).toEqual(before);
  });

  test('cut short after any transaction, is taken up again and ends the same', async () => {
    const { w, close } = s;
    await close({ successor: undefined });
    const [told] = w.events.filter(({ type }) => type === 'entity.changed.v1').slice(-1);
    await s.reopen();
    w.cutPowerAfter(1);
    await expect(close()).rejects.toThrow('the power went');
    for (let writes = 1; writes < 12; writes += 1) {
      w.cutPowerAfter(writes);
      await w.drain().catch(() => undefined);
    }
    w.restorePower();
    await w.drain();
    if (told) await w.handle(told);
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toHaveLength(1);
    expect(await hatsIn(w, 'nora', 'VIEJA')).toHaveLength(1);
  });

  test('opened again, takes every inherited hat back; ended once more, gives new ones', async () => {
    const { w, close, reopen } = s;
    await close();
    expect((await reopen()).body).toMatchObject({ state: 'active' });
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toEqual([]);
    expect(await hatsIn(w, 'nora', 'VIEJA')).toEqual([]);
    expect(await hatsIn(w, 'vera', 'VIEJA')).toHaveLength(1);
    await close();
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toHaveLength(1);
  });

  test('a hat that its administrator ended stays ended; a role given to take over stays given', async () => {
    const { w, close, joins } = s;
    await joins('gina', ['viewer']);
    await close();
    const hat = await w.hatOf('nora', 'VIEJA');
    const [gina, fabio] = await Promise.all(['gina', 'fabio'].map(async (who) => (await hatsIn(w, who, 'VIEJA'))[0]));
    const at = (membership = '') => `/memberships/${membership}`;
    const sent = { hat, ifMatch: 1 };
    const ending = { ...sent, body: { reason: 'No le corresponde' } };
    expect((await w.send('nora', `${at(gina?.membership)}/end`, ending)).status).toBe(200);
    const giving = { ...sent, method: 'PATCH', body: { roles: ['viewer', 'formulator'] } };
    expect((await w.send('nora', at(fabio?.membership), giving)).status).toBe(200);
    await w.drain();
    for (const event of [...w.events]) await w.handle(event);
    expect(await hatsIn(w, 'gina', 'VIEJA')).toEqual([]);
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toMatchObject([{ roles: ['formulator', 'viewer'] }]);
  });

  test('never hands a hat around for ever, whoever succeeds whom in turn', async () => {
    const { w, close, reopen, coordinator, old, next } = s;
    await close();
    await reopen();
    const body = { validTo: '2026-12-31', successor: old, reason: 'Al revés' };
    const sent = { hat: coordinator, body, ifMatch: await versionOf(w, next) };
    expect((await w.send('ana', `/entities/${next}/close`, sent)).status).toBe(200);
    await w.drain();
    expect(await hatsIn(w, 'vera', 'NUEVA')).toHaveLength(1);
    expect(await hatsIn(w, 'vera', 'VIEJA')).toHaveLength(1);
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toEqual([]);
  });

  test.each([
    ['itself', (one: typeof s) => one.old],
    ['nobody there is', () => OwnerId.parse('ent_01M8AAAAAAAAAAAAAAAAAAAAAA')],
  ])('cannot be succeeded by %s', async (_, successor) => {
    const answer = await s.close({ successor: successor(s) });
    expect(answer).toMatchObject({ status: 409, body: { missing: ['successor-in-force'] } });
  });

  test('only the coordinator ends one or opens it again', async () => {
    const { w, old, next } = s;
    const hat = await w.hatOf('vera', 'VIEJA');
    const body = { validTo: '2026-12-31', successor: next, reason: 'Porque sí' };
    expect((await w.send('vera', `/entities/${old}/close`, { hat, body, ifMatch: 2 })).status).toBe(403);
    await s.close();
    const again = { hat, body: { reason: 'Porque sí' }, ifMatch: 3 };
    expect((await w.send('vera', `/entities/${old}/reopen`, again)).status).toBe(403);
  });

  test('everything is in the record of acts: who was let in, by which succession, and who went out', async () => {
    const { w, close, reopen } = s;
    await close();
    await reopen();
    const { body } = await w.send('vera', '/audit?limit=50', { hat: await w.hatOf('vera', 'VIEJA') });
    expect(body.items.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['entity.closed', 'entity.reopened', 'membership.joined', 'membership.ended']),
    );
  });
});

describe('an operator', () => {
  test('ends an entity without a hat, hats included; again does nothing; opens it again', async () => {
    const { w, old, next } = s;
    const ending = { validTo: '2026-12-31', successor: next, reason: 'Decreto' };
    expect(await freezeEntity(w.deps, old, ending)).toBe('done');
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toHaveLength(1);
    expect(await freezeEntity(w.deps, old, ending)).toBe('already');
    await w.drain();
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toHaveLength(1);
    expect(await reopenEntity(w.deps, old, 'Se derogó')).toBe('done');
    expect(await hatsIn(w, 'fabio', 'VIEJA')).toEqual([]);
  });
});
