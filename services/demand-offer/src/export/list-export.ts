import { fileAnswer } from '@concierta/http';
import { type CellOut, formats, type SheetFormat, writeSheets } from '@concierta/spreadsheet';
import type { Cursor } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import type { CompactRow } from '../list-row.ts';

/** The most rows that one download holds. Beyond them its last row says so. */
export const mostExported = 5_000;

/** The form of a download. */
export const ExportFormat = z.enum(['xlsx', 'csv']).default('xlsx');

/** The media types of a download, as its route declares them. */
export const exportTypes = [formats.xlsx.mediaType, formats.csv.mediaType] as const;

/** One page of a list, as the store answers it. */
type ReadPage = (page: {
  limit: number;
  after?: Cursor | undefined;
}) => Promise<{ items: readonly object[]; next?: Cursor }>;

/** What a list needs to be downloaded. */
export interface ListExport {
  readonly format: SheetFormat;
  readonly language: 'es' | 'en';
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  read: ReadPage;
  /** The cells of a row. May read further, when the list keeps less than the file says. */
  cells(row: CompactRow): readonly CellOut[] | Promise<readonly CellOut[]>;
}

const capped = {
  es: `La lista tiene más filas: aquí están las primeras ${mostExported.toLocaleString('es-CO')}. Use los filtros y descárguela por partes.`,
  en: `The list has more rows: these are the first ${mostExported}. Use the filters and download it in parts.`,
} as const;

const pageSize = 100;

/** Rows page after page, never more than a page in memory beside what is being packed. */
async function* rowsOf({ read, cells, language }: ListExport): AsyncGenerator<readonly CellOut[]> {
  let count = 0;
  let after: Cursor | undefined;
  do {
    const { items, next } = await read({ limit: pageSize, after });
    for (const row of items as readonly CompactRow[]) {
      if (count === mostExported) {
        yield [capped[language]];
        return;
      }
      count += 1;
      yield await cells(row);
    }
    after = next;
  } while (after);
}

/** A list as a file to be saved. */
export const answerExport = async (list: ListExport): Promise<Response> => {
  const { format, name, headers, widths } = list;
  const bytes = await writeSheets(format, [{ name, headers, widths, rows: rowsOf(list) }]);
  const { mediaType, ending } = formats[format];
  return fileAnswer({ name: `${name}.${ending}`, mediaType, bytes });
};

/** Places as two cells: their names, and their codes as text. */
export const placeCells = (codes: readonly string[]): [string, string] => [
  codes.map(displayName).join('; '),
  codes.join(', '),
];

/** True when a list row had no room for the whole of it: its title was cut or it names more places than it shows. */
export const isCut = (row: CompactRow): boolean => String(row.t).endsWith('…') || row.n !== undefined;
