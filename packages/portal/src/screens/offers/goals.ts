import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { OfferContent } from './wire.ts';

type CapacityGoal = NonNullable<OfferContent['capacities']>[number];

/** One capacity of O3 as it is written; every text as typed. */
export interface Goal {
  readonly level: string;
  readonly dimension: string;
  readonly baseline: string;
  readonly source: string;
  readonly on: string;
  /** The figure of a measurement that was taken as the baseline. */
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly target: string;
  readonly by: string;
}

export const emptyGoal: Goal = {
  level: 'organisational',
  dimension: '',
  baseline: '',
  source: '',
  on: '',
  target: '',
  by: '',
};

export const goalOf = (goal: CapacityGoal): Goal => ({
  level: goal.level,
  dimension: goal.dimension,
  baseline: goal.baseline?.statement ?? '',
  source: goal.baseline?.source ?? '',
  on: goal.baseline?.on ?? '',
  target: goal.target?.statement ?? '',
  by: goal.target?.by ?? '',
});

/** What is sent of a goal; figures that were there and are not on this page are kept (`before`). */
export const goalBody = (goal: Goal, before?: CapacityGoal): CapacityGoal => {
  const baseline = goal.baseline.trim();
  const target = goal.target.trim();
  const source = goal.source.trim();
  const { value = before?.baseline?.value, unit = before?.baseline?.unit } = goal;
  return {
    level: goal.level as CapacityGoal['level'],
    dimension: goal.dimension as CapacityGoal['dimension'],
    ...(baseline
      ? {
          baseline: {
            statement: baseline,
            ...(source ? { source } : {}),
            ...(goal.on ? { on: goal.on } : {}),
            ...(value === undefined ? {} : { value }),
            ...(unit === undefined ? {} : { unit }),
          },
        }
      : {}),
    ...(target
      ? {
          target: {
            statement: target,
            ...(goal.by ? { by: goal.by } : {}),
            ...(before?.target?.value === undefined ? {} : { value: before.target.value }),
          },
        }
      : {}),
  };
};

/** The errors of O3, row by row: a row says its capacity; baseline and target may wait, but must be there to publish. */
export function goalErrors(goals: readonly Goal[], { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  goals.forEach((goal, i) => {
    const n = i + 1;
    if (!goal.level) errors.push({ field: `level-${i}`, message: t('offer.O3.err.level', { n }) });
    if (!goal.dimension) errors.push({ field: `dimension-${i}`, message: t('offer.O3.err.dimension', { n }) });
    const key = `${goal.level} ${goal.dimension}`;
    if (goal.level && goal.dimension && seen.has(key)) {
      errors.push({ field: `dimension-${i}`, message: t('offer.O3.err.repeated', { n }) });
    }
    seen.add(key);
    if (!goal.baseline.trim() && (goal.source.trim() || goal.on)) {
      errors.push({ field: `baseline-${i}`, message: t('offer.O3.err.baseline', { n }) });
    }
    if (!goal.target.trim() && goal.by) errors.push({ field: `target-${i}`, message: t('offer.O3.err.target', { n }) });
  });
  return errors;
}
