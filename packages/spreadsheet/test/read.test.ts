import { isRefusal } from '@concierta/kernel';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits, openTable, type SheetFormat, type TableRow } from '../src/index.ts';
import { columns, headings, row, workbook } from './files.ts';

const rowsOf = async (bytes: Buffer, format: SheetFormat = 'xlsx'): Promise<TableRow[]> => {
  const table = await openTable(bytes, format, columns);
  await table.check();
  const rows: TableRow[] = [];
  for await (const one of table.rows()) rows.push(one);
  return rows;
};

const sheet = (...rows: readonly string[]): Buffer =>
  workbook({ sheets: { Datos: `<sheetData>${rows.join('')}</sheetData>` } });

const csv = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

const refusal = async (bytes: Buffer, format: SheetFormat = 'xlsx') => {
  try {
    await rowsOf(bytes, format);
  } catch (error) {
    if (isRefusal(error, 'invalid')) return { code: error.issues[0]?.code, es: String(error.issues[0]?.params?.es) };
    throw error;
  }
  throw new Error('the file was accepted');
};

const good = ['Agua', '05001', '2026-11-22', '61,4', 'Pendiente'];
const read = { title: 'Agua', place: ['05001'], date: '2026-11-22', value: 61.4, status: 'pending' };

describe('a workbook', () => {
  it('is read by its headers, whatever their order, accents, capitals and spaces', async () => {
    const heads = ['  FECHA ', 'estado', 'codigo   divipola *', 'nombre de la necesidad', 'valor'];
    const rows = await rowsOf(sheet(row(1, ...heads), row(2, '22/11/2026', 'ok', '19', 'Agua', '1.234,5')));
    expect(rows).toEqual([
      {
        number: 2,
        values: { title: 'Agua', place: ['19'], date: '2026-11-22', value: 1234.5, status: 'kept' },
        issues: [],
      },
    ]);
  });

  it('keeps codes as text: a zero that was eaten comes back where only one reading is possible', async () => {
    const bytes = workbook({
      sheets: {
        Datos: `<sheetData>${row(1, ...headings)}
          ${row(2, 'a', '<c r="B2"><v>5001</v></c>', '2026-01-02')}
          ${row(3, 'b', '<c r="B3" s="1"><v>5001</v></c>', '2026-01-02')}
          ${row(4, 'c', '<c r="B4"><v>5</v></c>', '2026-01-02')}
          ${row(5, 'd', '05001, 19450', '2026-01-02')}
          ${row(6, 'e', '<c r="B6"><v>501</v></c>', '2026-01-02')}
          ${row(7, 'f', '<c r="B7"><v>5001.5</v></c>', '2026-01-02')}</sheetData>`,
      },
      formats: ['00000'],
    });
    const rows = await rowsOf(bytes);
    expect(rows.slice(0, 4).map(({ values }) => values.place)).toEqual([
      ['05001'],
      ['05001'],
      ['05'],
      ['05001', '19450'],
    ]);
    expect(rows.slice(4).map(({ issues }) => issues.map(({ pointer, code }) => `${pointer} ${code}`))).toEqual([
      ['/place code'],
      ['/place code'],
    ]);
  });

  it('reads dates by their format, as serials and as people write them, and refuses those that could be two', async () => {
    const day = (number: number, cell: string) => row(number, 'a', '05001', cell);
    const bytes = workbook({
      sheets: {
        Datos: `<sheetData>${row(1, ...headings)}${[
          '<c r="C2" s="1"><v>46348</v></c>',
          '<c r="C3" s="2"><v>46348.75</v></c>',
          '<c r="C4"><v>46348</v></c>',
          '22/11/2026',
          '2026-11-22T00:00:00',
          '22 de noviembre de 2026',
          '31/02/2026',
          '11/22/2026',
          '<c r="C10"><v>2026</v></c>',
          '22/11/26',
        ]
          .map((cell, i) => day(i + 2, cell))
          .join('')}</sheetData>`,
      },
      formats: ['dd/mm/yyyy', '[$-C0A]d &quot;de&quot; mmmm hh:mm'],
    });
    const rows = await rowsOf(bytes);
    expect(rows.slice(0, 6).map(({ values }) => values.date)).toEqual(Array(6).fill('2026-11-22'));
    expect(rows.slice(6).map(({ issues }) => issues[0]?.code)).toEqual(Array(4).fill('date'));
  });

  it('reads numbers with a decimal comma, percentages as they are seen, and refuses those that read two ways', async () => {
    const bytes = workbook({
      sheets: {
        Datos: `<sheetData>${row(1, ...headings)}${[
          '<c r="D2"><v>0.5</v></c>',
          '<c r="D3" s="1"><v>0.614</v></c>',
          '1.234.567,8',
          '61.4',
          '1.234',
          'mucho',
        ]
          .map((cell, i) => row(i + 2, 'a', '05001', '2026-01-02', cell))
          .join('')}</sheetData>`,
      },
      formats: ['0.0%'],
    });
    const rows = await rowsOf(bytes);
    expect(rows.map(({ values }) => values.value)).toEqual([0.5, 61.4, 1234567.8, 61.4, undefined, undefined]);
    expect(rows[4]?.issues[0]).toMatchObject({
      code: 'ambiguous-number',
      params: { es: expect.stringContaining('1234 si son miles') },
    });
  });

  it('refuses a formula in its cell and says which; the other rows are read', async () => {
    const formula = '<c r="D2"><f>SUM(A1:A9)</f><v>3</v></c>';
    const rows = await rowsOf(sheet(row(1, ...headings), row(2, 'a', '05001', '2026-01-02', formula), row(3, ...good)));
    expect(rows[0]?.issues).toMatchObject([
      { pointer: '/value', code: 'formula', params: { es: expect.stringContaining('D2') } },
    ]);
    expect(rows[1]).toEqual({ number: 3, values: read, issues: [] });
  });

  it('reads shared and rich texts, cells without an address and names with a prefix', async () => {
    const bytes = workbook({
      sheets: {
        Datos: `<x:sheetData xmlns:x="y"><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>
          <x:row><x:c t="s"><x:v>3</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>050</x:t></x:r><x:r><x:t>01</x:t></x:r></x:is></x:c><x:c t="str"><x:v>2026-01-02</x:v></x:c></x:row></x:sheetData>`,
      },
      strings: ['Título', 'Código DIVIPOLA', 'Fecha', 'Agua &amp; vía<!-- no -->_x000D_'],
    });
    expect((await rowsOf(bytes))[0]?.values).toEqual({ title: 'Agua & vía', place: ['05001'], date: '2026-01-02' });
  });

  it('takes the first sheet with the headers and says so, and which columns it did not read', async () => {
    const bytes = workbook({
      sheets: {
        Portada: `<sheetData>${row(1, 'Diálogos', 'Fecha')}</sheetData>`,
        Datos: `<sheetData>${row(1, ...headings, 'Responsable')}${row(2, ...good, 'Marta')}</sheetData>`,
      },
    });
    const table = await openTable(bytes, 'xlsx', columns);
    expect(table.sheet).toBe('Datos');
    expect(table.notices.map(({ code }) => code)).toEqual(['sheet-chosen', 'columns-ignored']);
  });

  it('suggests the codes of a place that somebody named, and takes none of them', async () => {
    const named = (words: string) => (words === 'Argelia' ? [{ code: '19050', name: 'Argelia, Cauca' }] : []);
    const coded = columns.map((one) =>
      one.key === 'place' ? { ...one, type: { is: 'code', lengths: [2, 5], many: 3, named } as const } : one,
    );
    const table = await openTable(sheet(row(1, ...headings), row(2, 'a', 'Argelia', '2026-01-02')), 'xlsx', coded);
    for await (const { values, issues } of table.rows()) {
      expect(values.place).toBeUndefined();
      expect(issues).toMatchObject([
        { code: 'name-for-code', params: { es: expect.stringContaining('19050 (Argelia, Cauca)') } },
      ]);
    }
  });

  it('says for each required cell that is empty which one it is', async () => {
    const rows = await rowsOf(sheet(row(1, ...headings), row(2, undefined, '05001', undefined, '3'), row(3, ...good)));
    expect(rows[0]?.issues.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/title required',
      '/date required',
    ]);
  });
});

