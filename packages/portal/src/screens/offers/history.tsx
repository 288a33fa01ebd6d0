import { useState } from 'react';
import { get } from '../../api/index.ts';
import { Section, Trail, type TrailItem } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { hatName, useHat } from '../../session/index.ts';
import type { MessageId } from '../../words/index.tsx';
import { useWords } from '../../words/index.tsx';
import { usePeople } from '../deciding/people.ts';
import type { HistoryEntry, Offer } from './wire.ts';

const told: ReadonlySet<string> = new Set([
  'drafted',
  'recorded',
  'described',
  'submitted',
  'returned',
  'approved',
  'published',
  'suspended',
  'resumed',
  'withdrawn',
  'closed',
  'archived',
  'registered',
]);

/** «Lo que ha pasado» with an offer: who did what, and their reason. */
export function OfferHistory({ offer }: { offer: Offer }) {
  const { t, date } = useWords();
  const { hat } = useHat();
  const personOf = usePeople();
  const [all, showAll] = useState(false);
  const { query, items } = usePagesBy<HistoryEntry>(['/offers/history', offer.id, offer.version], (after, signal) =>
    get(
      '/offers/{id}/history',
      { path: { id: offer.id }, query: { limit: 50, after: after === undefined ? undefined : Number(after) } },
      signal,
    ),
  );
  const quiet = all ? [] : items.filter((entry) => entry.event === 'recorded' || entry.event === 'described');
  const moves = items
    .filter((entry) => !quiet.includes(entry))
    .map((entry): TrailItem => {
      const who = personOf(entry.person) ?? t('trail.somebodyAt', { who: hatName(hat) });
      const id = typeof entry.facts?.check === 'string' ? entry.facts.check : '';
      return {
        key: String(entry.version),
        by: entry.event === 'published' ? 'agreed' : 'nation',
        at: date(entry.at),
        dateTime: entry.at,
        what: told.has(entry.event) ? t(`offer.event.${entry.event}` as MessageId, { who, id }) : entry.label,
        why: entry.reason,
      };
    });
  return (
    <Section title={t('offer.history.title')}>
      <Loaded query={query}>{() => <Trail items={moves} label={t('offer.history.title')} />}</Loaded>
      {quiet.length > 0 && (
        <p className="mt s">
          <button type="button" className="lk" onClick={() => showAll(true)}>
            {t('trail.minor', { n: quiet.length })}
          </button>
        </p>
      )}
      <More query={query}>{t('offer.history.more')}</More>
    </Section>
  );
}
