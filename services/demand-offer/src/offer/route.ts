import { idSchema, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { CycleStage } from '../demand/state.ts';
import { words } from '../free-text.ts';

const PlainDate = z.iso.date();

/** Article 288 of the Constitution: who does what when several levels of government are competent. */
export const principles = ['subsidiarity', 'concurrence', 'complementarity'] as const;

export const MilestoneId = idSchema('milestone');

/** What a milestone takes. */
const Inputs = z.object({
  people: z.number().int().nonnegative().max(10_000).optional(),
  days: z.number().int().nonnegative().max(10_000).optional(),
  trips: z.number().int().nonnegative().max(10_000).optional(),
  cop: z.number().int().nonnegative().max(1_000_000_000_000).optional(),
});

const oneLine = (max: number) =>
  words(max).refine((text) => !/[\r\n]/.test(text), {
    params: { code: 'one-line', es: 'Escríbalo en un solo renglón.', en: 'Write it in one line.' },
  });

/** A milestone keeps its id from edition to edition: work plans and their follow-up name it. */
const Milestone = z.object({
  id: MilestoneId,
  name: oneLine(120),
  on: PlainDate.optional().meta({ description: 'Si la ruta va por fechas.' }),
  month: z.number().int().min(0).max(120).optional().meta({ description: 'Si la ruta va por meses desde el acuerdo.' }),
  stage: CycleStage.optional(),
  deliverable: words(500).optional(),
  responsibleRole: words(120).optional(),
  principle: z.enum(principles).optional(),
  inputs: Inputs.optional(),
});
export type Milestone = z.infer<typeof Milestone>;

/** By the calendar, or by months counted from the day the plan is agreed with each territory. */
const Schedule = z.object({
  basis: z.enum(['dates', 'months']),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  months: z.number().int().min(1).max(120).optional(),
});

/** Step O9: when, by which milestones and with what, how it is followed and evaluated, and what knowledge it leaves. */
export const ImplementationRoute = z.object({
  schedule: Schedule.optional(),
  milestones: z.array(Milestone).max(60),
  followUpPlan: words(1000).optional(),
  evaluationPlan: words(1000).optional(),
  knowledgeLeft: words(1000).optional(),
});
export type ImplementationRoute = z.infer<typeof ImplementationRoute>;

/** Property names of a route that hold free text and that no other step names. */
export const routeTexts = ['responsibleRole', 'followUpPlan', 'evaluationPlan', 'knowledgeLeft'] as const;

type Issue = { readonly path: (string | number)[]; readonly params: { code: string; es: string; en: string } };

const issue = (path: (string | number)[], code: string, es: string, en: string): Issue => ({
  path,
  params: { code, es, en },
});

type Asked = Omit<ImplementationRoute, 'milestones'> & { readonly milestones: readonly Omit<Milestone, 'id'>[] };

/** The moment of a milestone, comparable with the others of its route. */
const momentOf = ({ on, month }: Pick<Milestone, 'on' | 'month'>): string | number | undefined => on ?? month;

const wrongSchedule = ({ basis, from, to, months }: z.output<typeof Schedule>): Issue[] => {
  if (basis === 'months') {
    const dates = [from && 'from', to && 'to'].filter((name) => name !== undefined);
    return dates.map((name) =>
      issue(
        ['schedule', name],
        'other-basis',
        'La ruta va por meses: quite la fecha.',
        'The route goes by months: leave the date out.',
      ),
    );
  }
  if (months !== undefined)
    return [
      issue(
        ['schedule', 'months'],
        'other-basis',
        'La ruta va por fechas: quite los meses.',
        'The route goes by dates: leave the months out.',
      ),
    ];
  if (from !== undefined && to !== undefined && to < from)
    return [
      issue(
        ['schedule', 'to'],
        'before-start',
        'Escriba una fecha de cierre posterior al inicio.',
        'Write an end after the start.',
      ),
    ];
  return [];
};

const wrongMoments = ({ schedule, milestones }: Asked): Issue[] => {
  let last: string | number | undefined;
  return milestones.flatMap((milestone, i): Issue[] => {
    const byMonths = schedule?.basis === 'months';
    const other = byMonths ? 'on' : 'month';
    if (milestone[other] !== undefined)
      return [
        issue(
          ['milestones', i, other],
          'other-basis',
          byMonths
            ? 'La ruta va por meses: diga el mes de este hito.'
            : 'La ruta va por fechas: diga el día de este hito.',
          byMonths
            ? 'The route goes by months: say the month of this milestone.'
            : 'The route goes by dates: say the day of this milestone.',
        ),
      ];
    const moment = momentOf(milestone);
    if (moment === undefined) return [];
    const path = ['milestones', i, byMonths ? 'month' : 'on'];
    const [start, end] = byMonths ? [0, schedule?.months] : [schedule?.from, schedule?.to];
    if ((start !== undefined && moment < start) || (end !== undefined && moment > end))
      return [
        issue(
          path,
          'outside-schedule',
          'Este hito cae fuera del cronograma de la ruta.',
          'This milestone falls outside the schedule of the route.',
        ),
      ];
    if (last !== undefined && moment < last)
      return [
        issue(
          path,
          'before-previous',
          'Este hito cae antes que el anterior: cámbiele el momento o súbalo en la lista.',
          'This milestone falls before the previous one: change its moment or move it up.',
        ),
      ];
    last = moment;
    return [];
  });
};

/** What step O9 takes: a milestone with the id it has, or without one when it is new. Order is the list's, and time never goes back in it. */
export const CheckO9 = ImplementationRoute.extend({
  milestones: z
    .array(Milestone.extend({ id: MilestoneId.optional() }))
    .max(60)
    .default([]),
}).superRefine((route, context) => {
  const found = [...(route.schedule ? wrongSchedule(route.schedule) : []), ...wrongMoments(route)];
  for (const { path, params } of found) context.addIssue({ code: 'custom', path, params });
  const ids = route.milestones.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length)
    context.addIssue({
      code: 'custom',
      path: ['milestones'],
      params: { code: 'repeated', es: 'Un hito viene repetido.', en: 'A milestone is repeated.' },
    });
});

