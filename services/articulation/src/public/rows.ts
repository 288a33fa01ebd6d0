import { createHash } from 'node:crypto';
import {
  CapacityRef,
  CycleStage,
  Instant,
  OfferMechanism,
  OfferRoute,
  PlainDate,
  PortalRegistration,
  ServiceMode,
  TerritoryCode,
} from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Key } from '@concierta/store';
import * as z from 'zod';

/** Everything of an offer that its owner has published; a field is public only by being named here. */
export const PublicOffer = z.object({
  id: z.string(),
  owner: OwnerId,
  version: z.number().int().positive(),
  code: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  deliverable: z.string().optional(),
  audience: z.string().optional(),
  territoryContribution: z.string().optional(),
  contact: z.string().optional(),
  territories: z.array(TerritoryCode),
  capacities: z.array(CapacityRef),
  cycleStages: z.array(CycleStage),
  sector: z.string().optional(),
  mode: ServiceMode.optional(),
  mechanism: OfferMechanism.optional(),
  availability: z.object({ slots: z.number(), taken: z.number() }).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  requestUntil: PlainDate.optional(),
  publishedAt: Instant.optional(),
  edition: z.number().optional(),
  route: OfferRoute.optional(),
  milestones: z.string().optional(),
  registeredInPortalTerritorial: PortalRegistration.optional(),
});
export type PublicOffer = z.infer<typeof PublicOffer>;

/** What everybody may know of an owner: its official name and what it is. */
export const PublicOwner = z.object({
  id: OwnerId,
  version: z.number().int().positive(),
  kind: z.enum(['entity', 'mayorOffice', 'governorOffice', 'associativeScheme', 'socialGroup', 'cooperationPartner']),
  name: z.string(),
  acronym: z.string().optional(),
  sector: z.string().optional(),
  territory: z.string().optional(),
  status: z.enum(['invited', 'active', 'readOnly']),
  validTo: z.string().optional(),
  successor: z.string().optional(),
});
export type PublicOwner = z.infer<typeof PublicOwner>;

/** How many partitions the rows of a generation are spread over. */
export const shards = 16;

const shardOf = (id: string): number => (createHash('sha256').update(id).digest()[0] ?? 0) % shards;

export type RowKind = 'OFFER' | 'OWNER';

export const shardPk = (generation: number, kind: RowKind, shard: number): string =>
  `PUBLIC#${generation}#${kind}#${shard}`;

/** Where the public copy of an offer or owner lives. */
export const publicKey = (generation: number, kind: RowKind, id: string): Key => ({
  pk: shardPk(generation, kind, shardOf(id)),
  sk: id,
});

/** The partition of what changed since the snapshot. */
export const deltaPk = (generation: number): string => `PUBLIC#${generation}#DELTA`;

/** One change: an offer or owner that is there now, or one that is gone. */
export const Change = z.object({
  kind: z.enum(['OFFER', 'OWNER']),
  id: z.string(),
  version: z.number().int().positive(),
  doc: z.unknown().optional(),
});
export type Change = z.infer<typeof Change>;
