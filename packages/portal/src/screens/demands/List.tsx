import type { ReactNode } from 'react';
import { download, get } from '../../api/index.ts';
import {
  ButtonLink,
  Empty,
  type FilterField,
  Head,
  ListFilter,
  State,
  type Tab,
  Tabs,
  type Task,
  TaskList,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { type Hat, hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { DownloadList } from '../imports/DownloadList.tsx';
import { demandTerm } from './due.ts';
import { type DemandTab, demandState, demandStates, demandTabs, statesOf, tabWords } from './states.ts';
import type { DemandRow } from './wire.ts';

const page = '/demandas';

interface Filters {
  readonly tab: DemandTab;
  readonly q: string;
  readonly state: string;
  readonly territory: string;
}

const filtersOf = (asked: URLSearchParams): Filters => ({
  tab: demandTabs.find((tab) => tab === asked.get('lista')) ?? 'open',
  q: asked.get('q') ?? '',
  state: asked.get('estado') ?? '',
  territory: asked.get('territorio') ?? '',
});

const addressOf = ({ tab, q, state, territory }: Filters): string =>
  address(page, { lista: tab === 'open' ? undefined : tab, q, estado: state, territorio: territory });

const writes = (hat: Hat) => hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));

function taskOf(row: DemandRow, nameOf: (code: string) => string | undefined, words: Words): Task {
  const { t, date } = words;
  const draft = row.state === 'draft';
  const { is, words: says } = demandState(row.state, words);
  const late = demandTerm(row, words);
  const place = placesWords(row.territories, nameOf, words, row.territoryCount);
  const when = t(draft ? 'demands.item.draft' : 'demands.item.registered', { date: date(row.on) });
  return {
    key: row.id,
    mark: !draft && (
      <>
        <span className="vh">{t('demands.priority')} </span>
        {row.score}
      </>
    ),
    title: row.title,
    to: draft ? `/demandas/${row.id}/registrar/territorio` : `/demandas/${row.id}`,
    detail: (
      <>
        {row.legal && <b>{t('demand.legal')}. </b>}
        {[place && `${place}.`, when].filter(Boolean).join(' ')}{' '}
        {row.receipt && <span className="code">{row.receipt}</span>} {late && <State is={late.is}>{late.words}</State>}
      </>
    ),
    state: <State is={is}>{says}</State>,
  };
}

function FilterForm({ filters, nameOf }: { filters: Filters; nameOf: (code: string) => string | undefined }) {
  const { t, code } = useWords();
  const { tab, ...values } = filters;
  const inTab = statesOf(tab);
  const states = demandStates.filter((one) => inTab.length === 0 || inTab.includes(one));
  const state: FilterField = {
    kind: 'choice',
    id: 'estado',
    label: t('demands.filter.state'),
    any: t('demands.filter.anyState'),
    options: states.map((one) => ({ value: one, label: code('demand.state', one) })),
  };
  return (
    <ListFilter
      label={t('demands.filter.text')}
      apply={t('demands.filter.apply')}
      values={values}
      onApply={(wanted) => go(addressOf({ tab, ...wanted }))}
      fields={{
        q: { kind: 'words', id: 'q', label: t('demands.filter.text') },
        territory: { kind: 'place', id: 'territorio', label: t('demands.filter.territory'), nameOf },
        ...(states.length > 1 && { state }),
      }}
    />
  );
}

function EmptyList({ filters, hat }: { filters: Filters; hat: Hat }): ReactNode {
  const { t } = useWords();
  const own = hat.owner.ownerKind === 'territorial';
  if (filters.q || filters.state || filters.territory) {
    return (
      <Empty
        title={t('demands.empty.filtered.title')}
        action={
          <ButtonLink to={addressOf({ ...filters, q: '', state: '', territory: '' })}>
            {t('demands.filter.clear')}
          </ButtonLink>
        }
      >
        {t('demands.empty.filtered.body')}
      </Empty>
    );
  }
  if (filters.tab === 'draft' || filters.tab === 'ended') {
    return (
      <Empty
        title={t(`demands.empty.${filters.tab}.title`)}
        action={<ButtonLink to={`${page}?lista=all`}>{t('demands.empty.seeAll')}</ButtonLink>}
      >
        {t(`demands.empty.${filters.tab}.body`)}
      </Empty>
    );
  }
  return (
    <Empty
      title={t('demands.empty.all.title', { who: hatName(hat) })}
      action={
        own ? (
          writes(hat) && <ButtonLink to="/demandas/nueva">{t('demands.empty.first')}</ButtonLink>
        ) : (
          <ButtonLink to="/demandas/atender">{t('demands.empty.see')}</ButtonLink>
        )
      }
    >
      {t(own ? 'demands.empty.all.territorial' : 'demands.empty.all.entity')}
    </Empty>
  );
}

/** The tabs of Demandas; entities also have what nobody took. */
export function DemandTabs({ current, hat }: { current: DemandTab | 'unattended'; hat: Hat }) {
  const { t } = useWords();
  const own: Tab[] = demandTabs.map((tab) => ({
    key: tab,
    label: t(tabWords[tab]),
    to: tab === 'open' ? page : `${page}?lista=${tab}`,
  }));
  const open: Tab = { key: 'unattended', label: t('demands.tab.unattended'), to: '/demandas/atender' };
  return (
    <Tabs label={t('demands.tabs')} items={hat.owner.ownerKind === 'entity' ? [...own, open] : own} current={current} />
  );
}

/** Demandas: what this organisation registered or took, the most urgent first. */
export function DemandList() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters = filtersOf(asked);
  const picked = {
    group: filters.tab === 'all' ? undefined : filters.tab,
    q: filters.q || undefined,
    state: (filters.state || undefined) as DemandRow['state'] | undefined,
    territory: filters.territory || undefined,
  };
  const { query, items } = usePagesBy<DemandRow>(['/demands', 'list', filters], (after, signal) =>
    get('/demands', { query: { ...picked, after } }, signal),
  );
  const nameOf = usePlaceNames([
    ...items.flatMap((row) => row.territories),
    ...(filters.territory ? [filters.territory] : []),
  ]);
  const title = query.data
    ? t(`demands.heading.${filters.tab}`, { n: items.length, more: query.hasNextPage ? 'yes' : 'no' })
    : t('demands.heading.loading');
  return (
    <>
      <Head
        over={t('demands.title')}
        title={title}
        actions={
          writes(hat) && (
            <>
              <ButtonLink to="/demandas/nueva">{t('demands.new')}</ButtonLink>
              <ButtonLink rank="alt" to="/importaciones/nueva">
                {t('demands.import')}
              </ButtonLink>
            </>
          )
        }
      />
      <DemandTabs current={filters.tab} hat={hat} />
      <FilterForm key={asked.toString()} filters={filters} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyList filters={filters} hat={hat} />
          ) : (
            <section>
              <h2 className="vh">{t('demands.title')}</h2>
              {filters.tab !== 'draft' && <p className="s u">{t('demands.order')}</p>}
              <TaskList items={items.map((row) => taskOf(row, nameOf, words))} />
              <More query={query}>{t('demands.next')}</More>
              <DownloadList save={(format) => download('/demands/export', { query: { ...picked, format } })} />
            </section>
          )
        }
      </Loaded>
    </>
  );
}
