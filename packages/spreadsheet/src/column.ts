/** Words for a person, in the platform's two languages. */
export interface Words {
  readonly es: string;
  readonly en: string;
}

/** One of the answers a column takes: what is kept, and how people write it. */
export interface Option extends Words {
  readonly value: string;
  readonly aliases?: readonly string[];
}

/** What a column's cells hold. */
export type ColumnType =
  /** Words; with `choices`, a template offers them as a list and other words are accepted all the same. */
  | { readonly is: 'text'; readonly max: number; readonly choices?: readonly string[] }
  /**
   * Digits that stay text, of one of these lengths (`[2, 5]` for DIVIPOLA); up to `many` of them in one cell. `named` finds the
   * codes that somebody who wrote a name may have meant: they are suggested, never taken.
   */
  | {
      readonly is: 'code';
      readonly lengths: readonly number[];
      readonly many?: number;
      readonly named?: (words: string) => readonly { readonly code: string; readonly name: string }[];
    }
  | { readonly is: 'date' }
  | { readonly is: 'number'; readonly integer?: true; readonly least?: number; readonly most?: number }
  | { readonly is: 'oneOf'; readonly options: readonly Option[] };

/** One column of a sheet that people fill in: how it is headed, what goes in it, and how it is explained to them. */
export interface Column {
  /** The name of its value in a row. */
  readonly key: string;
  readonly header: Words;
  /** Other headers it is known by. Accents, capitals and spaces never matter. */
  readonly aliases?: readonly string[];
  readonly required?: true;
  /** Not needed, and a person is told when the file lacks it. */
  readonly expected?: true;
  /** Read where a file brings it, and in no template: what other tools put there. */
  readonly unlisted?: true;
  /** Known, too, by a header that ends in `/` or `-` and its key: what other tools write before it are its groups. */
  readonly grouped?: true;
  readonly type: ColumnType;
  /** What it means, in a sentence. */
  readonly hint: Words;
  /** A cell as somebody would fill it in. */
  readonly example: string;
}

/** A cell as its column reads it: text, code and option as text; a date as `2026-11-22`; several codes as a list. */
export type Value = string | number | readonly string[];

/** The cells of a row by the key of their column; empty ones are not there. */
export type Values = Readonly<Record<string, Value>>;
