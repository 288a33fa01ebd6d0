import { useQuery } from '@tanstack/react-query';
import { Crumbs, Head, Message, Section, State, Summary } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Comparison } from './Compare.tsx';
import { editionQuery, offerQuery } from './editing.ts';
import { hashWords } from './hash.ts';
import { saidOf, useSaidCatalogues } from './said.ts';
import type { Offer, OfferEdition } from './wire.ts';

function Sheet({ offer, edition }: { offer: Offer; edition: OfferEdition }) {
  const words = useWords();
  const { t, date } = words;
  const catalogues = useSaidCatalogues();
  const current = offer.edition?.hash === edition.hash;
  const inForce = useQuery({
    ...editionQuery(offer.id, offer.edition?.hash ?? edition.hash),
    enabled: !current,
  });
  const parts = saidOf(edition.content, catalogues, words).filter(({ said }) => said.length > 0);
  return (
    <div className="solo left wide">
      <Crumbs
        items={[
          { label: t('offer.crumb'), to: '/ofertas' },
          { label: offer.code, to: `/ofertas/${offer.id}` },
        ]}
        here={t('offer.edition', { n: edition.number })}
      />
      <Head
        over={
          <>
            <span className="code">{offer.code}</span>
            <span>{date(edition.publishedAt)}</span>
            <State is={current ? 'done' : 'off'}>{t(current ? 'editions.inForce' : 'editions.past')}</State>
          </>
        }
        title={edition.content.title}
        lead={t('editions.lead', { n: edition.number, date: date(edition.publishedAt) })}
      />
      {!edition.intact && (
        <Message tone="late" title={t('editions.broken')}>
          <p>{t('editions.broken.body')}</p>
        </Message>
      )}
      <p className="s">
        {t(edition.intact ? 'editions.intact' : 'editions.hash')}{' '}
        <span className="code">{hashWords(edition.hash, 16)}</span>
      </p>
      {!current && inForce.data && offer.edition && (
        <Comparison
          before={edition.content}
          after={inForce.data.content}
          title={t('editions.since', { n: edition.number, now: offer.edition.number })}
        />
      )}
      {parts.map((part) => (
        <Section key={part.id} title={part.title}>
          <Summary
            facts={part.said.map(({ key, label, value }) => ({
              key,
              term: label,
              value: <span className="lines">{value}</span>,
            }))}
          />
        </Section>
      ))}
    </div>
  );
}

/** One edition, as it was published. */
export function Edition() {
  const { id = '', hash = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  const edition = useQuery(editionQuery(id, hash));
  return (
    <Loaded query={offer} page>
      {(data) => (
        <Loaded query={edition} page>
          {(text) => <Sheet offer={data} edition={text} />}
        </Loaded>
      )}
    </Loaded>
  );
}
