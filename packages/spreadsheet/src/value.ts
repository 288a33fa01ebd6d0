import type { Issue } from '@concierta/kernel';
import { type Cell, columnLetters, textOf } from './cell.ts';
import type { Column, ColumnType, Option, Value } from './column.ts';
import { dayOfBareNumber, dayOfText } from './days.ts';
import { fold } from './fold.ts';
import { numberOfText } from './numbers.ts';
import { cellIssue, quoted } from './refuse.ts';

/** What a column makes of a cell: its value, what is wrong with it, or nothing because it is empty. */
export type Read = { readonly value: Value } | { readonly issue: Issue } | undefined;

/** Where a cell stands, for words about it. */
export interface Place {
  readonly row: number;
  readonly index: number;
}

const addressOf = ({ row, index }: Place): string => `${columnLetters(index)}${row}`;

/** What our own exports put before words that a spreadsheet would run. */
export const withoutGuard = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/**
 * What no screen shows and a form would refuse: control characters, which come along from other programs, and the marks that
 * turn the direction of reading, with which a title could pretend to be another one.
 */
const unseen = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;

const cleaned = (cell: Cell): string => withoutGuard(textOf(cell).replace(/\r\n?/g, '\n').replace(unseen, '')).trim();

const text = (key: string, words: string, max: number): Read =>
  words.length <= max
    ? { value: words }
    : {
        issue: cellIssue(
          key,
          'too-long',
          `Tiene ${words.length} caracteres y caben ${max}. Acorte el texto.`,
          `It has ${words.length} characters and ${max} fit. Shorten the text.`,
        ),
      };

/** A code as its column wants it: a zero that a spreadsheet ate comes back where only one reading is possible. */
const repaired = (digits: string, lengths: readonly number[]): string | undefined => {
  if (!/^\d+$/.test(digits)) return undefined;
  if (lengths.includes(digits.length)) return digits;
  const longer = lengths.filter((length) => length === digits.length + 1);
  return longer.length === 1 ? `0${digits}` : undefined;
};

const lengthWords = (lengths: readonly number[], or: string): string => lengths.join(` ${or} `);

type CodeType = Extract<ColumnType, { is: 'code' }>;

/** What to write where no code is: those of the places that were named, or what a code looks like. */
const noCode = (key: string, words: string, part: string, { lengths, named }: CodeType): Read => {
  const meant = /\p{L}/u.test(words) ? (named?.(words) ?? []) : [];
  if (meant.length > 0) {
    const list = meant.map(({ code, name }) => `${code} (${name})`).join('; ');
    return {
      issue: cellIssue(
        key,
        'name-for-code',
        `Aquí va el código y dice «${quoted(words)}». Puede ser ${list}.`,
        `The code goes here and it says “${quoted(words)}”. It may be ${list}.`,
      ),
    };
  }
  return {
    issue: cellIssue(
      key,
      'code',
      `«${quoted(part)}» no es un código: aquí van ${lengthWords(lengths, 'o')} cifras, con su cero delante (05001).`,
      `“${quoted(part)}” is not a code: ${lengthWords(lengths, 'or')} digits go here, with the leading zero (05001).`,
    ),
  };
};

