import type { Store } from '@concierta/store';
import { describe, expect, test } from 'vitest';
import { keepShared, sharedCopyOf } from '../src/unattended/projection.ts';
import { unattended } from '../src/unattended/reads.ts';
import { articulation } from './platform.ts';
import { demandHappened, demandId, entityId, shuffled, territoryId } from './things.ts';

describe('what nobody took', () => {
  test('is listed until somebody takes it, whatever order events arrive in', async () => {
    const [asker, taker] = [territoryId(), entityId()];
    const [taken, waiting, released] = [demandId(), demandId(), demandId()];
    const assignedTo = { owner: taker, demand: demandId() };
    const events = [
      demandHappened('registered', { owner: asker, id: taken, version: 2 }),
      demandHappened(
        'assigned',
        { owner: asker, id: taken, version: 3, parties: [taker] },
        { state: 'assigned', assignedTo },
      ),
      demandHappened(
        'followed',
        { owner: asker, id: taken, version: 4, parties: [taker] },
        { state: 'assigned', assignedTo },
      ),
      demandHappened('registered', { owner: asker, id: waiting, version: 2 }, { registeredAt: '2026-11-04T15:00:00Z' }),
      demandHappened('registered', { owner: asker, id: released, version: 2 }),
      demandHappened(
        'assigned',
        { owner: asker, id: released, version: 3, parties: [taker] },
        { state: 'assigned', assignedTo },
      ),
      demandHappened('released', { owner: asker, id: released, version: 4, parties: [taker] }),
    ];
    for (const seed of [3, 11, 99]) {
      const platform = await articulation();
      await platform.deliver(...shuffled([...events, ...events], seed));
      const { items } = await unattended(platform.zone('SHARED'), 1, { limit: 25 });
      expect(items.map(({ id }) => id)).toEqual([released, waiting]);
    }
  });

  test('is listed no more once it was taken, also when the older event was being handled at the same moment', async () => {
    const platform = await articulation();
    const [asker, taker, id] = [territoryId(), entityId(), demandId()];
    const head = { owner: asker, id };
    const registered = demandHappened('registered', { ...head, version: 2 });
    const assignedTo = { owner: taker, demand: demandId() };
    const assigned = demandHappened(
      'assigned',
      { ...head, version: 3, parties: [taker] },
      { state: 'assigned', assignedTo },
    );
    const store = platform.zone('SHARED');
    // The later event's handler looks before the earlier one has written, and writes after it.
    const meanwhile: Store = {
      ...store,
      get: async (key) => {
        const found = await store.get(key);
        await platform.deliver(registered);
        return found;
      },
    };
    const copy = sharedCopyOf(assigned);
    if (!copy) throw new Error('the event ends a copy');
    await keepShared(meanwhile, 1, copy, platform.clock.now());
    expect((await unattended(store, 1, { limit: 25 })).items).toEqual([]);
  });

  test('never shows the need, nor demands that entities registered', async () => {
    const platform = await articulation();
    const [asker, entity] = [territoryId(), entityId()];
    await platform.deliver(
      demandHappened('registered', { owner: asker, id: demandId(), version: 2 }, { text: { need: 'Texto reservado' } }),
      demandHappened(
        'registered',
        { owner: entity, id: demandId(), version: 2 },
        { text: { title: 'Demanda propia' } },
      ),
    );
    const { items } = await unattended(platform.zone('SHARED'), 1, { limit: 25 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/Texto reservado|Demanda propia/);
  });

  test('pages through the whole country in order, each demand once, in as many calls as there are parts', async () => {
    const platform = await articulation();
    const departments = ['05', '08', '13', '19', '52', '76', '86', '91'];
    const ids: string[] = [];
    for (let i = 0; i < 24; i += 1) {
      const id = demandId();
      ids.push(id);
      const registeredAt = new Date(Date.UTC(2026, 9, 1) + i * 3_600_000).toISOString();
      const territories = [
        `${departments[i % departments.length]}001`,
        `${departments[(i + 3) % departments.length]}001`,
      ];
      await platform.deliver(
        demandHappened('registered', { owner: territoryId(), id, version: 2 }, { registeredAt, territories }),
      );
    }
    const seen: string[] = [];
    const store = platform.zone('SHARED');
    let after: readonly string[] | undefined;
    do {
      const before = platform.calls.total();
      const page = await unattended(store, 1, { limit: 5, after });
      expect(platform.calls.total() - before).toBe(4);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(ids);
    const before = platform.calls.total();
    const cauca = await unattended(store, 1, { limit: 25, territory: '19001' });
    expect(platform.calls.total() - before).toBe(1);
    expect(cauca.items).toHaveLength(6);
    expect((await unattended(store, 1, { limit: 25, territory: '19', capacity: 'finance' })).items).toEqual([]);
  });

  test('a page ends where the part that was read least far ends', async () => {
    const at = (day: string) => ({
      id: demandId(),
      owner: territoryId(),
      title: 'Agua segura',
      territories: ['19450'],
      capacities: ['planning'],
      registeredAt: `2026-11-${day}T15:00:00.000Z`,
    });
    const [early, middle, late] = [at('02'), at('05'), at('09')];
    // The first part looked through its share without reaching its end: what it has not seen may come before the 9th.
    const parts = [
      { items: [early], next: [`${middle.registeredAt}#x`, '~', '~'] },
      { items: [late] },
      { items: [] },
      { items: [] },
    ];
    const store = { list: async (_index: string, pk: string) => parts[Number(pk.at(-1))] } as unknown as Store;
    const page = await unattended(store, 1, { limit: 2, capacity: 'planning' });
    expect(page.items).toEqual([early]);
    expect(page.next?.[0]).toBe(`${middle.registeredAt}#x`);
  });

  test('leaves the lists of departments that a demand no longer names', async () => {
    const platform = await articulation();
    const [asker, id] = [territoryId(), demandId()];
    await platform.deliver(
      demandHappened('registered', { owner: asker, id, version: 2 }, { territories: ['19450', '52001'] }),
      demandHappened('updated', { owner: asker, id, version: 3 }, { territories: ['19450'] }),
    );
    const store = platform.zone('SHARED');
    expect((await unattended(store, 1, { limit: 5, territory: '52' })).items).toEqual([]);
    expect((await unattended(store, 1, { limit: 5, territory: '19' })).items).toHaveLength(1);
  });
});
