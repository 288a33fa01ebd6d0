import { createHash } from 'node:crypto';
import { CapacityRef, CycleStage, Instant, OfferRef, TerritoryCode } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Key } from '@concierta/store';
import * as z from 'zod';

/** What entities see of a demand nobody took: enough to know whether it is theirs. The need itself is read at its owner's. */
export const UnattendedRow = z.object({
  id: z.string(),
  owner: OwnerId,
  title: z.string(),
  territories: z.array(TerritoryCode),
  capacities: z.array(CapacityRef.shape.dimension),
  sector: z.string().optional(),
  cycleStage: CycleStage.optional(),
  registeredAt: Instant,
  dueAt: Instant.optional(),
  receipt: z.string().optional(),
  requestedOffer: OfferRef.optional(),
});
export type UnattendedRow = z.infer<typeof UnattendedRow>;

/** How many partitions the whole country's list is spread over. */
export const countryShards = 4;

/** The department of a territory's code. */
export const departmentOf = (code: string): string => code.slice(0, 2);

/** Where a demand's shared copy lives. Its `STATE` row holds the version; one row for each department lists it. */
export const sharedKey = (generation: number, id: string, department?: string): Key => ({
  pk: `SHARED#${generation}#DEMAND#${id}`,
  sk: department === undefined ? 'STATE' : `DEP#${department}`,
});

/** The list of one department, without the zone's prefix. */
export const departmentList = (generation: number, department: string): string => `${generation}#DEP#${department}`;

/** One part of the whole country's list, without the zone's prefix. */
export const countryList = (generation: number, shard: number): string => `${generation}#ALL#${shard}`;

/** Which part of the country's list a department's demands are in. */
export const shardOf = (department: string): number =>
  (createHash('sha256').update(department).digest()[0] ?? 0) % countryShards;
