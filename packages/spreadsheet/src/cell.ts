/** What stands in a cell of a file, before its column reads it. Empty cells are not there. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  /** `text` is the number as a person sees it where its format says so (leading zeros, percentages). */
  | { readonly is: 'number'; readonly value: number; readonly text: string }
  /** A day, `2026-11-22`. */
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'formula' }
  | { readonly is: 'error'; readonly text: string };

/** A row as the spreadsheet counts it (from 1), its cells by column (from 0). */
export interface RawRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** One sheet of a file; its rows can be read more than once, each time from the beginning and a few at a time. */
export interface Sheet {
  readonly name: string;
  rows(): AsyncGenerator<RawRow, SheetEnd>;
}

/** What is known only after the last row. */
export interface SheetEnd {
  /** Which rows have cells merged with others of the same row. */
  readonly mergedRows: ReadonlySet<number>;
}

/** A column's letters: 0 → A, 27 → AB. */
export const columnLetters = (index: number): string => {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
};

/** The column of a cell's address: `AB12` → 27. Nothing when it is not an address. */
export const columnOfAddress = (address: string): number | undefined => {
  let index = 0;
  let letters = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    index = index * 26 + code;
    letters += 1;
  }
  return letters === 0 || letters > 3 ? undefined : index - 1;
};

/** A cell's words, as a person would read them aloud; empty for a formula. */
export const textOf = (cell: Cell): string => {
  switch (cell.is) {
    case 'text':
    case 'number':
    case 'error':
      return cell.text;
    case 'date':
      return cell.date;
    case 'boolean':
      return cell.value ? 'sí' : 'no';
    case 'formula':
      return '';
  }
};
