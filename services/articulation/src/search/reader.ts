import type { Clock } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { type Pointer, readPointer } from '../generation.ts';
import type { Portfolio } from './portfolio.ts';
import { thaw } from './snapshot.ts';
import { changesSince, deltaAt, fromRows } from './source.ts';
import type { SnapshotStorage } from './storage.ts';

/** A change is stamped before it is committed; by no more than this. Reading again from so far back misses none. */
export const commitMarginMs = 10_000;

export interface ReaderOptions {
  /** The public zone. */
  readonly store: Store;
  readonly snapshots?: SnapshotStorage | undefined;
  readonly clock: Clock;
  /** How long an answer may be behind: half a second unless told. */
  readonly freshMs?: number | undefined;
}

export interface PortfolioReader {
  /** The portfolio as it is now, at most `freshMs` behind. One read at a time, whoever asks. */
  current(): Promise<Portfolio>;
}

interface Loaded {
  readonly portfolio: Portfolio;
  readonly generation: number;
  /** Every change stamped before this instant is in memory. */
  seenUpTo: string;
}

/** Keeps the public portfolio in memory: one snapshot to begin with, then only what changed. */
export const portfolioReader = ({ store, snapshots, clock, freshMs = 500 }: ReaderOptions): PortfolioReader => {
  let loaded: Loaded | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let refreshing: Promise<Portfolio> | undefined;

  const marginBefore = (at: Date): string => deltaAt(new Date(at.getTime() - commitMarginMs));

  const begin = async (pointer: Pointer): Promise<Loaded> => {
    const { snapshot, live } = pointer;
    const bytes = snapshot && (await snapshots?.read(snapshot.file));
    const thawed = bytes && (await thaw(bytes));
    if (thawed && snapshot) return { portfolio: thawed, generation: live, seenUpTo: snapshot.upTo };
    const startedAt = clock.now();
    return { portfolio: await fromRows(store, live), generation: live, seenUpTo: marginBefore(startedAt) };
  };

  const catchUp = async (memory: Loaded): Promise<void> => {
    const startedAt = clock.now();
    for await (const { change } of changesSince(store, memory.generation, memory.seenUpTo))
      memory.portfolio.apply(change);
    const reached = marginBefore(startedAt);
    if (reached > memory.seenUpTo) memory.seenUpTo = reached;
  };

  const refresh = async (): Promise<Portfolio> => {
    const before = loaded?.seenUpTo ?? '';
    if (loaded) await catchUp(loaded);
    // The pointer is read after the changes: whoever removes changes moves the pointer first.
    const pointer = await readPointer(store, 'portfolio');
    const missed = pointer.snapshot !== undefined && pointer.snapshot.upTo > before;
    if (!loaded || loaded.generation !== pointer.live || missed) {
      loaded = await begin(pointer);
      await catchUp(loaded);
    }
    return loaded.portfolio;
  };

  return {
    async current() {
      const now = performance.now();
      if (loaded && now - checkedAt < freshMs && !refreshing) return loaded.portfolio;
      refreshing ??= refresh().finally(() => {
        checkedAt = performance.now();
        refreshing = undefined;
      });
      return refreshing;
    },
  };
};
