import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, read } from '../../api/index.ts';
import { ButtonLink, type Column, DataTable, Empty, Head, State } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useKeeps } from './ArrangementOfYear.tsx';
import { Frame } from './Frame.tsx';
import { kindsOf, type Table, tables, wordOf } from './kinds.ts';
import { yearsWords } from './money.ts';
import { Named } from './Named.tsx';
import { itemShapes } from './states.ts';
import { useOffices } from './units.ts';
import type { ItemKind, ItemRow } from './wire.ts';
import { useYear } from './year.ts';

interface Shown {
  readonly words: Words;
  readonly officeOf: (id: string | undefined) => string | undefined;
  readonly titleOf: (id: string | undefined) => string | undefined;
  /** The ids of the items of the year that no offer is aligned with. */
  readonly idle: ReadonlySet<string>;
}

const columnsOf = (table: Table, { words, officeOf, titleOf, idle }: Shown): Column<ItemRow>[] => {
  const { t, code, number } = words;
  const offers = (row: ItemRow) => {
    if (row.state === 'ended') return <State is={itemShapes.ended ?? 'off'}>{t('inst.item.ended')}</State>;
    return idle.has(row.id) ? (
      <State is="wait">{t('inst.items.noOffer')}</State>
    ) : (
      <State is="done">{t('inst.items.hasOffer')}</State>
    );
  };
  return [
    {
      key: 'item',
      header: t('inst.col.item'),
      cell: (row) => (
        <Named
          title={row.title}
          to={`/institucion/elemento/${row.id}`}
          code={row.code}
          more={row.parent && titleOf(row.parent) && t('inst.items.of', { process: titleOf(row.parent) ?? '' })}
        />
      ),
    },
    ...(table === 'plan'
      ? [
          {
            key: 'budget',
            header: t('inst.col.budget'),
            number: true,
            cell: ({ budget = 0 }: ItemRow) => number(budget),
          },
        ]
      : [
          { key: 'kind', header: t('inst.col.kind'), cell: ({ kind }: ItemRow) => code('inst.kind', kind) },
          {
            key: 'years',
            header: t('inst.col.years'),
            whole: true,
            cell: ({ from, to }: ItemRow) => yearsWords(from, to, words),
          },
        ]),
    { key: 'unit', header: t('inst.col.unit'), cell: ({ unit }) => officeOf(unit) ?? t('inst.items.whole') },
    { key: 'offers', header: t('inst.col.offers'), cell: offers },
  ];
};

function NewLinks({ table, year }: { table: Table; year: number }): ReactNode {
  const { t } = useWords();
  return kindsOf[table].map((kind, i) => (
    <ButtonLink
      key={kind}
      rank={i === 0 ? 'main' : 'alt'}
      to={address(`/institucion/nuevo/${wordOf(kind)}`, { anio: String(year) })}
    >
      {t(`inst.items.new.${kind}`)}
    </ButtonLink>
  ));
}

/** One kind after the other, so that a table holds two kinds in its own order. */
const useItems = (kinds: readonly ItemKind[], year: number) => {
  const [first, second] = kinds;
  const ask = (kind: ItemKind | undefined) => (after: string | undefined, signal: AbortSignal) =>
    kind === undefined
      ? Promise.resolve({ items: [] as ItemRow[] })
      : get('/institutional-items', { query: { kind, year, limit: 100, after } }, signal);
  const one = usePagesBy<ItemRow>(['/institutional-items', first, year], ask(first));
  const two = usePagesBy<ItemRow>(['/institutional-items', second ?? 'none', year], ask(second));
  return { one, two, items: [...one.items, ...two.items] } as const;
};

function Sheet({ table }: { table: Table }) {
  const words = useWords();
  const { t, number } = words;
  const year = useYear();
  const { items: keeps } = useKeeps();
  const { nameOf } = useOffices();
  const gaps = useQuery({ ...read('/institution/gaps', { query: { year } }), staleTime: 0 });
  const { one, two, items } = useItems(kindsOf[table], year);
  const idle = new Set((gaps.data?.items.withoutOffer ?? []).map(({ id }) => id));
  const inForce = items.filter(({ state }) => state === 'inForce');
  const total = inForce.reduce((sum, { budget = 0 }) => sum + budget, 0);
  const at = { year: String(year) };
  return (
    <Loaded query={one.query} page>
      {() => (
        <Frame
          part={table}
          head={
            <Head
              over={t('inst.name')}
              title={t(`inst.items.h1.${table}`, { ...at, n: inForce.length })}
              lead={
                <>
                  {t(`inst.items.lead.${table}`)}
                  {total > 0 && ` ${t('inst.items.total', { total: number(total) })}`}
                </>
              }
              actions={keeps && items.length > 0 && <NewLinks table={table} year={year} />}
            />
          }
        >
          {items.length === 0 ? (
            <Empty
              title={t(`inst.items.empty.${table}`)}
              action={
                keeps && (
                  <div className="row">
                    <NewLinks table={table} year={year} />
                  </div>
                )
              }
            >
              {t(keeps ? 'inst.items.empty.body' : 'inst.items.empty.viewer')}
            </Empty>
          ) : (
            <DataTable
              caption={t(`inst.items.caption.${table}`, at)}
              rows={items}
              rowKey={({ id }) => id}
              columns={columnsOf(table, {
                words,
                officeOf: nameOf,
                titleOf: (id) => items.find((item) => item.id === id)?.title,
                idle,
              })}
            />
          )}
          <More query={one.query} />
          <More query={two.query} />
        </Frame>
      )}
    </Loaded>
  );
}

/** The objectives, the processes or the action plan of the entity in a year. */
export function Items() {
  const { parte } = useParams();
  const { hat } = useHat();
  const table = tables.find((one) => one === parte);
  if (!table) return <NotFound />;
  if (hat.owner.ownerKind !== 'entity') return <Frame part={table} head={null} children={null} />;
  return <Sheet key={table} table={table} />;
}
