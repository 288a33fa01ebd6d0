import { useState } from 'react';
import { get } from '../../api/index.ts';
import { Button, ButtonLink, Empty, Head, ListFilter, State, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useCatalogue } from '../deciding/catalogues.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { demandTerm } from './due.ts';
import { DemandTabs } from './List.tsx';
import { RouteDialog, TakeDialog } from './taking.tsx';
import type { UnattendedRow } from './wire.ts';

const page = '/demandas/atender';

function FilterForm({
  values,
  nameOf,
}: {
  values: Readonly<Record<'territory' | 'capacity', string>>;
  nameOf: (code: string) => string | undefined;
}) {
  const { t } = useWords();
  const capacities = useCatalogue('capacities');
  return (
    <ListFilter
      label={t('demands.tab.unattended')}
      apply={t('demands.filter.apply')}
      values={values}
      onApply={({ territory, capacity }) => go(address(page, { territorio: territory, capacidad: capacity }))}
      fields={{
        territory: { kind: 'place', id: 'territorio', label: t('demands.filter.territory'), nameOf },
        capacity: {
          kind: 'choice',
          whole: true,
          id: 'capacidad',
          label: t('demands.filter.capacity'),
          any: t('demands.filter.anyCapacity'),
          options: capacities.options('dimension'),
        },
      }}
    />
  );
}

/** Sin atender: what territories asked of whoever is competent and nobody took. */
export function Unattended() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const territory = asked.get('territorio') ?? '';
  const capacity = asked.get('capacidad') ?? '';
  const [acting, act] = useState<{ row: UnattendedRow; command: 'take' | 'route' }>();
  const { query, items } = usePagesBy<UnattendedRow>(['/unattended', territory, capacity], (after, signal) =>
    get(
      '/unattended',
      { query: { territory: territory || undefined, capacity: capacity || undefined, after } },
      signal,
    ),
  );
  const nameOf = usePlaceNames([...items.flatMap((row) => row.territories), ...(territory ? [territory] : [])]);
  const coordinates = hat.owner.coordinator && hat.roles.includes('coordinator');
  const takes = hat.roles.includes('formulator');
  const filtered = Boolean(territory || capacity);
  const tasks = items.map((row) => {
    const late = demandTerm({ state: 'registered', dueOn: row.dueAt }, words);
    return {
      key: row.id,
      mark: row.dueAt && words.day(row.dueAt),
      title: row.title,
      to: `/compartidas/${row.owner.id}/demandas/${row.id}`,
      detail: (
        <>
          {placesWords(row.territories, nameOf, words)}. {t('demands.item.from', { who: row.owner.name })}{' '}
          {t('demands.unattended.waiting', { n: row.workingDays })}.
        </>
      ),
      state: late && <State is={late.is}>{late.words}</State>,
      action: (
        <span className="row">
          {takes && (
            <Button rank="alt" onClick={() => act({ row, command: 'take' })}>
              {t('demands.unattended.take')}
              <span className="vh"> {row.title}</span>
            </Button>
          )}
          {coordinates && (
            <Button rank="alt" onClick={() => act({ row, command: 'route' })}>
              {t('demands.unattended.route')}
              <span className="vh"> {row.title}</span>
            </Button>
          )}
        </span>
      ),
    };
  });
  const shared = acting && { owner: acting.row.owner.id, id: acting.row.id, asker: acting.row.owner.name };
  return (
    <>
      <Head
        over={t('demands.title')}
        title={
          query.data
            ? t('demands.unattended.heading', { n: items.length, more: query.hasNextPage ? 'yes' : 'no' })
            : t('demands.heading.loading')
        }
        lead={t('demands.unattended.lead')}
      />
      <DemandTabs current="unattended" hat={hat} />
      <FilterForm key={asked.toString()} values={{ territory, capacity }} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty
              title={t(filtered ? 'demands.empty.filtered.title' : 'demands.empty.unattended.title')}
              action={
                <ButtonLink to={filtered ? page : '/demandas'}>
                  {t(filtered ? 'demands.filter.clear' : 'demands.empty.seeAll')}
                </ButtonLink>
              }
            >
              {t(filtered ? 'demands.empty.unattended.filtered' : 'demands.empty.unattended.body')}
            </Empty>
          ) : (
            <section>
              <h2 className="vh">{t('demands.tab.unattended')}</h2>
              <TaskList items={tasks} />
              <More query={query}>{t('demands.next')}</More>
            </section>
          )
        }
      </Loaded>
      {shared && acting?.command === 'take' && <TakeDialog shared={shared} onClose={() => act(undefined)} />}
      {shared && acting?.command === 'route' && <RouteDialog shared={shared} onClose={() => act(undefined)} />}
    </>
  );
}
