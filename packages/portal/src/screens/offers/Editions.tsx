import { get } from '../../api/index.ts';
import { A, Section } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { hashWords } from './hash.ts';
import type { Offer, OfferEditionRow } from './wire.ts';

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
