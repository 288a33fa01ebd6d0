import type { Clock, OwnerId } from '@concierta/kernel';
import { markPublished, outboxShards, type PendingEvent, pendingEvents, type Reached } from '@concierta/store';
import { definitionOf } from './catalogue.ts';
import type { WorkerLog } from './context.ts';
import type { Envelope, Visibility } from './envelope.ts';

/** What became of one event handed to the bus. */
export interface Accepted {
  readonly id: string;
  readonly ok: boolean;
  readonly error?: string;
}

/** The bus, as the publisher sees it: EventBridge on AWS, a durable queue when embedded. */
export interface EventPort {
  /** Hands over events; answers for each whether it was accepted. An event without an answer counts as not accepted. */
  publish(events: readonly Envelope[]): Promise<readonly Accepted[]>;
}

/** One table, reached as its publisher, and the bus. */
export interface PublisherDeps extends Reached {
  readonly port: EventPort;
  readonly clock: Clock;
  readonly log: WorkerLog;
}

export interface PublishOptions {
  /** One part of the outbox; all of them unless told. */
  readonly shard?: number;
  /** Only what is at least this old: a sweep beside a stream leaves the fresh ones to it. */
  readonly olderThanMs?: number;
}

/** What one pass did. */
export interface Published {
  readonly accepted: number;
  readonly refused: number;
  /** How long the oldest event that this pass found had waited. */
  readonly lagMs: number;
}

const dropUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** The envelope of a stored event: what the write fixed, with its texts; erased ones read «suprimido». */
export const envelopeOf = (event: Omit<PendingEvent, 'key' | 'since'>): Envelope => {
  const { integration } = event;
  if (!integration) throw new Error(`event ${event.id} has nothing to tell other services`);
  const { person, membership, as } = event.principal;
  return dropUndefined({
    id: event.id,
    type: integration.type,
    owner: event.owner as OwnerId,
    parties: [...integration.parties],
    aggregate: { kind: event.kind, id: event.aggregate, version: event.version },
    occurredAt: event.at,
    principal: dropUndefined({ person, membership, as }) as Envelope['principal'],
    correlationId: event.correlationId,
    causationId: event.causationId,
    traceparent: event.traceparent,
    visibility: integration.visibility ?? definitionOf(integration.type)?.visibility ?? ('owner' satisfies Visibility),
    batch: integration.batch,
    data: integration.data as Record<string, unknown>,
  }) as Envelope;
};

const publishShard = async (deps: PublisherDeps, shard: number, until: Date | undefined): Promise<Published> => {
  const total = { accepted: 0, refused: 0, lagMs: 0 };
  for (;;) {
    const pending = await pendingEvents(deps.client, deps.table, { shard, ...(until ? { until } : {}) });
    const [oldest] = pending;
    if (!oldest) return total;
    total.lagMs = Math.max(total.lagMs, deps.clock.now().getTime() - Date.parse(oldest.since));
    const answers = new Map((await deps.port.publish(pending.map(envelopeOf))).map((answer) => [answer.id, answer]));
    const accepted = pending.filter(({ id }) => answers.get(id)?.ok === true);
    await markPublished(
      deps.client,
      deps.table,
      accepted.map(({ key }) => key),
    );
    total.accepted += accepted.length;
    for (const { id } of pending) {
      const answer = answers.get(id);
      if (answer?.ok === true) continue;
      total.refused += 1;
      deps.log.warn('the bus did not accept an event', { event: id, error: answer?.error ?? 'no answer' });
    }
    // Whatever was refused stays in the outbox, first in line: going on now would only meet it again.
    if (accepted.length < pending.length) return total;
  }
};

/**
 * One pass over the outbox: reads, joins the texts, hands over, and takes out of the outbox only what the bus accepted,
 * entry by entry. An event may be handed over twice (a crash in between), never zero times; consumers are ready for it.
 * Throws only when the table cannot be reached.
 */
export const publishOnce = async (deps: PublisherDeps, options: PublishOptions = {}): Promise<Published> => {
  const until =
    options.olderThanMs === undefined ? undefined : new Date(deps.clock.now().getTime() - options.olderThanMs);
  const shards =
    options.shard === undefined ? Array.from({ length: outboxShards }, (_, shard) => shard) : [options.shard];
  const passes = await Promise.all(shards.map((shard) => publishShard(deps, shard, until)));
  const total = passes.reduce(
    (sum, pass) => ({
      accepted: sum.accepted + pass.accepted,
      refused: sum.refused + pass.refused,
      lagMs: Math.max(sum.lagMs, pass.lagMs),
    }),
    { accepted: 0, refused: 0, lagMs: 0 },
  );
  if (total.accepted + total.refused > 0) deps.log.info('outbox', { ...total });
  return total;
};
