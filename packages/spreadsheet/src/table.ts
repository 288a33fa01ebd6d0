import type { Issue } from '@concierta/kernel';
import { type RawRow, type Sheet, type SheetEnd, textOf } from './cell.ts';
import type { Column, Value, Values } from './column.ts';
import { openCsv } from './csv/read.ts';
import { type Headers, headerNotices, headersIn } from './headers.ts';
import { limits } from './limits.ts';
import { cellIssue, quoted, refuseFile } from './refuse.ts';
import { readCell } from './value.ts';
import { openXlsx } from './xlsx/book.ts';

/** The two forms a spreadsheet comes and goes in. */
export type SheetFormat = 'xlsx' | 'csv';

/** A row as its columns read it: what could be read, and what is wrong with the rest. */
export interface TableRow {
  /** As the spreadsheet counts it. */
  readonly number: number;
  readonly values: Values;
  readonly issues: readonly Issue[];
}

/** The table of a file: the first sheet with the columns that were asked for. */
export interface Table {
  readonly sheet: string;
  readonly headers: Headers;
  /** What was accepted and a person should know all the same. */
  readonly notices: readonly Issue[];
  /** The rows under the headers that have something in them. Refuses the file when there are too many. */
  rows(): AsyncGenerator<TableRow>;
  /** Every row, headers included, as it stands in the file. */
  rawRows(): AsyncGenerator<RawRow>;
  /** Reads all of it once and says how many rows there are. Refuses what only the whole shows: no rows, merged headers, shifted columns. */
  check(): Promise<number>;
}

const beginningRows = 20;

const beginningOf = async (sheet: Sheet): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  const reading = sheet.rows();
  for (;;) {
    const { done, value } = await reading.next();
    if (done || value.number > beginningRows) break;
    rows.push(value);
  }
  await reading.return({ mergedRows: new Set() });
  return rows;
};

const required = ({ key }: Column): Issue =>
  cellIssue(key, 'required', 'Escriba este dato: la celda está vacía.', 'Fill this in: the cell is empty.');

const readRow = ({ number, cells }: RawRow, { columns }: Headers): TableRow => {
  const values: Record<string, Value> = {};
  const issues: Issue[] = [];
  for (const [index, column] of columns) {
    const read = readCell(column, cells.get(index), { row: number, index });
    if (!read) {
      if (column.required) issues.push(required(column));
    } else if ('issue' in read) issues.push(read.issue);
    else values[column.key] = read.value;
  }
  return { number, values, issues };
};

/** True when nothing stands under the known headers: notes at the side are no row. */
const isBlank = ({ cells }: RawRow, { columns }: Headers): boolean =>
  ![...cells].some(([index, cell]) => columns.has(index) && textOf(cell).trim() !== '') &&
  ![...cells].some(([index, { is }]) => columns.has(index) && is === 'formula');

const tooMany = () =>
  refuseFile(
    'rows-too-many',
    `La hoja tiene más de ${limits.rows.toLocaleString('es-CO')} filas. Divídala y cargue una parte cada vez.`,
    `The sheet has more than ${limits.rows} rows. Split it and load one part at a time.`,
  );

const noRows = () =>
  refuseFile(
    'rows-none',
    'La hoja tiene los encabezados y ninguna fila debajo. Escriba las filas y cárguela otra vez.',
    'The sheet has the headers and no row below. Write the rows and load it again.',
  );

const mergedHeaders = () =>
  refuseFile(
    'headers-merged',
    'En la fila de encabezados hay celdas combinadas. Sepárelas: cada columna lleva su propio encabezado.',
    'There are merged cells in the header row. Unmerge them: each column has its own header.',
  );

const shifted = (row: number, header: string, words: string) =>
  refuseFile(
    'columns-shifted',
    `En casi todas las filas los datos no corresponden a su encabezado: en la fila ${row}, «${header}» dice «${quoted(words)}». Las columnas parecen corridas: compárelas con la plantilla.`,
    `In almost every row the data do not match their header: in row ${row}, “${header}” says “${quoted(words)}”. The columns seem shifted: compare them with the template.`,
  );

