import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, visit } from './visitor.ts';

const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

describe.skipIf(!chromiumPath)('the arrangement inside an entity', () => {
  let house: House;
  let browser: Browser;
  let town: Town;
  let folder: string;
  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'concierta-evidence-'));
    await writeFile(join(folder, 'acta.pdf'), pdf);
    done(await town.as('administrator').post('/units', { name: 'Dirección de Agua' }));
    await house.drain();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  test.each<Size>(['desk', 'phone'])('is told both ways, closed with evidence and reported, at a %s', async (size) => {
    const year = new Date().getFullYear() - (size === 'phone' ? 1 : 0);
    const formulator = town.as('formulator');
    const title = `Agua rural (${size})`;
    const offer = String(done(await formulator.post('/offers', { title })).id);
    const person = await visit(browser, { origin: house.origin, email: emails.formulator, size });
    const { page, clean, settled } = person;
    // What went wrong looks the same at both sizes: examined once.
    const once = size === 'desk' ? clean : settled;

    // Nothing there yet says why, and the one next action.
    await person.go(`/institucion/plan?anio=${year}`);
    await heading(page, `El plan de acción de ${year} no tiene líneas`);
    await clean();
    await page.getByRole('link', { name: 'Registrar una línea' }).click();
    await heading(page, 'Registrar una línea');
    await page.getByRole('button', { name: 'Registrar' }).click();
    await page.getByRole('alert').getByText('Escriba el presupuesto en pesos, solo cifras').waitFor();
    await once();
    await page.getByLabel('Nombre').fill(`Cien municipios (${size})`);
    await page.getByLabel('Código').fill('3.2.1');
    await page.getByLabel('Presupuesto, en pesos').fill('4.200.000.000');
    await page.getByText('4.200.000.000 pesos').waitFor();
    await page.getByRole('button', { name: 'Registrar' }).click();
    await heading(page, `El plan de acción de ${year} tiene una línea`);
    await page.getByText('Ninguna oferta').waitFor();
    await clean();

    // What is not tied is the first thing said, and leads to where it is tied.
    await person.go(`/institucion?anio=${year}`);
    await page.getByRole('heading', { level: 1, name: `En ${year}` }).waitFor();
    await clean();
    if (size === 'desk') {
      await page.getByRole('link', { name: title }).click();
      await heading(page, '¿Con qué se alinea?');
      await clean();
      await page.getByLabel('Elemento del plan').selectOption('T1.B');
      await page.getByRole('button', { name: 'Agregar el elemento del plan' }).click();
      await page.getByLabel('Objetivo, proceso o línea').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Agregar el de la entidad' }).click();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByRole('link', { name: 'Diga cómo aporta a «T1.B»' }).waitFor();
      await clean();
      for (const how of await page.getByLabel('Cómo aporta').all()) await how.fill('Acompaña a once municipios.');
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await heading(page, title);
      await page.getByText('Un elemento del PND y uno de la entidad.').waitFor();
      await clean();
      const { body } = await formulator.get(`/institution/gaps?year=${year}`);
      expect(body).toMatchObject({ items: { withoutOffer: [] }, budget: { linked: 4_200_000_000 } });
      await person.go(`/institucion?anio=${year}`);
    }

    // The year is opened, a step is done with a file, and the year is not closed with the others unsaid.
    await page.getByRole('button', { name: `Abrir el arreglo de ${year}` }).click();
    await page.getByText('0 de 5 pasos completos').waitFor();
    await once();
    await page.getByRole('link', { name: /^Revisar el modelo integrado/ }).click();
    await page.getByRole('radio', { name: 'Completo' }).check();
    await page.getByRole('button', { name: 'Guardar el paso' }).click();
    await page.getByRole('link', { name: 'Para darlo por hecho, diga quién responde' }).waitFor();
    await once();
    await page.getByLabel('Quién responde').selectOption({ label: 'Yolanda Muñoz' });
    await page.getByLabel('Fecha en que quedó hecho').fill(`${year}-02-20`);
    await page.getByLabel('Estado de «Talento humano»').selectOption('done');
    await page.locator('#evidence').setInputFiles(join(folder, 'acta.pdf'));
    await page.getByRole('button', { name: 'Abrir acta.pdf' }).waitFor();
    await once();
    await page.getByRole('button', { name: 'Guardar el paso' }).click();
    await page.getByText('1 de 5 pasos completos').waitFor();
    await page.getByText('Un archivo de evidencia.').waitFor();
    await clean();

    // The report is made, and sent to an office; the letter waits in its members' mailbox by tenancy alone.
    await person.go('/institucion/informe');
    await once();
    await page.getByLabel('Año').fill(String(year));
    await page.getByRole('button', { name: 'Generar el informe' }).click();
    await heading(page, `Informe interno: todo el año de ${year}`);
    await clean();
    await page.getByRole('button', { name: 'Enviar a las dependencias' }).click();
    await page.getByRole('button', { name: 'Enviar el informe' }).click();
    await page.getByRole('link', { name: 'Escoja al menos una dependencia o una persona' }).waitFor();
    await once();
    await page.getByRole('checkbox', { name: 'Dirección de Agua' }).check();
    await page.getByRole('button', { name: 'Enviar el informe' }).click();
    await page.getByText('Enviado', { exact: true }).waitFor();
    await once();
    const { body } = await formulator.get(`/offers/${offer}`);
    expect(body.state).toBe('draft');
    await person.close();
  });

  test('reads the same in English, and closes for who approves', async () => {
    const year = new Date().getFullYear();
    const approver = await visit(browser, { origin: house.origin, email: emails.approver, language: 'en' });
    const { page, clean } = approver;
    await approver.go('/institucion');
    await page.getByRole('button', { name: 'Close the year' }).click();
    await page.getByRole('button', { name: `Close ${year}` }).click();
    await page.getByText('completing I2, or saying in its notes why it was not').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Do not close it' }).click();
    for (const path of [
      '/institucion/objetivos',
      '/institucion/procesos',
      '/institucion/informe',
      '/institucion/nuevo/procedimiento',
    ]) {
      await approver.go(path);
      await clean();
    }
    await approver.close();
    const official = await visit(browser, { origin: house.origin, email: emails.official });
    await official.go('/institucion');
    await heading(official.page, 'El arreglo institucional es de las entidades nacionales');
    await official.clean();
    await official.go('/institucion/elemento/itm_01M8AAAAAAAAAAAAAAAAAAAAAA');
    await official.clean();
    await official.close();
  });
});
