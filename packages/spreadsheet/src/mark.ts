import type { Cell } from './cell.ts';
import { textOf } from './cell.ts';
import type { Words } from './column.ts';
import { resultHeader } from './result-header.ts';
import type { SheetFormat, Table } from './table.ts';
import { type CellOut, type SheetOut, writeSheets } from './write.ts';

/** What is said of a row in the marked file. */
export interface Mark {
  readonly words: string;
  /** True for a row that somebody must mend: it stands out. */
  readonly mend: boolean;
}

const formulaWords: Words = { es: '(fórmula)', en: '(formula)' };

const outOf = (cell: Cell | undefined, language: keyof Words): CellOut => {
  if (!cell) return undefined;
  if (cell.is === 'number' && String(cell.value) === cell.text) return cell.value;
  return cell.is === 'formula' ? formulaWords[language] : textOf(cell);
};

/**
 * The file again, row by row in its own order, with one column more that says what became of each. Rows that were empty stay,
 * so that row numbers do not move; a result of an earlier load is written over. Formulas are not copied.
 */
export const markTable = (
  table: Table,
  format: SheetFormat,
  language: keyof Words,
  markOf: (row: number) => Mark | undefined,
): Promise<Buffer> => {
  const { headers } = table;
  const kept = (cells: ReadonlyMap<number, Cell>) => {
    const width = Math.max(-1, ...cells.keys()) + 1;
    return Array.from({ length: width }, (_, i) => (i === headers.result ? undefined : outOf(cells.get(i), language)));
  };
  const width = { columns: 0 };
  const withResult = (row: readonly CellOut[], words: CellOut): CellOut[] => {
    const place = headers.result ?? width.columns;
    const whole = Array.from({ length: Math.max(row.length, place + 1) }, (_, i) => row[i]);
    whole[place] = words;
    return whole;
  };
  const marked = new Set<readonly CellOut[]>();
  async function* rows(): AsyncGenerator<readonly CellOut[]> {
    let last = headers.row;
    for await (const { number, cells } of table.rawRows()) {
      if (number <= headers.row) continue;
      for (let blank = last + 1; blank < number; blank += 1) yield [];
      last = number;
      const mark = markOf(number);
      const row = withResult(kept(cells), mark?.words);
      if (mark?.mend) marked.add(row);
      yield row;
      marked.delete(row);
    }
  }
  return headerCells(table).then((cells) => {
    const titles = kept(cells).map((title) => (title === undefined ? '' : String(title)));
    width.columns = Math.max(titles.length, ...headers.columns.keys());
    const place = headers.result ?? width.columns;
    const whole = withResult(titles, resultHeader[language]).map((title) => String(title ?? ''));
    const sheet: SheetOut = {
      name: table.sheet || resultHeader[language],
      headers: whole,
      widths: whole.map((_, i) => (i === place ? 60 : 22)),
      rows: rows(),
      stands: (row) => marked.has(row),
    };
    return writeSheets(format, [sheet]);
  });
};

const headerCells = async ({ headers, rawRows }: Table): Promise<ReadonlyMap<number, Cell>> => {
  for await (const { number, cells } of rawRows()) if (number === headers.row) return cells;
  return new Map();
};
