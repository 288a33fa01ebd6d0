import { listQuery } from '@concierta/http';
import { idSchema, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { Reason } from '../demand/commands.ts';
import { DemandRef, SectorCode } from '../demand/state.ts';
import { words } from '../free-text.ts';
import { PlaceCode } from '../places.ts';
import { AlignmentsBody } from './alignments.ts';
import { ClearableField } from './commands.ts';
import { CapacityGoal, Competence, Service, Timing, UnitId, WorkableCheck, workableChecks } from './content.ts';
import { CheckO2 } from './overlaps.ts';
import { CheckO9 } from './route.ts';
import { CheckO6 } from './stakeholders.ts';
import { OfferStateName } from './state.ts';
import { offerGroups } from './store.ts';
import { CheckO8 } from './targeting.ts';

export const OfferId = idSchema('offer');

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

/** What begins an offer: a title is enough. */
export const NewOffer = z
  .object({
    title: words(120),
    summary: words(1000).optional(),
    sector: SectorCode.optional(),
    unit: UnitId.optional(),
    responsible: PersonId.optional(),
    answers: z.array(DemandRef).max(100).optional(),
  })
  .openapi('NewOffer');

/** What changes; `null` empties a field. */
export const OfferChanges = z
  .object({
    title: words(120).optional(),
    summary: words(1000).nullish(),
    sector: SectorCode.nullish(),
    unit: UnitId.nullish(),
    responsible: PersonId.nullish(),
  })
  .openapi('OfferChanges');

const present = (value: unknown): boolean => value !== null && value !== undefined;

/** A change in three: what it says, where it puts the offer, what it empties. */
export const splitChanges = ({ unit, responsible, ...wording }: z.output<typeof OfferChanges>) => ({
  set: Object.fromEntries(Object.entries(wording).filter(([, value]) => present(value))),
  placement: {
    ...(unit === null || unit === undefined ? {} : { unit }),
    ...(responsible === null || responsible === undefined ? {} : { responsible }),
  },
  clear: ClearableField.options.filter((name) => ({ unit, responsible, ...wording })[name] === null),
});

const keyOf = ({ level, dimension }: { level: string; dimension: string }): string => `${level} ${dimension}`;

const allDifferent = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** The body of each check that can be worked on. Everything may be left for later; what is given must be right. */
export const checkBodies = {
  O1: Competence.extend({}).openapi('CheckO1'),
  O2: CheckO2,
  O3: z
    .object({
      capacities: z
        .array(CapacityGoal)
        .max(30)
        .refine(
          (goals) => allDifferent(goals.map(keyOf)),
          rule('repeated', 'Una capacidad viene repetida.', 'A capacity is repeated.'),
        ),
    })
    .openapi('CheckO3'),
  O4: Timing.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...rule('before-start', 'Escriba una fecha de cierre posterior al inicio.', 'Write an end after the start.'),
  })
    .refine(({ to, requestUntil }) => to === undefined || requestUntil === undefined || requestUntil <= to, {
      path: ['requestUntil'],
      ...rule('after-end', 'Escriba una fecha anterior al cierre.', 'Write a date before the end.'),
    })
    .refine(({ cycleStages }) => allDifferent(cycleStages), {
      path: ['cycleStages'],
      ...rule('repeated', 'Un momento viene repetido.', 'A stage is repeated.'),
    })
    .openapi('CheckO4'),
  O5: Service.extend({ answers: z.array(DemandRef).max(100).default([]) })
    .refine(({ answers }) => allDifferent(answers.map(({ demand }) => demand)), {
      path: ['answers'],
      ...rule('repeated', 'Una demanda viene repetida.', 'A demand is repeated.'),
    })
    .openapi('CheckO5'),
  O6: CheckO6,
  O7: AlignmentsBody.extend({}).openapi('CheckO7'),
  O8: CheckO8.meta({ description: 'Los territorios y por qué se escogieron.' }).openapi('CheckO8'),
  O9: CheckO9.meta({ description: 'La ruta de implementación.' }).openapi('CheckO9'),
} as const;

export const Return = z
  .object({ reason: Reason, checks: z.array(WorkableCheck).max(workableChecks.length).default([]) })
  .openapi('ReturnOffer');

export const OfferQuery = listQuery.extend({
  group: z.enum(offerGroups).optional(),
  state: OfferStateName.optional(),
  territory: PlaceCode.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  responsible: PersonId.optional(),
});
