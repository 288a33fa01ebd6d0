import { Button, ButtonLink, State, Who } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { placesWords } from '../deciding/places.ts';
import type { Demand } from '../demands/wire.ts';
import { matchReasons } from './matches.ts';
import { type Asked, reasonsOf } from './query.ts';
import type { FoundOffer } from './wire.ts';

interface Props {
  readonly offer: FoundOffer;
  readonly asked: Asked;
  /** The demand it is looked for. */
  readonly demand?: Demand | undefined;
  readonly nameOf: (code: string) => string | undefined;
  readonly onLink: (offer: FoundOffer) => void;
}

/** What this person may do with an offer: a territory asks for it; who formulates links it to a demand that is ready. */
function useMay({ offer, demand }: Pick<Props, 'offer' | 'demand'>): { asks: boolean; links: boolean } {
  const { hat } = useHat();
  const territorial = hat.owner.ownerKind === 'territorial';
  return {
    asks: offer.open && territorial && hat.roles.some((role) => role === 'official' || role === 'representative'),
    links:
      offer.open &&
      !territorial &&
      hat.roles.includes('formulator') &&
      (demand ? demand.state === 'characterised' : offer.owner.id === hat.owner.id),
  };
}

/** One offer: whose it is, what it gives and to whom, why it is here, and the one thing this person may do with it. */
export function OfferRow({ offer, asked, demand, nameOf, onLink }: Props) {
  const words = useWords();
  const { t, list, date } = words;
  const capacities = useCatalogue('capacities');
  const { asks, links } = useMay({ offer, demand });
  const reasons = offer.match
    ? matchReasons(offer, words)
    : reasonsOf(offer.reasons ?? [], asked).map((reason) => t(`match.reason.${reason}`));
  const left = offer.availability && Math.max(0, offer.availability.slots - offer.availability.taken);
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
        {reasons.length > 0 && (
          <p>
            {offer.score !== undefined && <b>{t('match.score', { n: offer.score })} </b>}
            {t('match.why', { list: list(reasons), n: reasons.length })}
          </p>
        )}
        {(asks || links) && (
          <div className="row mt-s">
            {asks && (
              <ButtonLink rank="alt" to={`/demandas/nueva?oferta=${offer.owner.id}.${offer.id}`}>
                {t('portfolio.ask')}
                <span className="vh">: {offer.title}</span>
              </ButtonLink>
            )}
            {links && (
              <Button rank="alt" onClick={() => onLink(offer)}>
                {t(demand ? 'portfolio.linkThis' : 'portfolio.link')}
                <span className="vh">: {offer.title}</span>
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
