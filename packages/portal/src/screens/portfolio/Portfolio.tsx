import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, read } from '../../api/index.ts';
import { Button, ButtonLink, Empty, Head, State, Who } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { type Asked, addressOf, askedOf, isNarrowed, reasonsOf } from './query.ts';
import { SearchForm } from './SearchForm.tsx';
import type { PortfolioOffer, PortfolioPage } from './wire.ts';

interface RowProps {
  readonly offer: PortfolioOffer;
  readonly asked: Asked;
  readonly nameOf: (code: string) => string | undefined;
  readonly onLink: (offer: PortfolioOffer) => void;
}

/** One offer: whose it is, what it gives and to whom, why it is here, and the one thing this person may do with it. */
function Row({ offer, asked, nameOf, onLink }: RowProps) {
  const words = useWords();
  const { t, list, date } = words;
  const { hat } = useHat();
  const capacities = useCatalogue('capacities');
  const reasons = reasonsOf(offer.reasons, asked).map((reason) => t(`match.reason.${reason}`));
  const left = offer.availability && offer.availability.slots - offer.availability.taken;
  const asks =
    hat.owner.ownerKind === 'territorial' && hat.roles.some((role) => role === 'official' || role === 'representative');
  const links = offer.owner.id === hat.owner.id && hat.roles.includes('formulator');
  const facts = [
    placesWords(offer.territories, nameOf, words),
    list([...new Set(offer.capacities.map((one) => capacities.label(one.dimension)))]),
    left === undefined ? '' : t('match.slots', { n: left }),
    offer.requestUntil ? t('match.until', { date: date(offer.requestUntil) }) : '',
  ].filter(Boolean);
  return (
    <li>
      <a className="t" href={`/ofertas/${offer.id}`}>
        {offer.title}
      </a>
      {offer.open ? (
        <State is="done">{t('offer.state.published')}</State>
      ) : (
        <State is="off">{t('portfolio.closed')}</State>
      )}
      <div className="offer-row">
        <p>
          <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who>
          {offer.summary && <> · {offer.summary}</>}
        </p>
        <p>{facts.join('. ')}.</p>
        {reasons.length > 0 && <p>{t('match.why', { list: list(reasons), n: reasons.length })}</p>}
        {(asks || links) && offer.open && (
          <div className="row mt-s">
            {asks && (
              <ButtonLink rank="alt" to={`/demandas/nueva?oferta=${offer.owner.id}.${offer.id}`}>
                {t('portfolio.ask')}
                <span className="vh">: {offer.title}</span>
              </ButtonLink>
            )}
            {links && (
              <Button rank="alt" onClick={() => onLink(offer)}>
                {t(asked.demand ? 'portfolio.linkThis' : 'portfolio.link')}
                <span className="vh">: {offer.title}</span>
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Nothing({ asked, territorial }: { asked: Asked; territorial: boolean }) {
  const { t } = useWords();
  const narrowed = isNarrowed(asked);
  const register = <ButtonLink to="/demandas/nueva">{t('portfolio.empty.register')}</ButtonLink>;
  const clear = <ButtonLink to={addressOf({ demand: asked.demand })}>{t('portfolio.clear')}</ButtonLink>;
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

/** Portafolio: every published offer of every entity, with why it is there and what can be done with it. */
export function Portfolio() {
  const { t } = useWords();
  const { hat } = useHat();
  const search = useAsked();
  const asked = askedOf(search);
  const [linking, link] = useState<PortfolioOffer>();
  const demand = useQuery({ ...read('/demands/{id}', { path: { id: asked.demand } }), enabled: asked.demand !== '' });
  const { query, items } = usePagesBy<PortfolioOffer>(['/portfolio', asked], (after, signal) =>
    get(
      '/portfolio',
      {
        query: {
          q: asked.q || undefined,
          territory: asked.territory || undefined,
          capacity: asked.capacity || undefined,
          cycle: (asked.cycle || undefined) as PortfolioOffer['cycleStages'][number] | undefined,
          sector: asked.sector || undefined,
          mode: (asked.mode || undefined) as PortfolioOffer['mode'],
          after,
        },
      },
      signal,
    ),
  );
  const total = (query.data?.pages[0] as PortfolioPage | undefined)?.total ?? items.length;
  const nameOf = usePlaceNames([
    ...items.flatMap((one) => one.territories.slice(0, 1)),
    ...(asked.territory ? [asked.territory] : []),
  ]);
  const territorial = hat.owner.ownerKind === 'territorial';
  const title = demand.data
    ? t('portfolio.h1.for', { demand: demand.data.title })
    : t(territorial ? 'portfolio.h1' : 'portfolio.h1.entity');
  return (
    <>
      <Head over={t('portfolio.title')} title={title} />
      <SearchForm key={`${search}${nameOf(asked.territory) ?? ''}`} asked={asked} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Nothing asked={asked} territorial={territorial} />
          ) : (
            <section>
              <div role="status">
                <h2>{t('portfolio.count', { n: total })}</h2>
              </div>
              <ul className="commits">
                {items.map((offer) => (
                  <Row key={offer.id} offer={offer} asked={asked} nameOf={nameOf} onLink={link} />
                ))}
              </ul>
              <More query={query}>{t('portfolio.next')}</More>
            </section>
          )
        }
      </Loaded>
      {linking && <LinkDialog offer={linking} demand={asked.demand} onClose={() => link(undefined)} />}
    </>
  );
}
