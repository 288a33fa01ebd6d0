import { newId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { describe, expect, test } from 'vitest';
import { accessOf, type Principal, partyRow, partyRowGone, permitsOf } from '../src/index.ts';
import { service } from './service.ts';

const meeting = async () => {
  const s = await service();
  const [asker, taker, stranger] = [s.organisation(), s.entity(), s.entity()];
  const principal = (more: Partial<Principal> = {}): Principal => ({
    person: s.person('ana'),
    membership: s.membership(),
    owner: taker,
    ownerKind: 'entity',
    roles: ['formulator'],
    coordinator: false,
    ...more,
  });
  const id = newId('demand', s.deps.clock.now());
  const ref = { owner: asker, kind: 'DEMAND', id };
  const grant = (...rows: Parameters<Store['transact']>[0]) => s.store(asker).transact(rows);
  return { s, asker, taker, stranger, principal, id, ref, grant, access: accessOf(s.deps) };
};

describe('another owner’s document', () => {
  test('opens to a named party, with exactly what was granted', async () => {
    const { asker, taker, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, taker, 'DEMAND', id, ['read', 'comment']));
    const document = await access.open(principal(), ref);
    expect(document).toMatchObject({ owner: asker, ref, grants: ['read', 'comment'] });
    document.requireGrant('comment');
    expect(() => document.requireGrant('take')).toThrow(expect.objectContaining({ code: 'role-required' }));
  });

  test('opens to every entity when shared with all, and to no territorial organisation', async () => {
    const { s, asker, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, 'entities', 'DEMAND', id, ['read', 'take']));
    expect((await access.open(principal(), ref)).grants).toEqual(['read', 'take']);
    const neighbour = principal({ owner: s.organisation(), ownerKind: 'territorial' });
    await expect(access.open(neighbour, ref)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('opens to the coordinator only where the coordinator is named', async () => {
    const { asker, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, 'coordinator', 'DEMAND', id, ['read', 'route']));
    await expect(access.open(principal(), ref)).rejects.toMatchObject({ code: 'not-found' });
    expect((await access.open(principal({ coordinator: true }), ref)).grants).toEqual(['read', 'route']);
  });

  test('joins what several rows grant', async () => {
    const { asker, taker, principal, id, ref, grant, access } = await meeting();
    await grant(
      partyRow(asker, taker, 'DEMAND', id, ['read', 'comment']),
      partyRow(asker, 'entities', 'DEMAND', id, ['read', 'take']),
    );
    expect((await access.open(principal(), ref)).grants).toEqual(['read', 'comment', 'take']);
  });

  test('closes when the grant is taken back', async () => {
    const { asker, taker, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, taker, 'DEMAND', id, ['read']));
    await access.open(principal(), ref);
    await grant(partyRowGone(asker, taker, 'DEMAND', id));
    await expect(access.open(principal(), ref)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('not theirs and not there are the same refusal after the same calls', async () => {
    const { s, asker, stranger, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, stranger, 'DEMAND', id, ['read']));
    const calls: unknown[] = [];
    const refusals: unknown[] = [];
    const wrong = [
      ref,
      { ...ref, id: newId('demand', new Date()) },
      { ...ref, kind: 'OFFER' },
      { ...ref, owner: s.organisation() },
    ];
    for (const other of wrong) {
      s.counting.reset();
      const refused = await access.open(principal(), other).catch((error: unknown) => error);
      refusals.push(JSON.stringify(refused));
      calls.push(s.counting.counts());
    }
    expect(new Set(refusals).size).toBe(1);
    expect(calls).toEqual(wrong.map(() => ({ GetItem: 2 })));
  });

  test('gives a store of that document alone: no neighbour of it, no list, no member of its owner', async () => {
    const { asker, taker, principal, id, ref, grant, access } = await meeting();
    await grant(partyRow(asker, taker, 'DEMAND', id, ['read']), {
      put: { pk: `T#${asker}#DEMAND#${id}`, sk: 'SEC#x#001', hello: true },
    });
    const { store } = await access.open(principal(), ref);
    expect(await store.get({ pk: `T#${asker}#DEMAND#${id}`, sk: 'SEC#x#001' })).toMatchObject({ hello: true });
    for (const pk of [
      `T#${asker}#DEMAND#${newId('demand', new Date())}`,
      `T#${asker}#OFFER#${id}`,
      `T#${asker}#MEMBER#${principal().person}`,
      `T#${taker}#DEMAND#${id}`,
      'PUBLIC#x',
    ]) {
      await expect(store.get({ pk, sk: 'STATE' }), pk).rejects.toThrow();
    }
    await expect(store.list('list1', 'DEMANDS')).rejects.toThrow();
  });

  test('an owner that is no owner is not there', async () => {
    const { principal, ref, access } = await meeting();
    await expect(access.open(principal(), { ...ref, owner: 'PUBLIC' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('permits', () => {
  const permits = permitsOf({
    publish: { roles: ['approver'] },
    register: { roles: ['formulator', 'official'] },
    route: { roles: ['administrator', 'formulator'], coordinator: true },
    onboard: { roles: ['administrator'], ownerKind: 'entity' },
  });
  const principal = (more: Partial<Principal>): Principal => ({
    person: 'per_0' as Principal['person'],
    membership: 'mem_0',
    owner: 'ent_0' as Principal['owner'],
    ownerKind: 'entity',
    roles: [],
    coordinator: false,
    ...more,
  });

  test('any of the roles will do', () => {
    expect(permits.allows(principal({ roles: ['viewer', 'official'] }), 'register')).toBe(true);
    expect(permits.allows(principal({ roles: ['viewer'] }), 'register')).toBe(false);
  });

  test('a refusal names the roles that would do', () => {
    expect(() => permits.require(principal({ roles: ['formulator'] }), 'publish')).toThrow(
      expect.objectContaining({ code: 'role-required', params: { command: 'publish', roles: ['approver'] } }),
    );
  });

  test('the kind of owner and the coordinator’s hat count as much as the role', () => {
    expect(permits.allows(principal({ roles: ['administrator'], ownerKind: 'territorial' }), 'onboard')).toBe(false);
    expect(permits.allows(principal({ roles: ['formulator'] }), 'route')).toBe(false);
    expect(permits.allows(principal({ roles: ['formulator'], coordinator: true }), 'route')).toBe(true);
    expect(() => permits.require(principal({ roles: ['formulator'] }), 'route')).toThrow(
      expect.objectContaining({ params: { command: 'route', roles: ['coordinator'] } }),
    );
  });
});
