import { Zip, ZipDeflate } from 'fflate';
import { columnLetters } from '../cell.ts';
import { guarded } from '../guard.ts';
import { limits } from '../limits.ts';
import type { CellOut, SheetOut } from '../write.ts';
import { contentTypes, relations, rootRelations, styles, workbook } from './frame.ts';
import { xmlText } from './xml-text.ts';

/** Places in `styles`. */
const style = { text: 1, header: 2, standing: 3 } as const;

const cellXml = (value: CellOut, address: string, styled: number): string => {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  const text = xmlText(guarded(value).slice(0, limits.cell));
  return `<c r="${address}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
};

const rowXml = (row: readonly CellOut[], number: number, styled: number): string =>
  `<row r="${number}">${row.map((value, i) => cellXml(value, `${columnLetters(i)}${number}`, styled)).join('')}</row>`;

const columnsXml = ({ headers, widths = [] }: SheetOut): string =>
  headers
    .map(
      (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths[i] ?? 18}" style="${style.text}" customWidth="1"/>`,
    )
    .join('');

const start = (sheet: SheetOut): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols>${columnsXml(sheet)}</cols><sheetData>${rowXml(sheet.headers, 1, style.header)}`;

/** A hidden sheet holds the answers of every column that has some; columns refer to it, because a rule itself holds 255 letters. */
const validations = (sheet: SheetOut, choicesSheet: string): string => {
  if (!sheet.choices || sheet.choices.size === 0) return '';
  const rules = [...sheet.choices].map(([index, options], place) => {
    const letters = columnLetters(place);
    const from = `'${choicesSheet}'!$${letters}$2:$${letters}$${options.length + 1}`;
    const range = `${columnLetters(index)}2:${columnLetters(index)}${limits.rows + 1}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${from}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
};

const end = (sheet: SheetOut, lastRow: number, choicesSheet: string): string => {
  const range = `A1:${columnLetters(Math.max(0, sheet.headers.length - 1))}${lastRow}`;
  const filter = lastRow > 1 ? `<autoFilter ref="${range}"/>` : '';
  return `</sheetData>${filter}${validations(sheet, choicesSheet)}</worksheet>`;
};

const choicesName = 'Opciones';

const choicesOf = (sheets: readonly SheetOut[]): SheetOut | undefined => {
  const columns = sheets.flatMap((sheet) =>
    [...(sheet.choices ?? [])].map(([index, options]) => ({ header: sheet.headers[index] ?? '', options })),
  );
  if (columns.length === 0) return undefined;
  const depth = Math.max(...columns.map(({ options }) => options.length));
  const rows = Array.from({ length: depth }, (_, i) => columns.map(({ options }) => options[i]));
  return { name: choicesName, headers: columns.map(({ header }) => header), rows };
};

/** Writes a workbook row by row: only what is already packed is held in memory. */
export const writeXlsx = async (asked: readonly SheetOut[]): Promise<Buffer> => {
  const choices = choicesOf(asked);
  const sheets = choices ? [...asked, choices] : asked;
  const packed: Buffer[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(Buffer.from(data));
  });
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return {
      push: (text: string) => void file.push(Buffer.from(text)),
      close: (text: string) => void file.push(Buffer.from(text), true),
    };
  };
  part('[Content_Types].xml').close(contentTypes(sheets.length));
  part('_rels/.rels').close(rootRelations);
  part('xl/workbook.xml').close(workbook(sheets.map(({ name }) => ({ name, hidden: name === choices?.name }))));
  part('xl/_rels/workbook.xml.rels').close(relations(sheets.length));
  part('xl/styles.xml').close(styles);
  for (const [i, sheet] of sheets.entries()) {
    const file = part(`xl/worksheets/sheet${i + 1}.xml`);
    let waiting = start(sheet);
    let number = 1;
    for await (const row of sheet.rows) {
      number += 1;
      waiting += rowXml(row, number, sheet.stands?.(row) ? style.standing : style.text);
      if (waiting.length < 64 * 1024) continue;
      file.push(waiting);
      waiting = '';
    }
    file.close(waiting + end(sheet, number, choicesName));
  }
  zip.end();
  return Buffer.concat(packed);
};
