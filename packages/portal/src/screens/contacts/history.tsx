import { Section, Trail, type TrailItem } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import type { usePagesBy } from '../../query/usePages.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { usePeople } from '../deciding/people.ts';
import type { HistoryEntry } from './wire.ts';

const changed = ({ facts }: HistoryEntry, { t, code, list }: Words): string | undefined => {
  const fields = facts?.fields;
  if (!Array.isArray(fields) || fields.length === 0) return undefined;
  return t('contact.history.fields', {
    n: fields.length,
    list: list(fields.map((field) => code('contact.field', String(field)))),
  });
};

type Read = ReturnType<typeof usePagesBy<HistoryEntry>>;

/** What has happened: who did what and when, and which data changed; never what they said. */
export function PersonalHistory({ title, read: { query, items } }: { title: string; read: Read }) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const personOf = usePeople();
  const moves = items.map(
    (entry): TrailItem => ({
      key: String(entry.version),
      by: 'nation',
      at: date(entry.at),
      dateTime: entry.at,
      what: entry.label,
      detail: [
        entry.as === 'person'
          ? (personOf(entry.person) ?? t('trail.somebodyAt', { who: hatName(hat) }))
          : t('trail.clock'),
        changed(entry, words),
      ]
        .filter(Boolean)
        .join('. '),
    }),
  );
  return (
    <Section title={title}>
      <Loaded query={query}>{() => <Trail items={moves} label={title} />}</Loaded>
      <More query={query} />
    </Section>
  );
}
