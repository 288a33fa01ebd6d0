import { queryOptions } from '@tanstack/react-query';
import { change, type Problem } from '../../api/index.ts';
import { wornHat } from '../../session/hats.ts';
import type { Words } from '../../words/index.tsx';
import type { Need } from '../demands/need.ts';
import type { Asked } from './query.ts';
import type { FoundOffer, MatchPage, PortfolioOffer } from './wire.ts';

const askedWith = ({ territories, capacities, cycleStage, sector, title, need }: Need) => ({
  territories: [...territories],
  capacities: capacities.map(({ level, dimension }) => ({ level, dimension })),
  cycleStage,
  sector,
  text: [title, need].filter(Boolean).join('. ').slice(0, 6_000),
});

/** What an address asks of the portfolio, as its service takes it. */
export const filtersOf = (asked: Asked) => ({
  q: asked.q || undefined,
  territory: asked.territory || undefined,
  capacity: asked.capacity || undefined,
  cycle: (asked.cycle || undefined) as PortfolioOffer['cycleStages'][number] | undefined,
  sector: asked.sector || undefined,
  mode: (asked.mode || undefined) as PortfolioOffer['mode'],
  available: asked.available === 'true' ? ('true' as const) : undefined,
});

/** A page of the offers that may answer a need. */
export const matchPage = (need: Need, asked: Asked | undefined, page: { after?: string | undefined; limit?: number }) =>
  change('post', '/portfolio/matches', {
    query: { ...(asked && filtersOf(asked)), ...page },
    body: askedWith(need),
  });

/** The first few offers that may answer a need. */
export const likeliestQuery = (need: Need, limit: number) =>
  queryOptions<MatchPage, Problem>({
    queryKey: [wornHat() ?? 'person', '/portfolio/matches', need, limit],
    queryFn: () => matchPage(need, undefined, { limit }),
  });

/** Why an offer may answer a demand, each reason in words. */
export function matchReasons(
  { match, availability, open }: Pick<FoundOffer, 'match' | 'availability' | 'open'>,
  { t, list }: Pick<Words, 't' | 'list'>,
): string[] {
  if (!match) return [];
  const { municipalities, of, capacities, dimensions, cycle, sector, words } = match;
  const all: readonly [string, boolean][] = [
    [t('match.reason.capacity'), capacities.length > 0],
    [t('match.reason.dimension'), capacities.length === 0 && dimensions.length > 0],
    [
      municipalities < of ? t('match.reason.partOf', { n: municipalities, of }) : t('match.reason.territory'),
      municipalities > 0,
    ],
    [t('match.reason.cycle'), cycle],
    [t('match.reason.sector'), sector],
    [
      t('match.reason.words', { n: words.length, list: list(words.slice(0, 4).map((word) => `«${word}»`)) }),
      words.length > 0,
    ],
    [t('match.reason.availability'), open && availability !== undefined],
  ];
  return all.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
