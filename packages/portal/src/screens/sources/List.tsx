import { download, get } from '../../api/index.ts';
import { ButtonLink, type Commit, Commits, Empty, Head, ListFilter, State, type Tab, Tabs } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { type Hat, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { sourceGroups } from '../demands/source-form.ts';
import { DownloadList } from '../imports/DownloadList.tsx';
import { writesSources } from './reading.ts';
import { standingOf } from './standing.ts';
import type { SourceRow } from './wire.ts';

const page = '/fuentes';
const views = ['deadline', 'recent'] as const;
type View = (typeof views)[number];
const states = ['registered', 'inForce', 'fulfilled', 'lapsed'] as const;
const kinds = sourceGroups.flatMap((group) => group.kinds);

interface Filters {
  readonly view: View;
  readonly q: string;
  readonly kind: string;
  readonly state: string;
  readonly territory: string;
}

const filtersOf = (asked: URLSearchParams): Filters => ({
  view: views.find((view) => view === asked.get('vista')) ?? 'recent',
  q: asked.get('q') ?? '',
  kind: asked.get('clase') ?? '',
  state: asked.get('estado') ?? '',
  territory: asked.get('territorio') ?? '',
});

const addressOf = ({ view, q, kind, state, territory }: Filters): string =>
  address(page, { vista: view === 'recent' ? undefined : view, q, clase: kind, estado: state, territorio: territory });

function itemOf(row: SourceRow, nameOf: (code: string) => string | undefined, words: Words): Commit {
  const { code, date } = words;
  const { is, words: says } = standingOf(row, words);
  const place = placesWords(row.territories, nameOf, words, row.territoryCount);
  return {
    key: row.id,
    title: row.title,
    to: `${page}/${row.id}`,
    detail: `${[code('demand.source', row.kind), place, date(row.date)].filter(Boolean).join('. ')}.`,
    state: <State is={is}>{says}</State>,
  };
}

function FilterForm({ filters, nameOf }: { filters: Filters; nameOf: (code: string) => string | undefined }) {
  const { t, code } = useWords();
  const { view, ...values } = filters;
  return (
    <ListFilter
      label={t('sources.filter.label')}
      apply={t('sources.filter.apply')}
      values={values}
      onApply={(wanted) => go(addressOf({ view, ...wanted }))}
      fields={{
        q: { kind: 'words', id: 'q', label: t('sources.filter.text') },
        territory: { kind: 'place', id: 'territorio', label: t('sources.filter.territory'), nameOf },
        kind: {
          kind: 'choice',
          id: 'clase',
          label: t('sources.filter.kind'),
          any: t('sources.filter.anyKind'),
          options: kinds.map((one) => ({ value: one, label: code('demand.source', one) })),
        },
        state: {
          kind: 'choice',
          id: 'estado',
          label: t('sources.filter.state'),
          any: t('sources.filter.anyState'),
          options: states.map((one) => ({ value: one, label: t(`demand.source.state.${one}`) })),
        },
      }}
    />
  );
}

function Nothing({ filters, hat }: { filters: Filters; hat: Hat }) {
  const { t } = useWords();
  const narrowed = Boolean(filters.q || filters.kind || filters.state || filters.territory);
  if (narrowed) {
    const clear = addressOf({ view: filters.view, q: '', kind: '', state: '', territory: '' });
    return (
      <Empty
        title={t('sources.empty.filtered')}
        action={<ButtonLink to={clear}>{t('sources.filter.clear')}</ButtonLink>}
      >
        {t('sources.empty.filtered.body')}
      </Empty>
    );
  }
  if (filters.view === 'deadline') {
    return (
      <Empty title={t('sources.empty.deadline')} action={<ButtonLink to={page}>{t('sources.empty.all')}</ButtonLink>}>
        {t('sources.empty.deadline.body')}
      </Empty>
    );
  }
  return (
    <Empty
      title={t('sources.empty')}
      action={writesSources(hat) && <ButtonLink to={`${page}/nueva`}>{t('sources.new.title')}</ButtonLink>}
    >
      {t('sources.empty.body')}
    </Empty>
  );
}

/** Fuentes: everything needs come from, by itself; what is overdue stands out with since when. */
export function SourceList() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters = filtersOf(asked);
  const picked = {
    order: filters.view,
    q: filters.q || undefined,
    kind: (filters.kind || undefined) as SourceRow['kind'] | undefined,
    state: (filters.state || undefined) as SourceRow['state'] | undefined,
    territory: filters.territory || undefined,
  };
  const { query, items } = usePagesBy<SourceRow>(['/sources', 'list', filters], (after, signal) =>
    get('/sources', { query: { ...picked, after } }, signal),
  );
  const nameOf = usePlaceNames([
    ...items.flatMap((row) => row.territories),
    ...(filters.territory ? [filters.territory] : []),
  ]);
  const late = items.filter(({ overdue }) => overdue).length;
  const title = query.data
    ? t('sources.heading', { n: items.length, more: query.hasNextPage ? 'yes' : 'no', late })
    : t('sources.heading.loading');
  const tabs: Tab[] = [
    { key: 'recent', label: t('sources.tab.recent'), to: page },
    { key: 'deadline', label: t('sources.tab.deadline'), to: `${page}?vista=deadline` },
  ];
  return (
    <>
      <Head
        over={t('sources.title')}
        title={title}
        actions={
          writesSources(hat) && (
            <>
              <ButtonLink to={`${page}/nueva`}>{t('sources.new.title')}</ButtonLink>
              <ButtonLink rank="alt" to="/importaciones/nueva">
                {t('sources.import')}
              </ButtonLink>
            </>
          )
        }
      />
      <Tabs label={t('sources.tabs')} items={tabs} current={filters.view} />
      <FilterForm key={asked.toString()} filters={filters} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Nothing filters={filters} hat={hat} />
          ) : (
            <section>
              <h2 className="vh">{t('sources.title')}</h2>
              <p className="s u">{t(`sources.order.${filters.view}`)}</p>
              <Commits items={items.map((row) => itemOf(row, nameOf, words))} />
              <More query={query}>{t('sources.next')}</More>
              <DownloadList save={(format) => download('/sources/export', { query: { ...picked, format } })} />
            </section>
          )
        }
      </Loaded>
    </>
  );
}
