import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read, type Tagged } from '../../api/index.ts';
import { A, type Commit, Commits, Section, State, Who } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { needOf } from './need.ts';
import { useSimilarOffers } from './similar-offers.tsx';
import type { Demand, OfferRef } from './wire.ts';

/** Offers by their reference, as everybody reads them; one that is no longer published keeps its place without its text. */
function usePublished(refs: readonly OfferRef[]): Commit[] {
  const { t } = useWords();
  const { hat } = useHat();
  const found = useQueries({ queries: refs.map((ref) => read('/public/offers/{id}', { path: { id: ref.offer } })) });
  return refs.map((ref, i) => {
    const offer = found[i]?.data;
    const mine = ref.owner === hat.owner.id;
    return {
      key: ref.offer,
      title: offer?.title ?? t(found[i]?.isError ? 'demand.offers.unpublished' : 'demand.offers.coming'),
      ...(mine ? { to: `/ofertas/${ref.offer}` } : {}),
      state: offer && <State is="done">{t('offer.state.published')}</State>,
      detail: offer && (
        <>
          <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who> ·{' '}
          <a href={`/ofertas/${ref.offer}`}>{t('demand.offers.public')}</a>
        </>
      ),
    };
  });
}

/** What answers the demand; while nothing does, what was asked for and what is like it. */
export function AnsweringOffers({ demand }: { demand: Tagged<Demand> }): ReactNode {
  const { t } = useWords();
  const refs = demand.servedBy ?? demand.otherSide?.servedBy ?? [];
  const answered = refs.length > 0;
  const answering = usePublished(refs);
  const requested = usePublished(demand.requestedOffer && !answered ? [demand.requestedOffer] : []);
  const open = demand.state === 'registered' || demand.state === 'characterised' || demand.state === 'assigned';
  const similar = useSimilarOffers(needOf(demand), !answered && open, demand);
  if (answered) {
    return (
      <Section title={t('demand.offers.title')}>
        <Commits items={answering} />
      </Section>
    );
  }
  if (!open && requested.length === 0) return null;
  const search = address('/portafolio', { demanda: demand.id });
  return (
    <>
      {requested.length > 0 && (
        <Section title={t('demand.offers.requested')}>
          <Commits items={requested} />
        </Section>
      )}
      {open && (
        <Section
          title={t('demand.offers.similar')}
          note={similar.length === 0 ? t('demand.offers.noneSimilar') : undefined}
        >
          {similar.length > 0 && <Commits items={similar} />}
          <p className="mt">
            <A to={search}>{t('demand.offers.search')}</A>
          </p>
        </Section>
      )}
    </>
  );
}
