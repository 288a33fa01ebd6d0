import { A, Margin, MarginSection, State } from '../../kit/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { usePeople } from '../deciding/people.ts';
import { useUnits } from './description.tsx';
import { registrationState } from './registration.ts';
import type { Offer } from './wire.ts';

/** Beside the offer: who answers, who reviews, its editions, its places, and how to read the shapes. */
export function OfferMargin({ offer }: { offer: Offer }) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const personOf = usePeople();
  const units = useUnits();
  const unit = units.find((one) => one.id === offer.unit)?.name ?? t('offer.marg.entity');
  const responsible = personOf(offer.responsible);
  const { availability, edition, nextEdition } = offer;
  return (
    <Margin>
      <MarginSection title={t('offer.marg.answers')}>
        <p>
          {responsible && (
            <>
              {responsible}
              <br />
            </>
          )}
          {unit}
        </p>
      </MarginSection>
      <MarginSection title={t('offer.marg.reviews')}>
        <p>{t('offer.marg.reviewsWho', { who: hatName(hat) })}</p>
      </MarginSection>
      <MarginSection title={t('offer.marg.editions')}>
        <dl>
          {nextEdition && (
            <>
              <dt>{date(nextEdition.startedAt)}</dt>
              <dd>{t(`offer.next.${nextEdition.phase}`)}</dd>
            </>
          )}
          {edition ? (
            <>
              <dt>{date(edition.publishedAt)}</dt>
              <dd>{t('offer.edition', { n: edition.number })}</dd>
            </>
          ) : (
            <>
              <dt>{date(offer.draftedAt)}</dt>
              <dd>{t('offer.marg.noEdition')}</dd>
            </>
          )}
        </dl>
        {edition && (
          <p>
            <span className="vh">{t('offer.marg.hash')} </span>
            <span className="code">{edition.hash.slice(0, 12).match(/.{4}/g)?.join(' ')}</span>
          </p>
        )}
      </MarginSection>
      {offer.edition && (
        <MarginSection title={t('register.margin')}>
          <p>{registrationState(offer, words).words}</p>
        </MarginSection>
      )}
      {availability && (
        <MarginSection title={t('offer.marg.slots')}>
          <p>
            {t('offer.marg.slotsLeft', {
              left: Math.max(0, availability.slots - availability.taken),
              all: availability.slots,
            })}
          </p>
        </MarginSection>
      )}
      {(offer.state === 'published' || offer.state === 'suspended') && (
        <MarginSection title={t('offer.marg.public')}>
          <p>
            <A to={new URL(`/ofertas/${offer.id}`, location.origin).href}>{t('offer.marg.publicLink')}</A>
          </p>
        </MarginSection>
      )}
      <MarginSection title={t('offer.marg.conventions')}>
        <ul className="stack tight">
          <li>
            <State is="none">{t('offer.check.none')}</State>
          </li>
          <li>
            <State is="run">{t('offer.marg.runWho')}</State>
          </li>
          <li>
            <State is="back">{t('offer.check.returned')}</State>
          </li>
          <li>
            <State is="done">{t('offer.check.done')}</State>
          </li>
        </ul>
      </MarginSection>
    </Margin>
  );
}
