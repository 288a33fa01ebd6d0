import * as z from 'zod';
import { missingAlignments } from './alignments.ts';
import { type OfferContent, partOf, type WorkableCheck, workableChecks } from './content.ts';
import { missingOverlaps } from './overlaps.ts';
import { routeLacks } from './route.ts';
import { missingActors } from './stakeholders.ts';
import { editionOf, type Offer, workingOf } from './state.ts';
import { targetingLacks } from './targeting.ts';

/** The ten steps of part B of the methodology's Activity 1. */
const checkIds = [...workableChecks, 'O10'] as const;
export const CheckId = z.enum(checkIds);
export type CheckId = z.infer<typeof CheckId>;

export const checkStatuses = ['none', 'running', 'done', 'returned'] as const;

export interface Check {
  readonly id: CheckId;
  readonly status: (typeof checkStatuses)[number];
  readonly required: boolean;
  readonly missing: readonly string[];
  readonly by?: string | undefined;
  readonly at?: string | undefined;
  readonly reason?: string | undefined;
}

const absent = (part: object | undefined, ...names: readonly string[]): string[] =>
  names.filter((name) => (part as Record<string, unknown> | undefined)?.[name] === undefined);

const missingOf: Record<WorkableCheck, (content: OfferContent) => readonly string[]> = {
  O1: ({ competence }) => [
    ...(competence?.competent === undefined || competence.competent === 'no' ? ['competence'] : []),
    ...absent(competence, 'legalBasis'),
    ...(competence?.competent === 'partial' ? absent(competence, 'note') : []),
  ],
  O2: ({ overlaps }) => missingOverlaps(overlaps),
  O3: ({ capacities = [] }) =>
    capacities.length === 0
      ? ['capacities']
      : ['baseline', 'target'].filter((name) =>
          capacities.some((goal) => goal[name as 'baseline' | 'target'] === undefined),
        ),
  O4: ({ timing }) => [
    ...((timing?.cycleStages.length ?? 0) === 0 ? ['cycleStages'] : []),
    ...absent(timing, 'mode', 'from'),
    ...(timing?.mode === 'oneOff' ? absent(timing, 'to') : []),
  ],
  O5: ({ service }) => absent(service, 'deliverable', 'mechanism', 'audience', 'territoryContribution'),
  O6: missingActors,
  O7: ({ alignments }) => missingAlignments(alignments),
  O8: ({ targeting }) => targetingLacks(targeting),
  O9: ({ route, timing }) => routeLacks(route, timing),
};

/** Which of the required checks a text does not satisfy yet. */
export const lacking = (content: OfferContent, required: readonly WorkableCheck[]): WorkableCheck[] =>
  required.filter((id) => missingOf[id](content).length > 0);

const publication = (offer: Offer, required: readonly WorkableCheck[]): Check => {
  const working = workingOf(offer);
  const edition = editionOf(offer);
  const common = { id: 'O10', required: true } as const;
  if (working) {
    const started = working.phase !== 'draft' || edition !== undefined;
    const missing = lacking(working.content, required);
    const { returned } = working;
    if (returned)
      return { ...common, status: 'returned', missing, by: returned.by, at: returned.at, reason: returned.reason };
    return { ...common, status: started ? 'running' : 'none', missing };
  }
  return { ...common, status: 'done', missing: [], at: edition?.publishedAt };
};

/**
 * The ten steps of an offer as its entity sees them: how far each is, what it lacks, who worked on it last.
 * They judge the text being worked on; when there is none, the edition in force.
 */
export const checksOf = (offer: Offer, required: readonly WorkableCheck[]): Check[] => {
  const { content, works, returned } = workingOf(offer) ?? { ...offer, returned: undefined };
  return checkIds.map((id): Check => {
    if (id === 'O10') return publication(offer, required);
    const work = works[id];
    const missing = missingOf[id](content);
    const common = { id, required: required.includes(id), missing, by: work?.by, at: work?.at };
    if (work?.returned) return { ...common, status: 'returned', reason: returned?.reason };
    if (content[partOf[id]] === undefined) return { ...common, status: 'none' };
    return { ...common, status: missing.length === 0 ? 'done' : 'running' };
  });
};

/** How many of the nine steps before publishing are complete: a returned one is not, until it is worked on again. */
export const checksDone = (offer: Offer): number =>
  checksOf(offer, []).filter(({ id, status }) => id !== 'O10' && status === 'done').length;
