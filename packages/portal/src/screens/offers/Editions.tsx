import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/index.ts';
import { A, Crumbs, Head, Message, Section, State, Summary } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useParams } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { Comparison } from './Compare.tsx';
import { editionQuery, offerQuery } from './editing.ts';
import { saidOf, useSaidCatalogues } from './said.ts';
import type { Offer, OfferEdition, OfferEditionRow } from './wire.ts';

/** A hash in groups of four, so that two people can read it to each other. */
export const hashWords = (hash: string, groups = 3): string =>
  hash
    .slice(0, groups * 4)
    .match(/.{4}/g)
    ?.join(' ') ?? hash;

/** Every edition that was published, the newest first, each with the hash that holds it. */
export function Editions({ offer }: { offer: Offer }) {
  const { t, date } = useWords();
  const published = offer.edition !== undefined;
  const { query, items } = usePagesBy<OfferEditionRow>(
    ['/offers/editions', offer.id, offer.edition?.number ?? 0],
    (after, signal) => get('/offers/{id}/editions', { path: { id: offer.id }, query: { limit: 25, after } }, signal),
  );
  if (!published) return null;
  return (
    <Section title={t('editions.title')}>
      <Loaded query={query}>
        {() => (
          <ul className="commits">
            {items.map(({ number, hash, publishedAt, title }) => (
              <li key={hash}>
                <A className="t" to={`/ofertas/${offer.id}/ediciones/${hash}`}>
                  {t('offer.edition', { n: number })}
                </A>
                <span className="s">{date(publishedAt)}</span>
                <p>
                  {title}. {t('offer.marg.hash')} <span className="code">{hashWords(hash)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <More query={query}>{t('offer.history.more')}</More>
    </Section>
  );
}

function Sheet({ offer, edition }: { offer: Offer; edition: OfferEdition }) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const catalogues = useSaidCatalogues();
  const current = offer.edition?.hash === edition.hash;
  const inForce = useQuery({
    ...editionQuery(offer.id, offer.edition?.hash ?? edition.hash),
    enabled: !current,
  });
  const parts = saidOf(edition.content, hatName(hat), catalogues, words).filter(({ said }) => said.length > 0);
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
