import { writeCsv } from './csv/write.ts';
import type { SheetFormat } from './table.ts';
import { writeXlsx } from './xlsx/write.ts';

/** What a cell of a file that we write may hold. Text stays text, whatever it looks like. */
export type CellOut = string | number | undefined;

/** One sheet to be written: headers, then rows as they come, none of them kept. */
export interface SheetOut {
  readonly name: string;
  readonly headers: readonly string[];
  /** How wide each column is, in letters; 18 unless told. */
  readonly widths?: readonly number[];
  readonly rows: Iterable<readonly CellOut[]> | AsyncIterable<readonly CellOut[]>;
  /** Which answers a column takes, by its place: drawn as a list to choose from. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
  /** True to show with weight the rows for which it holds. */
  readonly stands?: (row: readonly CellOut[]) => boolean;
}

/** The media type and the ending of each form. */
export const formats = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  csv: { mediaType: 'text/csv', ending: 'csv' },
} as const;

/** Writes a file; a CSV has only the first sheet. */
export const writeSheets = (format: SheetFormat, sheets: readonly [SheetOut, ...SheetOut[]]): Promise<Buffer> =>
  format === 'csv' ? writeCsv(sheets[0]) : writeXlsx(sheets);
