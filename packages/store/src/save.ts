import { newId, newSalt, Refusal } from '@concierta/kernel';
import { conditionOf, put, requestOf } from './condition.ts';
import type { AggregateDefinition, DomainEvent, ListEntry } from './definition.ts';
import { dueAttributes } from './due.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import { eventRows } from './event-row.ts';
import { guardKey, listPartition, listSort } from './guard.ts';
import { idempotencyRow, recallSaved } from './idempotency.ts';
import { hasReacted, inboxRow } from './inbox.ts';
import { aggregatePk, counterKey, stateSk } from './keys.ts';
import { readAggregate } from './load.ts';
import type { Memory, Remembered } from './memory.ts';
import { splitSections } from './sections.ts';
import { type Part, requireFits } from './size.ts';
import { requireKnown, type StateRow } from './state-row.ts';
import { storable } from './storable.ts';
import type { CounterBump, Saved, SaveInput } from './store.ts';
import { guardWrite, refusalOf } from './transact.ts';
import { type Failed, type Step, sendTransaction } from './transaction.ts';
import type { Item } from './write.ts';

export type StepName = 'state' | 'event' | 'text' | 'section' | 'idempotency' | 'inbox' | 'counter' | 'also';

const nothing: Remembered = { version: 0, head: '', createdAt: '', sections: [] };

const listAttributes = ({ scope }: Environment, entry: ListEntry | undefined): Record<string, unknown> => {
  if (!entry) return {};
  const { row, l1, l2 } = entry;
  return {
    row,
    ...(l1 && { l1: listPartition(scope, l1.pk), l1s: listSort(l1.sk) }),
    ...(l2 && { l2: listPartition(scope, l2.pk), l2s: listSort(l2.sk) }),
  };
};

/**
 * The version the save builds on: as remembered from the read, or read now when this store did not read it. A row of a
 * format newer than this code is not written over: what it holds and this code does not know would be lost.
 */
const basis = async (
  environment: Environment,
  memory: Memory,
  definition: { readonly kind: string; readonly schema: number },
  pk: string,
  expected: number,
): Promise<Remembered> => {
  if (expected === 0) return nothing;
  const remembered = memory.get(pk);
  if (remembered?.version === expected) return remembered;
  const stored = await readAggregate(environment, pk);
  if (stored) requireKnown(definition, stored.head.schema);
  return stored ? memory.keep(pk, stored) : nothing;
};

/** What one command's outcome writes, before it is sent. */
export interface Prepared {
  readonly saved: Saved;
  readonly steps: readonly Step<StepName>[];
  readonly parts: readonly Part[];
  /** Tells the memory what was written, once it was. */
  remember(): void;
}

/** The rows of one command's outcome; nothing when the version it builds on is no longer the present one. */
export const prepare = async <S extends { readonly state: string }, E extends DomainEvent>(
  environment: Environment,
  memory: Memory,
  definition: AggregateDefinition<S, E>,
  input: SaveInput<S, E>,
): Promise<Prepared | undefined> => {
  const { scope, table, clock } = environment;
  if (scope.kind === 'zone' || scope.kind === 'clock') throw new Error('an aggregate has an owner');
  const pk = aggregatePk(scope, definition.kind, input.id);
  guardKey(scope, { pk, sk: stateSk });
  const before = await basis(environment, memory, definition, pk, input.expected);
  if (before.version !== input.expected) return undefined;

  const at = clock.now().toISOString();
  const version = input.expected + 1;
  const { id } = input;
  const { owner } = scope;
  const next = storable(definition.parse(input.next));
  const split = splitSections(definition, pk, next, before.sections);
  const { event, text } = eventRows({
    pk,
    id: newId('event', clock.now()),
    owner,
    kind: definition.kind,
    aggregate: id,
    version,
    at,
    context: input.context,
    event: input.event,
    integration: input.integration,
    previous: before.head,
    salt: newSalt(),
  });
  const createdAt = before.createdAt || at;
  const state: StateRow = storable({
    pk,
    sk: stateSk,
    id,
    owner,
    kind: definition.kind,
    version,
    schema: definition.schema,
    head: event.hash,
    createdAt,
    updatedAt: at,
    state: split.state as unknown as Record<string, unknown>,
    ...(definition.sections && { sections: split.counts }),
    ...listAttributes(environment, definition.list?.(next, { owner, id, version, updatedAt: at })),
    ...dueAttributes(definition.due?.(next), id, at),
  });

  const saved: Saved = { version, eventId: event.id };
  const now = nowInSeconds(environment);
  const steps: Step<StepName>[] = [];
  const parts: Part[] = [];
  const add = (name: StepName, part: string, request: Step['request'], item?: Item) => {
    steps.push({ name, request });
    parts.push({ name: part, item });
  };
  const addRow = (name: StepName, item: Item, condition?: Parameters<typeof put>[2], part: string = name) =>
    add(name, part, put(table, guardKey(scope, item), condition), item);

  addRow('state', state, input.expected === 0 ? whenAbsent : conditionOf({ version: input.expected }, now));
  addRow('event', event, whenAbsent);
  if (text) addRow('text', text);
  for (const change of split.changes) {
    if (change.put) addRow('section', change.put, undefined, change.name);
    if (change.remove) add('section', change.name, { Delete: { TableName: table, Key: change.remove } });
  }
  const absent = conditionOf('absent', now);
  if (input.idempotency) {
    addRow('idempotency', idempotencyRow(environment, input.idempotency, saved), absent, 'answer');
  }
  if (input.inbox) addRow('inbox', inboxRow(environment, input.inbox), absent);
  if (input.counter) add('counter', 'counter', bump(environment, input.counter));
  for (const write of input.also ?? []) {
    const guarded = guardWrite(scope, write);
    add('also', 'also', requestOf(table, guarded, now), 'put' in guarded ? guarded.put : undefined);
  }
  const remember = () => void memory.set(pk, { version, head: event.hash, createdAt, sections: split.rows });
  return { saved, steps, parts, remember };
};

