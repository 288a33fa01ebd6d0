import { type Cell, columnOfAddress, type RawRow, type SheetEnd } from '../cell.ts';
import { dayOfSerial, dayOfText } from '../days.ts';
import { limits } from '../limits.ts';
import { brokenPart } from '../zip.ts';
import type { BookParts } from './book.ts';
import { richText } from './strings.ts';
import { readXml } from './xml.ts';

interface Open {
  index: number;
  type: string;
  style: number;
  value: string;
  formula: boolean;
  rich: boolean;
}

const shownNumber = (raw: string, style: number, { formats, since1904 }: BookParts): Cell | undefined => {
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return undefined;
  const format = formats[style];
  if (format?.as === 'date') {
    const date = dayOfSerial(value, since1904);
    if (date !== undefined) return { is: 'date', date };
  }
  if (format?.as === 'digits' && Number.isInteger(value) && value >= 0) {
    return { is: 'number', value, text: String(value).padStart(format.digits, '0') };
  }
  // What a person sees is a hundred times what is kept; twelve figures leave out what the multiplication adds.
  const seen = format?.as === 'percentage' ? Number((value * 100).toPrecision(12)) : value;
  return { is: 'number', value: seen, text: String(seen) };
};

const cellOf = (open: Open, words: string, book: BookParts): Cell | undefined => {
  if (open.formula) return { is: 'formula' };
  switch (open.type) {
    case 's': {
      const text = book.strings[Number(open.value)] ?? '';
      return text === '' ? undefined : { is: 'text', text };
    }
    case 'inlineStr':
      return words === '' ? undefined : { is: 'text', text: words };
    case 'str':
      return open.value === '' ? undefined : { is: 'text', text: open.value };
    case 'b':
      return { is: 'boolean', value: open.value === '1' };
    case 'e':
      return { is: 'error', text: open.value };
    case 'd': {
      const date = dayOfText(open.value);
      return date === undefined ? { is: 'text', text: open.value } : { is: 'date', date };
    }
    default:
      return shownNumber(open.value, open.style, book);
  }
};

/** Headers stand no further down than this: nobody asks about merged cells below. */
const headerRows = 20;

/** The rows that a merged range spoils: those where it takes more than one column. */
const mergedRowsOf = (range: string): number[] => {
  const [first = '', last = ''] = range.split(':');
  if (last === '' || columnOfAddress(first) === columnOfAddress(last)) return [];
  const row = (address: string) => Number(address.replace(/^\D+/, ''));
  const [from, to] = [row(first), Math.min(row(last), headerRows)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
};

/** The rows of one sheet with something in them, as they stand in the file. */
export async function* rowsOf(book: BookParts, part: string): AsyncGenerator<RawRow, SheetEnd> {
  const mergedRows = new Set<number>();
  const rich = richText();
  let ready: RawRow[] = [];
  let number = 0;
  let cells = new Map<number, Cell>();
  let next = 0;
  let cell: Open | undefined;
  let inValue = false;

  const stream = await book.parts.open(part, limits.sheetBytes);
  const reading = readXml(stream, {
    open(name, attributes) {
      if (name === 'row') {
        const at = Number(attributes.r ?? number + 1);
        // Rows out of order, twice or beyond what a sheet holds: whoever wrote this was no spreadsheet.
        if (!(Number.isInteger(at) && at > number && at <= limits.lastRow)) throw brokenPart();
        number = at;
        cells = new Map();
        next = 0;
      } else if (name === 'c') {
        const index = columnOfAddress(attributes.r ?? '') ?? next;
        const style = Number(attributes.s ?? 0);
        cell = { index, type: attributes.t ?? 'n', style, value: '', formula: false, rich: false };
        rich.begin();
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v') inValue = true;
      else if (name === 'is' && cell) cell.rich = true;
      else if (name === 'mergeCell') for (const row of mergedRowsOf(attributes.ref ?? '')) mergedRows.add(row);
      if (cell?.rich) rich.open?.(name, attributes);
    },
    text(text) {
      if (inValue && cell && cell.value.length <= limits.cell) cell.value += text;
      else if (cell?.rich) rich.text?.(text);
    },
    close(name) {
      if (cell?.rich) rich.close?.(name);
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        const found = cellOf(cell, rich.take(), book);
        if (found && cell.index < limits.lastColumn) cells.set(cell.index, found);
        next = cell.index + 1;
        cell = undefined;
      } else if (name === 'row' && cells.size > 0) ready.push({ number, cells });
    },
  });
  for await (const _ of reading) {
    const rows = ready;
    ready = [];
    yield* rows;
  }
  return { mergedRows };
}
