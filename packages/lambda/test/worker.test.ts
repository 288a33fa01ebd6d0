import { type Envelope, type Handler, parseEnvelope, type ServiceContext, sourceOf } from '@concierta/events';
import { readExamples } from '@concierta/events/write-docs';
import { newId, OwnerId } from '@concierta/kernel';
import { beforeEach, expect, test } from 'vitest';
import { everyFunction } from '../src/bundle/every-function.ts';
import { environmentOf, measuredStage } from '../src/bundle/sample-environment.ts';
import { type QueueHandler, workerHandler } from '../src/worker-handler.ts';
import { queueEvent } from './lambda-events.ts';

const [deployed] = (await everyFunction()).filter(
  ({ context, fn }) => context.name === 'tenancy' && fn.name === 'worker-parties',
);
const example = parseEnvelope(readExamples().get('membership.changed.v1'));
if (!deployed || !example) throw new Error('tenancy keeps memberships');
const context: ServiceContext = deployed.context;

const ownerOf = (): OwnerId => OwnerId.parse(newId('nationalEntity', new Date()));
const eventOf = (owner: OwnerId, version: number): Envelope => ({
  ...example,
  id: newId('event', new Date()),
  owner,
  aggregate: { ...example.aggregate, version },
});
const body = (event: Envelope): string =>
  JSON.stringify({ source: sourceOf('tenancy'), 'detail-type': event.type, detail: event });

let handle: Handler;
let worker: QueueHandler;
beforeEach(() => {
  const consume = () =>
    Object.fromEntries(
      context.consumers.map(({ name }): [string, Handler] => [name, (event, tools) => handle(event, tools)]),
    );
  worker = workerHandler(context, consume, environmentOf(deployed, measuredStage));
});
const send = (events: readonly Envelope[]) => {
  const batch = queueEvent({ stage: 'measured', context: 'tenancy', consumer: 'memberships' }, events.map(body));
  return { batch, answer: worker(batch) };
};

test('one owner’s events are worked on in the order in which they happened, and keep no other owner waiting', async () => {
  const [first, second] = [ownerOf(), ownerOf()];
  const { promise: otherBegan, resolve: began } = Promise.withResolvers<void>();
  const done: string[] = [];
  handle = async ({ owner, aggregate }) => {
    if (owner === second) began();
    // Would wait for ever if the other owner's had to wait for this one.
    if (owner === first) await otherBegan;
    done.push(`${owner === first ? 'first' : 'second'} ${aggregate.version}`);
  };
  const { answer } = send([eventOf(first, 12), eventOf(first, 2), eventOf(first, 9), eventOf(second, 1)]);
  expect((await answer).batchItemFailures).toEqual([]);
  expect(done.filter((one) => one.startsWith('first'))).toEqual(['first 2', 'first 9', 'first 12']);
  expect(done).toContain('second 1');
});

test('what fails, fails alone: what comes after it, of the same owner too, is worked on', async () => {
  const owner = ownerOf();
  const done: number[] = [];
  handle = async ({ aggregate }) => {
    if (aggregate.version === 2) throw new Error('poison');
    done.push(aggregate.version);
  };
  const { batch, answer } = send([eventOf(owner, 1), eventOf(owner, 2), eventOf(owner, 3)]);
  expect((await answer).batchItemFailures).toEqual([{ itemIdentifier: batch.Records[1]?.messageId }]);
  expect(done).toEqual([1, 3]);
});

test('a consumer that nobody handles keeps the function from starting', () => {
  expect(() => workerHandler(context, () => ({}), environmentOf(deployed, measuredStage))).toThrow(
    /declares the consumer «memberships» and does not handle it/,
  );
});
