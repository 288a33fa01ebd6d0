import type { Issue, Refusal } from '@concierta/kernel';
import { columnLetters, type RawRow, textOf } from './cell.ts';
import type { Column, Words } from './column.ts';
import { fold } from './fold.ts';
import { limits } from './limits.ts';
import { quoted, refuseFile } from './refuse.ts';
import { resultHeaders } from './result-header.ts';

/** The columns of a sheet by their place: what its headers said. */
export interface Headers {
  readonly row: number;
  /** The column of each place that has a known header. */
  readonly columns: ReadonlyMap<number, Column>;
  /** The place of the column that one of our own marked files brought, if there is one. */
  readonly result: number | undefined;
  /** Headers that are nobody's, as they are written. */
  readonly ignored: readonly string[];
  /** Columns that are expected and not there. */
  readonly absent: readonly Column[];
}

const namesOf = ({ key, header, aliases = [] }: Column): readonly string[] =>
  [key, header.es, header.en, ...aliases].map(fold).filter(Boolean);

const marks = new Set(resultHeaders.map(fold));

const columnsByName = (columns: readonly Column[]): Map<string, Column> => {
  const byName = new Map<string, Column>();
  // A column's own header is stronger than another's alias.
  for (const column of columns) for (const name of namesOf(column)) if (!byName.has(name)) byName.set(name, column);
  for (const column of columns) for (const own of [column.header.es, column.header.en]) byName.set(fold(own), column);
  return byName;
};

/** People mark what must be filled in: «Fecha *», «Fecha (obligatorio)». */
const bare = (header: string): string =>
  fold(header)
    .replace(/ (obligatori[oa]|required|opcional|optional)$/, '')
    .trim();

interface Names {
  /** Exactly as columns are called: without its signs, a name may be another column's. */
  readonly exact: ReadonlyMap<string, Column>;
  readonly folded: ReadonlyMap<string, Column>;
}

const longestHeader = 400;

/** The column of a header that another tool wrote: groups, a slash or a hyphen, and the key. The longest key is meant. */
const groupedColumn = (header: string, { exact }: Names): Column | undefined => {
  if (header.length > longestHeader) return undefined;
  for (const { index } of header.matchAll(/[/-]/g)) {
    const column = exact.get(header.slice(index + 1));
    if (column?.grouped) return column;
  }
  return undefined;
};

const columnOf = (words: string, names: Names): Column | undefined =>
  names.exact.get(words) ??
  names.folded.get(fold(words)) ??
  names.folded.get(bare(words)) ??
  groupedColumn(words, names);

interface Candidate {
  readonly headers: Headers;
  readonly repeated: readonly [string, number, number][];
  readonly missing: readonly Column[];
  readonly width: number;
}

const readHeaders = (row: RawRow, columns: readonly Column[], names: Names): Candidate => {
  const placed = new Map<number, Column>();
  const repeated: [string, number, number][] = [];
  const ignored: string[] = [];
  let result: number | undefined;
  for (const [index, cell] of [...row.cells].sort(([a], [b]) => a - b)) {
    const words = textOf(cell).trim();
    const column = columnOf(words, names);
    if (marks.has(fold(words))) result = index;
    else if (!column) ignored.push(words);
    else {
      const [before] = [...placed].find(([, one]) => one === column) ?? [];
      if (before === undefined) placed.set(index, column);
      else repeated.push([words, before, index]);
    }
  }
  const there = new Set(placed.values());
  const missing = columns.filter((column) => column.required && !there.has(column));
  const absent = columns.filter((column) => column.expected && !there.has(column));
  return {
    headers: { row: row.number, columns: placed, result, ignored, absent },
    repeated,
    missing,
    width: row.cells.size,
  };
};

const most = 8;

const list = (words: readonly string[], language: keyof Words): string => {
  const [open, close] = language === 'es' ? ['«', '»'] : ['“', '”'];
  const shown = words.slice(0, most).map((word) => `${open}${quoted(word)}${close}`);
  return shown.join(', ') + (words.length > most ? '…' : '');
};

/** How good a row is as the headers: how many columns it names. */
const named = ({ headers }: Candidate): number => headers.columns.size;

