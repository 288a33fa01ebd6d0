import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const minutes = { name: 'acta.pdf', mimeType: 'application/pdf', buffer: pdf };

/** A measurement is recorded without its group, which is refused, and then with it. */
async function recordMdm({ page, clean, go }: Visit, year: number): Promise<void> {
  await go('/mediciones/nueva?territorio=19450');
  await page.locator('#place[value="Mercaderes, Cauca"]').waitFor();
  await page.getByLabel('Indicador').selectOption('mdm');
  await page.getByLabel('Año del dato').fill(String(year));
  await page.getByLabel('Valor, en puntos').fill('47,9');
  await page.getByRole('button', { name: 'Registrar la medición' }).click();
  await page.getByRole('link', { name: 'Escoja el grupo de capacidades iniciales' }).waitFor();
  await clean();
  await page.getByLabel('Grupo de capacidades iniciales').selectOption('G4');
  await page.getByRole('button', { name: 'Registrar la medición' }).click();
  await heading(page, 'Medición del Desempeño Municipal (MDM)');
}

const upload = async (page: Page): Promise<void> => {
  const field = page.getByLabel(/^Acta del diálogo/);
  await field.setInputFiles({ name: 'acta.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await page.getByText('No se subió acta.exe').waitFor();
  await page.getByRole('button', { name: 'No subirlo acta.exe' }).click();
  await field.setInputFiles(minutes);
  await page.getByRole('button', { name: 'Quitar acta.pdf' }).waitFor();
};

describe.skipIf(!chromiumPath)('what a need comes from, by itself', () => {
  let house: House;
  let browser: Browser;
  let town: Town;
  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test.each<Size>(['desk', 'phone'])('a dialogue with its minutes raises two needs, at a %s', async (size) => {
    const official = await visit(browser, { origin: house.origin, email: emails.official, size });
    const { page, clean, go } = official;
    const title = `Diálogo en El Cangrejo (${size})`;
    await go('/fuentes/nueva');
    await page.getByRole('radio', { name: /^Diálogo con actores locales/ }).check();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await heading(page, 'Registrar una fuente: Diálogo con actores locales');
    await page.getByLabel('Nombre de la fuente').fill(title);
    await page.getByLabel('Fecha del diálogo').fill('2026-02-14');
    await page.getByLabel('Lugar').fill('Escuela de El Cangrejo');
    await page.getByLabel('Cuántas personas participaron').fill('34');
    await page.getByLabel('Necesidades que salieron').fill('Agua tratada y una vía.');
    await page.getByRole('combobox', { name: 'Territorio' }).fill('19450');
    await page.getByRole('option', { name: /Mercaderes, Cauca/ }).click();
    await upload(page);
    await clean();
    await page.getByRole('button', { name: 'Registrar la fuente' }).click();
    await heading(page, title);
    await page.getByRole('button', { name: 'acta.pdf' }).waitFor();
    await clean();

    await page.getByRole('link', { name: 'Crear demandas de esta fuente' }).click();
    await heading(page, '¿Qué necesidades salieron de esta fuente?');
    await page.getByRole('button', { name: 'Empezar las demandas' }).click();
    await page.getByRole('link', { name: 'Escriba al menos una necesidad' }).waitFor();
    await clean();
    const needs = [`Agua tratada para El Cangrejo (${size})`, `Una vía para El Cangrejo (${size})`];
    await page.getByLabel('Necesidades, una en cada renglón').fill(needs.join('\n'));
    await page.getByRole('button', { name: 'Empezar las demandas' }).click();
    await heading(page, title);
    for (const need of needs) await page.getByRole('link', { name: need }).waitFor();
    await clean();

    await go('/fuentes');
    await page.getByRole('link', { name: title }).waitFor();
    await clean();
    await go('/fuentes?vista=deadline');
    await page.getByText('Ninguna fuente espera con plazo').waitFor();
    await clean();
    await official.close();
  });

  test.each<Size>(['desk', 'phone'])('a measurement is revised, read and cited in one act, at a %s', async (size) => {
    const official = await visit(browser, { origin: house.origin, email: emails.official, size });
    const { page, clean, go } = official;
    // Each size has a year of its own: the same territory, indicator, year and source is one measurement.
    const year = size === 'desk' ? 2022 : 2023;
    await recordMdm(official, year);
    await clean();
    await decide(
      official,
      'Corregirla',
      async (dialog) => {
        await dialog.getByLabel('Valor correcto, en puntos').fill('47,2');
        await dialog.getByLabel('Por qué cambia').fill('El DNP publicó el dato revisado.');
      },
      'Corregir la medición',
    );
    await page.getByText('De 47,9 a 47,2 puntos').waitFor();
    await clean();

    const neighbour = { territory: '19532', indicator: 'mdm', year, value: 51, group: 'G4' };
    const richer = { territory: '19001', indicator: 'mdm', year, value: 88, group: 'C' };
    for (const body of [neighbour, richer]) done(await town.as('official').post('/baselines', body));
    await go('/mediciones/territorio/19450');
    await page.getByText('Lugar 2 de 2 territorios conocidos del grupo G4').waitFor();
    await clean();
    await page.getByRole('link', { name: /^Lugar 2 de 2/ }).click();
    await page.getByText('Se conocen 2 territorios').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Popayán');
    await clean();

    const body = { title: `Mejorar el desempeño (${size})`, territories: ['19450'], need: 'Cumplir más metas.' };
    const demand = String(done(await town.as('official').post('/demands', body)).id);
    await go(`/demandas/${demand}`);
    await heading(page, body.title);
    await page.getByRole('button', { name: 'Citar Medición del Desempeño Municipal (MDM)' }).click();
    await page.getByText('Citada', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^Medición del Desempeño Municipal \(MDM\), Mercaderes, Cauca/ }).waitFor();
    await clean();
    await official.close();
  });
});
