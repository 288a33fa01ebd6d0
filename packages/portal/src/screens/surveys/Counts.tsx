import { type Column, DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface Props {
  readonly caption: string;
  readonly header: string;
  /** The sample: how many answered. */
  readonly total: number;
  readonly rows: readonly CountRow[];
}

/** Below this, a percentage pretends to know more than it does. */
const sharesFrom = 10;

const Bar = ({ count, total }: { count: number; total: number }) => (
  <svg className="barra" aria-hidden="true">
    <rect className="all" width="100%" height="100%" />
    <rect width={`${total === 0 ? 0 : (100 * count) / total}%`} height="100%" />
  </svg>
);

/** How many gave each answer: figures, shares where the sample allows them, and bars that say the same. */
export function Counts({ caption, header, total, rows }: Props) {
  const { t, number } = useWords();
  const share: Column<CountRow> = {
    key: 'share',
    header: t('results.col.share'),
    number: true,
    whole: true,
    cell: ({ count }) => `${number(Math.round((100 * count) / Math.max(1, total)))}\u00a0%`,
  };
  const columns: Column<CountRow>[] = [
    { key: 'label', header, cell: ({ label }) => label },
    { key: 'count', header: t('results.col.count'), number: true, cell: ({ count }) => number(count) },
    ...(total >= sharesFrom ? [share] : []),
    { key: 'bar', header: t('results.col.bar'), cell: ({ count }) => <Bar count={count} total={total} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} stackable={false} />;
}
