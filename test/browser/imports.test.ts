import { readFile } from 'node:fs/promises';
import { type CellOut, openTable } from '@concierta/spreadsheet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialogueRow, dialogueSheet } from '../dialogue-sheet.ts';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { emails, settle } from './people.ts';
import { chromiumPath, openBrowser, type Size, visit } from './visitor.ts';

const rows = 300;
const isBad = (n: number): boolean => n % 15 === 0;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const anyColumn = {
  key: 'code',
  header: { es: 'Código', en: 'Code' },
  required: true,
  type: { is: 'text', max: 100 },
  hint: { es: '', en: '' },
  example: '',
} as const;

/** The marked file as somebody mends it: the places that do not exist, corrected; everything else as it came. */
const mended = async (bytes: Buffer): Promise<{ results: string[]; file: Buffer }> => {
  const table = await openTable(bytes, 'xlsx', [anyColumn]);
  const out: CellOut[][] = [];
  const results: string[] = [];
  for await (const { number, cells } of table.rawRows()) {
    if (number === 1) continue;
    const row = Array.from({ length: 9 }, (_, i) => {
      const cell = cells.get(i);
      return cell && 'text' in cell ? cell.text : undefined;
    });
    results.push(row[8] ?? '');
    out.push(row.slice(0, 8).with(3, '19450'));
  }
  return { results, file: await dialogueSheet(out) };
};

describe.skipIf(!chromiumPath)('a planning officer loads a sheet', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    await settle(house);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const choose = async (page: Page, buffer: Buffer, name = 'diálogos.xlsx') => {
    await page.getByLabel('Archivo .xlsx o .csv').setInputFiles({ name, mimeType: xlsx, buffer });
    await page.getByRole('button', { name: 'Cargar la hoja' }).click();
  };

  test.each<Size>(['desk', 'phone'])(
    'of 300 rows with 20 bad ones, mends it and loads it again, at a %s',
    async (size) => {
      const from = size === 'desk' ? 0 : 1_200;
      const sheet = await dialogueSheet(
        Array.from({ length: rows }, (_, i) => dialogueRow(from + i + 1, isBad(i + 1) ? '19999' : '19450')),
      );
      const officer = await visit(browser, { origin: house.origin, email: emails.formulator, size });
      const { page, clean } = officer;
      if (size === 'desk') {
        await officer.go('/importaciones');
        await page.getByRole('heading', { name: 'Todavía no se ha cargado ninguna hoja' }).waitFor();
        await clean();
      }
      await officer.go('/demandas');
      await page.getByRole('link', { name: 'Cargar una hoja de cálculo' }).first().click();
      await heading(page, '¿Qué trae su hoja de cálculo?');
      await page.getByRole('button', { name: 'Continuar' }).click();
      await page.getByRole('link', { name: 'Escoja qué trae la hoja' }).waitFor();
      await clean();
      await page.getByRole('radio', { name: /^Resultados de los diálogos/ }).check();
      await page.getByRole('button', { name: 'Continuar' }).click();
      await heading(page, 'Resultados de los diálogos regionales vinculantes');
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar la plantilla en Excel' }).click(),
      ]);
      expect(template.suggestedFilename()).toBe('Resultados de los diálogos regionales vinculantes.xlsx');
      await choose(page, Buffer.from('x'), 'pliego.docx');
      await page.getByRole('link', { name: /^Escoja un archivo/ }).waitFor();
      await clean();
      await choose(page, sheet);

      await heading(page, 'Quedaron 280 de 300 filas; falta corregir 20');
      await page.getByRole('button', { name: 'Descargar el archivo marcado' }).waitFor();
      await page.getByText('no es de ningún municipio').first().waitFor();
      await clean();
      const [marked] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar el archivo marcado' }).click(),
      ]);
      expect(marked.suggestedFilename()).toBe('diálogos con resultados.xlsx');
      const { results, file } = await mended(await readFile(await marked.path()));
      expect(results.filter((words) => words === 'Cargada')).toHaveLength(280);
      expect(results.filter((words) => words.startsWith('No se cargó · Código DIVIPOLA'))).toHaveLength(20);

      await page.getByRole('link', { name: 'Cargar el archivo corregido' }).click();
      await heading(page, 'Resultados de los diálogos regionales vinculantes');
      await choose(page, file);
      await heading(page, 'Quedaron cargadas las 300 filas');
      await page.getByText('Ya estaban').waitFor();
      await clean();
      await page.getByRole('link', { name: 'Ver los borradores de demanda' }).click();
      await heading(page, /borradores/);
      const [list] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar esta lista: Excel' }).click(),
      ]);
      expect(list.suggestedFilename()).toBe('Demandas.xlsx');
      await clean();
      await officer.close();
    },
  );

  test('that cannot be used: it says what to do, in English as well', async () => {
    const officer = await visit(browser, {
      origin: house.origin,
      email: emails.formulator,
      size: 'phone',
      language: 'en',
    });
    const { page, clean } = officer;
    await officer.go('/importaciones/nueva?clase=commitment');
    await page.getByLabel('.xlsx or .csv file').setInputFiles({
      name: 'promises.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Título;Otra cosa\r\nUno;dos\r\n'),
    });
    await page.getByRole('button', { name: 'Load the sheet' }).click();
    await heading(page, 'promises.csv could not be loaded');
    await page.getByText(/^Missing: “Date”/).waitFor();
    await clean();
    await officer.go('/importaciones');
    await heading(page, /sheets? loaded/);
    await clean();
    await officer.close();
  });
});
