import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { newId } from '@concierta/kernel';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { entryBytes, eventBridgePort, maxRequestBytes } from '../src/eventbridge.ts';
import { amazonTraceOf, type Envelope, parseEnvelope, sourceOf, traceparentOf } from '../src/index.ts';
import { readExamples } from '../src/write-docs.ts';

const client = new EventBridgeClient({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const bridge = mockClient(client);
const port = eventBridgePort(client, { bus: 'concierta-test', source: sourceOf('demand-offer') });

const example = parseEnvelope(readExamples().get('offer.published.v1'));
const events = (count: number, size = 0): Envelope[] =>
  Array.from({ length: count }, () => {
    if (!example) throw new Error('the example is there');
    return { ...example, id: newId('event', new Date()), data: { ...example.data, padding: 'x'.repeat(size) } };
  });

const requests = () => bridge.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries ?? []);

beforeEach(() => {
  bridge.reset();
  bridge.on(PutEventsCommand).callsFake(({ Entries = [] }: { Entries?: unknown[] }) => ({
    FailedEntryCount: 0,
    Entries: Entries.map((_, i) => ({ EventId: `e${i}` })),
  }));
});

describe('the EventBridge port', () => {
  test('sends at most ten events in one request', async () => {
    const sent = events(23);
    expect(await port.publish(sent)).toEqual(sent.map(({ id }) => ({ id, ok: true })));
    expect(requests().map((entries) => entries.length)).toEqual([10, 10, 3]);
  });

  test('sends at most 256 KB in one request', async () => {
    await port.publish(events(4, 100_000));
    for (const entries of requests()) {
      expect(entries.reduce((sum, entry) => sum + entryBytes(entry), 0)).toBeLessThanOrEqual(maxRequestBytes);
    }
    expect(requests().map((entries) => entries.length)).toEqual([2, 2]);
  });

  test('refuses an event that no request can carry, and sends the others', async () => {
    const [large, small] = [...events(1, maxRequestBytes), ...events(1)];
    const answers = await port.publish([large as Envelope, small as Envelope]);
    expect(answers).toContainEqual({ id: large?.id, ok: false, error: 'TooLarge' });
    expect(answers).toContainEqual({ id: small?.id, ok: true });
  });

  test('believes each entry, not the status: a 200 may have failed in part', async () => {
    bridge.on(PutEventsCommand).resolves({
      FailedEntryCount: 2,
      Entries: [{ EventId: 'e0' }, { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' }, {}],
    });
    const sent = events(3);
    expect(await port.publish(sent)).toEqual([
      { id: sent[0]?.id, ok: true },
      { id: sent[1]?.id, ok: false, error: 'ThrottlingException' },
      { id: sent[2]?.id, ok: false, error: 'no answer' },
    ]);
  });

  test('an answer with fewer entries than asked accepts nothing it does not name', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: 'e0' }] });
    expect((await port.publish(events(2))).map(({ ok }) => ok)).toEqual([true, false]);
  });

  test('a request that fails as a whole fails its own events only', async () => {
    bridge
      .on(PutEventsCommand)
      .rejectsOnce(Object.assign(new Error('down'), { name: 'InternalFailure' }))
      .callsFake(({ Entries = [] }: { Entries?: unknown[] }) => ({ Entries: Entries.map(() => ({ EventId: 'e' })) }));
    const answers = await port.publish(events(11));
    expect(answers.map(({ ok }) => ok)).toEqual([...Array.from({ length: 10 }, () => false), true]);
    expect(answers[0]?.error).toBe('InternalFailure');
  });

  test('an entry says source, type and time, and carries the whole envelope', async () => {
    const [event] = events(1);
    if (!event) throw new Error('there is one');
    await port.publish([event]);
    const [entry] = requests()[0] ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'concierta-test',
      Source: 'concierta.demand-offer',
      DetailType: 'offer.published.v1',
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual(event);
  });

  test('the trace is carried in the form that AWS reads, and one that is not well formed is left out', async () => {
    const [event] = events(1);
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await port.publish([
      { ...(event as Envelope), traceparent },
      { ...(event as Envelope), traceparent: 'nothing of the kind' },
    ]);
    const [traced, other] = requests()[0] ?? [];
    expect(traced?.TraceHeader).toBe('Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1');
    expect(traceparentOf(traced?.TraceHeader)).toBe(traceparent);
    expect(other).not.toHaveProperty('TraceHeader');
    expect(amazonTraceOf(undefined)).toBeUndefined();
  });
});
