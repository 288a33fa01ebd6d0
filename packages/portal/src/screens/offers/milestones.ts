import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { OfferContent } from './wire.ts';

type RouteContent = NonNullable<OfferContent['route']>;
type MilestoneContent = RouteContent['milestones'][number];
export type Basis = 'dates' | 'months';

/** One milestone as it is written; every text as typed. `key` tells rows apart before they have an id. */
export interface Milestone {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly month: string;
  readonly stage: string;
  readonly deliverable: string;
  readonly responsibleRole: string;
  readonly principle: string;
  readonly people: string;
  readonly days: string;
  readonly trips: string;
  readonly cop: string;
}

export interface RouteForm {
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly milestones: readonly Milestone[];
  readonly followUpPlan: string;
  readonly evaluationPlan: string;
  readonly knowledgeLeft: string;
}

export const inputNames = ['people', 'days', 'trips', 'cop'] as const;
export const principleNames = ['subsidiarity', 'concurrence', 'complementarity'] as const;

const figure = (value: number | undefined): string => (value === undefined ? '' : String(value));

const milestoneOf = (milestone: MilestoneContent): Milestone => ({
  key: milestone.id,
  id: milestone.id,
  name: milestone.name,
  on: milestone.on ?? '',
  month: figure(milestone.month),
  stage: milestone.stage ?? '',
  deliverable: milestone.deliverable ?? '',
  responsibleRole: milestone.responsibleRole ?? '',
  principle: milestone.principle ?? '',
  people: figure(milestone.inputs?.people),
  days: figure(milestone.inputs?.days),
  trips: figure(milestone.inputs?.trips),
  cop: figure(milestone.inputs?.cop),
});

/** A milestone that says nothing yet. `at` numbers it among those of this page. */
export const emptyMilestone = (at: number, part: Partial<Milestone> = {}): Milestone => ({
  key: `new-${at}`,
  id: '',
  name: '',
  on: '',
  month: '',
  stage: '',
  deliverable: '',
  responsibleRole: '',
  principle: '',
  people: '',
  days: '',
  trips: '',
  cop: '',
  ...part,
});

/** A route that begins where the window of step O4 does. */
export const routeFormOf = ({ route, timing }: OfferContent): RouteForm => ({
  basis: route?.schedule?.basis ?? (timing?.mode === 'continuous' ? 'months' : 'dates'),
  from: route?.schedule?.from ?? (route ? '' : (timing?.from ?? '')),
  to: route?.schedule?.to ?? (route ? '' : (timing?.to ?? '')),
  months: figure(route?.schedule?.months),
  milestones: (route?.milestones ?? []).map(milestoneOf),
  followUpPlan: route?.followUpPlan ?? '',
  evaluationPlan: route?.evaluationPlan ?? '',
  knowledgeLeft: route?.knowledgeLeft ?? '',
});

const text = (value: string): string | undefined => value.trim() || undefined;
const whole = (value: string): number | undefined => (/^\d+$/.test(value.trim()) ? Number(value) : undefined);
const known = <T extends string>(value: string, names: readonly T[]): T | undefined =>
  names.find((name) => name === value);

const stages = ['planning', 'programming', 'execution', 'evaluation', 'accountability'] as const;

const milestoneBody = (milestone: Milestone, basis: Basis) => {
  const inputs = Object.fromEntries(inputNames.map((name) => [name, whole(milestone[name])]));
  const any = Object.values(inputs).some((value) => value !== undefined);
  return {
    id: milestone.id || undefined,
    name: milestone.name.trim(),
    on: basis === 'dates' ? text(milestone.on) : undefined,
    month: basis === 'months' ? whole(milestone.month) : undefined,
    stage: known(milestone.stage, stages),
    deliverable: text(milestone.deliverable),
    responsibleRole: text(milestone.responsibleRole),
    principle: known(milestone.principle, principleNames),
    inputs: any ? inputs : undefined,
  };
};

/** What is sent: what belongs to the other basis is left out. */
export const routeBody = (form: RouteForm) => {
  const { basis } = form;
  const schedule =
    basis === 'dates'
      ? { basis, from: text(form.from), to: text(form.to) }
      : { basis, months: whole(form.months) || undefined };
  return {
    schedule,
    milestones: form.milestones.map((milestone) => milestoneBody(milestone, basis)),
    followUpPlan: text(form.followUpPlan),
    evaluationPlan: text(form.evaluationPlan),
    knowledgeLeft: text(form.knowledgeLeft),
  };
};

/** When a milestone is, comparable with the others of its route; nothing while it is not said. */
export const momentOf = (milestone: Milestone, basis: Basis): string | number | undefined =>
  basis === 'dates' ? text(milestone.on) : whole(milestone.month);

/** What is wrong in a route, in the order of the page. What is only missing can be left for later. */
export function routeErrors(form: RouteForm, { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => errors.push({ field, message });
  const { basis } = form;
  if (basis === 'dates' && form.from && form.to && form.to < form.from) add('to', t('route.err.order'));
  if (basis === 'months' && form.months.trim() && !(Number(whole(form.months)) >= 1))
    add('months', t('route.err.months'));
  const [start, end] = basis === 'dates' ? [text(form.from), text(form.to)] : [0, whole(form.months)];
  let last: string | number | undefined;
  for (const milestone of form.milestones) {
    const at = (field: string) => `${milestone.key}-${field}`;
    if (!milestone.name.trim()) add(at('name'), t('route.err.name'));
    const moment = momentOf(milestone, basis);
    const field = at(basis === 'dates' ? 'on' : 'month');
    if (basis === 'months' && milestone.month.trim() && moment === undefined) add(field, t('route.err.month'));
    if (moment !== undefined) {
      if ((start !== undefined && moment < start) || (end !== undefined && moment > end))
        add(field, t('route.err.outside'));
      else if (last !== undefined && moment < last) add(field, t('route.err.back'));
      last = moment;
    }
    for (const name of inputNames)
      if (milestone[name].trim() && whole(milestone[name]) === undefined) add(at(name), t('route.err.figure'));
  }
  return errors;
}

/** Moves one milestone a place up or down. */
export const moved = (milestones: readonly Milestone[], at: number, by: -1 | 1): Milestone[] => {
  const next = [...milestones];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
};

/** By time; those without a moment keep their place after the one before them. */
export const inTime = (milestones: readonly Milestone[], basis: Basis): Milestone[] => {
  let last: string | number | undefined;
  const placed = milestones.map((milestone, i) => {
    last = momentOf(milestone, basis) ?? last;
    return { milestone, i, at: last };
  });
  return placed
    .sort((a, b) => {
      if (a.at === b.at) return a.i - b.i;
      if (a.at === undefined) return -1;
      return b.at === undefined || a.at > b.at ? 1 : -1;
    })
    .map(({ milestone }) => milestone);
};

/** True when the route does not fit in the days in which step O4 says that the offer is there. */
export const leavesWindow = ({ basis, from, to }: RouteForm, { timing }: OfferContent): boolean =>
  basis === 'dates' &&
  ((from !== '' && timing?.from !== undefined && from < timing.from) ||
    (to !== '' && timing?.to !== undefined && to > timing.to));
