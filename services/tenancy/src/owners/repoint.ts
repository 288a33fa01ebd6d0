import { isRefusal, OwnerId, type PersonId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { type TenancyDeps, tenancyOf } from '../dependencies.ts';
import { entityChanged } from '../entity/acts.ts';
import { invitationDefinition, invitationList } from '../invitation/store.ts';
import { memberList } from '../membership/store.ts';
import { organisationChanged } from '../organisation/acts.ts';
import { namesOf } from '../organisation/register.ts';
import { hats, ownerOfCode, pending, reserve, type Unique } from '../platform-rows.ts';
import { putInDirectory } from './directory.ts';
import { type AnyOwner, readOwner } from './read.ts';

type Deps = Pick<TenancyDeps, 'tables' | 'clock' | 'ids' | 'emailKey'>;

const uniqueNames = (found: AnyOwner): [Unique, string][] => {
  if (found.kind === 'territorial') return namesOf(found.loaded.state);
  const { code, catalogueId } = found.loaded.state;
  return [['code', code], ...(catalogueId === undefined ? [] : [['catalogue', catalogueId] as [Unique, string]])];
};

async function* listed(store: Store, list: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let after: Awaited<ReturnType<Store['list']>>['next'];
  do {
    const page = await store.list('list1', list, { limit: 100, after });
    yield* page.items;
    after = page.next;
  } while (after);
}

/**
 * Makes what the platform itself keeps about an owner anew, out of the owner's own rows: where its people find their hats and
 * its invitations, which code is its own, its line in the directory. For an owner whose rows were put back. Twice is once.
 * Answers the names that somebody else has taken since: two owners of one code is for a person to settle.
 */
export const repointOwner = async (deps: Deps, owner: OwnerId): Promise<readonly string[]> => {
  const { authority } = tenancyOf(deps);
  const { platform } = authority;
  const store = authority.owner(owner);
  const found = await readOwner(authority, owner);
  if (!found) return [];
  for await (const { id, person } of listed(store, memberList)) {
    await platform.transact([hats.add(person as PersonId, { owner, id: String(id) })]);
  }
  for await (const { id, state } of listed(store, invitationList)) {
    if (state !== 'sent') continue;
    const invitation = await store.load(invitationDefinition, String(id));
    if (invitation) await platform.transact([pending.add(invitation.state.emailKey, { owner, id: String(id) })]);
  }
  const { data } =
    found.kind === 'entity' ? entityChanged(found.loaded.state) : organisationChanged(found.loaded.state);
  await putInDirectory(authority.directory, owner, found.loaded.version, data);
  const taken: string[] = [];
  for (const name of uniqueNames(found)) {
    try {
      await reserve(platform, owner, [name]);
    } catch (error) {
      if (!isRefusal(error, 'conflict')) throw error;
      taken.push(name.join(' '));
    }
  }
  return taken;
};

/** The owner that somebody at a terminal means: by its id, or by the code that is its own (`MVCT`, `19450`). */
export const ownerCalled = async (deps: Deps, called: string): Promise<OwnerId | undefined> => {
  const id = OwnerId.safeParse(called);
  return id.success ? id.data : ownerOfCode(tenancyOf(deps).authority.platform, called);
};