const unknownMilestone = {
  es: 'Ese hito no es de esta ruta. Si es nuevo, envíelo sin identificador.',
  en: 'That milestone is not of this route. If it is new, send it without an id.',
};

/**
 * The route as it is kept: what is new gets an id, what was there keeps its own. Refuses, where it is named, an id that this offer
 * never gave: an id is what later work plans hold on to.
 */
export const routeOf = (
  { milestones, ...rest }: z.output<typeof CheckO9>,
  known: readonly (ImplementationRoute | undefined)[],
  fresh: () => string,
): ImplementationRoute => {
  const given = new Set(known.flatMap((route) => route?.milestones.map(({ id }) => id) ?? []));
  const issues = milestones.flatMap(({ id }, i) =>
    id === undefined || given.has(id)
      ? []
      : [{ pointer: `/milestones/${i}/id`, code: 'unknown-milestone', params: unknownMilestone }],
  );
  if (issues.length > 0) throw new Refusal('invalid', {}, issues);
  return { ...rest, milestones: milestones.map((milestone) => ({ ...milestone, id: milestone.id ?? fresh() })) };
};

/** The window of step O4. */
interface Window {
  readonly mode?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  if (!a || !b) return 0;
  const whole = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return whole + (b.getUTCDate() >= a.getUTCDate() ? 1 : 0);
};

/** True when the route does not fit in the days in which the offer is there. */
export const leavesWindow = ({ schedule }: ImplementationRoute, { from, to }: Window = {}): boolean => {
  if (schedule === undefined) return false;
  if (schedule.basis === 'months')
    return (
      schedule.months !== undefined &&
      from !== undefined &&
      to !== undefined &&
      schedule.months > monthsBetween(from, to)
    );
  return (
    (from !== undefined && schedule.from !== undefined && schedule.from < from) ||
    (to !== undefined && schedule.to !== undefined && schedule.to > to)
  );
};

const lacksSchedule = ({ schedule }: ImplementationRoute): boolean =>
  schedule === undefined ||
  (schedule.basis === 'months'
    ? schedule.months === undefined
    : schedule.from === undefined || schedule.to === undefined);

/** What step O9 still lacks, the window of step O4 at hand. */
export const routeLacks = (route: ImplementationRoute | undefined, window: Window | undefined): string[] => {
  if (route === undefined) return ['schedule', 'milestones', 'followUpPlan', 'evaluationPlan', 'knowledgeLeft'];
  const { milestones } = route;
  const some = (name: string, lacks: (milestone: Milestone) => boolean): string[] =>
    milestones.some(lacks) ? [name] : [];
  return [
    ...(lacksSchedule(route) ? ['schedule'] : []),
    ...(leavesWindow(route, window) ? ['routeWindow'] : []),
    ...(milestones.length === 0 ? ['milestones'] : []),
    ...some('milestoneMoments', (milestone) => momentOf(milestone) === undefined),
    ...some('milestoneStages', ({ stage }) => stage === undefined),
    ...some('milestoneDeliverables', ({ deliverable }) => deliverable === undefined),
    ...some('milestoneRoles', ({ responsibleRole }) => responsibleRole === undefined),
    ...(['followUpPlan', 'evaluationPlan', 'knowledgeLeft'] as const).filter((name) => route[name] === undefined),
  ];
};

/** A route as others see it: codes and moments; its words travel apart, one milestone a line in the same order. */
export const routeShared = (route: ImplementationRoute | undefined) => {
  if (route === undefined) return { route: undefined, milestones: undefined };
  const { schedule, milestones } = route;
  return {
    route: {
      ...schedule,
      milestones: milestones.map(({ id, stage, on, month, principle }) => ({ id, stage, on, month, principle })),
    },
    milestones: milestones.length === 0 ? undefined : milestones.map(({ name }) => name).join('\n'),
  };
};
