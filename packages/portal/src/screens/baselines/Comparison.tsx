import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import { A, type Column, Crumbs, DataTable, Empty, Head } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useAsked } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords } from '../../words/index.tsx';
import { Bar } from './Bar.tsx';
import { useIndicators } from './indicators.ts';
import { valueWords } from './value.ts';
import type { BaselineRow, Group } from './wire.ts';

interface Placed {
  readonly place: number;
  readonly row: BaselineRow;
}

/** The known territories by their value in one indicator and year; the MDM only within a group, because its figures mean nothing outside. */
export function Comparison() {
  const words = useWords();
  const { t } = words;
  const asked = useAsked();
  const indicator = asked.get('indicador') ?? '';
  const year = asked.get('anio') ?? '';
  const group = asked.get('grupo') ?? undefined;
  const level = asked.get('nivel') === 'department' ? ('department' as const) : undefined;
  const { items: known } = useIndicators();
  const whole = indicator !== '' && /^\d{4}$/.test(year);
  const bounds = known.find(({ code }) => code === indicator);
  const comparison = useQuery({
    ...read('/baselines/comparison', {
      query: { indicator, year: year as never, group: group as Group | undefined, level },
    }),
    staleTime: 0,
    enabled: whole,
  });
  const columns: Column<Placed>[] = [
    {
      key: 'territory',
      header: t('comparison.col.territory'),
      cell: ({ row }) => <A to={`/mediciones/territorio/${row.place.code}`}>{row.place.name}</A>,
    },
    { key: 'place', header: t('comparison.col.place'), number: true, cell: ({ place }) => place },
    {
      key: 'value',
      header: t('picture.col.value'),
      number: true,
      cell: ({ row }) => (
        <div>
          {valueWords(row, words)}
          <Bar value={row.value} min={bounds?.min} max={bounds?.max} />
        </div>
      ),
    },
    { key: 'source', header: t('picture.col.source'), cell: ({ row }) => row.source },
  ];
  if (!whole) return <NotFound />;
  return (
    <Loaded query={comparison} page>
      {({ items, of, complete }) => {
        const title = items[0]?.row.title ?? bounds?.label ?? indicator;
        return (
          <>
            <Crumbs items={[{ label: t('baselines.title'), to: '/mediciones' }]} here={t('comparison.here')} />
            <Head
              over={t('comparison.over', { year, group: group ?? '', has: group ? 'yes' : 'no' })}
              title={title}
              lead={t('comparison.lead', { n: of })}
            />
            {items.length === 0 ? (
              <Empty title={t('comparison.empty')}>{t('comparison.empty.body')}</Empty>
            ) : (
              <section>
                <h2 className="vh">{title}</h2>
                <DataTable caption={title} columns={columns} rows={items} rowKey={({ row }) => row.place.code} />
                {(group || !complete) && (
                  <p className="s u mt">{t(group ? 'comparison.group' : 'comparison.incomplete')}</p>
                )}
              </section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
