import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { DemandStateName } from '../../demand/state.ts';
import { OfferStateName } from '../../offer/state.ts';
import { ArrangementStateName, StepId, StepStatus } from '../arrangement/state.ts';
import { sides } from '../gaps.ts';
import { ItemKind, Year } from '../item/state.ts';

const Count = z.number().int().nonnegative();

/** The stretch of a year that a report looks at. */
export const periods = ['year', 'firstHalf', 'secondHalf', 'q1', 'q2', 'q3', 'q4'] as const;
export const Period = z.enum(periods);
export type Period = z.infer<typeof Period>;

const firstMonth: Readonly<Record<Period, number>> = {
  year: 1,
  firstHalf: 1,
  secondHalf: 7,
  q1: 1,
  q2: 4,
  q3: 7,
  q4: 10,
};
const lastDay: Readonly<Record<Period, string>> = {
  year: '12-31',
  firstHalf: '06-30',
  secondHalf: '12-31',
  q1: '03-31',
  q2: '06-30',
  q3: '09-30',
  q4: '12-31',
};

/** The first and the last day of a period. */
export const daysOf = (year: number, period: Period): { readonly from: string; readonly to: string } => ({
  from: `${year}-${String(firstMonth[period]).padStart(2, '0')}-01`,
  to: `${year}-${lastDay[period]}`,
});

const ReportedOffer = z.object({
  id: idSchema('offer'),
  code: z.string(),
  title: z.string(),
  state: OfferStateName,
  checksDone: Count,
  lacks: z.array(z.enum(sides)),
});

const ReportedItem = z.object({
  id: idSchema('institutionalItem'),
  kind: ItemKind,
  title: z.string(),
  code: z.string().optional(),
  budget: Count.optional(),
  offers: Count,
});

/** The most rows a report spells out; what it counts has no such limit. */
export const maxOffers = 300;
export const maxItems = 500;

/** Everything a report says: what there was on the day it was made, and what happened in its period. */
export const ReportContent = z.object({
  year: Year,
  period: Period,
  from: z.iso.date(),
  to: z.iso.date(),
  /** The office it is about; the whole entity without one. */
  unit: idSchema('orgUnit').optional(),
  /** Of the whole entity only: a demand belongs to no office. */
  demands: z
    .object({
      total: Count,
      registeredInPeriod: Count,
      overdue: Count,
      ruled: Count,
      byState: z.array(z.object({ state: DemandStateName, count: Count })),
    })
    .optional(),
  offers: z.object({
    total: Count,
    publishedInPeriod: Count,
    unfinished: Count,
    checks: Count,
    byState: z.array(z.object({ state: OfferStateName, count: Count })),
    lacking: z.object({ objective: Count, process: Count, line: Count }),
    rows: z.array(ReportedOffer).max(maxOffers),
  }),
  items: z.object({
    total: Count,
    withoutOffer: Count,
    rows: z.array(ReportedItem).max(maxItems),
  }),
  budget: z.object({ total: Count, linked: Count }),
  arrangement: z
    .object({ state: ArrangementStateName, steps: z.array(z.object({ id: StepId, status: StepStatus })) })
    .optional(),
  /** False when the entity had more demands, offers or items than a report counts. */
  complete: z.boolean(),
});
export type ReportContent = z.infer<typeof ReportContent>;
