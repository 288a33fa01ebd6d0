import {
  CapacityRef,
  CatalogueCode,
  CycleStage,
  Instant,
  OfferMechanism,
  OfferRef,
  OfferRoute,
  PlainDate,
  PortalRegistration,
  ServiceMode,
  TerritoryCode,
} from '@concierta/events';
import { idSchema, OwnerId } from '@concierta/kernel';
import { isTerritoryCode } from '@concierta/territories';
import * as z from 'zod';
import { BoardRow } from '../referrals/rows.ts';

/** A territory somebody asks about: a municipality or a department that exists. */
export const AskedTerritory = z.string().check((ctx) => {
  if (isTerritoryCode(ctx.value)) return;
  ctx.issues.push({
    code: 'custom',
    input: ctx.value,
    params: {
      code: 'unknown-code',
      es: 'Ese código no está en la DIVIPOLA. Escriba dos cifras de un departamento o cinco de un municipio.',
      en: 'That code is not in DIVIPOLA. Write two figures for a department or five for a municipality.',
    },
  });
});

/** What a portfolio may be asked. */
export const portfolioFilters = {
  q: z.string().max(200).optional(),
  territory: AskedTerritory.optional(),
  capacity: CatalogueCode.optional(),
  cycle: CycleStage.optional(),
  sector: CatalogueCode.optional(),
  mode: ServiceMode.optional(),
  mechanism: OfferMechanism.optional(),
  entity: OwnerId.optional(),
  available: z.enum(['true']).optional(),
};

/** An owner as rows carry it. */
export const OwnerName = z.object({ id: OwnerId, name: z.string(), acronym: z.string().optional() });

/** How many it can serve and how many it serves. */
export const Availability = z.object({ slots: z.number().int(), taken: z.number().int() });

const Parts = z.array(z.object({ text: z.string(), hit: z.boolean() }));

/** One offer in a list: codes and ids, the owner's name, and why it is there. */
export const OfferEntry = z.object({
  id: z.string(),
  owner: OwnerName,
  code: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  territories: z.array(TerritoryCode),
  capacities: z.array(CapacityRef),
  cycleStages: z.array(CycleStage),
  sector: z.string().optional(),
  mode: ServiceMode.optional(),
  mechanism: OfferMechanism.optional(),
  availability: Availability.optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  requestUntil: PlainDate.optional(),
  publishedAt: Instant.optional(),
  edition: z.number().int().optional(),
  open: z.boolean(),
  reasons: z.array(
    z.object({
      code: z.enum(['text', 'territory']),
      fields: z.array(z.string()).optional(),
      how: z.enum(['own', 'department', 'inside', 'country']).optional(),
    }),
  ),
  highlights: z.object({ title: Parts, summary: Parts }).optional(),
});
export type OfferEntry = z.infer<typeof OfferEntry>;

export const PortfolioPage = z.object({
  items: z.array(OfferEntry),
  next: z.string().optional(),
  total: z.number().int(),
});

/** A published offer, whole. */
export const OfferDetail = OfferEntry.omit({ reasons: true, highlights: true }).extend({
  deliverable: z.string().optional(),
  audience: z.string().optional(),
  territoryContribution: z.string().optional(),
  contact: z.string().optional(),
  route: OfferRoute.optional(),
  milestones: z.string().optional(),
  registeredInPortalTerritorial: PortalRegistration.optional(),
  version: z.number().int(),
});
export type OfferDetail = z.infer<typeof OfferDetail>;

export const OfferIdParam = z.object({ id: idSchema('offer') });

export const UnattendedEntry = z.object({
  id: z.string(),
  owner: OwnerName,
  title: z.string(),
  territories: z.array(TerritoryCode),
  capacities: z.array(z.string()),
  sector: z.string().optional(),
  cycleStage: CycleStage.optional(),
  registeredAt: Instant,
  dueAt: Instant.optional(),
  receipt: z.string().optional(),
  requestedOffer: OfferRef.optional(),
  /** Working days since it was registered. */
  workingDays: z.number().int(),
});

export const WorkEntry = z.object({
  kind: z.enum(['demand', 'offer', 'referral']),
  id: z.string(),
  owner: OwnerId,
  title: z.string(),
  state: z.string(),
  action: z.string(),
  since: Instant,
  dueAt: Instant.optional(),
  overdue: z.boolean(),
  counterpart: OwnerName.optional(),
  receipt: z.string().optional(),
  territories: z.array(TerritoryCode),
});

export const WorkSummary = z.object({
  owe: z.number().int(),
  wait: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  more: z.boolean(),
});

/** A referral that a territory follows, as the coordination sees it. */
export const BoardEntry = BoardRow.omit({ owner: true, to: true, asker: true }).extend({
  owner: OwnerName,
  to: OwnerName,
  asker: OwnerName,
  overdue: z.boolean(),
});

export const BoardSummary = z.object({
  open: z.number().int(),
  overdue: z.number().int(),
  answered: z.number().int(),
  inTerm: z.number().int(),
  more: z.boolean(),
});

/** An entity that a demand may be referred to, and why it is suggested. */
export const CompetentEntity = z.object({
  entity: OwnerName,
  sector: z.string().optional(),
  offers: z.number().int(),
  reasons: z.array(
    z.object({ code: z.enum(['sector', 'capacity', 'territory']), offers: z.number().int().optional() }),
  ),
});

export const TerritoryView = z.object({
  code: z.string(),
  name: z.string(),
  offers: z.object({ total: z.number().int(), items: z.array(OfferEntry) }),
  demands: z.object({ total: z.number().int(), byState: z.record(z.string(), z.number().int()), more: z.boolean() }),
  unattended: z.number().int().optional(),
});
