import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, read } from '../../api/index.ts';
import { A, ButtonLink, Empty, Head } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { usePlaceNames } from '../deciding/names.ts';
import { needOf } from '../demands/need.ts';
import type { Demand } from '../demands/wire.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { filtersOf, matchPage } from './matches.ts';
import { meetingsAddress } from './meeting-address.ts';
import { OfferRow } from './OfferRow.tsx';
import { type Asked, addressOf, askedOf, isNarrowed } from './query.ts';
import { SearchForm } from './SearchForm.tsx';
import type { FoundOffer } from './wire.ts';

function Nothing({ asked, territorial, matching }: { asked: Asked; territorial: boolean; matching: boolean }) {
  const { t } = useWords();
  const narrowed = isNarrowed(asked);
  const register = <ButtonLink to="/demandas/nueva">{t('portfolio.empty.register')}</ButtonLink>;
  const clear = (
    <ButtonLink rank="alt" to={addressOf({ demand: asked.demand })}>
      {t('portfolio.clear')}
    </ButtonLink>
  );
  if (matching) {
    const formulate = <ButtonLink to="/ofertas/nueva">{t('portfolio.match.formulate')}</ButtonLink>;
    return (
      <Empty title={t('portfolio.match.none')} action={narrowed ? clear : territorial ? undefined : formulate}>
        {t(
          narrowed ? 'portfolio.empty.entity' : territorial ? 'portfolio.match.none.town' : 'portfolio.match.none.body',
        )}
      </Empty>
    );
  }
  return (
    <Empty
      title={t(narrowed ? 'portfolio.empty.filtered.title' : 'portfolio.empty.title')}
      action={territorial ? register : narrowed ? clear : undefined}
    >
      {t(
        narrowed ? (territorial ? 'portfolio.empty.filtered.body' : 'portfolio.empty.entity') : 'portfolio.empty.body',
      )}
    </Empty>
  );
}

/** Not yet so far that an offer can be linked. */
const unready: ReadonlySet<string> = new Set(['draft', 'registered']);

/** What was found: by searching, or matched with a demand that has a territory. */
function useFound(asked: Asked, demand: Demand | undefined) {
  const key = demand ? ['/portfolio/matches', demand.id, demand.version, asked] : ['/portfolio', asked];
  return usePagesBy<FoundOffer>(key, (after, signal) =>
    demand
      ? matchPage(needOf(demand), asked, { after })
      : get('/portfolio', { query: { ...filtersOf(asked), after } }, signal),
  );
}

function Results({ asked, demand }: { asked: Asked; demand?: Demand | undefined }) {
  const { t } = useWords();
  const { hat } = useHat();
  const [linking, link] = useState<FoundOffer>();
  const matched = demand && demand.territories.length > 0 ? demand : undefined;
  const { query, items } = useFound(asked, matched);
  const total = (query.data?.pages[0] as { readonly total?: number } | undefined)?.total ?? items.length;
  const nameOf = usePlaceNames(items.flatMap((one) => one.territories.slice(0, 1)));
  const territorial = hat.owner.ownerKind === 'territorial';
  return (
    <Loaded query={query}>
      {() =>
        items.length === 0 ? (
          <Nothing asked={asked} territorial={territorial} matching={matched !== undefined} />
        ) : (
          <section>
            <div role="status">
              <h2>{t(matched ? 'portfolio.match.count' : 'portfolio.count', { n: total })}</h2>
            </div>
            {matched && (
              <p className="u mt-b">
                {t('portfolio.match.lead')} {!territorial && unready.has(matched.state) && t('portfolio.match.notYet')}
              </p>
            )}
            <ul className="commits">
              {items.map((offer) => (
                <OfferRow key={offer.id} offer={offer} asked={asked} demand={demand} nameOf={nameOf} onLink={link} />
              ))}
            </ul>
            <More query={query}>{t('portfolio.next')}</More>
            {linking && <LinkDialog offer={linking} demand={asked.demand} onClose={() => link(undefined)} />}
          </section>
        )
      }
    </Loaded>
  );
}

/** Portafolio: every published offer of every entity, with why it is there and what can be done with it; for a demand, those that may answer it. */
export function Portfolio() {
  const { t } = useWords();
  const { hat } = useHat();
  const search = useAsked();
  const asked = askedOf(search);
  const demand = useQuery({ ...read('/demands/{id}', { path: { id: asked.demand } }), enabled: asked.demand !== '' });
  const nameOf = usePlaceNames(asked.territory ? [asked.territory] : []);
  const territorial = hat.owner.ownerKind === 'territorial';
  const title = demand.data
    ? t('portfolio.h1.for', { demand: demand.data.title })
    : t(territorial ? 'portfolio.h1' : 'portfolio.h1.entity');
  return (
    <>
      <Head
        over={t('portfolio.title')}
        title={title}
        lead={demand.data && <A to={`/demandas/${demand.data.id}`}>{t('portfolio.match.back')}</A>}
      />
      <SearchForm key={`${search}${nameOf(asked.territory) ?? ''}`} asked={asked} nameOf={nameOf} />
      {asked.territory && !asked.demand && (
        <p className="mt-b">
          <A to={meetingsAddress(asked.territory, asked.capacity)}>{t('meet.link')}</A>
        </p>
      )}
      {asked.demand ? (
        <Loaded query={demand}>{(data) => <Results asked={asked} demand={data} />}</Loaded>
      ) : (
        <Results asked={asked} />
      )}
    </>
  );
}
