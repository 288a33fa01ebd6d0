import { membershipProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import { type Clock, systemClock } from '@concierta/kernel';
import { publicProjection } from './public/projection.ts';
import { boardProjection } from './referrals/projection.ts';
import { snapshotKeeper } from './search/builder.ts';
import type { SnapshotStorage } from './search/storage.ts';
import { sharedProjection } from './unattended/projection.ts';
import { workProjection } from './work/projection.ts';

export interface WorkerOptions {
  /** Where snapshots of the search index are kept; without it, readers begin from the rows. */
  readonly snapshots?: SnapshotStorage | undefined;
  readonly clock?: Clock | undefined;
}

/** What each consumer of `context` does with an event. */
export const createHandlers = ({ snapshots, clock = systemClock }: WorkerOptions = {}): Record<string, Handler> => ({
  memberships: membershipProjection,
  own: workProjection,
  shared: async (event, tools) => {
    await sharedProjection(event, tools);
    await boardProjection(event, tools);
  },
  public: publicProjection(snapshotKeeper(snapshots, clock)),
});

/** The handlers without snapshots: enough wherever a rebuild of memory from rows is cheap. */
export const handlers: Record<string, Handler> = createHandlers();
