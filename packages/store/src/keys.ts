import { OutsideScope } from './guard.ts';
import { isAggregateKind, prefixOf, type Scope } from './scope.ts';
import type { Key } from './write.ts';

const idPattern = /^[A-Za-z0-9_.:-]{1,128}$/;

/** True for a text that can be the id of an aggregate; anything else cannot exist, so reading it finds nothing. */
export const isRowId = (id: string): boolean => idPattern.test(id);

/** The partition of one aggregate. Throws on a kind or id that could be taken for another row's. */
export const aggregatePk = (scope: Scope, kind: string, id: string): string => {
  if (scope.kind === 'zone' || scope.kind === 'clock') {
    throw new OutsideScope(`aggregates have an owner; ${prefixOf(scope)} has none`);
  }
  if (!isAggregateKind(kind)) throw new Error(`«${kind}» cannot be the kind of an aggregate`);
  if (!isRowId(id)) throw new Error(`«${id}» cannot be the id of an aggregate`);
  return `${prefixOf(scope)}${kind}#${id}`;
};

/** Kind and id out of an aggregate's partition key; nothing for another row's key. */
export const aggregateOf = (pk: string): { owner: string; kind: string; id: string } | undefined => {
  const [tenant, owner, kind, id, ...rest] = pk.split('#');
  if (tenant !== 'T' || !owner || !kind || !id || rest.length > 0 || !isAggregateKind(kind)) return undefined;
  return { owner, kind, id };
};

export const stateSk = 'STATE';
export const eventPrefix = 'EVT#';
export const textPrefix = 'TXT#';
export const sectionPrefix = 'SEC#';

const ten = (version: number): string => String(version).padStart(10, '0');

export const eventSk = (version: number): string => `${eventPrefix}${ten(version)}`;
export const textSk = (version: number): string => `${textPrefix}${ten(version)}`;
export const sectionSk = (name: string, index: number): string =>
  `${sectionPrefix}${name}#${String(index).padStart(3, '0')}`;

/** The row that remembers what a request was answered. The key comes from outside and is last, so that it can imitate nothing. */
export const idempotencyKey = (scope: Scope, person: string, key: string): Key => ({
  pk: `${prefixOf(scope)}IDEMP#${person}#${key}`,
  sk: 'IDEMP',
});

/** The row that remembers that a consumer has reacted to an event. */
export const inboxKey = (scope: Scope, consumer: string, event: string, chunk?: number): Key => ({
  pk: `${prefixOf(scope)}INBOX#${consumer}#${event}${chunk === undefined ? '' : `#${chunk}`}`,
  sk: 'INBOX',
});

/** The row of a running number. */
export const counterKey = (scope: Scope, kind: string, year: number): Key => ({
  pk: `${prefixOf(scope)}COUNTER#${kind}#${year}`,
  sk: 'COUNTER',
});

/** The row that lets a party see a document of `owner`. */
export const partyKey = (owner: string, party: string, kind: string, id: string): Key => ({
  pk: `T#${owner}#PARTY#${party}`,
  sk: `${kind}#${id}`,
});

/** The row that says what a person may do for `owner`. */
export const memberKey = (owner: string, person: string, membership: string): Key => ({
  pk: `T#${owner}#MEMBER#${person}`,
  sk: membership,
});

/** The row of a capability link: only the hash of its secret is kept. */
export const linkKey = (owner: string, secretHash: string): Key => ({
  pk: `T#${owner}#LINK#${secretHash}`,
  sk: 'LINK',
});
