import type { Clock, OwnerId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import type { View } from '../generation.ts';
import { copyOf, keepCopy } from '../public/projection.ts';
import { boardCopyOf, keepBoard } from '../referrals/projection.ts';
import { buildSnapshot } from '../search/builder.ts';
import type { SnapshotStorage } from '../search/storage.ts';
import { keepShared, sharedCopyOf } from '../unattended/projection.ts';
import { keepWork, viewersOf, workCopyOf } from '../work/projection.ts';
import { flip, openGeneration } from './generations.ts';
import { type EventSource, replay } from './replay.ts';
import { sweepBoard, sweepPublic, sweepShared, sweepWork } from './sweep.ts';

export const views = ['portfolio', 'unattended', 'work', 'referrals'] as const satisfies readonly View[];

export interface RebuildDeps {
  /** Where the events are: the tables of tenancy and of demand-offer. */
  readonly source: EventSource;
  readonly zone: (zone: 'SHARED' | 'PUBLIC') => Store;
  readonly owner: (owner: OwnerId) => Store;
  readonly clock: Clock;
  readonly snapshots?: SnapshotStorage | undefined;
}

export interface Rebuilt {
  readonly events: number;
  readonly rows: number;
}

type Keep = (generation: number) => Promise<Rebuilt>;

/** New generation beside the old one, events replayed into it, pointer flipped, old rows swept. */
const inNewGeneration = async (
  store: Store,
  view: View,
  keep: Keep,
  sweep: (generation: number) => Promise<void>,
): Promise<Rebuilt> => {
  const { next, old } = await openGeneration(store, view);
  const done = await keep(next);
  await flip(store, view, next);
  for (const generation of old) await sweep(generation);
  return done;
};

const rebuildPortfolio = async ({ source, zone, clock, snapshots }: RebuildDeps): Promise<Rebuilt> => {
  const store = zone('PUBLIC');
  const done = await inNewGeneration(
    store,
    'portfolio',
    async (generation) => {
      let [events, rows] = [0, 0];
      for await (const event of replay(source)) {
        events += 1;
        const copy = copyOf(event);
        if (copy && (await keepCopy(store, generation, copy, clock.now(), 'untold'))) rows += 1;
      }
      return { events, rows };
    },
    (generation) => sweepPublic(store, generation),
  );
  if (snapshots) await buildSnapshot({ store, snapshots, clock });
  return done;
};

const rebuildUnattended = ({ source, zone, clock }: RebuildDeps): Promise<Rebuilt> => {
  const store = zone('SHARED');
  return inNewGeneration(
    store,
    'unattended',
    async (generation) => {
      let [events, rows] = [0, 0];
      for await (const event of replay(source)) {
        events += 1;
        const copy = sharedCopyOf(event);
        if (copy && (await keepShared(store, generation, copy, clock.now()))) rows += 1;
      }
      return { events, rows };
    },
    (generation) => sweepShared(store, generation),
  );
};

const rebuildReferrals = ({ source, zone }: RebuildDeps): Promise<Rebuilt> => {
  const store = zone('SHARED');
  return inNewGeneration(
    store,
    'referrals',
    async (generation) => {
      let [events, rows] = [0, 0];
      for await (const event of replay(source)) {
        events += 1;
        const copy = boardCopyOf(event);
        if (copy && (await keepBoard(store, generation, copy))) rows += 1;
      }
      return { events, rows };
    },
    (generation) => sweepBoard(store, generation),
  );
};

/**
 * Everybody's work. Each owner has its own pointer, so all generations are opened before the first event is replayed: an
 * event that arrives meanwhile is then written to both by the worker, whatever the replay has passed already.
 */
const rebuildWork = async ({ source, owner, clock }: RebuildDeps): Promise<Rebuilt> => {
  const opened = new Map<OwnerId, { next: number; old: number[] }>();
  for await (const event of replay(source)) {
    for (const viewer of viewersOf(event)) {
      if (opened.has(viewer) || !workCopyOf(event, viewer)) continue;
      opened.set(viewer, await openGeneration(owner(viewer), 'work'));
    }
  }
  let [events, rows] = [0, 0];
  for await (const event of replay(source)) {
    events += 1;
    for (const viewer of viewersOf(event)) {
      const generation = opened.get(viewer)?.next;
      const copy = generation === undefined ? undefined : workCopyOf(event, viewer);
      if (generation === undefined || !copy) continue;
      if (await keepWork(owner(viewer), viewer, generation, copy, clock.now())) rows += 1;
    }
  }
  for (const [viewer, { next, old }] of opened) {
    await flip(owner(viewer), 'work', next);
    for (const generation of old) await sweepWork(owner(viewer), viewer, generation);
  }
  return { events, rows };
};

/**
 * Makes a view again out of every event there ever was, while the platform runs: readers see the old generation until
 * the new one is whole. Side effects are off: nothing is published, nobody is written to.
 */
export const rebuild = (view: View, deps: RebuildDeps): Promise<Rebuilt> => {
  if (view === 'portfolio') return rebuildPortfolio(deps);
  if (view === 'referrals') return rebuildReferrals(deps);
  return view === 'unattended' ? rebuildUnattended(deps) : rebuildWork(deps);
};
