import { ButtonLink, Crumbs, Empty, Head, State, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { loads } from './may.ts';
import { importState, isRunning } from './states.ts';
import type { ImportListRow } from './wire.ts';

function taskOf(row: ImportListRow, words: Words): Task {
  const { t, day } = words;
  const { is, words: says } = importState(row, words);
  return {
    key: row.id,
    mark: day(row.receivedAt),
    title: row.file,
    to: `/importaciones/${row.id}`,
    detail: (
      <>
        {row.title}. {row.rows !== undefined && t('imports.rows', { n: row.rows })}
      </>
    ),
    state: <State is={is}>{says}</State>,
  };
}

/** Importaciones: every sheet that was loaded, the newest first. */
export function ImportList() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const query = usePages('/imports', {});
  const items = query.data ?? [];
  const toMend = items.filter(({ refused = 0 }) => refused > 0).length;
  const begin = loads(hat) && <ButtonLink to="/importaciones/nueva">{t('imports.new')}</ButtonLink>;
  const title = query.data
    ? t('imports.heading', { n: items.length, more: query.hasNextPage ? 'yes' : 'no', mend: toMend })
    : t('imports.heading.loading');
  return (
    <>
      <Crumbs items={[{ label: t('demand.crumb'), to: '/demandas' }]} here={t('imports.title')} />
      <Head over={t('imports.title')} title={title} actions={items.length > 0 && begin} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('imports.empty.title')} action={begin}>
              {t('imports.empty.body')}
            </Empty>
          ) : (
            <section>
              <h2 className="vh">{t('imports.title')}</h2>
              {items.some(isRunning) && <p className="s u">{t('imports.goOn')}</p>}
              <TaskList items={items.map((row) => taskOf(row, words))} />
              <More query={query} />
            </section>
          )
        }
      </Loaded>
    </>
  );
}
