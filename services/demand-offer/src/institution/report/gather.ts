import { dateInColombia } from '@concierta/kernel';
import type { Cursor, Store } from '@concierta/store';
import { demandStates, openStates } from '../../demand/state.ts';
import { demandList, demandRow } from '../../demand/store.ts';
import type { CompactRow } from '../../list-row.ts';
import { workableChecks } from '../../offer/content.ts';
import { offerStates } from '../../offer/state.ts';
import { stepIds } from '../arrangement/state.ts';
import { arrangements } from '../arrangement/store.ts';
import { type Gaps, gapsOf, sides, yearOfEntity } from '../gaps.ts';
import { daysOf, maxItems, maxOffers, type Period, type ReportContent } from './content.ts';

const pageSize = 100;
const maxPages = 50;

interface Asked {
  readonly year: number;
  readonly period: Period;
  readonly unit: string | undefined;
}

type Days = ReturnType<typeof daysOf>;

const within = (day: string | undefined, { from, to }: Days): boolean => day !== undefined && from <= day && day <= to;

/** How many of each, in the order of a life; none of what there is none of. */
const countBy = <T extends string>(order: readonly T[], found: readonly T[]): { state: T; count: number }[] =>
  order
    .map((state) => ({ state, count: found.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0);

/** Counts the entity's demands: one Query for each hundred, the first five thousand. */
const demandsOf = async (store: Store, days: Days, today: string) => {
  const rows: ReturnType<typeof demandRow>[] = [];
  let after: Cursor | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const found = await store.list('list1', demandList, { limit: pageSize, after });
    rows.push(...found.items.map((row) => demandRow(row as CompactRow)));
    after = found.next;
    if (!after) break;
  }
  const open = rows.filter(({ state }) => openStates.includes(state));
  const counted = {
    total: rows.length,
    registeredInPeriod: rows.filter(({ state, on }) => state !== 'draft' && within(on, days)).length,
    overdue: open.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length,
    ruled: open.filter(({ legal }) => legal).length,
    byState: countBy(
      demandStates,
      rows.map(({ state }) => state),
    ),
  };
  return { counted, complete: after === undefined };
};

const offersPart = ({ offers }: Gaps, days: Days): ReportContent['offers'] => {
  const without = (side: (typeof sides)[number]) => offers.filter(({ ties }) => !ties.includes(side)).length;
  return {
    total: offers.length,
    publishedInPeriod: offers.filter(({ publishedOn }) => within(publishedOn, days)).length,
    unfinished: offers.filter(({ checksDone }) => checksDone < workableChecks.length).length,
    checks: workableChecks.length,
    byState: countBy(
      offerStates,
      offers.map(({ state }) => state),
    ),
    lacking: { objective: without('objective'), process: without('process'), line: without('line') },
    rows: offers.slice(0, maxOffers).map(({ id, code, title, state, checksDone, ties }) => ({
      id,
      code,
      title,
      state,
      checksDone,
      lacks: sides.filter((side) => !ties.includes(side)),
    })),
  };
};

const itemsPart = ({ items }: Gaps): ReportContent['items'] => ({
  total: items.length,
  withoutOffer: items.filter(({ offers }) => offers === 0).length,
  rows: items
    .slice(0, maxItems)
    .map(({ id, kind, title, code, budget, offers }) => ({ id, kind, title, code, budget, offers })),
});

/**
 * What an internal report says (step I5), out of what the entity has today. Lists are read page by page; of an office, only
 * what is of that office, and no demands.
 */
export const gatherReport = async (
  store: Store,
  owner: string,
  { year, period, unit }: Asked,
  now: Date,
): Promise<ReportContent> => {
  const days = daysOf(year, period);
  const [entity, arrangement, demands] = await Promise.all([
    yearOfEntity(store, { owner, unit, year }),
    store.load(arrangements, String(year)),
    unit === undefined ? demandsOf(store, days, dateInColombia(now)) : undefined,
  ]);
  const gaps = gapsOf(entity);
  return {
    year,
    period,
    ...days,
    unit,
    demands: demands?.counted,
    offers: offersPart(gaps, days),
    items: itemsPart(gaps),
    budget: gaps.budget,
    arrangement: arrangement && {
      state: arrangement.state.state,
      steps: stepIds.map((id) => ({ id, status: arrangement.state.steps[id].status })),
    },
    complete: entity.complete && (demands?.complete ?? true),
  };
};
