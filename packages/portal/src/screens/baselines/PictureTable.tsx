import type { ReactNode } from 'react';
import { A, type Column, DataTable } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { Bar } from './Bar.tsx';
import { valueWords } from './value.ts';
import type { BaselineRow, Known, Picture } from './wire.ts';

/** The comparison a measurement may be in; nothing for an MDM without its group. */
export const comparisonAddress = ({ key, year, group, place }: BaselineRow): string =>
  address('/mediciones/comparar', {
    indicador: key,
    anio: String(year),
    grupo: group,
    nivel: place.code.length === 2 ? 'department' : undefined,
  });

/** A sentence that reads the picture: how many are known, how many got better and worse. */
export function pictureWords({ place, items }: Picture, { t }: Words): string {
  const better = items.filter(({ change }) => change?.better === true).length;
  const worse = items.filter(({ change }) => change?.better === false).length;
  return t('picture.sentence', { place: place.name, n: items.length, better, worse });
}

interface Props {
  readonly picture: Picture;
  /** What can be done with an indicator, in a column of its own. */
  readonly act?: { readonly header: string; readonly of: (known: Known) => ReactNode };
}

/** What is known of a territory, one indicator a row; each figure with its bar, its change and its place. */
export function PictureTable({ picture, act }: Props) {
  const words = useWords();
  const { t } = words;
  const columns: Column<Known>[] = [
    {
      key: 'indicator',
      header: t('picture.col.indicator'),
      cell: ({ newest }) => <A to={`/mediciones/${newest.id}`}>{newest.title}</A>,
    },
    {
      key: 'value',
      header: t('picture.col.value'),
      number: true,
      cell: ({ newest, min, max }) => (
        <div>
          {valueWords(newest, words)} <span className="u">({newest.year})</span>
          <Bar value={newest.value} min={min} max={max} />
        </div>
      ),
    },
    {
      key: 'change',
      header: t('picture.col.change'),
      cell: ({ changeWords, previous }) => (
        <span>
          {changeWords}
          {previous && <span className="u"> ({valueWords(previous, words)})</span>}
        </span>
      ),
    },
    {
      key: 'position',
      header: t('picture.col.position'),
      cell: ({ newest, position, positionWords }) =>
        position ? <A to={comparisonAddress(newest)}>{positionWords}</A> : positionWords,
    },
    {
      key: 'source',
      header: t('picture.col.source'),
      cell: ({ newest, others }) => (
        <span>
          {newest.source}
          {others > 0 && <span className="u"> {t('picture.others', { n: others })}</span>}
        </span>
      ),
    },
  ];
  const last: Column<Known>[] = act ? [{ key: 'act', header: act.header, cell: act.of }] : [];
  return (
    <DataTable
      caption={t('picture.caption', { place: picture.place.name })}
      columns={[...columns, ...last]}
      rows={picture.items}
      rowKey={({ newest }) => newest.key}
    />
  );
}