/** True when every condition held, or when what was found instead is this very event: an answer was lost on the way. */
export const isWritten = (failed: readonly Failed<string>[], eventIds: readonly string[]): boolean =>
  failed.length === 0 || failed.some(({ foundId }) => foundId !== undefined && eventIds.includes(foundId));

/** Saves one command's outcome in one transaction; see `Store.save`. */
export const save = async <S extends { readonly state: string }, E extends DomainEvent>(
  environment: Environment,
  memory: Memory,
  definition: AggregateDefinition<S, E>,
  input: SaveInput<S, E>,
): Promise<Saved> => {
  const prepared = await prepare(environment, memory, definition, input);
  if (!prepared) return settled(environment, input);
  const { saved, steps, parts, remember } = prepared;
  requireFits(parts);
  const failed = await sendTransaction(environment.client, steps, environment.patience);
  if (!isWritten(failed, [saved.eventId])) return refused(environment, input, failed, steps);
  remember();
  return saved;
};

/** The row found instead is asked for: when it is this very event, an answer was lost on the way and the write is done. */
const whenAbsent = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
};

const bump = ({ scope, table }: Environment, { kind, year, expected }: CounterBump): Step['request'] =>
  put(
    table,
    { ...guardKey(scope, counterKey(scope, kind, year)), version: expected + 1 },
    conditionOf(expected === 0 ? 'absent' : { version: expected }, 0),
  );

/**
 * What a failed condition means, the most telling first: a request or event already dealt with makes every other condition
 * fail as well; a running number taken by somebody else says nothing against the command itself.
 */
const refused = async <S, E>(
  environment: Environment,
  input: SaveInput<S, E>,
  failed: readonly Failed<StepName>[],
  steps: readonly Step<StepName>[],
): Promise<Saved> => {
  const names = new Set(failed.map(({ name }) => name));
  if (names.has('idempotency') || names.has('inbox') || names.has('state') || names.has('event')) {
    return settled(environment, input, names);
  }
  if (names.has('counter') && input.counter) throw new Refusal('busy', { counter: input.counter.kind });
  const [first] = failed;
  const place = steps.findIndex(({ name }) => name === 'also');
  throw refusalOf(input.also?.[(first?.index ?? 0) - place]);
};

/** The answer given before, or «already» for an event reacted to before; a version that is not the expected one otherwise. */
const settled = async <S, E>(
  environment: Environment,
  { idempotency, inbox, expected }: SaveInput<S, E>,
  failed?: ReadonlySet<StepName>,
): Promise<Saved> => {
  const replay = idempotency && (failed?.has('idempotency') ?? true) && (await recallSaved(environment, idempotency));
  if (replay) return replay;
  const already = inbox && (failed?.has('inbox') ?? true) && (await hasReacted(environment, inbox));
  if (already) return { version: expected, eventId: '', already: true };
  throw new Refusal('stale-version', { expected });
};