/** Issues that tell of data of another kind than the header's. */
const misfits = new Set(['code', 'name-for-code', 'date', 'number', 'ambiguous-number', 'choice']);

/** With fewer rows than these, nobody can tell shifted columns from a few wrong rows. */
const fewest = 5;

const misfitsOf = ({ issues }: TableRow): number => issues.filter(({ code }) => misfits.has(code)).length;

const drain = async (reading: AsyncGenerator<RawRow, SheetEnd>, each: (row: RawRow) => void): Promise<SheetEnd> => {
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return value;
    each(value);
  }
};

const tableOf = (sheet: Sheet, headers: Headers, notices: readonly Issue[]): Table => {
  const isRow = (raw: RawRow) => raw.number > headers.row && !isBlank(raw, headers);
  return {
    sheet: sheet.name,
    headers,
    notices,
    async *rows() {
      let count = 0;
      for await (const raw of sheet.rows()) {
        if (!isRow(raw)) continue;
        count += 1;
        if (count > limits.rows) throw tooMany();
        yield readRow(raw, headers);
      }
    },
    rawRows: () => sheet.rows(),
    async check() {
      let count = 0;
      let misfit = 0;
      let example: { row: number; header: string; words: string } | undefined;
      const { mergedRows } = await drain(sheet.rows(), (raw) => {
        if (!isRow(raw)) return;
        count += 1;
        if (count > limits.rows) throw tooMany();
        const read = readRow(raw, headers);
        if (misfitsOf(read) < 2) return;
        misfit += 1;
        if (example) return;
        const pointed = read.issues.find(({ code }) => misfits.has(code))?.pointer.slice(1);
        const [index, column] = [...headers.columns].find(([, { key }]) => key === pointed) ?? [];
        const cell = index === undefined ? undefined : raw.cells.get(index);
        example = { row: raw.number, header: column?.header.es ?? '', words: cell ? textOf(cell) : '' };
      });
      if (mergedRows.has(headers.row)) throw mergedHeaders();
      if (count === 0) throw noRows();
      if (example && count >= fewest && misfit >= count * 0.8)
        throw shifted(example.row, example.header, example.words);
      return count;
    },
  };
};

const emptyFile = () =>
  refuseFile('file-empty', 'El archivo no tiene nada escrito.', 'There is nothing written in the file.');

const noHeaders = (columns: readonly Column[]) => {
  const must = columns.filter((column) => column.required);
  const wanted = must.length > 0 ? must : columns.filter(({ unlisted }) => !unlisted).slice(0, 3);
  return refuseFile(
    'headers-none',
    `No se encontraron los encabezados en la fila 1. Hacen falta ${wanted.map(({ header }) => `«${header.es}»`).join(', ')}. Use la plantilla.`,
    `The headers were not found in row 1. Needed: ${wanted.map(({ header }) => `“${header.en}”`).join(', ')}. Use the template.`,
  );
};

const severalSheets = (name: string, count: number): Issue => ({
  pointer: '/file',
  code: 'sheet-chosen',
  params: {
    es: `El libro tiene ${count} hojas; se leyó «${quoted(name)}», la primera con los encabezados.`,
    en: `The workbook has ${count} sheets; “${quoted(name)}” was read, the first with the headers.`,
  },
});

/**
 * Finds in a file the table with these columns: the first sheet whose first row has the headers, whatever their order. Reads
 * no more than the beginning of each sheet. Refuses, in words that say how to mend it, a file without such a sheet.
 */
export const openTable = async (bytes: Buffer, format: SheetFormat, columns: readonly Column[]): Promise<Table> => {
  const sheets = format === 'csv' ? openCsv(bytes) : await openXlsx(bytes);
  let written = false;
  let first: unknown;
  for (const sheet of sheets) {
    const beginning = await beginningOf(sheet);
    written ||= beginning.length > 0;
    try {
      const headers = headersIn(beginning, columns);
      if (!headers) continue;
      const chosen = sheets.length > 1 ? [severalSheets(sheet.name, sheets.length)] : [];
      return tableOf(sheet, headers, [...chosen, ...headerNotices(headers)]);
    } catch (error) {
      first ??= error;
    }
  }
  if (first) throw first;
  throw written ? noHeaders(columns) : emptyFile();
};
