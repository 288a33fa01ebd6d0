import { EntityData, type EventData, type Handler, isEvent, OrganisationData } from '@concierta/events';
import type { OwnerId, OwnerKind } from '@concierta/kernel';
import type { Key, Store } from '@concierta/store';
import { displayName, plain } from '@concierta/territories';
import { OwnerSummary } from './schemas.ts';

/** Who is on the platform, in the public zone: one partition for entities, one for territorial organisations. */
const partition = (kind: OwnerKind): string => `PUBLIC#OWNERS#${kind}`;

const kindOf = (owner: string): OwnerKind => (owner.startsWith('ent_') ? 'entity' : 'territorial');

const keyOf = (owner: string): Key => ({ pk: partition(kindOf(owner)), sk: owner });

const ofEntity = (owner: string, data: EventData<'entity.changed.v1'>) => {
  const { kind: _, ...facts } = data;
  return { id: owner, ownerKind: 'entity' as const, ...facts, validFrom: undefined };
};

const ofOrganisation = (owner: string, { kind, ...facts }: EventData<'organisation.changed.v1'>) => ({
  id: owner,
  ownerKind: 'territorial' as const,
  organisationKind: kind,
  ...facts,
  ...(facts.territory === undefined ? {} : { territoryName: displayName(facts.territory) }),
});

/** Keeps the directory (consumer `directory`, scope `public`): highest version wins. */
export const directoryProjection: Handler = async (event, tools) => {
  if (!isEvent(event, 'entity.changed.v1', 'organisation.changed.v1')) return;
  const row =
    event.type === 'entity.changed.v1' ? ofEntity(event.owner, event.data) : ofOrganisation(event.owner, event.data);
  await tools.zone('PUBLIC').project(keyOf(event.owner), event.aggregate.version, OwnerSummary.parse(row));
};

/** Puts an owner's line as it is now, even over a newer one: for an owner that was put back as it had been. */
export const putInDirectory = async (
  directory: Store,
  owner: OwnerId,
  version: number,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const row =
    kindOf(owner) === 'entity'
      ? ofEntity(owner, EntityData.parse(data))
      : ofOrganisation(owner, OrganisationData.parse(data));
  await directory.transact([{ put: { ...OwnerSummary.parse(row), ...keyOf(owner), version } }]);
};

const summaryOf = (row: unknown): OwnerSummary | undefined => {
  const parsed = OwnerSummary.safeParse(row);
  return parsed.success ? parsed.data : undefined;
};

/** One owner of the directory: one read. */
export const ownerInDirectory = async (directory: Store, owner: OwnerId): Promise<OwnerSummary | undefined> =>
  summaryOf(await directory.get(keyOf(owner)));

/** Every owner of a kind: some 200 entities, some 1,200 organisations of 300 bytes — a page of the table or two. */
export const allOwners = async (directory: Store, kind: OwnerKind): Promise<OwnerSummary[]> => {
  const found: OwnerSummary[] = [];
  let after: Awaited<ReturnType<Store['query']>>['next'];
  do {
    const page = await directory.query(partition(kind), { after });
    found.push(...page.items.map(summaryOf).filter((owner) => owner !== undefined));
    after = page.next;
  } while (after);
  return found;
};

/** True when every word of `q` begins a word of the owner's name, acronym, code or territory; accents and case do not count. */
export const answersTo = (owner: OwnerSummary, q: string): boolean => {
  const own = plain([owner.name, owner.acronym, owner.code, owner.territoryName].join(' ')).split(' ');
  const asked = plain(q).split(' ').filter(Boolean);
  return asked.every((word) => own.some((candidate) => candidate.startsWith(word)));
};

/** Entities before organisations, active before the rest, then by name. */
export const byName = (a: OwnerSummary, b: OwnerSummary): number =>
  a.ownerKind.localeCompare(b.ownerKind) ||
  Number(b.status === 'active') - Number(a.status === 'active') ||
  a.name.localeCompare(b.name, 'es') ||
  (a.id < b.id ? -1 : 1);
