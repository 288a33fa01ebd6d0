import { useQuery } from '@tanstack/react-query';
import { type Reading, read, type Tagged } from '../../api/index.ts';
import { type Commit, State, Who } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { CiteButton } from './CiteButton.tsx';
import { citeOffer, offerSourceTitle } from './cite.ts';
import type { Wanted } from './wanted.ts';
import type { Demand } from './wire.ts';

type OfferEntry = Reading<'/portfolio'>['items'][number];

const shown = 4;

/** The words that an offer shares with what is written, as the search found them. */
const sharedWords = ({ highlights }: OfferEntry): string[] => {
  const hits = [...(highlights?.title ?? []), ...(highlights?.summary ?? [])].filter(({ hit }) => hit);
  return [...new Set(hits.map(({ text }) => text.toLowerCase()))].slice(0, 5);
};

/** Why an offer is like what is written, in words. */
function reasonsOf(offer: OfferEntry, wanted: Wanted, label: (code: string) => string, { t, list }: Words): string {
  const shared = sharedWords(offer);
  const capacities = [...new Set(offer.capacities.map(({ dimension }) => dimension))].filter((one) =>
    wanted.capacities.includes(one),
  );
  const reasons = [
    ...(shared.length > 0 ? [t('similar.why.words', { list: list(shared.map((word) => `«${word}»`)) })] : []),
    ...(offer.reasons.some(({ code }) => code === 'territory') ? [t('similar.why.territory')] : []),
    ...(capacities.length > 0 ? [t('similar.why.capacity', { list: list(capacities.map(label)) })] : []),
  ];
  return reasons.join('. ');
}

/** Published offers of every entity that are like what is written: first by its words, then by capacity; each with why. */
export function useSimilarOffers(wanted: Wanted, enabled: boolean, demand: Tagged<Demand> | undefined): Commit[] {
  const words = useWords();
  const { t } = words;
  const capacities = useCatalogue('capacities');
  const [territory] = wanted.territories;
  const q = wanted.title.trim().slice(0, 200);
  const capacity = wanted.capacities[0];
  const byWords = useQuery({
    ...read('/portfolio', { query: { q, territory, limit: shown } }),
    enabled: enabled && q.length > 2,
  });
  const byCapacity = useQuery({
    ...read('/portfolio', { query: { territory, capacity, limit: shown } }),
    enabled: enabled && territory !== undefined && capacity !== undefined,
  });
  const found = new Map(
    [...(byWords.data?.items ?? []), ...(byCapacity.data?.items ?? [])].map((one) => [one.id, one]),
  );
  // An offer found by both searches keeps what its words matched.
  for (const one of byWords.data?.items ?? []) found.set(one.id, one);
  return [...found.values()].slice(0, shown).map((offer) => {
    const why = reasonsOf(offer, wanted, capacities.label, words);
    return {
      key: offer.id,
      title: offer.title,
      state: <State is="done">{t('offer.state.published')}</State>,
      detail: (
        <>
          <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who>
          {why && ` · ${why}.`} <a href={`/ofertas/${offer.id}`}>{t('demand.offers.public')}</a>
          {demand?.allowed.includes('cite') && (
            <>
              {' · '}
              <CiteButton
                what={offer.title}
                cited={demand.sources.some((one) => one.kind === 'repository' && one.title === offerSourceTitle(offer))}
                onCite={() => citeOffer(demand, offer)}
              />
            </>
          )}
        </>
      ),
    };
  });
}