const codes = (key: string, words: string, type: CodeType): Read => {
  const { lengths, many } = type;
  const parts = many === undefined ? [words] : words.split(/[\s,;|/]+/).filter(Boolean);
  const found: string[] = [];
  for (const part of parts) {
    const code = repaired(part.replace(/^'/, ''), lengths);
    if (code === undefined) return noCode(key, words, part, type);
    if (!found.includes(code)) found.push(code);
  }
  if (many === undefined) return { value: found[0] ?? '' };
  if (found.length <= many) return { value: found };
  return {
    issue: cellIssue(
      key,
      'too-many',
      `Hay ${found.length} códigos y caben ${many}.`,
      `There are ${found.length} codes and ${many} fit.`,
    ),
  };
};

const date = (key: string, cell: Cell, words: string): Read => {
  const day =
    cell.is === 'date'
      ? cell.date
      : cell.is === 'number'
        ? dayOfBareNumber(cell.value)
        : dayOfText(words.toLowerCase());
  if (day !== undefined) return { value: day };
  return {
    issue: cellIssue(
      key,
      'date',
      `«${quoted(words)}» no es una fecha que se entienda. Escriba día/mes/año con cuatro cifras (22/11/2026) o 2026-11-22.`,
      `“${quoted(words)}” is not a date we can read. Write day/month/year with four digits (22/11/2026) or 2026-11-22.`,
    ),
  };
};

const bounds = ({ least, most }: Extract<ColumnType, { is: 'number' }>): { es: string; en: string } => {
  if (least !== undefined && most !== undefined)
    return { es: `entre ${least} y ${most}`, en: `from ${least} to ${most}` };
  return least === undefined
    ? { es: `de ${most} como máximo`, en: `of at most ${most}` }
    : { es: `de ${least} como mínimo`, en: `of at least ${least}` };
};

const number = (key: string, cell: Cell, words: string, type: Extract<ColumnType, { is: 'number' }>): Read => {
  const found = cell.is === 'number' ? (numberOfText(cell.text) ?? cell.value) : numberOfText(words);
  const value = found === 'ambiguous' && cell.is === 'number' ? cell.value : found;
  if (value === 'ambiguous') {
    return {
      issue: cellIssue(
        key,
        'ambiguous-number',
        `«${quoted(words)}» se lee de dos maneras. Escriba ${words.replace('.', '')} si son miles, o ${words.replace('.', ',')} si son decimales.`,
        `“${quoted(words)}” reads two ways. Write ${words.replace('.', '')} for thousands, or ${words.replace('.', ',')} for decimals.`,
      ),
    };
  }
  if (value === undefined || !Number.isFinite(value)) {
    return {
      issue: cellIssue(
        key,
        'number',
        `«${quoted(words)}» no es un número. Escriba solo cifras, con coma para los decimales.`,
        `“${quoted(words)}” is not a number. Write digits only, with a comma for decimals.`,
      ),
    };
  }
  if (type.integer && !Number.isInteger(value)) {
    return { issue: cellIssue(key, 'integer', 'Aquí va un número entero.', 'A whole number goes here.') };
  }
  if ((type.least !== undefined && value < type.least) || (type.most !== undefined && value > type.most)) {
    const { es, en } = bounds(type);
    return { issue: cellIssue(key, 'out-of-range', `Aquí va un número ${es}.`, `A number ${en} goes here.`) };
  }
  return { value };
};

const namesOf = ({ value, es, en, aliases = [] }: Option): readonly string[] => [value, es, en, ...aliases].map(fold);

const oneOf = (key: string, words: string, options: readonly Option[]): Read => {
  const sought = fold(words);
  const found = options.find((option) => namesOf(option).includes(sought));
  if (found) return { value: found.value };
  const shown = options.slice(0, 12);
  const more = options.length > shown.length ? '…' : '.';
  return {
    issue: cellIssue(
      key,
      'choice',
      `«${quoted(words)}» no es una de las opciones. Escriba una de estas: ${shown.map(({ es }) => es).join('; ')}${more}`,
      `“${quoted(words)}” is not one of the options. Write one of: ${shown.map(({ en }) => en).join('; ')}${more}`,
    ),
  };
};

/** Reads a cell as its column says. */
export const readCell = (column: Column, cell: Cell | undefined, place: Place): Read => {
  if (!cell) return undefined;
  const { key, type } = column;
  if (cell.is === 'formula') {
    return {
      issue: cellIssue(
        key,
        'formula',
        `La celda ${addressOf(place)} tiene una fórmula. Cópiela y péguela como valor.`,
        `Cell ${addressOf(place)} holds a formula. Copy it and paste it as a value.`,
      ),
    };
  }
  if (cell.is === 'error') {
    return {
      issue: cellIssue(
        key,
        'error-cell',
        `La celda ${addressOf(place)} tiene un error (${quoted(cell.text)}). Escriba el dato.`,
        `Cell ${addressOf(place)} holds an error (${quoted(cell.text)}). Write the value.`,
      ),
    };
  }
  const words = cleaned(cell);
  if (words === '') return undefined;
  switch (type.is) {
    case 'text':
      return text(key, words, type.max);
    case 'code':
      return codes(key, words, type);
    case 'date':
      return date(key, cell, words);
    case 'number':
      return number(key, cell, words, type);
    case 'oneOf':
      return oneOf(key, words, type.options);
  }
};
