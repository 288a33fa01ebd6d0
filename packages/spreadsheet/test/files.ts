import { zipSync } from 'fflate';
import type { Column } from '../src/index.ts';

/** Columns of every type, as a kind of import would declare them. */
export const columns: readonly Column[] = [
  {
    key: 'title',
    header: { es: 'Título', en: 'Title' },
    aliases: ['Nombre de la necesidad'],
    required: true,
    type: { is: 'text', max: 40 },
    hint: { es: 'Cómo se llama.', en: 'Its name.' },
    example: 'Agua',
  },
  {
    key: 'place',
    header: { es: 'Código DIVIPOLA', en: 'DIVIPOLA code' },
    required: true,
    type: { is: 'code', lengths: [2, 5], many: 3 },
    hint: { es: 'Dónde.', en: 'Where.' },
    example: '05001',
  },
  {
    key: 'date',
    header: { es: 'Fecha', en: 'Date' },
    required: true,
    type: { is: 'date' },
    hint: { es: 'Cuándo.', en: 'When.' },
    example: '22/11/2026',
  },
  {
    key: 'value',
    header: { es: 'Valor', en: 'Value' },
    type: { is: 'number' },
    hint: { es: 'Cuánto.', en: 'How much.' },
    example: '61,4',
  },
  {
    key: 'status',
    header: { es: 'Estado', en: 'Status' },
    type: {
      is: 'oneOf',
      options: [
        { value: 'pending', es: 'Pendiente', en: 'Pending' },
        { value: 'kept', es: 'Cumplido', en: 'Kept', aliases: ['ok'] },
      ],
    },
    hint: { es: 'Cómo va.', en: 'How it stands.' },
    example: 'Pendiente',
  },
];

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Crafted {
  /** The XML inside `<worksheet>` of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** Format codes of cell styles 1, 2, 3… */
  readonly formats?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook as another program would write it: with shared texts and styles. */
export const workbook = ({ sheets, strings = [], formats = [], more = {} }: Crafted): Buffer => {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Type="${office}/worksheet" Target="worksheets/s${i}.xml"/>`).join('')}<Relationship Id="s" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/s${i}.xml`, `<worksheet ${main}>${sheets[name]}</worksheet>`]),
    ),
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))),
  );
};

/** Cells of texts as inline XML. */
export const row = (number: number, ...texts: readonly (string | undefined)[]): string =>
  `<row r="${number}">${texts
    .map((text, i) =>
      text === undefined
        ? ''
        : text.startsWith('<c')
          ? text
          : `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;

export const headings = ['Título', 'Código DIVIPOLA', 'Fecha', 'Valor', 'Estado'];
