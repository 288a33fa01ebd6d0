import { Instant, TerritoryCode } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Key } from '@concierta/store';
import * as z from 'zod';

/** One thing an owner owes, waits for or has done. */
export const WorkRow = z.object({
  kind: z.enum(['demand', 'offer', 'referral']),
  id: z.string(),
  /** Whose document it is. */
  owner: OwnerId,
  title: z.string(),
  state: z.string(),
  turn: z.enum(['formulator', 'approver', 'territory', 'others', 'ended']),
  action: z.string(),
  counterpart: OwnerId.optional(),
  since: Instant,
  dueAt: Instant.optional(),
  receipt: z.string().optional(),
  territories: z.array(TerritoryCode),
});
export type WorkRow = z.infer<typeof WorkRow>;

/** Where a document's row in an owner's work lives. */
export const workKey = (viewer: OwnerId, generation: number, row: Pick<WorkRow, 'kind' | 'id'>): Key => ({
  pk: `T#${viewer}#WORK#${generation}#${row.kind}#${row.id}`,
  sk: 'ROW',
});

/** What is in one turn, the most urgent first; without the owner's prefix. */
export const turnList = (generation: number, turn: WorkRow['turn']): string => `WORK#${generation}#TURN#${turn}`;

/** Everything that is still open, or over; without the owner's prefix. */
export const openList = (generation: number, open: boolean): string => `WORK#${generation}#${open ? 'OPEN' : 'DONE'}`;

/** What has a term comes first, by its term; then what has none, by its age. */
export const urgency = (row: WorkRow): string => `${row.dueAt ? `1${row.dueAt}` : `2${row.since}`}#${row.id}`;
