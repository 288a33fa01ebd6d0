import { depsOf, route, type ServiceApp } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import { countPlaces, placesOf } from '@concierta/matching';
import { type Candidate, matches } from '../overlap/matches.ts';
import type { Portfolio } from '../search/portfolio.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { cardEntry } from './entries.ts';
import { MatchPage, MatchQuery, MatchSearch } from './overlap-schemas.ts';
import { nextFrom, startOf } from './portfolio.ts';

const matchRoute = route({
  method: 'post',
  path: '/portfolio/matches',
  summary: 'Las ofertas publicadas que pueden responder a una demanda, con puntaje y razones.',
  tags: ['Portafolio'],
  auth: 'hat',
  kind: 'list',
  request: { query: MatchQuery, body: MatchSearch },
  answers: { 200: MatchPage },
});

const entryOf = (portfolio: Portfolio, { offer, match }: Candidate, of: number, day: string) => {
  const { score, municipalities, capacities, dimensions, cycle, sector, words } = match;
  const why = { municipalities, of, capacities: [...capacities], dimensions: [...dimensions] };
  return { ...cardEntry(portfolio, offer, day), score, match: { ...why, cycle, sector, words: [...words] } };
};

/** Matching a demand with the national portfolio. What the demand says comes in the body and is kept nowhere. */
export const matchRoutes = (app: ServiceApp, reader: PortfolioReader): void => {
  app.openapi(matchRoute, async (c) => {
    const { limit = 25, after, available, ...filters } = c.req.valid('query');
    const need = c.req.valid('json');
    const from = startOf(after);
    const portfolio = await reader.current();
    const day = dateInColombia(depsOf(c).clock.now());
    const found = matches(portfolio, need, { ...filters, day, openOn: available ? day : undefined });
    const of = countPlaces(placesOf(need.territories));
    const items = found.slice(from, from + limit).map((one) => entryOf(portfolio, one, of, day));
    const next = nextFrom(from + limit, found.length);
    return c.json({ items, total: found.length, ...(next && { next }) }, 200);
  });
};
