import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import { ButtonLink, Empty, Head, Section, State, Tabs, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { useNames } from './names.ts';
import { referralState } from './states.ts';
import type { BoardRow, ReferralRow } from './wire.ts';

type Side = 'received' | 'sent';
type Tab = Side | 'all';

const asked: Readonly<Record<string, Tab>> = { enviados: 'sent', todos: 'all' };

const endOfDay = (day: string): string => `${day}T23:59:59-05:00`;

/** The rows of one side: who is on the other, where it stands, and its term. */
function useRows(side: Side, rows: readonly ReferralRow[]): Task[] {
  const words = useWords();
  const { t, day } = words;
  const { hat } = useHat();
  const nameOf = useNames(rows.map(({ other }) => other));
  const placeOf = usePlaceNames(rows.flatMap(({ territories }) => territories));
  const own = hat.owner.acronym ?? hat.owner.name;
  return rows.map((row) => {
    const other = nameOf(row.other);
    const stands = referralState(
      {
        state: row.state,
        dueAt: endOfDay(row.dueOn),
        to: side === 'sent' ? other : own,
        sender: side === 'sent' ? own : other,
        outcome: row.outcome,
        mine: side === 'received',
        passed: row.passed,
      },
      words,
    );
    return {
      key: row.id,
      mark: day(row.dueOn),
      title: row.title,
      to: side === 'sent' ? `/traslados/${row.id}` : `/traslados/de/${row.other}/${row.id}`,
      detail: [
        t(side === 'sent' ? 'refs.to' : 'refs.from', { who: other }),
        placesWords(row.territories, placeOf, words, row.territoryCount),
        row.receipt,
        ...(side === 'received' && row.reminded ? [t('refs.reminded')] : []),
      ].join(' · '),
      state: <State is={stands.is}>{stands.words}</State>,
    };
  });
}

function useBoard(rows: readonly BoardRow[]): Task[] {
  const words = useWords();
  const { t, day } = words;
  const placeOf = usePlaceNames(rows.flatMap(({ territories }) => territories));
  return rows.map((row) => {
    const [from, to] = [row.owner.acronym ?? row.owner.name, row.to.acronym ?? row.to.name];
    const stands = referralState({ state: row.state, dueAt: row.dueAt, to, sender: from, outcome: row.outcome }, words);
    return {
      key: row.id,
      mark: day(row.dueAt),
      title: row.title,
      to: `/traslados/de/${row.owner.id}/${row.id}`,
      detail: [
        t('refs.fromTo', { from, to }),
        t('refs.asked', { who: row.asker.name }),
        placesWords(row.territories, placeOf, words),
        ...(row.entities > 1 ? [t('refs.entities', { n: row.entities })] : []),
        ...(row.reminders > 0 ? [t('refs.reminders', { n: row.reminders })] : []),
      ].join(' · '),
      state: <State is={stands.is}>{stands.words}</State>,
    };
  });
}

function Nothing({ tab }: { tab: Tab }) {
  const { t } = useWords();
  const action = tab === 'sent' && <ButtonLink to="/demandas">{t('refs.empty.sent.action')}</ButtonLink>;
  return (
    <Empty title={t(`refs.empty.${tab}`)} action={action}>
      {t(`refs.empty.${tab}.text`)}
    </Empty>
  );
}

function Lists({
  tab,
  open,
  ended,
  more,
}: {
  tab: Tab;
  open: readonly Task[];
  ended: readonly Task[];
  more: readonly React.ReactNode[];
}) {
  const { t } = useWords();
  if (open.length + ended.length === 0) return <Nothing tab={tab} />;
  return (
    <>
      {open.length > 0 && (
        <Section title={t('refs.open')} first>
          <TaskList items={open} label={t('refs.open')} />
          {more[0]}
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t('refs.ended')} first={open.length === 0}>
          <TaskList items={ended} label={t('refs.ended')} />
          {more[1]}
        </Section>
      )}
    </>
  );
}

function TabRow({ current }: { current: Tab }) {
  const { t } = useWords();
  const { hat } = useHat();
  const coordinates = hat.owner.coordinator && hat.roles.includes('coordinator');
  const tabs: Tab[] = ['received', 'sent', ...(coordinates ? (['all'] as const) : [])];
  const addresses = { received: '/traslados', sent: '/traslados?ver=enviados', all: '/traslados?ver=todos' };
  return (
    <Tabs
      label={t('refs.tabs')}
      current={current}
      items={tabs.map((tab) => ({ key: tab, label: t(`refs.tab.${tab}`), to: addresses[tab] }))}
    />
  );
}

function OneSide({ side }: { side: Side }) {
  const { t } = useWords();
  const open = usePages('/referrals', { query: { side, group: 'open' } });
  const ended = usePages('/referrals', { query: { side, group: 'ended' } });
  const openRows = useRows(side, open.data ?? []);
  const endedRows = useRows(side, ended.data ?? []);
  const rows = open.data ?? [];
  const late = rows.filter(({ overdue }) => overdue).length;
  const back = rows.filter(({ state }) => state === 'declined' || state === 'expired').length;
  const title = open.data
    ? side === 'received'
      ? t('refs.heading.received', { n: rows.length, late })
      : t('refs.heading.sent', { n: rows.length, back })
    : t('refs.loading');
  const more = [open, ended].map((query, i) => (
    <More key={i === 0 ? 'open' : 'ended'} query={query}>
      {t('refs.more')}
    </More>
  ));
  return (
    <>
      <Head over={t('refs.title')} title={title} name={t('refs.title')} />
      <TabRow current={side} />
      <Loaded query={open}>
        {() => (
          <Loaded query={ended}>{() => <Lists tab={side} open={openRows} ended={endedRows} more={more} />}</Loaded>
        )}
      </Loaded>
    </>
  );
}

function Everybody() {
  const { t } = useWords();
  const open = usePages('/shared-referrals', { query: { group: 'open' } });
  const ended = usePages('/shared-referrals', { query: { group: 'ended' } });
  const summary = useQuery(read('/shared-referrals/summary'));
  const openRows = useBoard(open.data ?? []);
  const endedRows = useBoard(ended.data ?? []);
  const { data } = summary;
  const more = [open, ended].map((query, i) => (
    <More key={i === 0 ? 'open' : 'ended'} query={query}>
      {t('refs.more')}
    </More>
  ));
  return (
    <>
      <Head
        over={t('refs.title')}
        title={data ? t('refs.heading.all', { n: data.open, late: data.overdue }) : t('refs.loading')}
        name={t('refs.title')}
        lead={data && t('refs.lead.all', { answered: data.answered, inTerm: data.inTerm })}
      />
      <TabRow current="all" />
      <Loaded query={open}>
        {() => <Loaded query={ended}>{() => <Lists tab="all" open={openRows} ended={endedRows} more={more} />}</Loaded>}
      </Loaded>
    </>
  );
}

/** Traslados: what one has to answer, what one waits for, and (for the coordination) everything that territories follow. */
export function ReferralList() {
  const tab = asked[useAsked().get('ver') ?? ''] ?? 'received';
  return tab === 'all' ? <Everybody /> : <OneSide key={tab} side={tab} />;
}
