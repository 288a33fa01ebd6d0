import { sesMail } from '@concierta/aws/ses-mail';
import {
  type Consumer,
  type Envelope,
  type Handler,
  readDelivery,
  type ServiceContext,
  toolsFor,
  type WorkerFunction,
} from '@concierta/events';
import { errorFields } from '@concierta/http/log';
import type { HostedService } from '@concierta/service';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { partsOf } from './parts.ts';
import { mostTries, queueName } from './queue-name.ts';
import type { Environment } from './settings.ts';
import { type Started, startFunction } from './started.ts';

/** A Lambda handler of queues that answers message by message. */
export type QueueHandler = (event: SQSEvent, call?: Context) => Promise<SQSBatchResponse>;

interface Queue {
  readonly consumer: Consumer;
  readonly handler: Handler;
}

interface Work {
  readonly record: SQSRecord;
  readonly event: Envelope;
}

/** Less time than this is not enough to begin another message: it is delivered again. */
const enoughMs = 2_000;

const queuesOf = ({ context, fn, stage }: Started<WorkerFunction>, handlers: Readonly<Record<string, Handler>>) =>
  new Map(
    fn.consumers.map((consumer): [string, Queue] => {
      const handler = handlers[consumer.name];
      if (!handler) throw new Error(`${context.name} declares the consumer «${consumer.name}» and does not handle it`);
      return [queueName(stage, context.name, consumer.name), { consumer, handler }];
    }),
  );

const positionOf = ({ event }: Work): string =>
  `${event.occurredAt}#${String(event.aggregate.version).padStart(10, '0')}#${event.id}`;

const queueOf = ({ eventSourceARN }: SQSRecord): string => eventSourceARN.split(':').at(-1) ?? '';

const mailOf = ({ fn, settings }: Started<WorkerFunction>) =>
  fn.uses.includes('mail') ? { sendMail: sesMail({ from: settings.mailFrom() }), origin: settings.origin() } : {};

/**
 * A context's consumers as a Lambda function over their queues. In a batch, one owner's events are worked on in the order in
 * which they happened, those of different owners side by side. What fails, fails alone and is delivered again; what is not
 * believed has no effect and ends among the dead letters of its queue.
 */
export const workerHandler = (
  context: ServiceContext,
  consume: HostedService['consume'],
  env: Environment = process.env,
): QueueHandler => {
  const started = startFunction(context, 'worker', env);
  const { tables, clock, log, counters } = started;
  const queues = queuesOf(started, consume(partsOf(started, mailOf(started))));

  return async ({ Records }, call) => {
    log.begin(call);
    const failed: SQSRecord[] = [];
    const fail = (record: SQSRecord): void => {
      failed.push(record);
      const last = Number(record.attributes.ApproximateReceiveCount) >= mostTries;
      counters.add('FailedEvents', 1);
      if (last) counters.add('DeadLetters', 1);
    };

    /** The event in a message, if there is one to work on; everything else is settled here. */
    const read = (record: SQSRecord): readonly (Work & Queue)[] => {
      const queue = queues.get(queueOf(record));
      if (!queue) {
        log.error('a message of a queue that is not this worker’s', { queue: queueOf(record), sqs: record.messageId });
        fail(record);
        return [];
      }
      const delivery = readDelivery(queue.consumer, record.body);
      const place = { consumer: queue.consumer.name, sqs: record.messageId };
      if (delivery.is === 'event') return [{ record, event: delivery.event, ...queue }];
      if (delivery.is === 'unknown') {
        log.info('event ignored', { ...place, type: delivery.type });
        counters.add('IgnoredEvents', 1);
        return [];
      }
      log.error('a message was not believed', { ...place, because: delivery.because });
      counters.add('RefusedEvents', 1);
      fail(record);
      return [];
    };

    const work = async ({ record, event, consumer, handler }: Work & Queue): Promise<void> => {
      if (call && call.getRemainingTimeInMillis() < enoughMs) {
        log.warn('no time left for a message', { consumer: consumer.name, event: event.id });
        fail(record);
        return;
      }
      try {
        await handler(event, toolsFor({ tables, clock, log }, consumer, event));
        counters.add('HandledEvents', 1);
      } catch (error) {
        const { id, type, correlationId, traceparent } = event;
        const about = { consumer: consumer.name, event: id, type, correlationId, traceparent };
        log.error('an event failed', { ...about, sqs: record.messageId, ...errorFields(error) });
        fail(record);
      }
    };

    try {
      const owners = Map.groupBy(Records.flatMap(read), ({ event }) => event.owner);
      await Promise.all(
        [...owners.values()].map(async (events) => {
          for (const one of events.toSorted((a, b) => (positionOf(a) < positionOf(b) ? -1 : 1))) await work(one);
        }),
      );
    } finally {
      counters.tell();
    }
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
};
