import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { deliveryModalities, offerMechanisms, serviceModes } from '../catalogues/offering.ts';
import { Capacity, CycleStage, DemandRef, KeptSector } from '../demand/state.ts';
import { words } from '../free-text.ts';
import { Alignments } from './alignments.ts';
import { Overlaps } from './overlaps.ts';
import { ImplementationRoute, routeTexts } from './route.ts';
import { Stakeholders, stakeholderTexts } from './stakeholders.ts';
import { codesOf, TargetGroup } from './targeting.ts';

const PlainDate = z.iso.date();

/** The checks that somebody works on; O10 is what publishing does with them. */
export const workableChecks = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9'] as const;
export const WorkableCheck = z.enum(workableChecks);
export type WorkableCheck = z.infer<typeof WorkableCheck>;

/** What an entity that has said nothing asks for before publishing: the checks whose answers the public portfolio shows. */
export const essentialChecks = ['O1', 'O3', 'O4', 'O5', 'O8'] as const satisfies readonly WorkableCheck[];

/** O1: is the matter within the entity's legal power, and by which rule. */
export const Competence = z.object({
  competent: z.enum(['yes', 'partial', 'no']).optional(),
  legalBasis: words(2000).optional(),
  note: words(1000).optional(),
});

/** O3: a capacity with where it starts and where it should arrive, as words and (where there is one) as a number. */
export const CapacityGoal = z.object({
  ...Capacity.shape,
  baseline: z
    .object({
      statement: words(500),
      value: z.number().optional(),
      unit: words(60).optional(),
      on: PlainDate.optional(),
      source: words(200).optional(),
    })
    .optional(),
  target: z.object({ statement: words(500), value: z.number().optional(), by: PlainDate.optional() }).optional(),
});

/** O4: when in the public-management cycle, for how long, and until when it can be asked for. */
export const Timing = z.object({
  cycleStages: z.array(CycleStage).max(5),
  mode: z.enum(serviceModes).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  requestUntil: PlainDate.optional(),
});

/** O5: the good or service, for whom, how, and what the territory puts in. */
export const Service = z.object({
  deliverable: words(2000).optional(),
  modality: z.enum(deliveryModalities).optional(),
  units: z.object({ quantity: z.number().int().positive().max(1_000_000), name: words(80) }).optional(),
  audience: words(1000).optional(),
  receives: words(2000).optional(),
  territoryContribution: words(2000).optional(),
  mechanism: z.enum(offerMechanisms).optional(),
  slots: z.number().int().nonnegative().max(100_000).optional(),
  contact: words(300).optional(),
  answers: z.array(DemandRef).max(100),
});

/** Everything an edition says. */
export const OfferContent = z.object({
  title: words(120),
  summary: words(1000).optional(),
  sector: KeptSector.optional(),
  competence: Competence.optional(),
  overlaps: Overlaps.optional(),
  capacities: z.array(CapacityGoal).max(30).optional(),
  timing: Timing.optional(),
  service: Service.optional(),
  stakeholders: Stakeholders.optional(),
  alignments: Alignments.optional(),
  targeting: z.array(TargetGroup).optional(),
  route: ImplementationRoute.optional(),
});
export type OfferContent = z.infer<typeof OfferContent>;

/** Which part of the content each check records. */
export const partOf = {
  O1: 'competence',
  O2: 'overlaps',
  O3: 'capacities',
  O4: 'timing',
  O5: 'service',
  O6: 'stakeholders',
  O7: 'alignments',
  O8: 'targeting',
  O9: 'route',
} as const satisfies Record<WorkableCheck, keyof OfferContent>;

/** Property names that hold free text in an offer and its events. */
export const offerTexts: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'legalBasis',
  'note',
  'statement',
  'unit',
  'source',
  'deliverable',
  'name',
  'audience',
  'receives',
  'territoryContribution',
  'contact',
  'reason',
  ...stakeholderTexts,
  'contribution',
  ...routeTexts,
]);

/** The territories an offer reaches, each once. */
export const reachOf = (content: OfferContent): string[] => codesOf(content.targeting ?? []);

/** The id of an office; offers of an office are seen by its people and by those not limited to one. */
export const UnitId = idSchema('orgUnit');
