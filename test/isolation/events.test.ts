import { type Consumer, definitionOf, type Envelope, eventTypes, functionsOf, toolsFor } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import { policing } from '@concierta/local/police/policing';
import { services } from '@concierta/local/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples, type Forged, forgeriesOf } from './forging.ts';
import { type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { changedRows } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
  covered('clases de evento', eventTypes);
  covered(
    'consumidores',
    services.flatMap(({ context }) => context.consumers.map(({ name }) => `${context.name}/${name}`)),
  );
});
afterAll(() => all.platform.stop());

const consumers = () => services.flatMap(({ context }) => context.consumers.map((consumer) => ({ context, consumer })));

const deliver = async (event: Envelope): Promise<void> => {
  await all.platform.platform.bus.publish([event]);
  await all.platform.platform.drain();
};

/** Rows that an event of these owners may move: theirs, and the zones that its visibility opens. */
const isTheirs = (row: string, { event, mayTouch }: Forged): boolean => {
  const [, pk = ''] = row.split(' ');
  if (mayTouch.some((owner) => pk.startsWith(`T#${owner}#`))) return true;
  // Tenancy's own list of whom to tell is in the platform's own partition.
  const wide = event.visibility === 'public' ? /^(SHARED|PUBLIC)#/ : event.visibility === 'shared' ? /^SHARED#/ : /^$/;
  return wide.test(pk);
};

describe('an event that lies', () => {
  test('of every type, in every way, touches nobody’s rows but those of who it says it is of and for', async () => {
    const faults: string[] = [];
    const byLie = Map.groupBy(
      examples().flatMap((example) => forgeriesOf(example, all)),
      ({ lie }) => lie,
    );
    let times = 0;
    for (const [lie, forgeries] of byLie) {
      const before = await all.rows();
      await all.platform.platform.bus.publish(forgeries.map(({ event }) => event));
      await all.platform.platform.drain();
      const touched = changedRows(before, await all.rows());
      faults.push(
        ...touched.filter((row) => !forgeries.some((forged) => isTheirs(row, forged))).map((row) => `${lie}: ${row}`),
      );
      times += forgeries.length;
    }
    expect(faults).toEqual([]);
    attacked('un evento que miente', times);
  });

  test('about who may see it is refused: no event is wider than its kind may be', async () => {
    const before = await all.rows();
    const wider = { owner: ['shared', 'public'], shared: ['public'], public: [] } as const;
    let times = 0;
    for (const example of examples()) {
      const definition = definitionOf(example.type);
      if (definition === undefined) throw new Error(`${example.type} is in no catalogue`);
      const { visibility, widest = visibility } = definition;
      for (const told of wider[widest]) {
        const [forged] = forgeriesOf(example, all);
        if (forged === undefined) throw new Error('there is no forgery');
        await deliver({ ...forged.event, aggregate: { ...forged.event.aggregate, version: 100 }, visibility: told });
        times += 1;
      }
    }
    expect(changedRows(before, await all.rows())).toEqual([]);
    expect((await all.platform.platform.bus.deadLetters()).length).toBeGreaterThan(0);
    attacked('un evento que se dice más visible', times);
  });

  test('of a type or version that nobody knows is let go, counted, and touches nothing', async () => {
    const before = await all.rows();
    const logged = all.platform.logged.length;
    const [example] = examples();
    const queue = consumers().find(({ consumer }) => consumer.events.includes(example?.type as never));
    expect(queue).toBeDefined();
    for (const { type, ...event } of examples()) {
      const next = type.replace(/v(\d+)$/, (_, version: string) => `v${Number(version) + 1}`);
      const past = type.replace(/v\d+$/, 'v0');
      for (const unknown of [next, 'nothing.happened.v1'])
        await deliver({ ...event, type: unknown, id: `${event.id}` });
      await expect(deliver({ ...event, type: past })).resolves.toBeUndefined();
    }
    expect(changedRows(before, await all.rows())).toEqual([]);
    expect(all.platform.logged.length).toBeGreaterThanOrEqual(logged);
    attacked('un evento de clase o versión desconocida', eventTypes.length * 3);
  });
});

describe('a consumer given somebody else’s tenant', () => {
  /** What a consumer of this kind works with, for one event: as the worker's own function reaches the tables. */
  const toolsOf = (context: (typeof services)[number]['context'], consumer: Consumer, event: Envelope) => {
    const police = policing({
      client: all.platform.client,
      contexts: [context],
      tableNamed: ({ name }) => all.platform.tables[name] ?? name,
    });
    const worker = functionsOf(context).find((one) => one.kind === 'worker' && one.consumers.includes(consumer));
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const tables = police.tables(context, worker?.name ?? '');
    return { tools: toolsFor({ tables, clock: all.platform.clock, log }, consumer, event), tables };
  };

  test('is refused it by its tools, whatever it asks for', () => {
    let times = 0;
    for (const { context, consumer } of consumers()) {
      for (const example of examples().filter(({ type }) => consumer.events.includes(type as never))) {
        const event = { ...example, owner: OwnerId.parse(all.owners.otherMinistry), parties: [] };
        const { tools } = toolsOf(context, consumer, event);
        for (const owner of [all.owners.ministry, all.owners.town, all.owners.dnp])
          expect(() => tools.store(OwnerId.parse(owner)), `${consumer.name} for ${owner}`).toThrow();
        const zones = { SHARED: consumer.scope === 'shared', PUBLIC: consumer.scope === 'public' } as const;
        for (const zone of ['SHARED', 'PUBLIC'] as const) {
          if (zones[zone]) expect(tools.zone(zone).scope).toMatchObject({ zone });
          else expect(() => tools.zone(zone), `${consumer.name} for ${zone}`).toThrow();
        }
        if (consumer.scope !== 'parties') expect(() => tools.store(event.owner)).toThrow();
        times += 5;
      }
    }
    attacked('un consumidor con el dueño equivocado', times);
  });

  test('is refused it by the police too, when its tools give it: the roles of its function are its scope’s alone', async () => {
    let times = 0;
    for (const { context, consumer } of consumers()) {
      const [example] = examples().filter(({ type }) => consumer.events.includes(type as never));
      if (example === undefined) throw new Error(`${consumer.name} consumes nothing that has an example`);
      const event = { ...example, owner: OwnerId.parse(all.owners.otherMinistry), parties: [] };
      const lying = { ...consumer, scope: consumer.scope === 'parties' ? 'public' : 'parties' } as const;
      const { tables } = toolsOf(context, consumer, event);
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      const tools = toolsFor({ tables, clock: all.platform.clock, log }, lying, event);
      const reach = async () =>
        lying.scope === 'public'
          ? tools.zone('PUBLIC').transact([{ put: { pk: 'PUBLIC#FORGED#x', sk: 'x' } }])
          : tools.store(event.owner).get({ pk: `T#${event.owner}#MEMBER#x`, sk: 'x' });
      await expect(reach(), consumer.name).rejects.toThrow(/not authorized/);
      times += 1;
    }
    attacked('un consumidor con un alcance que no es el suyo', times);
  });
});
