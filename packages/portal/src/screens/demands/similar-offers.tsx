import { useQuery } from '@tanstack/react-query';
import type { Tagged } from '../../api/index.ts';
import { type Commit, State, Who } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { likeliestQuery, matchReasons } from '../portfolio/matches.ts';
import { CiteButton } from './CiteButton.tsx';
import { citeOffer, offerSourceTitle } from './cite.ts';
import type { Need } from './need.ts';
import type { Demand } from './wire.ts';

const shown = 4;

/** Published offers of every entity that may answer what is written: each with its score, why, and (where it can be) the way to cite it. */
export function useSimilarOffers(need: Need, enabled: boolean, demand: Tagged<Demand>): Commit[] {
  const words = useWords();
  const { t, list } = words;
  const { data } = useQuery({ ...likeliestQuery(need, shown), enabled: enabled && need.territories.length > 0 });
  return (data?.items ?? []).map((offer) => {
    const reasons = matchReasons(offer, words);
    return {
      key: offer.id,
      title: offer.title,
      state: <State is="done">{t('offer.state.published')}</State>,
      detail: (
        <>
          <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who> · {t('match.score', { n: offer.score })}{' '}
          {t('match.why', { list: list(reasons), n: reasons.length })}{' '}
          <a href={`/ofertas/${offer.id}`}>{t('demand.offers.public')}</a>
          {demand.allowed.includes('cite') && (
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
