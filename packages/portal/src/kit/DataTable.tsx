import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: right-aligned. */
  readonly number?: boolean;
  /** Never broken over two lines (dates, codes). */
  readonly whole?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  /** Shows the caption; otherwise only who listens hears it, because a heading already says it. */
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly compact?: boolean;
  /** Rows become pairs on a phone, unless the table is narrow enough as it is. */
  readonly stackable?: boolean;
}

/** Rows of the same kind. The first column names the row. */
export function DataTable<Row>({ caption, showCaption, columns, rows, rowKey, compact, stackable = true }: Props<Row>) {
  const css = (column: Column<Row>) => classes(column.number && 'n', column.whole && 'nw');
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <table className={classes('data', stackable && 'stackable')} data-density={compact ? 'compact' : undefined}>
      <caption className={showCaption ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.number ? 'n' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map((column) => (
              <td key={column.key} className={css(column)} data-l={column.header}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
