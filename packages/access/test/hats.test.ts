import { OwnerId } from '@concierta/kernel';
import { oneTable } from '@concierta/store';
import { describe, expect, test } from 'vitest';
import { hatReader, ownerProfile } from '../src/index.ts';
import { service } from './service.ts';

const wearing = async () => {
  const s = await service();
  const [owner, ana, membership] = [s.entity(), s.person('ana'), s.membership()];
  await s.member(owner, ana, membership, 1, { roles: ['formulator', 'adviser'], territories: ['19075'] });
  return { s, owner, ana, membership, hats: hatReader(s.deps), hat: `${owner}.${membership}` };
};

describe('a hat', () => {
  test('opens its owner’s store with the roles of the membership', async () => {
    const { s, owner, ana, membership, hats, hat } = await wearing();
    const context = await hats.resolve(ana, hat);
    expect(context.principal).toEqual({
      person: ana,
      membership,
      owner,
      ownerKind: 'entity',
      roles: ['formulator', 'adviser'],
      coordinator: false,
      territories: ['19075'],
    });
    await context.store.project({ pk: `T#${owner}#X#1`, sk: 'STATE' }, 1, {});
    const other = s.entity();
    await expect(context.store.get({ pk: `T#${other}#X#1`, sk: 'STATE' })).rejects.toThrow();
  });

  test('of somebody else, of another owner, or that never was, is refused with the same words and one read', async () => {
    const { s, owner, ana, membership, hats, hat } = await wearing();
    const wrong: [string, string][] = [
      [s.person('beto'), hat],
      [ana, `${s.entity()}.${membership}`],
      [ana, `${owner}.${s.membership()}`],
    ];
    for (const [person, actingAs] of wrong) {
      s.counting.reset();
      await expect(hats.resolve(person as typeof ana, actingAs)).rejects.toMatchObject({
        code: 'hat-not-yours',
        params: {},
      });
      expect(s.counting.counts()).toEqual({ GetItem: 1 });
    }
  });

  test('that is remembered for its wearer is remembered for nobody else', async () => {
    const { s, ana, hats, hat } = await wearing();
    await hats.resolve(ana, hat);
    await expect(hats.resolve(s.person('beto'), hat)).rejects.toMatchObject({ code: 'hat-not-yours' });
  });

  test('is required, and must have its form, before any read', async () => {
    const { s, owner, ana, membership, hats } = await wearing();
    s.counting.reset();
    await expect(hats.resolve(ana, undefined)).rejects.toMatchObject({ code: 'hat-required' });
    await expect(hats.resolve(ana, '')).rejects.toMatchObject({ code: 'hat-required' });
    for (const text of [
      owner,
      `${owner}.`,
      `.${membership}`,
      `${owner}.${membership}.x`,
      `${owner}#.${membership}`,
      'x.y',
      `per_1.${membership}`,
    ]) {
      await expect(hats.resolve(ana, text), text).rejects.toMatchObject({ code: 'hat-malformed' });
    }
    expect(s.counting.total()).toBe(0);
  });

  test('is read once a minute, and once at a time, however many requests come', async () => {
    const { s, ana, hats, hat } = await wearing();
    s.counting.reset();
    await Promise.all(Array.from({ length: 50 }, () => hats.resolve(ana, hat)));
    expect(s.counting.total()).toBe(1);
    s.pass(59_000);
    await hats.resolve(ana, hat);
    expect(s.counting.total()).toBe(1);
    s.pass(1_001);
    await hats.resolve(ana, hat);
    expect(s.counting.total()).toBe(2);
  });

  test('that was revoked stops working within a minute of its event', async () => {
    const { s, owner, ana, membership, hats, hat } = await wearing();
    await hats.resolve(ana, hat);
    await s.member(owner, ana, membership, 2, { status: 'ended' });
    s.pass(60_000);
    await expect(hats.resolve(ana, hat)).rejects.toMatchObject({ code: 'hat-not-yours' });
  });

  test('ends by itself on its last day, also when it is remembered', async () => {
    const { s, owner, ana, hats } = await wearing();
    const membership = s.membership();
    await s.member(owner, ana, membership, 1, { validTo: '2026-11-22' });
    // 23:59:30 of that day in Colombia is 04:59:30 of the next in UTC.
    s.pass(Date.parse('2026-11-23T04:59:30Z') - s.deps.clock.now().getTime());
    await hats.resolve(ana, `${owner}.${membership}`);
    s.pass(31_000);
    await expect(hats.resolve(ana, `${owner}.${membership}`)).rejects.toMatchObject({ code: 'hat-not-yours' });
  });

  test('does not work before its first day', async () => {
    const { s, owner, ana, hats } = await wearing();
    const membership = s.membership();
    await s.member(owner, ana, membership, 1, { validFrom: '2026-11-23' });
    await expect(hats.resolve(ana, `${owner}.${membership}`)).rejects.toMatchObject({ code: 'hat-not-yours' });
  });

  test('that has just been granted works at once: a refusal is not remembered', async () => {
    const { s, owner, ana, hats } = await wearing();
    const membership = s.membership();
    await expect(hats.resolve(ana, `${owner}.${membership}`)).rejects.toMatchObject({ code: 'hat-not-yours' });
    await s.member(owner, ana, membership, 1);
    expect((await hats.resolve(ana, `${owner}.${membership}`)).principal.owner).toBe(owner);
  });

  test('a read that failed is not remembered either', async () => {
    const { s, ana, hat } = await wearing();
    const broken = hatReader({
      ...s.deps,
      tables: oneTable({ client: s.counting.client, table: 'there-is-no-such-table' }),
    });
    await expect(broken.resolve(ana, hat)).rejects.toThrow();
    await expect(broken.resolve(ana, hat)).rejects.toThrow();
  });
});

