import { useState } from 'react';
import { get } from '../../api/index.ts';
import { Section, Trail, type TrailItem } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import type { MessageId, Words } from '../../words/index.tsx';
import { useWords } from '../../words/index.tsx';
import { type Owner, shortName, useOwners } from '../deciding/names.ts';
import { nextOf } from './actions.ts';
import type { Demand, HistoryEntry } from './wire.ts';

/** Moves told as a sentence of who did what; the others keep the service's own words. */
const told: ReadonlySet<string> = new Set([
  'drafted',
  'registered',
  'characterised',
  'served',
  'resolved',
  'closed',
  'rejected',
  'markedDuplicate',
  'withdrawn',
  'reopened',
  'assigned',
]);

const agreed: ReadonlySet<string> = new Set(['resolved', 'assigned', 'served']);

const ownerIn = (facts: HistoryEntry['facts'], key: string): string | undefined => {
  const value = facts?.[key];
  return typeof value === 'string' ? value : undefined;
};

/** One move: its day, who did it, and its reason in their own words. */
export function moveOf(entry: HistoryEntry, ownerOf: (id: string) => Owner | undefined, words: Words): TrailItem {
  const { t, date } = words;
  const to = ownerIn(entry.facts, 'to');
  const routed = entry.event === 'assigned' && entry.facts?.routed === true;
  const actor = entry.event === 'assigned' && !routed && to ? to : entry.owner;
  const who = actor ? shortName(ownerOf(actor), actor) : t('trail.clock');
  const receipt = ownerIn(entry.facts, 'receipt');
  const [by, at] = entry.event === 'referralNoted' ? [ownerIn(entry.facts, 'by'), to] : [];
  const [from, target] = [...new Set([by, at])].flatMap((id) => (id ? [shortName(ownerOf(id), id)] : []));
  const parties = from && target ? t('demand.trail.parties', { from, to: target }) : from;
  const sentence = `demand.trail.${routed ? 'routed' : entry.event}` as MessageId;
  const mark = actor && ownerOf(actor)?.ownerKind === 'territorial' ? 'territory' : 'nation';
  return {
    key: String(entry.version),
    by: agreed.has(entry.event) ? 'agreed' : mark,
    at: date(entry.at),
    dateTime: entry.at,
    what: told.has(entry.event) ? t(sentence, { who, to: to ? shortName(ownerOf(to), to) : '' }) : entry.label,
    detail: receipt ? t('demand.trail.receipt', { receipt }) : parties,
    why: entry.reason,
  };
}

const quiet: ReadonlySet<string> = new Set(['edited', 'cited', 'uncited', 'pinned']);

/** Moves that nobody looks for, or that say again what another one said: an entity that took a demand received it. */
const isMinor = ({ event, facts }: HistoryEntry, all: readonly HistoryEntry[]): boolean =>
  quiet.has(event) ||
  (event === 'followed' && facts?.side === 'taker' && facts.state === 'registered') ||
  (event === 'handedOver' && all.some((one) => one.event === 'referralNoted' && one.facts?.state === 'accepted'));

/** «Lo que ha pasado»: every move of both sides, and what comes next. */
export function DemandHistory({ demand, answering }: { demand: Demand; answering: string }) {
  const words = useWords();
  const { t } = words;
  const [all, showAll] = useState(false);
  const { query, items } = usePagesBy<HistoryEntry>(['/demands/history', demand.id, demand.version], (after, signal) =>
    get(
      '/demands/{id}/history',
      { path: { id: demand.id }, query: { limit: 50, after: after === undefined ? undefined : Number(after) } },
      signal,
    ),
  );
  const ownerOf = useOwners(items.flatMap(({ owner, facts }) => [owner, ownerIn(facts, 'to'), ownerIn(facts, 'by')]));
  const next = nextOf(demand);
  const shown = all ? items : items.filter((entry) => !isMinor(entry, items));
  const moves = shown.map((entry) => moveOf(entry, ownerOf, words));
  const future: TrailItem[] = next
    ? [
        {
          key: 'next',
          by: 'future',
          what: t('demand.trail.next', { what: t(`demand.next.${next}`, { who: answering }) }),
        },
      ]
    : [];
  return (
    <Section title={t('demand.trail.title')}>
      <Loaded query={query}>{() => <Trail items={[...moves, ...future]} label={t('demand.trail.title')} />}</Loaded>
      {!all && shown.length < items.length && (
        <p className="mt s">
          <button type="button" className="lk" onClick={() => showAll(true)}>
            {t('trail.minor', { n: items.length - shown.length })}
          </button>
        </p>
      )}
      <More query={query}>{t('demand.trail.more')}</More>
    </Section>
  );
}
