/** Where snapshots of an index are kept. */
export type { Blobs as SnapshotStorage } from '@concierta/service';
