import { type Envelope, eventTypes, readEnvelope } from '@concierta/events';
import { everyPromise } from '@concierta/events/promises';
import { readExamples } from '@concierta/events/write-docs';
import { newId, Refusal } from '@concierta/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptWorlds, readWorld, sortOf } from './kept-world.ts';
import type { StoredRow } from './place.ts';
import { type Json, later, onlyRequired, readAs, smallest, widened } from './shapes.ts';
import { loadedWorld, type Taking, takingName, takings, type World } from './world.ts';

/**
 * While a deployment is under way, producers and consumers of two versions work side by side, and events of before wait in
 * queues and in the archive. Here each meets the other: consumers as they are now, and as they were built from any promise.
 */

const examples = readExamples() as ReadonlyMap<string, Envelope>;
const promisesOf = new Map(['envelope', ...eventTypes].map((what) => [what, everyPromise(what)]));
const promises = (what: string) => promisesOf.get(what) ?? [];
const newest = (what: string) => {
  const promise = promises(what).at(-1);
  if (!promise) throw new Error(`nothing was promised of ${what}`);
  return promise.schema;
};

/** An event as a producer of a later version writes it. */
const ofALaterProducer = (event: Envelope): Json =>
  widened(newest('envelope'), event) && {
    ...widened(newest('envelope'), event),
    data: widened(newest(event.type), event.data),
  };

/** An event as a consumer reads it that was built when `schema` was the promise. */
const asReadBy = (schema: Json, message: Json): Envelope =>
  ({ ...readAs(newest('envelope'), message), data: readAs(schema, message.data) }) as Envelope;

/** What producers of every version ever promised may have written of an event: each different form once. */
const ofEarlierProducers = (event: Envelope): Json[] => {
  const forms = promises(event.type).flatMap(({ schema }) =>
    [smallest(schema, event.data), onlyRequired(schema, event.data), readAs(schema, event.data)].flatMap((data) =>
      promises('envelope').map((envelope) => ({ ...onlyRequired(envelope.schema, event), data })),
    ),
  );
  return [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
};

/** The same fact told anew: its own id, and later than what is stored. */
const again = (message: Json, turn: number): Json => {
  const aggregate = message.aggregate as Envelope['aggregate'];
  return {
    ...message,
    id: newId('event', new Date('2026-06-15T16:00:00Z')),
    aggregate: { ...aggregate, version: aggregate.version + 1000 + turn },
  };
};

let world: World;
let written: StoredRow[];
beforeAll(async () => {
  world = await loadedWorld((event) => asReadBy(newest(event.type), ofALaterProducer(event)));
  written = await world.rows();
}, 300_000);
afterAll(() => world?.stop());

const rowsWith = async (text: string): Promise<string[]> =>
  (await world.rows()).filter((row) => JSON.stringify(row).includes(text)).map(({ item }) => `${item.pk} ${item.sk}`);

/** Events of a type that really happened, on aggregates that are there; the golden example of a type of which none did. */
const known = (type: string): readonly Envelope[] => {
  const example = examples.get(type);
  const happened = world.happened(type).slice(0, 2);
  return happened.length > 0 || !example ? happened : [example];
};

/** What becomes of a message: a refusal that the domain knows is an answer too; anything else is a consumer that broke. */
const outcome = async (taking: Taking, message: unknown): Promise<string> => {
  try {
    return await world.deliver(taking, message);
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.code}`;
    throw error;
  }
};

describe('old consumers on new events', () => {
  test('the whole demonstration happens with every event widened by all that may be added, and nothing unknown is kept', async () => {
    expect(
      new Set(takings.map(({ type }) => type).filter((type) => world.happened(type).length > 0)).size,
    ).toBeGreaterThan(25);
    expect(await world.settled()).toEqual([]);
    expect(await rowsWith(later)).toEqual([]);
  });

  test.each(eventTypes)('%s, widened, is to every reader what it was', (type) => {
    for (const event of known(type)) {
      const message = ofALaterProducer(event);
      expect(JSON.stringify(message)).toContain(later);
      expect(readEnvelope(message)).toEqual({ known: true, event });
      for (const { schema } of promises(type)) {
        expect(asReadBy(schema, message)).toEqual({ ...event, data: readAs(schema, event.data) });
      }
    }
  });

  test.each(takings.map((taking) => [takingName(taking), taking] as const))(
    '%s, as any consumer of before read it',
    async (_, taking) => {
      for (const event of known(taking.type)) {
        const whole = await outcome(taking, again(event, 0));
        for (const [turn, { schema }] of promises(taking.type).entries()) {
          const read = asReadBy(schema, again(ofALaterProducer(event), 1 + turn));
          expect(await outcome(taking, read)).toBe(whole);
        }
      }
      expect(await world.settled()).toEqual([]);
    },
  );
});

describe('new consumers on old events', () => {
  test.each(takings.map((taking) => [takingName(taking), taking] as const))(
    '%s, at the smallest that was ever promised',
    async (_, taking) => {
      for (const event of known(taking.type)) {
        const whole = await outcome(taking, again(event, 500));
        for (const [turn, message] of ofEarlierProducers(event).entries()) {
          expect(['handled', whole]).toContain(await outcome(taking, again(message, 501 + turn)));
        }
      }
      expect(await world.settled()).toEqual([]);
    },
  );
});

describe('readers ship before writers', () => {
  test('what a writer adds is lost to a reader of before, and a reader that knows it bears its absence', () => {
    const losses = eventTypes.flatMap((type) =>
      promises(type).flatMap(({ schema }) =>
        world.happened(type).flatMap((event) => {
          const known = Object.keys(readAs(schema, event.data));
          return Object.keys(event.data).filter((field) => !known.includes(field));
        }),
      ),
    );
    expect([...new Set(losses)].sort()).toEqual(expect.arrayContaining(['citations', 'referral']));
  });

  test('an event of a version that nobody here knows is let go by every consumer, and nothing of it is stored', async () => {
    const [one] = world.happened('demand.registered.v1');
    if (!one) throw new Error('demands were registered');
    const next = { ...one, type: 'demand.registered.v2', data: { [later]: later } };
    for (const taking of takings) expect(await world.deliver(taking, next)).toBe('ignored');
    expect(await rowsWith(later)).toEqual([]);
  });
});

test('of what is told again, consumers refuse only a demand that was taken already, and examples about nothing that is there', async () => {
  const refused = new Set<string>();
  for (const taking of takings) {
    for (const event of known(taking.type)) {
      const what = await outcome(taking, again(event, 900));
      if (what !== 'handled') refused.add(`${takingName(taking)} ${what}`);
    }
  }
  expect([...refused].sort()).toEqual([
    'demand-offer/demand-assigned demand.assigned.v1 refused: stale-version',
    'demand-offer/demand-assigned demand.handedOver.v1 refused: stale-version',
    'demand-offer/referral-noted referral.expired.v1 refused: not-found',
    'demand-offer/referral-noted referral.served.v1 refused: not-found',
  ]);
});

test('every sort and format of row that today’s code writes is in a world that was kept: `node test/skew/write-world.ts` keeps one', () => {
  const kept = new Set(keptWorlds().flatMap((name) => readWorld(name).rows.map(sortOf)));
  expect([...new Set(written.map(sortOf))].filter((sort) => !kept.has(sort))).toEqual([]);
});
