import type { ReactNode } from 'react';
import { download, get } from '../../api/index.ts';
import { ButtonLink, Empty, Head, ListFilter, State, Tabs, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { DownloadList } from '../imports/DownloadList.tsx';
import { type OfferTab, offerState, offerStates, offerTabs, statesOf, tabWords } from './states.ts';
import type { OfferRow } from './wire.ts';

const page = '/ofertas';
const groups = { work: 'work', published: 'inForce', ended: 'ended', all: undefined } as const;

interface Filters {
  readonly tab: OfferTab;
  readonly q: string;
  readonly state: string;
}

const filtersOf = (asked: URLSearchParams): Filters => ({
  tab: offerTabs.find((tab) => tab === asked.get('lista')) ?? 'work',
  q: asked.get('q') ?? '',
  state: asked.get('estado') ?? '',
});

const addressOf = ({ tab, q, state }: Filters): string =>
  address(page, { lista: tab === 'work' ? undefined : tab, q, estado: state });

function taskOf(row: OfferRow, nameOf: (code: string) => string | undefined, words: Words): Task {
  const { t, date } = words;
  const { is, words: says } = offerState(row.state, words);
  const place = placesWords(row.territories, nameOf, words, row.territoryCount);
  const steps = row.state === 'draft' && t('offers.item.steps', { done: row.checksDone, all: row.checksAll });
  const when = row.publishedOn
    ? t('offers.item.published', { date: date(row.publishedOn) })
    : t('offers.item.updated', { date: date(row.updatedOn) });
  return {
    key: row.id,
    mark: words.day(row.updatedOn),
    title: row.title,
    to: `${page}/${row.id}`,
    detail: (
      <>
        {[place && `${place}.`, steps, when].filter(Boolean).join(' ')} <span className="code">{row.code}</span>
        {row.nextEdition && <> {t(`offer.next.${row.nextEdition}`)}</>}
      </>
    ),
    state: <State is={is}>{says}</State>,
  };
}

function FilterForm({ filters }: { filters: Filters }) {
  const { t, code } = useWords();
  const { tab, ...values } = filters;
  const inTab = statesOf(tab);
  const states = offerStates.filter((one) => inTab.length === 0 || inTab.includes(one));
  return (
    <ListFilter
      label={t('offers.filter.text')}
      apply={t('offers.filter.apply')}
      values={values}
      onApply={(wanted) => go(addressOf({ tab, ...wanted }))}
      fields={{
        q: { kind: 'words', id: 'q', label: t('offers.filter.text') },
        state: {
          kind: 'choice',
          whole: true,
          id: 'estado',
          label: t('offers.filter.state'),
          any: t('offers.filter.anyState'),
          options: states.map((one) => ({ value: one, label: code('offer.state', one) })),
        },
      }}
    />
  );
}

function EmptyList({ filters, formulates, who }: { filters: Filters; formulates: boolean; who: string }): ReactNode {
  const { t } = useWords();
  if (filters.q || filters.state) {
    return (
      <Empty
        title={t('offers.empty.filtered.title')}
        action={<ButtonLink to={addressOf({ ...filters, q: '', state: '' })}>{t('offers.filter.clear')}</ButtonLink>}
      >
        {t('offers.empty.filtered.body')}
      </Empty>
    );
  }
  const create = formulates && <ButtonLink to="/ofertas/nueva">{t('offers.empty.first')}</ButtonLink>;
  if (filters.tab === 'all') {
    return (
      <Empty title={t('offers.empty.all.title', { who })} action={create}>
        {t('offers.empty.all.body')} {!formulates && t('offers.empty.viewer')}
      </Empty>
    );
  }
  return (
    <Empty
      title={t(`offers.empty.${filters.tab}.title`)}
      action={
        filters.tab === 'work' && formulates ? (
          <ButtonLink to="/ofertas/nueva">{t('offers.new')}</ButtonLink>
        ) : (
          <ButtonLink to={`${page}?lista=all`}>{t('offers.empty.seeAll')}</ButtonLink>
        )
      }
    >
      {t(`offers.empty.${filters.tab}.body`)}
    </Empty>
  );
}

function EntityOffers() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters = filtersOf(asked);
  const formulates = hat.roles.includes('formulator');
  const picked = {
    group: groups[filters.tab],
    q: filters.q || undefined,
    state: (filters.state || undefined) as OfferRow['state'] | undefined,
  };
  const { query, items } = usePagesBy<OfferRow>(['/offers', filters], (after, signal) =>
    get('/offers', { query: { ...picked, after } }, signal),
  );
  const nameOf = usePlaceNames(items.flatMap((row) => row.territories));
  return (
    <>
      <Head
        over={t('offers.title')}
        title={
          query.data
            ? t(`offers.heading.${filters.tab}`, { n: items.length, more: query.hasNextPage ? 'yes' : 'no' })
            : t('offers.heading.loading')
        }
        actions={formulates && <ButtonLink to="/ofertas/nueva">{t('offers.new')}</ButtonLink>}
      />
      <Tabs
        label={t('offers.tabs')}
        current={filters.tab}
        items={offerTabs.map((tab) => ({
          key: tab,
          label: t(tabWords[tab]),
          to: addressOf({ tab, q: '', state: '' }),
        }))}
      />
      <FilterForm key={asked.toString()} filters={filters} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyList filters={filters} formulates={formulates} who={hatName(hat)} />
          ) : (
            <section>
              <h2 className="vh">{t('offers.title')}</h2>
              <TaskList items={items.map((row) => taskOf(row, nameOf, words))} />
              <More query={query}>{t('offers.next')}</More>
              <DownloadList save={(format) => download('/offers/export', { query: { ...picked, format } })} />
            </section>
          )
        }
      </Loaded>
    </>
  );
}

/** Ofertas: what this entity formulates, publishes and has ended. Who is not of an entity is told where offers are found. */
export function OfferList() {
  const { t } = useWords();
  const { hat } = useHat();
  if (hat.owner.ownerKind === 'entity') return <EntityOffers />;
  return (
    <Head
      over={t('offers.title')}
      title={t('offers.entityOnly.title')}
      lead={t('offers.entityOnly.body')}
      actions={<ButtonLink to="/portafolio">{t('offers.entityOnly.do')}</ButtonLink>}
    />
  );
}
