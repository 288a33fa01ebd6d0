import { useQuery } from '@tanstack/react-query';
import { type Reading, read } from '../../api/index.ts';
import {
  ButtonLink,
  Columns,
  Empty,
  Head,
  Margin,
  MarginSection,
  State,
  Tabs,
  type Task,
  TaskList,
} from '../../kit/index.ts';
import { lastPlace } from '../../kit/place.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import {
  actionWords,
  counterpartOf,
  overdueOf,
  pathOf,
  standing,
  thisWeek,
  type WorkItem,
  type WorkTab,
  waitsFor,
} from './item.ts';

const tabs = ['owe', 'wait', 'done'] as const;
type Summary = Reading<'/work/summary'>;

const titleOf = (
  tab: WorkTab,
  summary: Summary | undefined,
  owed: readonly WorkItem[],
  { t }: Words,
  now: Date,
): string => {
  if (!summary) return t('work.title');
  if (tab !== 'owe') return t(`work.title.${tab}`, { n: summary[tab] });
  if (summary.owe === 0) return t('work.title.none');
  return t('work.title.owe', {
    owe: summary.owe,
    week: thisWeek(owed, now),
    overdue: summary.owe > owed.length ? summary.overdue : overdueOf(owed),
  });
};

function useTasks(items: readonly WorkItem[], tab: WorkTab, own: string, now: Date): readonly Task[] {
  const words = useWords();
  const { t } = words;
  return items.map((item) => {
    const who = counterpartOf(item);
    const stands = standing(item, tab, now);
    const due = item.action === 'confirm' ? undefined : item.dueAt;
    const dated = tab === 'done' ? item.since : due;
    const since = !dated && t('work.since', { date: words.date(item.since) });
    const asked = who && tab !== 'wait' && t(withWords(item, tab), { who });
    return {
      key: `${item.kind}${item.id}`,
      mark: dated && words.day(dated),
      title: t(actionWords(item.action), { title: item.title }),
      to: pathOf(item, own),
      detail: [t(`work.about.${item.kind}`), item.receipt, asked, since].filter(Boolean).join(' · '),
      state: <State is={stands.is}>{t(stands.words, stands.values)}</State>,
    };
  });
}

const withWords = (item: WorkItem, tab: WorkTab) => {
  if (tab === 'done') return 'work.with.done';
  if (item.action === 'answerReferral') return 'work.with.referred';
  if (item.action === 'referralBack') return 'work.with.back';
  return item.action === 'confirm' ? 'work.with.serves' : 'work.with.from';
};

function NothingHere({ tab, kind }: { tab: WorkTab; kind: 'entity' | 'territorial' }) {
  const { t } = useWords();
  if (tab !== 'owe') return <Empty title={t(`work.empty.${tab}`)}>{t(`work.empty.${tab}.text`)}</Empty>;
  return (
    <Empty
      title={t('work.empty.owe')}
      action={
        <ButtonLink to={kind === 'entity' ? '/demandas/atender' : '/demandas/nueva'}>
          {t(`work.empty.owe.${kind}.action`)}
        </ButtonLink>
      }
    >
      {t(`work.empty.owe.${kind}`)}
    </Empty>
  );
}

function Rows({ tab }: { tab: WorkTab }) {
  const { hat } = useHat();
  const query = usePages('/work', { query: { tab } });
  const tasks = useTasks(query.data ?? [], tab, hat.owner.id, new Date());
  const { t } = useWords();
  return (
    <Loaded query={query}>
      {() =>
        tasks.length === 0 ? (
          <NothingHere tab={tab} kind={hat.owner.ownerKind} />
        ) : (
          <section>
            <h2 className="vh">{t(`work.list.${tab}`)}</h2>
            <TaskList items={tasks} />
            <More query={query} />
          </section>
        )
      }
    </Loaded>
  );
}

function Resume() {
  const { t } = useWords();
  const place = lastPlace();
  if (!place) return null;
  return (
    <MarginSection title={t('work.resume')}>
      <p>{t('work.resume.text', { title: place.title })}</p>
      <p className="mt-s">
        <ButtonLink to={place.to} rank="alt">
          {t('work.resume.action')}
        </ButtonLink>
      </p>
    </MarginSection>
  );
}

/** The first of what waits for others, beside what one owes. */
function Waits() {
  const { t, date } = useWords();
  const { data } = useQuery(read('/work', { query: { tab: 'wait', limit: 4 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <MarginSection title={t('work.waits')}>
      <dl>
        {data.items.slice(0, 4).map((item) => (
          <div key={item.id}>
            <dt>{counterpartOf(item) ?? t(waitsFor(item))}</dt>
            <dd>
              {item.title}. {t('work.since', { date: date(item.since) })}
            </dd>
          </div>
        ))}
      </dl>
    </MarginSection>
  );
}

/** What I owe and by when, what waits for others, and where I was. */
export function Work() {
  const words = useWords();
  const { t } = words;
  const ver = useAsked().get('ver');
  const tab = tabs.find((one) => one === ver) ?? 'owe';
  const summary = useQuery(read('/work/summary'));
  const owed = usePages('/work', { query: { tab: 'owe' } });
  const now = new Date();
  const count = (n: number | undefined) => (summary.data?.more && n !== undefined && n >= 100 ? undefined : n);
  return (
    <>
      <Head
        over={words.weekday(now.toISOString())}
        title={titleOf(tab, summary.data, owed.data ?? [], words, now)}
        name={t('work.title')}
      />
      <Columns
        margin={
          <Margin>
            <Resume />
            {tab !== 'wait' && <Waits />}
          </Margin>
        }
      >
        <Tabs
          label={t('work.title')}
          current={tab}
          items={tabs.map((one) => ({
            key: one,
            label: t(`work.tab.${one}`),
            to: one === 'owe' ? '/mi-trabajo' : `/mi-trabajo?ver=${one}`,
            count: count(summary.data?.[one]),
          }))}
        />
        <Rows tab={tab} />
      </Columns>
    </>
  );
}
