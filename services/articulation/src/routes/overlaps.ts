import { depsOf, listQuery, route, type ServiceApp } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import { countPlaces, placesOf } from '@concierta/matching';
import { displayName } from '@concierta/territories';
import type * as z from 'zod';
import { meetings } from '../overlap/meetings.ts';
import { type Coincidence, overlaps, sharedPlaces } from '../overlap/radar.ts';
import { isOpenOn } from '../search/filters.ts';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { nameOf } from './entries.ts';
import {
  MeetingPage,
  MeetingQuery,
  type Overlap,
  type OverlapOffer,
  OverlapPage,
  OverlapSearch,
} from './overlap-schemas.ts';
import { nextFrom, startOf } from './portfolio.ts';

const base = { tags: ['Coincidencias'], auth: 'hat', kind: 'list' } as const;

const searchRoute = route({
  ...base,
  method: 'post',
  path: '/overlaps',
  summary: 'O2: las ofertas publicadas de cualquier entidad que coinciden en territorio, capacidad y tiempo.',
  request: { query: listQuery, body: OverlapSearch },
  answers: { 200: OverlapPage },
});

const meetingRoute = route({
  ...base,
  method: 'get',
  path: '/overlaps',
  summary: 'Dónde se encuentran varias entidades en un territorio, capacidad por capacidad.',
  request: { query: MeetingQuery },
  answers: { 200: MeetingPage },
});

/** How many of the offers of a meeting are shown. */
const shownOffers = 10;

const offerOf = (portfolio: Portfolio, offer: OfferCard, day: string): z.output<typeof OverlapOffer> => {
  const { id, owner, code, title, edition, publishedAt, mode, from, to, requestUntil, availability } = offer;
  return {
    id,
    owner: nameOf(portfolio, owner),
    code,
    title,
    edition,
    publishedAt,
    mode,
    from,
    to,
    requestUntil,
    availability,
    open: isOpenOn(offer, day),
    address: `/ofertas/${id}`,
  };
};

const overlapOf = (
  portfolio: Portfolio,
  territories: readonly string[],
  coincidence: Coincidence,
  day: string,
): Overlap => {
  const { offer, facts, strength, score } = coincidence;
  return {
    offer: offerOf(portfolio, offer, day),
    strength,
    score,
    territories: sharedPlaces(territories, coincidence),
    capacities: [...facts.capacities],
    dimensions: [...facts.dimensions],
    period: facts.period,
    cycleStages: facts.cycleStages as Overlap['cycleStages'],
    sector: facts.sector,
    words: [...facts.words],
  };
};

/** The overlap radar: from what is published and nothing else, in memory, no call to the table but the one that keeps it fresh. */
export const overlapRoutes = (app: ServiceApp, reader: PortfolioReader): void => {
  app.openapi(searchRoute, async (c) => {
    const { limit = 25, after } = c.req.valid('query');
    const { offer, ...looked } = c.req.valid('json');
    const from = startOf(after);
    const portfolio = await reader.current();
    const now = depsOf(c).clock.now();
    const day = dateInColombia(now);
    const found = overlaps(portfolio, { ...looked, exclude: offer });
    const count = (strength: Coincidence['strength']) => found.filter((one) => one.strength === strength).length;
    const next = nextFrom(from + limit, found.length);
    const answer = {
      items: found.slice(from, from + limit).map((one) => overlapOf(portfolio, looked.territories, one, day)),
      total: found.length,
      entities: new Set(found.map((one) => one.offer.owner)).size,
      strong: count('strong'),
      partial: count('partial'),
      slight: count('slight'),
      municipalities: countPlaces(placesOf(looked.territories)),
      seenAt: now.toISOString(),
    };
    return c.json(next === undefined ? answer : { ...answer, next }, 200);
  });

  app.openapi(meetingRoute, async (c) => {
    const { territory, capacity, limit = 25, after } = c.req.valid('query');
    const from = startOf(after);
    const portfolio = await reader.current();
    const day = dateInColombia(depsOf(c).clock.now());
    const found = meetings(portfolio, territory, day, capacity);
    const next = nextFrom(from + limit, found.length);
    const answer = {
      territory: { code: territory, name: displayName(territory) },
      items: found.slice(from, from + limit).map((meeting) => ({
        capacity: meeting.capacity,
        entities: meeting.entities.map((owner) => nameOf(portfolio, owner)),
        total: meeting.offers.length,
        offers: meeting.offers.slice(0, shownOffers).map((offer) => offerOf(portfolio, offer, day)),
      })),
      total: found.length,
    };
    return c.json(next === undefined ? answer : { ...answer, next }, 200);
  });
};
