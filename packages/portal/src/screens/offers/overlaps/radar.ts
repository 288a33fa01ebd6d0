import { queryOptions, useQueries } from '@tanstack/react-query';
import { change, type Problem, read } from '../../../api/index.ts';
import type { AnswerOf, BodyOf, Operation } from '../../../api/shape.ts';
import { wornHat } from '../../../session/hats.ts';
import { useHat } from '../../../session/index.ts';
import type { Offer, OfferContent } from '../wire.ts';

type Search = Operation<'/overlaps', 'post'>;

/** What the radar answers, and what it is asked. */
export type Radar = AnswerOf<Search>;
export type Coincidence = Radar['items'][number];
export type Wanted = BodyOf<Search>;

/** How many coincidences one look brings: as many as an offer may keep, and the slight ones. */
const onePage = 100;

/** One look at the radar. Asked again each time the step is opened, because others publish. */
export const radarQuery = (wanted: Wanted) =>
  queryOptions<Radar, Problem>({
    queryKey: [wornHat() ?? 'person', '/overlaps', wanted],
    queryFn: () => change('post', '/overlaps', { query: { limit: onePage }, body: wanted }),
    staleTime: 0,
  });

export type Place = NonNullable<OfferContent['targets']>[number];

export interface Where {
  readonly places: readonly Place[];
  /** Where they come from: the offer's own targeting, the demands it answers, or what the person says here. */
  readonly from: 'targets' | 'demands' | 'said';
  readonly coming: boolean;
}

/** Where to look: the territories targeted; failing those, those of the demands it answers; failing those, what is said here. */
export function useWhere(offer: Offer, said: readonly Place[]): Where {
  const { hat } = useHat();
  const targets = offer.content.targets ?? [];
  const own = (offer.content.service?.answers ?? []).filter((one) => one.owner === hat.owner.id);
  const demands = useQueries({
    queries: own.map(({ demand }) => ({
      ...read('/demands/{id}', { path: { id: demand } }),
      enabled: targets.length === 0,
    })),
  });
  if (targets.length > 0) return { places: targets, from: 'targets', coming: false };
  const asked = new Map(demands.flatMap(({ data }) => data?.territories ?? []).map((place) => [place.code, place]));
  const coming = demands.some(({ isLoading }) => isLoading);
  return asked.size > 0 || coming
    ? { places: [...asked.values()], from: 'demands', coming }
    : { places: said, from: 'said', coming: false };
}

/** What the radar is asked: what the offer says of itself. */
export const wantedOf = ({ id, content }: Offer, places: readonly Place[]): Wanted => ({
  offer: id,
  territories: places.map(({ code }) => code).sort(),
  capacities: (content.capacities ?? []).map(({ level, dimension }) => ({ level, dimension })),
  from: content.timing?.from,
  to: content.timing?.to,
  cycleStages: content.timing?.cycleStages ?? [],
  sector: content.sector,
  text: [content.title, content.summary, content.service?.deliverable].filter(Boolean).join('. ').slice(0, 6_000),
});
