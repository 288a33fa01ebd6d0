import { prefixOf, type Scope } from './scope.ts';
import { guardTripped } from './trips.ts';
import type { Item, Key } from './write.ts';

/** Thrown when code reaches for a row outside its scope. Never a caller's fault: a defect, kept from doing harm. */
export class OutsideScope extends Error {
  override readonly name = 'OutsideScope';

  constructor(message: string) {
    super(message);
    guardTripped();
  }
}

const refusedByPolicy = new Set(['AccessDenied', 'AccessDeniedException', 'RoleNotGiven']);

/**
 * True when code reached for what it may not have and was kept from it: by the guard of keys, or by the policy of its role
 * (as the SDK tells it, or the one that takes roles). Logged as «guard trip», which an alarm counts: it is always our defect.
 */
export const isGuardTrip = (error: unknown): boolean =>
  error instanceof OutsideScope || (error instanceof Error && refusedByPolicy.has(error.name));

const maxSortBytes = 1024;

const anyScope = /^(T|SHARED|PUBLIC|CLOCK)#/;

const fits = (part: string, bytes: number): boolean => part.length > 0 && Buffer.byteLength(part) <= bytes;

/** True for a key that a table can hold; under any other there is never a row. */
export const isWhole = ({ pk, sk }: Key): boolean => fits(pk, 2048) && fits(sk, maxSortBytes);

const mayReach = (scope: Scope, { pk, sk }: Key): boolean => {
  const prefix = prefixOf(scope);
  if (!pk.startsWith(prefix) || pk.length === prefix.length) return false;
  if (scope.kind !== 'document') return true;
  const document = `${scope.docKind}#${scope.id}`;
  if (pk === `${prefix}${document}`) return true;
  if (pk.startsWith(`${prefix}PARTY#`)) return sk === document;
  if (scope.link !== undefined && pk === `${prefix}LINK#${scope.link}`) return true;
  return scope.person !== undefined && pk.startsWith(`${prefix}IDEMP#${scope.person}#`);
};

/** Lets a key pass only when the scope reaches it. The `#` after the owner keeps `ent_A` out of `ent_AB`. */
export const guardKey = <K extends Key>(scope: Scope, key: K): K => {
  if (!mayReach(scope, key)) throw new OutsideScope(`«${key.pk}» is not within ${prefixOf(scope)}`);
  return key;
};

/** Lets a whole partition pass, for a Query. A document scope reads its own partition and no list of parties. */
export const guardPartition = (scope: Scope, pk: string): string => {
  if (scope.kind === 'document' && pk !== `${prefixOf(scope)}${scope.docKind}#${scope.id}`) {
    throw new OutsideScope(`«${pk}» is not the document's own partition`);
  }
  return guardKey(scope, { pk, sk: '-' }).pk;
};

/** The whole key of a list partition: the scope's prefix is added, another scope's is refused. */
export const listPartition = (scope: Scope, pk: string): string => {
  const prefix = prefixOf(scope);
  if (pk.startsWith(prefix)) return pk;
  if (pk === '' || anyScope.test(pk)) throw new OutsideScope(`list «${pk}» is not within ${prefix}`);
  return prefix + pk;
};

/** A list's sort key as an index can hold it: a longer one, made of somebody's text, is cut and sorts almost as it would. */
export const listSort = (sort: string): string =>
  Buffer.byteLength(sort) <= maxSortBytes
    ? sort
    : new TextDecoder().decode(Buffer.from(sort).subarray(0, maxSortBytes)).replace(/\ufffd+$/, '');

/**
 * Lets a row pass that a service writes beside its aggregates: key and list entries within the scope, and neither a part
 * of an aggregate's history nor a claim to be published.
 */
export const guardItem = (scope: Scope, item: Item): Item => {
  guardWritable(scope, item);
  if (item.outbox !== undefined || item.outboxAt !== undefined) {
    throw new OutsideScope('only an event row goes to the outbox');
  }
  const lists = (['l1', 'l2'] as const).filter((name) => item[name] !== undefined);
  return {
    ...item,
    ...Object.fromEntries(lists.map((name) => [name, listPartition(scope, String(item[name]))])),
    ...Object.fromEntries(lists.map((name) => [`${name}s`, listSort(String(item[`${name}s`]))])),
  };
};

/** Lets a key pass that a service writes or deletes by itself: within the scope, and not a row of an aggregate's history. */
export const guardWritable = <K extends Key>(scope: Scope, key: K): K => {
  guardKey(scope, key);
  if (!isWhole(key)) throw new OutsideScope('a key has two parts, neither empty nor endless');
  if (/^(EVT|TXT)#/.test(key.sk)) throw new OutsideScope('history is written by `save` alone');
  return key;
};
