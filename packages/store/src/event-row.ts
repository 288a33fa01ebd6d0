import { createHash } from 'node:crypto';
import { canonicalJson, saltedHash, sha256 } from '@concierta/kernel';
import type { DomainEvent, EventPrincipal, OutgoingEvent, SaveContext, Texts } from './definition.ts';
import { eventSk, textSk } from './keys.ts';
import { storable } from './storable.ts';
import type { Item } from './write.ts';

/** What an erased text reads as, for ever after. */
export const suppressed = '«suprimido»';

/** How many parts the outbox is divided into. */
export const outboxShards = 16;

/** An event as kept: the chain covers everything but `hash`, `outbox` and `outboxAt`. */
export interface EventRow extends Item {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly principal: EventPrincipal;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  /** The domain event without its texts. */
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
  /** The integration event without its texts. */
  readonly integration?: OutgoingEvent;
  /** Which texts belong to which of the two, so that erased ones can be named. */
  readonly textKeys?: { readonly event?: readonly string[]; readonly data?: readonly string[] };
  readonly textHash?: string;
  readonly hash: string;
  readonly outbox?: string;
  readonly outboxAt?: string;
}

/** The erasable half of an event. Emptied of `salt` and `text` by erasure, which leaves `erasedAt`. */
export interface TextRow extends Item {
  readonly salt?: string;
  readonly text?: { readonly event?: Texts; readonly data?: Texts };
  readonly erasedAt?: string;
}

/** An event with its texts joined again: what the publisher, a rebuild and the history work with. */
export interface StoredEvent {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  /** The id of the aggregate. */
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly principal: EventPrincipal;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  readonly event: DomainEvent;
  readonly integration?: OutgoingEvent;
}

export interface NewEvent {
  readonly pk: string;
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly at: string;
  readonly context: SaveContext;
  readonly event: DomainEvent;
  readonly integration?: OutgoingEvent | undefined;
  /** The hash of the event before; empty for the first. */
  readonly previous: string;
  readonly salt: string;
}

const split = <T extends { readonly text?: Texts | undefined }>(value: T): { rest: Omit<T, 'text'>; text?: Texts } => {
  const { text, ...rest } = value;
  return text && Object.keys(text).length > 0 ? { rest, text } : { rest };
};

/** The hash that chains an event to the one before it. */
export const chainHash = (previous: string, row: Readonly<Record<string, unknown>>): string => {
  const { hash: _, outbox: _outbox, outboxAt: _outboxAt, ...covered } = row;
  return sha256(previous + canonicalJson(covered));
};

/** Which part of the outbox the events of an aggregate go through. */
export const outboxShard = (aggregate: string): string =>
  `OUT#${(createHash('sha256').update(aggregate).digest()[0] ?? 0) % outboxShards}`;

/** The event row of a write, and beside it the row of its texts when it has any. */
export const eventRows = (input: NewEvent): { event: EventRow; text?: TextRow } => {
  const event = split(storable(input.event));
  const data = input.integration && split(storable(input.integration.data));
  const text = storable({ event: event.text, data: data?.text });
  const hasText = text.event !== undefined || text.data !== undefined;
  const { principal, correlationId, causationId, traceparent } = input.context;
  const covered = storable({
    pk: input.pk,
    sk: eventSk(input.version),
    id: input.id,
    owner: input.owner,
    kind: input.kind,
    aggregate: input.aggregate,
    version: input.version,
    type: input.event.type,
    at: input.at,
    principal,
    correlationId,
    causationId,
    traceparent,
    event: event.rest,
    integration: data && { ...input.integration, data: data.rest },
    ...(hasText && {
      textKeys: {
        event: text.event && Object.keys(text.event).sort(),
        data: text.data && Object.keys(text.data).sort(),
      },
      textHash: saltedHash(input.salt, text),
    }),
  });
  const row = {
    ...covered,
    hash: chainHash(input.previous, covered),
    ...(input.integration && { outbox: outboxShard(input.aggregate), outboxAt: `${input.at}#${input.id}` }),
  } as unknown as EventRow;
  if (!hasText) return { event: row };
  return { event: row, text: { pk: input.pk, sk: textSk(input.version), salt: input.salt, text } as TextRow };
};

const joined = (keys: readonly string[] | undefined, texts: Texts | undefined) =>
  keys && { text: Object.fromEntries(keys.map((key) => [key, texts?.[key] ?? suppressed])) };

/** Puts the texts of an event back into their places; those erased read «suprimido». */
export const joinTexts = (row: EventRow, texts: TextRow | undefined): StoredEvent => {
  const { pk: _pk, sk: _sk, hash: _hash, outbox: _o, outboxAt: _at, textKeys, textHash: _th, ...rest } = row;
  const { event, integration, ...head } = rest;
  return {
    ...head,
    event: { ...event, ...joined(textKeys?.event, texts?.text?.event) },
    ...(integration && {
      integration: {
        ...integration,
        data: { ...integration.data, ...joined(textKeys?.data, texts?.text?.data) },
      },
    }),
  } as StoredEvent;
};
