import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellOut, markTable, openTable, type SheetFormat, writeSheets, writeTemplate } from '../src/index.ts';
import { columns, headings, row, workbook } from './files.ts';

const formats: readonly SheetFormat[] = ['xlsx', 'csv'];
const hostile = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', "'=quieto", 'Árbol «ñ» <&> "\u0007', '05001'];

const written = (format: SheetFormat, rows: readonly (readonly CellOut[])[]) =>
  writeSheets(format, [{ name: 'Datos', headers: headings, rows }]);

const partOf = (bytes: Buffer, name: string): string => Buffer.from(unzipSync(bytes)[name] ?? []).toString();

describe('a file that we write', () => {
  it.each(formats)('holds nothing that a spreadsheet would run, and comes back as it was: %s', async (format) => {
    const rows = hostile.map((title) => [title, '05001', '2026-01-02', 61.4, 'Cumplido']);
    const bytes = await written(format, rows);
    const text = format === 'csv' ? bytes.toString() : partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(text).not.toMatch(format === 'csv' ? /^"?[=+\-@\t]/m : /<t[^>]*>[=+\-@\t]|<f>/);
    const table = await openTable(bytes, format, columns);
    const titles: unknown[] = [];
    for await (const { values, issues } of table.rows()) {
      expect(issues).toEqual([]);
      expect(values).toMatchObject({ place: ['05001'], value: 61.4 });
      titles.push(values.title);
    }
    expect(titles.slice(0, 4)).toEqual(hostile.slice(0, 4));
    expect(titles.at(-1)).toBe('05001');
  });

  it('in CSV opens by itself in Excel in Spanish: its mark, semicolons, decimal comma', async () => {
    const text = (await written('csv', [['a;b', '05001', '2026-01-02', 61.4, undefined]])).toString();
    expect(text).toBe('\ufeffTítulo;Código DIVIPOLA;Fecha;Valor;Estado\r\n"a;b";05001;2026-01-02;61,4;\r\n');
  });

  it.each(formats)('takes rows as they come: 20,000 of them in %s', async (format) => {
    const rows = function* () {
      for (let i = 0; i < 20_000; i += 1) yield [`Fila ${i}`, '05001', '2026-01-02', i, 'Cumplido'];
    };
    const bytes = await writeSheets(format, [{ name: 'Datos', headers: headings, rows: rows() }]);
    const table = await openTable(bytes, format, columns);
    expect(await table.check()).toBe(20_000);
  });
});

describe('a template', () => {
  it.each(formats)('has the headers that are read, and no row: %s', async (format) => {
    const bytes = await writeTemplate(columns, format, 'es');
    const table = await openTable(bytes, format, columns);
    expect(table.headers.columns.size).toBe(columns.length);
    await expect(table.check()).rejects.toMatchObject({ issues: [{ code: 'rows-none' }] });
  });

  it('explains each column on a second sheet and lets people choose among the options', async () => {
    const bytes = await writeTemplate(columns, 'xlsx', 'es');
    const [data, explained] = [partOf(bytes, 'xl/worksheets/sheet1.xml'), partOf(bytes, 'xl/worksheets/sheet2.xml')];
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/name="Datos".*name="Instrucciones".*name="Opciones".*hidden/);
    expect(explained).toMatch(/Cómo va\..*Una de: Pendiente; Cumplido/s);
    expect(data).toContain("<formula1>'Opciones'!$A$2:$A$3</formula1>");
    expect(data).toContain('style="1" customWidth');
  });
});

describe('a file that comes back marked', () => {
  const original: Readonly<Record<SheetFormat, Buffer>> = {
    xlsx: workbook({
      sheets: {
        Datos: `<sheetData>${row(1, ...headings, 'Nota')}${row(2, 'a', '<c r="B2"><v>5001</v></c>', '2026-01-02', '<c r="D2"><f>1+1</f><v>2</v></c>', undefined, 'x')}${row(4, 'b')}</sheetData>`,
      },
    }),
    csv: Buffer.from(`${headings.join(';')};Nota\r\na;5001;2026-01-02;;;x\r\n\r\nb\r\n`),
  };
  const markOf = (number: number) => ({ words: `fila ${number}`, mend: number === 4 });

  it.each(formats)(
    'has its rows in their places and a result beside each; marked again, the result is written over: %s',
    async (format) => {
      const first = await markTable(await openTable(original[format], format, columns), format, 'es', markOf);
      const table = await openTable(first, format, columns);
      expect(table.headers.result).toBe(6);
      const second = await markTable(table, format, 'es', (number) => ({ words: `otra vez ${number}`, mend: false }));
      const again = await openTable(second, format, columns);
      expect(again.headers.result).toBe(6);
      const rows: [number, unknown, unknown][] = [];
      for await (const { number, cells } of again.rawRows()) rows.push([number, cells.get(0), cells.get(6)]);
      expect(rows).toEqual([
        [1, { is: 'text', text: 'Título' }, { is: 'text', text: 'Resultado de la carga' }],
        [2, { is: 'text', text: 'a' }, { is: 'text', text: 'otra vez 2' }],
        [4, { is: 'text', text: 'b' }, { is: 'text', text: 'otra vez 4' }],
      ]);
    },
  );
});
