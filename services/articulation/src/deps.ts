import type { ServiceDeps } from '@concierta/http';
import type { Store } from '@concierta/store';
import type { SnapshotStorage } from './search/storage.ts';

/** The wider zones, opened for reading by whoever composes the platform: no hat opens them. */
export interface Zones {
  zone(zone: 'SHARED' | 'PUBLIC'): Store;
}

/** What articulation needs besides what every service gets. */
export interface ArticulationDeps extends ServiceDeps {
  readonly zones: Zones;
  readonly snapshots?: SnapshotStorage | undefined;
  /** How long an answer about the portfolio may be behind, in milliseconds. */
  readonly freshMs?: number | undefined;
}
