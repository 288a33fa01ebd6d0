import { get } from '../../api/index.ts';
import { A, ButtonLink, Empty, Head, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { ContactTabs } from './ContactTabs.tsx';
import { EntityOnly } from './EntityOnly.tsx';
import { isEntity, keeps } from './queries.ts';
import { RightsState } from './standing.tsx';
import type { RightsRow } from './wire.ts';

const page = '/contactos/solicitudes';

function taskOf(row: RightsRow, { t, date, code }: Words): Task {
  return {
    key: row.id,
    title: t(`rights.kind.${row.kind}`),
    to: `${page}/${row.id}`,
    detail: (
      <>
        {[
          t('rights.item.received', { date: date(row.receivedOn) }),
          row.extended && t('rights.item.extended'),
          row.outcome && `${code('rights.outcome', row.outcome)}.`,
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        <span className="code">{row.receipt}</span>
      </>
    ),
    state: <RightsState {...row} />,
  };
}

function Requests() {
  const words = useWords();
  const { t } = words;
  const all = useAsked().get('ver') === 'todas';
  const { query, items } = usePagesBy<RightsRow>(['/rights-requests', all], (after, signal) =>
    get('/rights-requests', { query: { open: all ? undefined : 'true', after } }, signal),
  );
  const record = <ButtonLink to={`${page}/nueva`}>{t('rights.new')}</ButtonLink>;
  const count = { n: items.length, more: query.hasNextPage ? 'yes' : 'no' };
  return (
    <>
      <Head
        over={t('contacts.title')}
        title={query.data ? t(all ? 'rights.heading.all' : 'rights.heading', count) : t('rights.heading.loading')}
        lead={t('rights.lead')}
        actions={record}
      />
      <ContactTabs current="rights" />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t(all ? 'rights.empty.all' : 'rights.empty.title')}>{t('rights.empty.body')}</Empty>
          ) : (
            <section>
              <h2 className="vh">{t('rights.crumb')}</h2>
              <TaskList items={items.map((row) => taskOf(row, words))} />
              <More query={query}>{t('rights.more')}</More>
            </section>
          )
        }
      </Loaded>
      <p className="mt s">
        <A to={all ? page : `${page}?ver=todas`}>{t(all ? 'rights.seeOpen' : 'rights.seeAll')}</A>
      </p>
    </>
  );
}

/** Solicitudes de titulares: what people ask about their own data, the nearest term first; it names nobody. */
export function RightsList() {
  const { t } = useWords();
  const { hat } = useHat();
  if (!isEntity(hat)) return <EntityOnly />;
  return keeps(hat) ? <Requests /> : <Head over={t('rights.crumb')} title={t('rights.noaccess')} />;
}