describe('a CSV', () => {
  it.each([
    ['semicolons, as Excel in Spanish writes', ';', (text: string) => Buffer.from(text)],
    ['commas', ',', (text: string) => Buffer.from(text)],
    ['tabs', '\t', (text: string) => Buffer.from(text)],
    ['a byte order mark', ';', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['Windows’ letters', ';', (text: string) => Buffer.from(text, 'latin1')],
    ['Excel’s own line about the separator', ';', (text: string) => Buffer.from(`sep=;\r\n${text}`)],
  ])('is read with %s', async (_, delimiter, encode) => {
    const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(delimiter);
    const rows = await rowsOf(encode([line(headings), line(good)].join('\r\n')), 'csv');
    expect(rows).toEqual([{ number: 2, values: read, issues: [] }]);
  });

  it('counts rows as the spreadsheet does, with line ends inside cells and blank lines', async () => {
    const rows = await rowsOf(
      csv(headings.join(';'), '"Agua\npara todos";05001;2026-01-02', '', 'b;5001;2/1/2026'),
      'csv',
    );
    expect(rows.map(({ number, values }) => [number, values.title, values.place])).toEqual([
      [2, 'Agua\npara todos', ['05001']],
      [4, 'b', ['05001']],
    ]);
  });

  it('brings no letters that a form would refuse: control characters, and marks that turn the direction of reading', async () => {
    const rows = await rowsOf(
      csv(headings.join(';'), 'Ag\u0000ua \u202epotable\u202c\u001b[31m\u2066;05001;2026-01-02'),
      'csv',
    );
    expect(rows.map(({ values }) => values.title)).toEqual(['Agua potable[31m']);
  });

  it('whose quotes never close is refused, and says after which row', async () => {
    expect(await refusal(csv(headings.join(';'), 'a;05001;2026-01-02', '"b;05001;2026-01-02'), 'csv')).toMatchObject({
      code: 'csv-broken',
    });
  });
});

describe('a file that cannot be used is refused with what to do about it', () => {
  const noise = Array.from({ length: 200 }, (_, i) => `Columna ${i}`);

  it.each<[string, Buffer, SheetFormat, string, RegExp]>([
    ['nothing written', sheet(), 'xlsx', 'file-empty', /nada escrito/],
    ['headers alone', sheet(row(1, ...headings)), 'xlsx', 'rows-none', /ninguna fila/],
    [
      'no headers',
      sheet(row(1, 'a', 'b'), row(2, 'c', 'd')),
      'xlsx',
      'headers-none',
      /«Título», «Código DIVIPOLA», «Fecha»/,
    ],
    [
      'headers below a heading',
      sheet(row(1, 'Informe'), row(3, ...headings), row(4, ...good)),
      'xlsx',
      'headers-not-first',
      /fila 3/,
    ],
    [
      'a required column missing',
      sheet(row(1, 'Título', 'Fecha', 'Lugar'), row(2, 'a', '2026-01-02')),
      'xlsx',
      'columns-missing',
      /«Código DIVIPOLA».*«Lugar»/,
    ],
    [
      'a header twice',
      sheet(row(1, ...headings, 'FECHA'), row(2, ...good)),
      'xlsx',
      'columns-repeated',
      /columnas C y F/,
    ],
    [
      '200 columns of noise',
      csv([...headings, ...noise].join(';'), good.join(';')),
      'csv',
      'columns-too-many',
      /205 columnas/,
    ],
    [
      'shifted columns',
      csv(headings.join(';'), ...Array.from({ length: 5 }, (_, i) => `${i};Agua;05001;2026-01-02;3`)),
      'csv',
      'columns-shifted',
      /fila 2.*corridas/,
    ],
    [
      'merged headers',
      workbook({
        sheets: {
          Datos: `<sheetData>${row(1, ...headings)}${row(2, ...good)}</sheetData><mergeCells><mergeCell ref="D1:E1"/></mergeCells>`,
        },
      }),
      'xlsx',
      'headers-merged',
      /combinadas/,
    ],
    ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': Buffer.from('x') })), 'xlsx', 'file-broken', /dañado/],
    ['half a file', sheet(row(1, ...headings), row(2, ...good)).subarray(0, 300), 'xlsx', 'file-broken', /dañado/],
    ['a sheet that is not XML', workbook({ sheets: { Datos: '<sheetData><row>' } }), 'xlsx', 'file-broken', /dañado/],
  ])('%s', async (_, bytes, format, code, words) => {
    const found = await refusal(bytes, format);
    expect(found.code).toBe(code);
    expect(found.es).toMatch(words);
  });

  it('more rows than there may be', async () => {
    const line = 'a;05001;2026-01-02';
    const bytes = csv(headings.join(';'), ...Array.from({ length: limits.rows + 1 }, () => line));
    expect(await refusal(bytes, 'csv')).toMatchObject({ code: 'rows-too-many', es: expect.stringContaining('50.000') });
  });

  it('a decompression bomb, before it goes off and when it lies about its size', async () => {
    const bomb = (name: string, bytes: number) =>
      workbook({
        sheets: { Datos: `<sheetData>${row(1, ...headings)}${row(2, ...good)}</sheetData>` },
        more: { [name]: ' '.repeat(bytes) },
      });
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb('xl/sharedStrings.xml', limits.stringBytes + 1))).toMatchObject({
      code: 'file-inflates',
    });
    const lying = bomb('xl/sharedStrings.xml', 3_000_000);
    // Both places where the zip says how large the part is: its own header and the directory.
    for (
      let at = lying.indexOf(Buffer.from('xl/sharedStrings.xml'));
      at >= 0;
      at = lying.indexOf(Buffer.from('xl/sharedStrings.xml'), at + 1)
    ) {
      const header = lying.readUInt32LE(at - 46) === 0x02014b50 ? at - 46 + 24 : at - 30 + 22;
      lying.writeUInt32LE(1_000, header);
    }
    expect(await refusal(lying)).toMatchObject({ code: 'file-broken' });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it.each<[string, string]>([
    ['rows that come twice', `${row(1, ...headings)}${row(2, ...good)}${row(2, ...good)}`],
    ['a row beyond the last', `${row(1, ...headings)}${row(1_000_000_000, ...good)}`],
    ['tags without end in one another', `${row(1, ...headings)}${'<a>'.repeat(200_000)}`],
    [
      'a tag of a thousand attributes',
      `${row(1, ...headings)}<row ${Array.from({ length: 1_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    ],
  ])('%s: no spreadsheet wrote it', async (_, inside) => {
    expect(await refusal(workbook({ sheets: { Datos: `<sheetData>${inside}</sheetData>` } }))).toMatchObject({
      code: 'file-broken',
    });
  });

  it('entities that multiply are not expanded', async () => {
    const laughs =
      '<!DOCTYPE s [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = workbook({
      sheets: { Datos: `<sheetData>${row(1, ...headings)}</sheetData>` },
      more: { 'xl/sharedStrings.xml': laughs },
    });
    expect(await refusal(bytes)).toMatchObject({ code: 'file-broken' });
  });
});
