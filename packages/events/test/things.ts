import { type Clock, newId, OwnerId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import {
  type AggregateDefinition,
  mintScope,
  type OutgoingEvent,
  oneTable,
  openStore,
  type SaveContext,
  type TableDeclaration,
} from '@concierta/store';
import * as z from 'zod';
import type { WorkerLog } from '../src/index.ts';
import { readExamples } from '../src/write-docs.ts';

const Thing = z.object({ state: z.literal('there'), count: z.number() });
type Thing = z.infer<typeof Thing>;

/** The smallest aggregate there can be: it counts. */
export const things: AggregateDefinition<Thing, { type: 'counted'; count: number }> = {
  kind: 'THING',
  schema: 1,
  parse: (raw) => Thing.parse(raw),
};

export const table: TableDeclaration = { name: 'things', indexes: ['outbox', 'due', 'list1', 'list2'] };

export const freshOwner = (): OwnerId => OwnerId.parse(newId('nationalEntity', new Date()));

/** A log whose lines can be looked at. */
export const keptLog = () => {
  const lines: { level: string; message: string; fields: Record<string, unknown> }[] = [];
  const write = (level: string) => (message: string, fields?: Readonly<Record<string, unknown>>) => {
    lines.push({ level, message, fields: { ...fields } });
  };
  const log: WorkerLog = { info: write('info'), warn: write('warn'), error: write('error') };
  return { lines, log };
};

export const demandEvent = (parties: readonly OwnerId[] = []): OutgoingEvent => ({
  type: 'demand.registered.v1',
  visibility: 'shared',
  parties,
  data: (readExamples().get('demand.registered.v1') as { data: OutgoingEvent['data'] }).data,
});

/** A table of its own with a settable clock, and a way to write events into it. */
export const world = async () => {
  const engine = await testEngine();
  const name = await engine.freshTable(table);
  let now = Date.parse('2026-11-22T15:00:00Z');
  const clock: Clock = { now: () => new Date(now) };
  const tables = oneTable({ client: engine.client, table: name });
  const store = (owner: OwnerId) => openStore(tables, mintScope({ kind: 'owner', owner }), { clock });
  const context = (owner: OwnerId): SaveContext => ({
    principal: { owner, as: 'system' },
    correlationId: 'c-1',
  });
  return {
    client: engine.client,
    table: name,
    tables,
    clock,
    store,
    context,
    pass: (ms: number) => {
      now += ms;
    },
    /** Writes one aggregate with one event to publish, and gives the event's id. */
    write: async (owner: OwnerId, integration: OutgoingEvent = demandEvent()) => {
      const id = newId('demand', new Date());
      const saved = await store(owner).save(things, {
        id,
        expected: 0,
        next: { state: 'there', count: 1 },
        event: { type: 'counted', count: 1 },
        integration,
        context: context(owner),
      });
      return { id, event: saved.eventId };
    },
  };
};
