import { createHmac } from 'node:crypto';
import { isRefusal, OwnerId, Refusal } from '@concierta/kernel';
import type { Key, Store, Write } from '@concierta/store';
import { platformOwner } from './authority.ts';

const pk = (...parts: readonly string[]) => `T#${platformOwner}#${parts.join('#')}`;

/** The key under which an address is looked up: without the platform's secret nobody can tell whose it is. */
export const emailKeyOf = (secret: string, email: string): string =>
  createHmac('sha256', secret).update(email.trim().toLowerCase()).digest('base64url');

const ownerIn = (row: Readonly<Record<string, unknown>> | undefined): OwnerId | undefined => {
  const parsed = OwnerId.safeParse(row?.owner);
  return parsed.success ? parsed.data : undefined;
};

/** A pointer from a person or an address to something in an owner's partition. */
export interface Pointer {
  readonly owner: OwnerId;
  readonly id: string;
}

const pointersOf = async (platform: Store, partition: string): Promise<Pointer[]> => {
  const { items } = await platform.query(partition, { limit: 100 });
  return items.flatMap((item) => {
    const owner = ownerIn(item);
    return owner ? [{ owner, id: item.sk }] : [];
  });
};

const pointerRow = (key: Key, owner: OwnerId): Write => ({ put: { ...key, owner } });

/** Invitations waiting for whoever verifies this address. Written before the invitation, so that none can be missed; what it points to decides. */
export const pending = {
  of: (platform: Store, emailKey: string) => pointersOf(platform, pk('PENDING', emailKey)),
  add: (emailKey: string, { owner, id }: Pointer) => pointerRow({ pk: pk('PENDING', emailKey), sk: id }, owner),
  gone: (emailKey: string, id: string): Write => ({ delete: { pk: pk('PENDING', emailKey), sk: id } }),
};

/** Where the hats of a person are. Written before the membership; what it points to decides. */
export const hats = {
  of: (platform: Store, person: string) => pointersOf(platform, pk('HATS', person)),
  add: (person: string, { owner, id }: Pointer) => pointerRow({ pk: pk('HATS', person), sk: id }, owner),
};

/** What must be unique on the platform. */
export type Unique = 'code' | 'catalogue' | 'office';

/** Takes names for an owner, all or none. Taking again what one already has is no conflict. Refuses `conflict`, naming what is taken. */
export const reserve = async (
  platform: Store,
  owner: OwnerId,
  names: readonly (readonly [what: Unique, value: string])[],
): Promise<void> => {
  const keyOf = (what: Unique, value: string): Key => ({ pk: pk('UNIQUE', what), sk: value });
  try {
    await platform.transact(
      names.map(([what, value]) => ({ put: { ...keyOf(what, value), owner }, condition: 'absent' })),
    );
  } catch (error) {
    if (!isRefusal(error, 'conflict')) throw error;
    for (const [what, value] of names) {
      const holder = ownerIn(await platform.get(keyOf(what, value)));
      if (holder !== undefined && holder !== owner) throw new Refusal('conflict', { what, value });
    }
  }
};

/** Whose a code is; nothing when it is nobody's. */
export const ownerOfCode = async (platform: Store, code: string): Promise<OwnerId | undefined> =>
  code === '' ? undefined : ownerIn(await platform.get({ pk: pk('UNIQUE', 'code'), sk: code }));

/** Which owner each entity of the catalogue became: one Query (at most a few hundred rows). */
export const onboardedCatalogue = async (platform: Store): Promise<ReadonlyMap<string, OwnerId>> => {
  const found = new Map<string, OwnerId>();
  let after: Awaited<ReturnType<Store['query']>>['next'];
  do {
    const page = await platform.query(pk('UNIQUE', 'catalogue'), { limit: 1000, after });
    for (const item of page.items) {
      const owner = ownerIn(item);
      if (owner) found.set(item.sk, owner);
    }
    after = page.next;
  } while (after);
  return found;
};

export interface Request {
  readonly person: string;
  readonly key: string;
  readonly bodyHash: string;
  /** Remembered for ever, not for two days: for what is done once in the life of a platform. */
  readonly forever?: true;
}

const rememberedSeconds = 48 * 3600;

/**
 * Remembers which owner a request in several steps is making, before its first step: the same request, sent again after a
 * failure in the middle or after its end, goes on with the same owner. Refuses `idempotency-key-reused` for another body.
 */
export const startOnce = async (
  platform: Store,
  { person, key, bodyHash, forever }: Request,
  fresh: OwnerId,
  now: Date,
): Promise<OwnerId> => {
  const row = { pk: pk('STARTED', person, key), sk: 'STARTED' };
  try {
    const ttl = forever ? undefined : Math.floor(now.getTime() / 1000) + rememberedSeconds;
    await platform.transact([{ put: { ...row, owner: fresh, bodyHash, ttl }, condition: 'absent' }]);
    return fresh;
  } catch (error) {
    if (!isRefusal(error, 'conflict')) throw error;
    const started = await platform.get(row);
    const owner = ownerIn(started);
    if (owner === undefined) throw error;
    if (started?.bodyHash !== bodyHash) throw new Refusal('idempotency-key-reused');
    return owner;
  }
};
