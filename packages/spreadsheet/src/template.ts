import type { Column, ColumnType, Words } from './column.ts';
import type { SheetFormat } from './table.ts';
import { type SheetOut, writeSheets } from './write.ts';

type Language = keyof Words;

const words = {
  data: { es: 'Datos', en: 'Data' },
  instructions: { es: 'Instrucciones', en: 'Instructions' },
  headings: {
    es: ['Columna', '¿Obligatoria?', 'Qué significa', 'Qué se escribe', 'Ejemplo'],
    en: ['Column', 'Required?', 'What it means', 'What to write', 'Example'],
  },
  yes: { es: 'Sí', en: 'Yes' },
  no: { es: 'No', en: 'No' },
} as const;

const allowed = (type: ColumnType, language: Language): string => {
  const spanish = language === 'es';
  switch (type.is) {
    case 'text':
      if (type.choices) return `${spanish ? 'Una de' : 'One of'}: ${type.choices.join('; ')}`;
      return spanish ? `Texto, hasta ${type.max} caracteres` : `Text, up to ${type.max} characters`;
    case 'code': {
      const lengths = type.lengths.join(spanish ? ' o ' : ' or ');
      const several = (type.many ?? 1) > 1 ? (spanish ? '; varios, con coma' : '; several, with commas') : '';
      return `${spanish ? `${lengths} cifras, con sus ceros` : `${lengths} digits, with their zeros`}${several}`;
    }
    case 'date':
      return spanish ? 'Fecha: día/mes/año o 2026-11-22' : 'Date: day/month/year or 2026-11-22';
    case 'number': {
      const whole = type.integer ? (spanish ? 'Número entero' : 'Whole number') : spanish ? 'Número' : 'Number';
      const { least, most } = type;
      if (least === undefined && most === undefined) return whole;
      return `${whole} ${spanish ? 'entre' : 'from'} ${least ?? '…'} ${spanish ? 'y' : 'to'} ${most ?? '…'}`;
    }
    case 'oneOf':
      return `${spanish ? 'Una de' : 'One of'}: ${type.options.map((option) => option[language]).join('; ')}`;
  }
};

const widthOf = ({ type }: Column): number => {
  if (type.is === 'text') return type.max > 500 ? 48 : 28;
  return type.is === 'oneOf' ? 24 : 16;
};

/** What a column's cells are chosen from, if they are. */
const choicesOf = (type: ColumnType, language: Language): readonly string[] => {
  if (type.is === 'oneOf') return type.options.map((option) => option[language]);
  return type.is === 'text' ? (type.choices ?? []) : [];
};

/** A file to be filled in: the headers, and in a workbook a sheet that explains each column and lists to choose from. */
export const writeTemplate = (all: readonly Column[], format: SheetFormat, language: Language): Promise<Buffer> => {
  const columns = all.filter(({ unlisted }) => !unlisted);
  const choices = new Map(
    columns.flatMap(({ type }, i) =>
      choicesOf(type, language).length > 0 ? [[i, choicesOf(type, language)] as const] : [],
    ),
  );
  const data: SheetOut = {
    name: words.data[language],
    headers: columns.map(({ header }) => header[language]),
    widths: columns.map(widthOf),
    rows: [],
    choices,
  };
  const explained: SheetOut = {
    name: words.instructions[language],
    headers: [...words.headings[language]],
    widths: [28, 14, 60, 48, 36],
    rows: columns.map(({ header, required, hint, type, example }) => [
      header[language],
      required ? words.yes[language] : words.no[language],
      hint[language],
      allowed(type, language),
      example,
    ]),
  };
  return writeSheets(format, [data, explained]);
};
