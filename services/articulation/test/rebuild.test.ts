import type { Envelope } from '@concierta/events';
import { testEngine } from '@concierta/local/test-engine';
import { mintScope, oneTable, openStore } from '@concierta/store';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readPointer } from '../src/generation.ts';
import { shardPk, shards } from '../src/public/rows.ts';
import { rebuild } from '../src/rebuild/rebuild.ts';
import { board } from '../src/referrals/reads.ts';
import { search } from '../src/search/search.ts';
import { unattended } from '../src/unattended/reads.ts';
import { workTab } from '../src/work/reads.ts';
import { articulation, memorySnapshots } from './platform.ts';
import {
  demandHappened,
  demandId,
  entityChanged,
  entityId,
  offerHappened,
  offerId,
  referralHappened,
  referralId,
  territoryId,
} from './things.ts';

const Kept = z.object({ state: z.string() });

/** Writes events as their owners' service would, so that there is something to replay. */
const sourceTable = async (events: readonly Envelope[], clock: { now(): Date }) => {
  const engine = await testEngine();
  const table = await engine.freshTable({ name: 'source', indexes: ['outbox', 'list1', 'list2'] });
  const versions = new Map<string, number>();
  for (const event of events) {
    const store = openStore(
      oneTable({ client: engine.client, table }),
      mintScope({ kind: 'owner', owner: event.owner }),
      { clock },
    );
    const expected = versions.get(event.aggregate.id) ?? 0;
    const { version } = await store.save(
      { kind: event.aggregate.kind, schema: 1, parse: (raw) => Kept.parse(raw) },
      {
        id: event.aggregate.id,
        expected,
        next: { state: 'any' },
        event: { type: 'happened' },
        integration: { type: event.type, visibility: event.visibility, parties: event.parties, data: event.data },
        context: { principal: { owner: event.owner, as: 'system' }, correlationId: 'test' },
      },
    );
    versions.set(event.aggregate.id, version);
  }
  return [{ client: engine.client, table }];
};

/** The same events with the versions that the source gave them: one after the other. */
const story = () => {
  const [owner, asker, taker] = [entityId(), territoryId(), entityId()];
  const [kept, gone, waiting, taken] = [offerId(), offerId(), demandId(), demandId()];
  const assigned = { state: 'assigned', assignedTo: { owner: taker, demand: demandId() } } as const;
  const events = [
    entityChanged(owner, 1, 'Ministerio de Vivienda'),
    offerHappened('published', { owner, id: kept, version: 1 }, { text: { title: 'Se queda' } }),
    offerHappened('published', { owner, id: gone, version: 1 }, { text: { title: 'Se va' } }),
    offerHappened('withdrawn', { owner, id: gone, version: 2 }),
    offerHappened('edited', { owner, id: kept, version: 2 }, { text: { title: 'Se queda mejorada' } }),
    demandHappened('registered', { owner: asker, id: waiting, version: 1 }),
    demandHappened('registered', { owner: asker, id: taken, version: 1 }),
    demandHappened('assigned', { owner: asker, id: taken, version: 2, parties: [taker] }, assigned),
  ];
  return { events, owner, asker, kept, waiting };
};

describe('a rebuild', () => {
  test('of the portfolio equals the portfolio, sweeps the old rows, and workers go on in the new generation', async () => {
    const snapshots = memorySnapshots();
    const platform = await articulation(snapshots);
    const { events, owner, kept } = story();
    await platform.deliver(...events);
    const before = await platform.portfolio();
    const source = await sourceTable(events, platform.clock);
    const done = await rebuild('portfolio', { source, ...platform, snapshots });
    expect(done.events).toBe(events.length);
    const after = await platform.portfolio();
    expect(after).not.toBe(before);
    expect(new Map([...after.offers].sort())).toEqual(new Map([...before.offers].sort()));
    expect(new Map([...after.owners].sort())).toEqual(new Map([...before.owners].sort()));
    expect(search(after, 'mejorada', {}, { from: 0, limit: 5 })).toEqual(
      search(before, 'mejorada', {}, { from: 0, limit: 5 }),
    );
    const store = platform.zone('PUBLIC');
    expect(await readPointer(store, 'portfolio')).toMatchObject({ live: 2 });
    for (let shard = 0; shard < shards; shard += 1) {
      expect((await store.query(shardPk(1, 'OFFER', shard))).items).toEqual([]);
    }
    await platform.deliver(offerHappened('suspended', { owner, id: kept, version: 3 }));
    expect((await platform.portfolio()).offers.size).toBe(0);
  });

  test('loses nothing that arrives while it runs', async () => {
    const platform = await articulation();
    const { events, owner, kept } = story();
    await platform.deliver(...events);
    const source = await sourceTable(events, platform.clock);
    const late = offerId();
    const running = rebuild('portfolio', { source, ...platform });
    await platform.deliver(
      offerHappened('published', { owner, id: late, version: 1 }, { text: { title: 'Llegó tarde' } }),
      offerHappened('withdrawn', { owner, id: kept, version: 3 }),
    );
    await running;
    // What arrived before the new generation was opened is in the source by then; here it is delivered again.
    await platform.deliver(offerHappened('withdrawn', { owner, id: kept, version: 3 }));
    await platform.deliver(
      offerHappened('published', { owner, id: late, version: 2 }, { text: { title: 'Llegó tarde' } }),
    );
    expect([...(await platform.portfolio()).offers.keys()]).toEqual([late]);
  });

  test('of the board of referrals equals what events had left, and sweeps the old rows', async () => {
    const platform = await articulation();
    const head = { owner: entityId(), id: referralId(), to: entityId(), asker: territoryId() };
    const events = [
      referralHappened('sent', { ...head, version: 1 }),
      referralHappened('received', { ...head, version: 2 }),
      referralHappened('expired', { ...head, version: 3 }, { inTerm: false }),
    ];
    await platform.deliver(...events);
    const store = platform.zone('SHARED');
    const before = await board(store, 1, 'open', { limit: 10 });
    expect(before.items).toMatchObject([{ id: head.id, state: 'expired' }]);
    await rebuild('referrals', { source: await sourceTable(events, platform.clock), ...platform });
    expect(await board(store, 2, 'open', { limit: 10 })).toEqual(before);
    expect((await board(store, 1, 'open', { limit: 10 })).items).toEqual([]);
  });

  test('of what nobody took and of everybody’s work equals what events had left', async () => {
    const platform = await articulation();
    const { events, owner, asker, waiting } = story();
    await platform.deliver(...events);
    const source = await sourceTable(events, platform.clock);
    const work = async (generation: number) => [
      await workTab(platform.owner(asker), generation, ['official'], 'wait', { limit: 25 }),
      await workTab(platform.owner(owner), generation, ['formulator'], 'done', { limit: 25 }),
    ];
    const titles = (pages: Awaited<ReturnType<typeof work>>) =>
      pages.map(({ items }) => items.map(({ title, action, state }) => `${title} ${action} ${state}`).sort());
    const before = titles(await work(1));
    expect(before.flat()).toHaveLength(4);
    await rebuild('unattended', { source, ...platform });
    await rebuild('work', { source, ...platform });
    const shared = await unattended(platform.zone('SHARED'), 2, { limit: 25 });
    expect(shared.items.map(({ id }) => id)).toEqual([waiting]);
    expect((await unattended(platform.zone('SHARED'), 1, { limit: 25 })).items).toEqual([]);
    expect(titles(await work(2))).toEqual(before);
    expect(titles(await work(1)).flat()).toEqual([]);
    expect(await readPointer(platform.owner(asker), 'work')).toMatchObject({ live: 2 });
  });
});
