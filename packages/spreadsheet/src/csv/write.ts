import { guarded } from '../guard.ts';
import type { CellOut, SheetOut } from '../write.ts';

const delimiter = ';';

const cell = (value: CellOut): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = guarded(value);
  return /[";\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (row: readonly CellOut[]): string => `${row.map(cell).join(delimiter)}\r\n`;

/** A sheet as CSV the way Excel in Spanish opens it by itself: UTF-8 with its mark, semicolons, decimal comma. */
export const writeCsv = async ({ headers, rows }: SheetOut): Promise<Buffer> => {
  const pieces: Buffer[] = [Buffer.from(`\ufeff${line(headers)}`)];
  let waiting = '';
  for await (const row of rows) {
    waiting += line(row);
    if (waiting.length < 64 * 1024) continue;
    pieces.push(Buffer.from(waiting));
    waiting = '';
  }
  pieces.push(Buffer.from(waiting));
  return Buffer.concat(pieces);
};