describe('an owner that may only be read', () => {
  const profile = (s: Awaited<ReturnType<typeof service>>, owner: string, version: number, status: string) =>
    s.deliver({
      type: 'entity.changed.v1',
      owner: OwnerId.parse(owner),
      aggregate: { kind: 'ENTITY', id: owner, version },
      data: { kind: 'entity', name: 'Entidad', code: 'ENT', status, coordinator: false },
    });

  test('keeps its hats and writes no more, within a minute of the event', async () => {
    const { s, owner, ana, hats, hat } = await wearing();
    const context = await hats.resolve(ana, hat);
    await profile(s, owner, 1, 'active');
    await hats.requireInForce(context);
    await profile(s, owner, 2, 'readOnly');
    s.pass(60_000);
    await expect(hats.requireInForce(await hats.resolve(ana, hat))).rejects.toMatchObject({
      code: 'guard-failed',
      params: { missing: ['owner-in-force'] },
    });
  });

  test('is looked up once a minute; of one that no event has told of, nothing is known against it', async () => {
    const { s, ana, hats, hat } = await wearing();
    const context = await hats.resolve(ana, hat);
    s.counting.reset();
    await Promise.all([hats.requireInForce(context), hats.requireInForce(context)]);
    expect(s.counting.counts()).toEqual({ GetItem: 1 });
  });
});

describe('what a service knows by events', () => {
  test('of a membership is its highest version, whatever the order', async () => {
    const { s, owner, ana, hats } = await wearing();
    const membership = s.membership();
    await s.member(owner, ana, membership, 3, { roles: ['approver'] });
    await s.member(owner, ana, membership, 2, { roles: ['viewer'] });
    expect((await hats.resolve(ana, `${owner}.${membership}`)).principal.roles).toEqual(['approver']);
  });

  test('of an owner is its official name and code', async () => {
    const s = await service();
    const [entity, mayor] = [s.entity(), s.organisation()];
    await s.deliver({
      type: 'entity.changed.v1',
      owner: entity,
      aggregate: { kind: 'ENTITY', id: entity, version: 1 },
      data: {
        kind: 'entity',
        name: 'Departamento Nacional de Planeación',
        acronym: 'DNP',
        code: 'DNP',
        status: 'active',
        coordinator: true,
      },
    });
    await s.deliver({
      type: 'organisation.changed.v1',
      owner: mayor,
      aggregate: { kind: 'ORGANISATION', id: mayor, version: 1 },
      data: { kind: 'mayorOffice', name: 'Alcaldía de Balboa', code: '19075', territory: '19075', status: 'active' },
    });
    expect(await ownerProfile(s.store(entity), entity)).toEqual({
      owner: entity,
      ownerKind: 'entity',
      kind: 'entity',
      name: 'Departamento Nacional de Planeación',
      acronym: 'DNP',
      code: 'DNP',
      status: 'active',
    });
    expect(await ownerProfile(s.store(mayor), mayor)).toMatchObject({ ownerKind: 'territorial', territory: '19075' });
    const nobody = s.entity();
    expect(await ownerProfile(s.store(nobody), nobody)).toBeUndefined();
  });
});