/** The row of a sheet's beginning that names most columns; nothing when none names any. */
const bestOf = (rows: readonly RawRow[], columns: readonly Column[]): Candidate | undefined => {
  const exact = new Map(columns.map((column) => [column.key, column]));
  const names = { exact, folded: columnsByName(columns) };
  const candidates = rows.map((row) => readHeaders(row, columns, names)).filter((one) => named(one) > 0);
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best && named(best) >= named(one) ? best : one),
    undefined,
  );
};

const missingColumns = (missing: readonly Column[], { ignored }: Headers): Refusal => {
  const read = ignored.length === 0 ? '' : ` No se reconocieron: ${list(ignored, 'es')}.`;
  const unread = ignored.length === 0 ? '' : ` Not recognised: ${list(ignored, 'en')}.`;
  return refuseFile(
    'columns-missing',
    `${missing.length === 1 ? 'Falta la columna' : 'Faltan las columnas'} ${list(
      missing.map(({ header }) => header.es),
      'es',
    )}.${read} Descargue la plantilla y compare los encabezados.`,
    `Missing: ${list(
      missing.map(({ header }) => header.en),
      'en',
    )}.${unread} Download the template and compare the headers.`,
  );
};

const repeatedColumn = ([words, first, second]: readonly [string, number, number]): Refusal =>
  refuseFile(
    'columns-repeated',
    `El encabezado «${quoted(words)}» está dos veces, en las columnas ${columnLetters(first)} y ${columnLetters(second)}. Deje una sola.`,
    `The header “${quoted(words)}” is there twice, in columns ${columnLetters(first)} and ${columnLetters(second)}. Leave one.`,
  );

const tooWide = (width: number, widest: number): Refusal =>
  refuseFile(
    'columns-too-many',
    `La hoja tiene ${width} columnas con encabezado y se admiten ${widest}. Deje las de la plantilla y quite las demás.`,
    `The sheet has ${width} columns with a header and ${widest} are allowed. Leave those of the template.`,
  );

const notFirst = (row: number): Refusal =>
  refuseFile(
    'headers-not-first',
    `Los encabezados están en la fila ${row}. Quite las filas de arriba, de modo que queden en la fila 1.`,
    `The headers are in row ${row}. Take out the rows above, so that they are in row 1.`,
  );

/** The headers at the beginning of a sheet. Nothing when there are none; refuses, and says how to mend it, those that cannot be used. */
export const headersIn = (beginning: readonly RawRow[], columns: readonly Column[]): Headers | undefined => {
  const best = bestOf(beginning, columns);
  if (!best) return undefined;
  // A sheet that is asked for many columns may bring as many again that nobody asked for.
  const widest = Math.max(limits.columns, columns.length * 2);
  if (best.width > widest) throw tooWide(best.width, widest);
  const [repeated] = best.repeated;
  if (repeated) throw repeatedColumn(repeated);
  if (best.missing.length > 0) throw missingColumns(best.missing, best.headers);
  if (best.headers.row !== 1) throw notFirst(best.headers.row);
  return best.headers;
};

const absentColumns = (absent: readonly Column[]): Issue => ({
  pointer: '/file',
  code: 'columns-absent',
  params: {
    es: `El archivo no trae estas columnas, que quedan sin dato: ${list(
      absent.map(({ header }) => header.es),
      'es',
    )}.`,
    en: `The file lacks these columns, which are left empty: ${list(
      absent.map(({ header }) => header.en),
      'en',
    )}.`,
  },
});

const ignoredColumns = (ignored: readonly string[]): Issue => ({
  pointer: '/file',
  code: 'columns-ignored',
  params: {
    es: `No se leyeron estas columnas, que no están en la plantilla: ${list(ignored, 'es')}.`,
    en: `These columns, which the template does not have, were not read: ${list(ignored, 'en')}.`,
  },
});

/** What a person should know of a sheet that is accepted all the same. */
export const headerNotices = ({ ignored, absent }: Headers): readonly Issue[] => [
  ...(absent.length === 0 ? [] : [absentColumns(absent)]),
  ...(ignored.length === 0 ? [] : [ignoredColumns(ignored)]),
];
