import { download, get } from '../../api/index.ts';
import { A, ButtonLink, type Column, DataTable, Empty, Head, ListFilter, type Tab, Tabs } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { type Hat, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { DownloadList } from '../imports/DownloadList.tsx';
import { useIndicators } from './indicators.ts';
import { valueWords } from './value.ts';
import type { BaselineRow } from './wire.ts';

const page = '/mediciones';

interface Filters {
  readonly withdrawn: boolean;
  readonly territory: string;
  readonly indicator: string;
  readonly year: string;
}

const filtersOf = (asked: URLSearchParams): Filters => ({
  withdrawn: asked.get('vista') === 'retiradas',
  territory: asked.get('territorio') ?? '',
  indicator: asked.get('indicador') ?? '',
  year: asked.get('anio') ?? '',
});

const addressOf = ({ withdrawn, territory, indicator, year }: Filters): string =>
  address(page, {
    vista: withdrawn ? 'retiradas' : undefined,
    territorio: territory,
    indicador: indicator,
    anio: year,
  });

/** Who may record a measurement of their organisation. */
export const writesBaselines = (hat: Hat): boolean =>
  hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));

function FilterForm({ filters, nameOf }: { filters: Filters; nameOf: (code: string) => string | undefined }) {
  const { t } = useWords();
  const { items } = useIndicators();
  const { withdrawn, ...values } = filters;
  const known = items.map(({ code, label }) => ({ value: code, label }));
  // A named one comes here by a link; it stays in the list while it is the filter.
  const other = filters.indicator.includes(':')
    ? [{ value: filters.indicator, label: (filters.indicator.split(':')[1] ?? '').replaceAll('-', ' ') }]
    : [];
  return (
    <ListFilter
      label={t('baselines.filter.label')}
      apply={t('baselines.filter.apply')}
      values={values}
      onApply={({ year, ...wanted }) =>
        go(addressOf({ withdrawn, ...wanted, year: /^(19|20|21)\d\d$/.test(year) ? year : '' }))
      }
      fields={{
        territory: { kind: 'place', id: 'territorio', label: t('baselines.filter.territory'), nameOf },
        indicator: {
          kind: 'choice',
          id: 'indicador',
          label: t('baselines.filter.indicator'),
          any: t('baselines.filter.any'),
          options: [...known, ...other],
        },
        year: {
          kind: 'words',
          id: 'anio',
          label: t('baselines.filter.year'),
          short: { inputMode: 'numeric', maxLength: 4 },
        },
      }}
    />
  );
}

function Nothing({ filters, hat }: { filters: Filters; hat: Hat }) {
  const { t } = useWords();
  if (filters.territory || filters.indicator || filters.year) {
    const clear = addressOf({ withdrawn: filters.withdrawn, territory: '', indicator: '', year: '' });
    return (
      <Empty
        title={t('baselines.empty.filtered')}
        action={<ButtonLink to={clear}>{t('baselines.filter.clear')}</ButtonLink>}
      >
        {t('baselines.empty.filtered.body')}
      </Empty>
    );
  }
  if (filters.withdrawn)
    return <Empty title={t('baselines.empty.withdrawn')}>{t('baselines.empty.withdrawn.body')}</Empty>;
  return (
    <Empty
      title={t('baselines.empty')}
      action={writesBaselines(hat) && <ButtonLink to={`${page}/nueva`}>{t('baselines.new')}</ButtonLink>}
    >
      {t('baselines.empty.body')}
    </Empty>
  );
}

/** Mediciones: what the organisation knows of territories, by territory, indicator and year. */
export function BaselineList() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters = filtersOf(asked);
  const picked = {
    territory: filters.territory || undefined,
    indicator: filters.indicator || undefined,
    year: (filters.year || undefined) as never,
    state: filters.withdrawn ? ('withdrawn' as const) : undefined,
  };
  const { query, items } = usePagesBy<BaselineRow>(['/baselines', 'list', filters], (after, signal) =>
    get('/baselines', { query: { ...picked, after } }, signal),
  );
  const nameOf = usePlaceNames(filters.territory ? [filters.territory] : []);
  const columns: Column<BaselineRow>[] = [
    {
      key: 'title',
      header: t('picture.col.indicator'),
      cell: (row) => <A to={`${page}/${row.id}`}>{row.title}</A>,
    },
    {
      key: 'place',
      header: t('baselines.col.territory'),
      cell: ({ place }) => <A to={`${page}/territorio/${place.code}`}>{place.name}</A>,
    },
    { key: 'year', header: t('baselines.col.year'), number: true, cell: ({ year }) => year },
    { key: 'value', header: t('picture.col.value'), number: true, cell: (row) => valueWords(row, words) },
    { key: 'group', header: t('baselines.col.group'), cell: ({ group }) => group ?? '–' },
    {
      key: 'source',
      header: t('picture.col.source'),
      cell: ({ source, revision }) => (
        <span>
          {source}
          {revision > 1 && <span className="u"> {t('baselines.revised', { n: revision - 1 })}</span>}
        </span>
      ),
    },
  ];
  const tabs: Tab[] = [
    { key: 'recorded', label: t('baselines.tab.recorded'), to: page },
    { key: 'withdrawn', label: t('baselines.tab.withdrawn'), to: `${page}?vista=retiradas` },
  ];
  const title = query.data
    ? t('baselines.heading', { n: items.length, more: query.hasNextPage ? 'yes' : 'no' })
    : t('baselines.heading.loading');
  return (
    <>
      <Head
        over={t('baselines.title')}
        title={title}
        actions={
          writesBaselines(hat) && (
            <>
              <ButtonLink to={`${page}/nueva`}>{t('baselines.new')}</ButtonLink>
              <ButtonLink rank="alt" to="/importaciones/nueva?clase=baselines">
                {t('baselines.import')}
              </ButtonLink>
            </>
          )
        }
      />
      <Tabs label={t('baselines.tabs')} items={tabs} current={filters.withdrawn ? 'withdrawn' : 'recorded'} />
      <FilterForm key={asked.toString()} filters={filters} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Nothing filters={filters} hat={hat} />
          ) : (
            <section>
              <h2 className="vh">{t('baselines.title')}</h2>
              <DataTable caption={t('baselines.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
              <More query={query}>{t('baselines.next')}</More>
              <DownloadList save={(format) => download('/baselines/export', { query: { ...picked, format } })} />
            </section>
          )
        }
      </Loaded>
    </>
  );
}
