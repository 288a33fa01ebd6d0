import { Readable } from 'node:stream';
import { isRefusal } from '@concierta/kernel';
import { parse } from 'csv-parse';
import type { Cell, RawRow, Sheet, SheetEnd } from '../cell.ts';
import { limits } from '../limits.ts';
import { refuseFile } from '../refuse.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** The text of a CSV: as its mark says, UTF-8 when it can be, and otherwise Windows' letters, which Excel writes. */
export const decodeCsv = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** What separates the cells: what Excel's own first line says, or what the first line that is not empty has most of, outside quotes. */
export const delimiterOf = (text: string): string => {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const [first = ''] = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ';';
};

const piece = 64 * 1024;

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
}

const cellsOf = (record: readonly string[]): Map<number, Cell> => {
  const cells = new Map<number, Cell>();
  for (const [index, text] of record.slice(0, limits.lastColumn).entries()) {
    if (text.trim() !== '') cells.set(index, { is: 'text', text });
  }
  return cells;
};

async function* rowsOf(text: string): AsyncGenerator<RawRow, SheetEnd> {
  const delimiter = delimiterOf(text);
  const body = text.replace(/^sep=.\r?\n/i, '');
  const parser = Readable.from(piecesOf(body)).pipe(
    parse({ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: 2_000_000 }),
  );
  let number = 0;
  try {
    for await (const record of parser) {
      number += 1;
      const cells = cellsOf(record as string[]);
      if (cells.size > 0) yield { number, cells };
    }
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw refuseFile(
      'csv-broken',
      `El CSV no se puede leer después de la fila ${number}: hay comillas que no se cierran o una fila enorme. Guárdelo otra vez desde la hoja de cálculo.`,
      `The CSV cannot be read after row ${number}: quotes that do not close, or an enormous row. Save it again from the spreadsheet.`,
    );
  } finally {
    parser.destroy();
  }
  return { mergedRows: new Set() };
}

/** A CSV as the one sheet of a file. */
export const openCsv = (bytes: Buffer): readonly Sheet[] => {
  if (bytes.length > limits.sheetBytes) {
    throw refuseFile('file-inflates', 'El archivo es demasiado grande.', 'The file is too large.');
  }
  const text = decodeCsv(bytes);
  return [{ name: '', rows: () => rowsOf(text) }];
};
