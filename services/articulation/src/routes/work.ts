import type { Principal } from '@concierta/access';
import { depsOf, hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import * as z from 'zod';
import type { Zones } from '../deps.ts';
import { readPointer } from '../generation.ts';
import type { Portfolio } from '../search/portfolio.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { overlooked } from '../unattended/overdue.ts';
import type { UnattendedRow } from '../unattended/rows.ts';
import { workSummary, workTab } from '../work/reads.ts';
import type { WorkRow } from '../work/rows.ts';
import { nameOf } from './entries.ts';
import { WorkEntry, WorkSummary } from './schemas.ts';

const tags = ['Mi trabajo'];

const workRoute = route({
  method: 'get',
  path: '/work',
  summary: 'Lo que debo, lo que espero de otros o lo que ya se hizo.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery.extend({ tab: z.enum(['owe', 'wait', 'done']).default('owe') }) },
  answers: { 200: pageSchema(WorkEntry) },
});

const summaryRoute = route({
  method: 'get',
  path: '/work/summary',
  summary: 'Cuánto hay en cada parte de mi trabajo.',
  tags,
  auth: 'hat',
  kind: 'list',
  answers: { 200: WorkSummary },
});

const entryOf = (portfolio: Portfolio, { turn: _, counterpart, ...row }: WorkRow, now: string) => ({
  ...row,
  overdue: row.dueAt !== undefined && row.dueAt < now,
  ...(counterpart && { counterpart: nameOf(portfolio, counterpart) }),
});

/** A demand nobody took in time, as the coordinator's to route. */
const toRoute = (portfolio: Portfolio, row: UnattendedRow, now: string) => ({
  kind: 'demand' as const,
  id: row.id,
  owner: row.owner,
  title: row.title,
  state: 'registered',
  action: 'route',
  since: row.registeredAt,
  dueAt: row.dueAt,
  overdue: row.dueAt !== undefined && row.dueAt < now,
  counterpart: nameOf(portfolio, row.owner),
  receipt: row.receipt,
  territories: row.territories,
});

const coordinates = (principal: Principal): boolean => principal.coordinator && principal.roles.includes('coordinator');

/** How many demands that nobody took lead the coordinator's list. */
const mostToRoute = 10;

/** My work, under the hat worn: its roles decide what is owed and what is waited for. */
export const workRoutes = (app: ServiceApp, zones: Zones, reader: PortfolioReader): void => {
  const leftOver = (principal: Principal, now: Date, limit: number): Promise<UnattendedRow[]> =>
    coordinates(principal) ? overlooked(zones.zone('SHARED'), now, limit) : Promise.resolve([]);

  app.openapi(workRoute, async (c) => {
    const { principal, store } = hat(c);
    const { tab, ...query } = c.req.valid('query');
    const page = pageOf(query);
    const now = depsOf(c).clock.now();
    const leading = tab === 'owe' && page.after === undefined && page.limit > 1;
    const [{ live }, portfolio, unrouted] = await Promise.all([
      readPointer(store, 'work'),
      reader.current(),
      leading ? leftOver(principal, now, Math.min(mostToRoute, page.limit - 1)) : [],
    ]);
    const rest = { ...page, limit: page.limit - unrouted.length };
    const found = await workTab(store, live, principal.roles, tab, rest);
    const at = now.toISOString();
    const items = [
      ...unrouted.map((row) => toRoute(portfolio, row, at)),
      ...found.items.map((row) => entryOf(portfolio, row, at)),
    ];
    return c.json(pageAnswer({ items, next: found.next }), 200);
  });

  app.openapi(summaryRoute, async (c) => {
    const { principal, store } = hat(c);
    const now = depsOf(c).clock.now();
    const [{ live }, unrouted] = await Promise.all([readPointer(store, 'work'), leftOver(principal, now, mostToRoute)]);
    const summary = await workSummary(store, live, principal.roles, now.toISOString());
    const at = now.toISOString();
    const late = unrouted.filter(({ dueAt }) => dueAt !== undefined && dueAt < at).length;
    return c.json({ ...summary, owe: summary.owe + unrouted.length, overdue: summary.overdue + late }, 200);
  });
};
