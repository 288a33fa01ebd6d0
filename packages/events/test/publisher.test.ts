import { newId } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../src/index.ts';
import { type EventPort, parseEnvelope, publishOnce } from '../src/index.ts';
import { demandEvent, freshOwner, keptLog, things, world } from './things.ts';

/** A bus that accepts what `accepts` says, and remembers everything it was handed. */
const busThat = (accepts: (event: Envelope) => boolean | undefined) => {
  const handed: Envelope[] = [];
  const port: EventPort = {
    publish: async (events) => {
      handed.push(...events);
      return events.flatMap((event) => {
        const ok = accepts(event);
        return ok === undefined ? [] : [{ id: event.id, ok, ...(ok ? {} : { error: 'ThrottlingException' }) }];
      });
    },
  };
  return { handed, port };
};

describe('the publisher', () => {
  test('hands over every event once, texts joined, in the form of its contract, and then no more', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const party = freshOwner();
    const written = await Promise.all(Array.from({ length: 60 }, () => w.write(owner, demandEvent([party]))));
    const { handed, port } = busThat(() => true);
    const first = await publishOnce({ ...w, port, log });
    expect(first).toMatchObject({ accepted: 60, refused: 0 });
    expect(handed.map(({ id }) => id).sort()).toEqual(written.map(({ event }) => event).sort());
    const envelope = handed[0];
    expect(parseEnvelope(envelope)).toEqual(envelope);
    expect(envelope).toMatchObject({
      owner,
      parties: [party],
      visibility: 'shared',
      aggregate: { kind: 'THING', version: 1 },
      correlationId: 'c-1',
      data: { text: { title: 'Actualizar el plan de ordenamiento' } },
    });
    expect(await publishOnce({ ...w, port, log })).toMatchObject({ accepted: 0, refused: 0 });
    expect(handed).toHaveLength(60);
  });

  test('goes on until its part of the outbox is empty, in the order of each aggregate', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const id = newId('demand', new Date());
    for (let version = 0; version < 53; version += 1) {
      w.pass(1);
      await w.store(owner).save(things, {
        id,
        expected: version,
        next: { state: 'there', count: version },
        event: { type: 'counted', count: version },
        integration: demandEvent(),
        context: w.context(owner),
      });
    }
    const { handed, port } = busThat(() => true);
    expect(await publishOnce({ ...w, port, log })).toMatchObject({ accepted: 53 });
    expect(handed.map(({ aggregate }) => aggregate.version)).toEqual(Array.from({ length: 53 }, (_, i) => i + 1));
  });

  test('keeps in the outbox exactly what the bus did not accept, and tells the log which and why', async () => {
    const w = await world();
    const { lines, log } = keptLog();
    const written = [await w.write(freshOwner()), await w.write(freshOwner()), await w.write(freshOwner())];
    const [unlucky, unanswered] = [written[0]?.event, written[1]?.event];
    const bad = busThat(({ id }) => (id === unlucky ? false : id === unanswered ? undefined : true));
    expect(await publishOnce({ ...w, port: bad.port, log })).toMatchObject({ accepted: 1, refused: 2 });
    expect(lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields)).toEqual(
      expect.arrayContaining([
        { event: unlucky, error: 'ThrottlingException' },
        { event: unanswered, error: 'no answer' },
      ]),
    );
    const good = busThat(() => true);
    expect(await publishOnce({ ...w, port: good.port, log })).toMatchObject({ accepted: 2, refused: 0 });
    expect(good.handed.map(({ id }) => id).sort()).toEqual([unlucky, unanswered].sort());
  });

  test('when the bus is gone, loses nothing: everything is handed over again', async () => {
    const w = await world();
    const { log } = keptLog();
    const { event } = await w.write(freshOwner());
    const port: EventPort = { publish: () => Promise.reject(new Error('the network is down')) };
    await expect(publishOnce({ ...w, port, log })).rejects.toThrow('the network is down');
    const good = busThat(() => true);
    await publishOnce({ ...w, port: good.port, log });
    expect(good.handed.map(({ id }) => id)).toEqual([event]);
  });

  test('reports how long the oldest event had waited', async () => {
    const w = await world();
    const { lines, log } = keptLog();
    await w.write(freshOwner());
    w.pass(90_000);
    await w.write(freshOwner());
    const { port } = busThat(() => true);
    expect((await publishOnce({ ...w, port, log })).lagMs).toBe(90_000);
    expect(lines).toContainEqual({
      level: 'info',
      message: 'outbox',
      fields: { accepted: 2, refused: 0, lagMs: 90_000 },
    });
  });

  test('as a sweep beside a stream, leaves the fresh events to it', async () => {
    const w = await world();
    const { log } = keptLog();
    const { event } = await w.write(freshOwner());
    w.pass(61_000);
    await w.write(freshOwner());
    const { handed, port } = busThat(() => true);
    await publishOnce({ ...w, port, log }, { olderThanMs: 60_000 });
    expect(handed.map(({ id }) => id)).toEqual([event]);
  });

  test('publishes an erased text as «suprimido»', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const { id } = await w.write(owner);
    await w.store(owner).eraseText('THING', id);
    const { handed, port } = busThat(() => true);
    await publishOnce({ ...w, port, log });
    expect(handed[0]?.data.text).toEqual({ title: '«suprimido»', need: '«suprimido»' });
  });
});
