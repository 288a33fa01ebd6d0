import type { Principal } from '@concierta/access';
import { CatalogueCode } from '@concierta/events';
import { depsOf, hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import { OwnerId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import type { Zones } from '../deps.ts';
import { readPointer } from '../generation.ts';
import { competent } from '../referrals/competent.ts';
import { board, boardSummary } from '../referrals/reads.ts';
import { boardGroups } from '../referrals/rows.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { nameOf } from './entries.ts';
import { AskedTerritory, BoardEntry, BoardSummary, CompetentEntity } from './schemas.ts';

const tags = ['Traslados'];

const boardRoute = route({
  method: 'get',
  path: '/shared-referrals',
  summary: 'Los traslados de lo que pidieron los territorios: los abiertos, primero el más vencido (coordinación).',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery.extend({ group: z.enum(boardGroups).default('open') }) },
  answers: { 200: pageSchema(BoardEntry) },
});

const summaryRoute = route({
  method: 'get',
  path: '/shared-referrals/summary',
  summary: 'Cuántos traslados hay abiertos y vencidos, y cuántos se respondieron en término (coordinación).',
  tags,
  auth: 'hat',
  kind: 'list',
  answers: { 200: BoardSummary },
});

const competentRoute = route({
  method: 'get',
  path: '/competent-entities',
  summary: 'Entidades que parecen competentes en un asunto, con las razones. La ley dice cuál lo es.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: {
    query: z.object({
      q: z.string().trim().max(100).optional(),
      sector: CatalogueCode.optional(),
      capacity: CatalogueCode.optional(),
      territory: AskedTerritory.optional(),
      limit: listQuery.shape.limit,
    }),
  },
  answers: { 200: z.object({ items: z.array(CompetentEntity), total: z.number().int() }) },
});

/** Refuses whoever does not coordinate the policy. */
const requireCoordinator = (principal: Principal): void => {
  if (principal.coordinator && principal.roles.includes('coordinator')) return;
  throw new Refusal('role-required', { roles: ['coordinator'] });
};

/** Refuses whoever does not act for a national entity. */
const requireEntity = (principal: Principal): void => {
  if (principal.ownerKind === 'entity') return;
  throw new Refusal('role-required', { ownerKind: 'entity', roles: ['formulator', 'coordinator'] });
};

/** What is seen of referrals across entities, and who a demand may be referred to. */
export const sharedReferralRoutes = (app: ServiceApp, zones: Zones, reader: PortfolioReader): void => {
  app.openapi(boardRoute, async (c) => {
    requireCoordinator(hat(c).principal);
    const { group, ...query } = c.req.valid('query');
    const store = zones.zone('SHARED');
    const { live } = await readPointer(store, 'referrals');
    const [found, portfolio] = await Promise.all([board(store, live, group, pageOf(query)), reader.current()]);
    const now = depsOf(c).clock.now().toISOString();
    const items = found.items.map(({ asker, owner, to, ...row }) => ({
      ...row,
      overdue: ['sent', 'received', 'redirected'].includes(row.state) && row.dueAt < now,
      asker: nameOf(portfolio, asker),
      owner: nameOf(portfolio, owner),
      to: nameOf(portfolio, to),
    }));
    return c.json(pageAnswer({ items, next: found.next }), 200);
  });

  app.openapi(summaryRoute, async (c) => {
    requireCoordinator(hat(c).principal);
    const store = zones.zone('SHARED');
    const { live } = await readPointer(store, 'referrals');
    return c.json(await boardSummary(store, live, depsOf(c).clock.now().toISOString()), 200);
  });

  app.openapi(competentRoute, async (c) => {
    const { principal } = hat(c);
    requireEntity(principal);
    const { limit = 25, ...matter } = c.req.valid('query');
    const portfolio = await reader.current();
    const found = competent(portfolio, matter, principal.owner);
    const items = found.slice(0, limit).map(({ id, ...rest }) => ({
      entity: nameOf(portfolio, OwnerId.parse(id)),
      ...rest,
      reasons: [...rest.reasons],
    }));
    return c.json({ items, total: found.length }, 200);
  });
};
