import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { ownCredentials } from '@concierta/aws/own-credentials';
import { type Published, type PublishOptions, publishOnce, type ServiceContext, sourceOf } from '@concierta/events';
import { eventBridgePort } from '@concierta/events/eventbridge';
import { errorFields } from '@concierta/http/log';
import { outboxShards, type Reached } from '@concierta/store';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { scheduleIn } from './scheduled.ts';
import type { Environment } from './settings.ts';
import { startFunction } from './started.ts';

/** What wakes a publisher: its tables' streams, and a schedule. */
export type PublisherEvent = DynamoDBStreamEvent | { readonly schedule: string };
export type PublisherHandler = (event: PublisherEvent, call?: Context) => Promise<DynamoDBBatchResponse>;

/** The schedule under which the outbox is swept. */
export const outboxSweep = 'outbox';

/** Younger events are the stream's: a sweep that took them too would hand them over twice. */
const sweepOlderThanMs = 60_000;

/** A shard of a table's outbox that somebody wrote to. */
interface Woken {
  readonly table: string;
  readonly shard: number;
}

const tableOf = ({ eventSourceARN = '' }: DynamoDBRecord): string =>
  /:table\/([^/]+)\//.exec(eventSourceARN)?.[1] ?? '';

/** Only rows that came to be in the outbox wake anybody: what was changed or taken away since is nothing new. */
const wokenBy = (record: DynamoDBRecord): readonly Woken[] => {
  if (record.eventName !== 'INSERT') return [];
  const shard = Number(/^OUT#(\d{1,2})$/.exec(record.dynamodb?.NewImage?.outbox?.S ?? '')?.[1] ?? Number.NaN);
  return shard < outboxShards ? [{ table: tableOf(record), shard }] : [];
};

/**
 * A context's publisher as a Lambda function. A stream's batch only says where to look: the outbox itself says what is to be
 * published, so a batch that comes twice, in halves or late publishes nothing twice that is already out. A sweep each minute,
 * over every table, publishes what the stream did not tell.
 */
export const publisherHandler = (context: ServiceContext, env: Environment = process.env): PublisherHandler => {
  const started = startFunction(context, 'publisher', env);
  const { settings, tables, clock, log, counters } = started;
  const client = new EventBridgeClient({ credentials: ownCredentials(), maxAttempts: 3 });
  const port = eventBridgePort(client, { bus: settings.bus(), source: sourceOf(context.name) });
  const reached = tables.each('publisher');

  const publish = (place: Reached, options: PublishOptions): Promise<Published> =>
    publishOnce({ ...place, port, clock, log }, options);

  /** All of them, though one fails: then the first failure is thrown, after the others are done. */
  const publishAll = async (passes: readonly (readonly [Reached, PublishOptions])[]): Promise<void> => {
    const results = await Promise.allSettled(passes.map(([place, options]) => publish(place, options)));
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const sum = (of: (published: Published) => number): number => done.reduce((total, one) => total + of(one), 0);
    counters.add(
      'PublishedEvents',
      sum(({ accepted }) => accepted),
    );
    counters.add(
      'UnacceptedEvents',
      sum(({ refused }) => refused),
    );
    counters.add('OutboxLag', Math.max(0, ...done.map(({ lagMs }) => lagMs)));
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    for (const failure of failures) log.error('an outbox could not be read', errorFields(failure));
    if (failures.length > 0) throw failures[0];
  };

  const wake = (records: readonly DynamoDBRecord[]): Promise<void> => {
    const woken = new Map(records.flatMap(wokenBy).map((one) => [`${one.table} ${one.shard}`, one]));
    const passes = [...woken.values()].map(({ table, shard }) => {
      const place = reached.find((one) => one.table === table);
      if (!place)
        throw new Error(`the stream of «${table}» wakes the publisher of ${context.name}, which is not given it`);
      return [place, { shard }] as const;
    });
    return publishAll(passes);
  };

  return async (event, call) => {
    log.begin(call);
    try {
      const schedule = scheduleIn(event);
      if (schedule === outboxSweep) {
        await publishAll(reached.map((place) => [place, { olderThanMs: sweepOlderThanMs }]));
      } else if ('Records' in event) {
        await wake(event.Records);
      } else {
        throw new Error('a publisher is woken by a stream, or by the schedule of the outbox');
      }
      return { batchItemFailures: [] };
    } finally {
      counters.tell();
    }
  };
};
