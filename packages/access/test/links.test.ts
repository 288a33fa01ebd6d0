import { newId, OwnerId, sha256 } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import { linkList, listedLink, type NewLink, newLink, openLink, revokeLink } from '../src/index.ts';
import { service } from './service.ts';

const day = 86_400_000;

const meeting = async () => {
  const s = await service();
  const owner = s.entity();
  const store = s.store(owner);
  const now = () => s.deps.clock.now();
  const [survey, other] = [newId('survey', now()), newId('survey', now())];
  for (const id of [survey, other]) {
    await store.transact([{ put: { pk: `T#${owner}#SURVEY#${id}`, sk: 'STATE', title: id } }]);
  }
  const make = async (more: Partial<NewLink> = {}) => {
    const minted = newLink({
      owner,
      kind: 'SURVEY',
      document: survey,
      purpose: 'answer',
      label: 'Balboa',
      expiresAt: new Date(now().getTime() + 7 * day).toISOString(),
      by: s.person('ana'),
      at: now(),
      ...more,
    });
    await store.transact([minted.write]);
    return minted;
  };
  const open = (address: string, more: Partial<Parameters<typeof openLink>[2]> = {}) =>
    openLink(s.deps, address, { kind: 'SURVEY', purpose: 'answer', ...more });
  const nothing = { code: 'not-found' };
  return { s, owner, store, survey, other, make, open, now, nothing };
};

describe('a capability link', () => {
  test('opens its one document, and a store that reaches nothing else of the owner', async () => {
    const { owner, survey, other, make, open } = await meeting();
    const { address } = await make();
    const opened = await open(address);
    expect(opened).toMatchObject({ owner, ref: { owner, kind: 'SURVEY', id: survey }, spent: false });
    const row = (id: string) => opened.store.get({ pk: `T#${owner}#SURVEY#${id}`, sk: 'STATE' });
    expect(await row(survey)).toMatchObject({ title: survey });
    await expect(row(other)).rejects.toThrow('is not within');
    await expect(opened.store.list('list1', linkList('SURVEY', survey))).rejects.toThrow();
    await expect(opened.store.get({ pk: `T#${owner}#LINK#${sha256('otro')}`, sk: 'LINK' })).rejects.toThrow();
  });

  test('keeps only the hash of a secret of 192 bits: who reads the table cannot use it', async () => {
    const { owner, store, survey, make } = await meeting();
    const { address } = await make();
    const secret = address.slice(owner.length + 1);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
    const row = await store.get({ pk: `T#${owner}#LINK#${sha256(secret)}`, sk: 'LINK' });
    expect(row).toMatchObject({ purpose: 'answer' });
    expect(JSON.stringify(row)).not.toContain(secret);
    const { items } = await store.list('list1', linkList('SURVEY', survey));
    expect(JSON.stringify(items)).not.toContain(secret);
    expect(Buffer.byteLength(JSON.stringify(items[0]))).toBeLessThanOrEqual(250);
  });

  test('forged, altered, of another owner, kind or purpose, expired and revoked are one answer after one read', async () => {
    const { s, owner, store, make, open, nothing } = await meeting();
    const { address } = await make();
    const stranger = s.entity();
    const secret = address.slice(owner.length + 1);
    const altered = `${owner}.${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    const expired = (await make({ expiresAt: new Date(s.deps.clock.now().getTime() + 1000).toISOString() })).address;
    s.pass(2000);
    const taken = await make();
    await revokeLink(store, owner, sha256(taken.address.slice(owner.length + 1)), s.deps.clock.now().toISOString());
    for (const [bad, more] of [
      [altered, {}],
      [`${stranger}.${secret}`, {}],
      [expired, {}],
      [taken.address, {}],
      [address, { purpose: 'accept' }],
      [address, { kind: 'DEMAND' }],
    ] as const) {
      s.counting.reset();
      await expect(open(bad, more), bad).rejects.toMatchObject(nothing);
      expect(s.counting.counts(), bad).toEqual({ GetItem: 1 });
    }
    for (const bad of ['', '.', secret, `${owner}.`, `${owner}.${secret}x`, `${owner}#.${secret}`, `PUBLIC#.${secret}`])
      await expect(open(bad), bad).rejects.toMatchObject(nothing);
    expect((await open(address)).owner).toBe(owner);
  });

  test('for one use is used once: of two at the same moment, one', async () => {
    const { store, make, open, nothing, now } = await meeting();
    const { address } = await make({ singleUse: true });
    const [first, second] = [await open(address), await open(address)];
    const at = now().toISOString();
    await first.store.transact([...first.use(at)]);
    await expect(second.store.transact([...second.use(at)])).rejects.toMatchObject({ code: 'stale-version' });
    await expect(open(address)).rejects.toMatchObject(nothing);
    expect(await open(address, { evenUsed: true })).toMatchObject({ spent: true });
    const { items } = await store.list('list1', linkList('SURVEY', first.ref.id));
    expect(items.map(listedLink)).toMatchObject([{ used: true, revoked: false, label: 'Balboa' }]);
  });

  test('counts attempts, and is void after the last, also when they come together', async () => {
    const { make, open, nothing } = await meeting();
    const { address } = await make({ maxAttempts: 3 });
    const tries = await Promise.allSettled(Array.from({ length: 6 }, async () => (await open(address)).attempt()));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(open(address)).rejects.toMatchObject(nothing);
  });

  test('is revoked once and for all, also while it is being used; another document’s link is not found', async () => {
    const { s, owner, store, make, open, nothing, now } = await meeting();
    const { address } = await make({ singleUse: true });
    const hash = sha256(address.slice(owner.length + 1));
    const opened = await open(address);
    await revokeLink(store, owner, hash, now().toISOString());
    await revokeLink(store, owner, hash, now().toISOString());
    await expect(opened.store.transact([...opened.use(now().toISOString())])).rejects.toMatchObject({
      code: 'stale-version',
    });
    await expect(open(address, { evenUsed: true })).rejects.toMatchObject(nothing);
    await expect(revokeLink(store, owner, sha256('nunca'), now().toISOString())).rejects.toMatchObject(nothing);
    await expect(revokeLink(s.store(OwnerId.parse(s.entity())), owner, hash, now().toISOString())).rejects.toThrow(
      'is not within',
    );
  });
});
