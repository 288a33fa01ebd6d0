import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, noFinding, openBrowser, type Size, sizes, visit } from './visitor.ts';

const questions = [
  {
    id: 'agua_tratada',
    kind: 'choice',
    label: '¿El agua de su vereda se trata?',
    required: true,
    options: [
      { value: 'si', label: 'Sí' },
      { value: 'no', label: 'No' },
    ],
  },
  { id: 'por_que', kind: 'longText', label: '¿Por qué no?', when: { question: 'agua_tratada', is: 'no' } },
  { id: 'municipio', kind: 'territory', label: '¿De qué municipio?', required: true },
  { id: 'familias', kind: 'number', label: '¿Cuántas familias?', min: 1, whole: true },
];

/** A browser on a busy machine takes its time. */
const patient = { timeout: 60_000 };

describe.skipIf(!chromiumPath)('a survey', () => {
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

  const opened = async (title: string, more: object = {}): Promise<string> => {
    const formulator = town.as('formulator');
    const body = {
      title,
      purpose: 'need',
      introduction: 'Preguntamos para saber a quién acompañar primero.',
      respondents: 'Juntas de acueducto',
      until: '2030-03-31',
      questions,
      ...more,
    };
    const id = String(done(await formulator.post('/surveys', body)).id);
    done(await formulator.post(`/surveys/${id}/open`, undefined, { ifMatch: '"1"' }));
    return id;
  };
  const totalOf = async (id: string) => done(await town.as('formulator').get(`/surveys/${id}/results`)).total;

  test.each<Size>(['desk', 'phone'])(
    'is written with the keyboard’s buttons, opened and shared, at a %s',
    async (size) => {
      const formulator = await visit(browser, { origin: house.origin, email: emails.formulator, size });
      const { page, clean } = formulator;
      await formulator.go('/encuestas');
      await clean();
      await page.getByRole('link', { name: 'Hacer una encuesta' }).first().click();
      await heading(page, '¿Qué quiere preguntar?');
      await page.getByRole('button', { name: 'Empezar la encuesta' }).click();
      await page.getByRole('alert').waitFor();
      await clean();
      await page.getByLabel('Nombre', { exact: true }).fill(`Agua en las veredas (${size})`);
      await page.getByRole('button', { name: 'Empezar la encuesta' }).click();
      await heading(page, 'Escriba la encuesta');
      await page.getByLabel('Introducción').fill('Para saber a quién acompañar primero.');
      await page.getByLabel('Quiénes responden').fill('Juntas de acueducto');
      await page.getByLabel('Último día para responder').fill('2030-03-31');
      const add = page.getByRole('button', { name: 'Agregar la pregunta' });
      await add.click();
      await page.getByLabel('Pregunta', { exact: true }).fill('¿El agua se trata?');
      await page.getByLabel('Clase de pregunta').selectOption('longText');
      await add.click();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.getByRole('link', { name: 'Escriba la pregunta' }).waitFor();
      await clean();
      await page.getByLabel('Pregunta', { exact: true }).last().fill('¿Por qué no?');
      await page
        .getByLabel('Cuándo se pregunta')
        .selectOption({ label: 'Solo si en «¿El agua se trata?» se marcó «No»' });
      await page.getByLabel('Clase de pregunta').selectOption('number');
      await add.click();
      await page.getByLabel('Pregunta', { exact: true }).last().fill('¿Cuántas familias?');
      const up = page.getByRole('button', { name: 'Subir ¿Cuántas familias?' });
      await up.press('Enter');
      await up.press('Enter');
      await page.getByText('Ahora es la 1 de 3').waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toContain('¿Cuántas familias?');
      await page.getByRole('button', { name: 'Bajar ¿Cuántas familias?' }).press('Enter');
      await clean();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await heading(page, `Agua en las veredas (${size})`);
      await clean();
      await decide(formulator, 'Abrir la encuesta');
      await page.getByText('Abierta hasta el 31').first().waitFor();
      await page.getByRole('button', { name: 'Hacer un enlace' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nombre del enlace').fill('Juntas');
      await dialog.getByRole('button', { name: 'Hacer el enlace' }).click();
      await dialog.getByRole('img', { name: 'Código QR del enlace de Juntas' }).waitFor();
      await clean();
      expect(await dialog.locator('.address a').getAttribute('href')).toMatch(/\/r\/ent_\w{26}\.[\w-]{32}$/);
      await dialog.getByRole('button', { name: 'Ya lo copié' }).click();
      await formulator.close();
    },
  );

  test('is answered by link at 360 px with JavaScript off, in both languages; a wrong answer loses nothing', async () => {
    const id = await opened('Agua por enlace', { consent: 'La entidad trata sus datos para esta encuesta.' });
    const link = done(await town.as('formulator').post(`/surveys/${id}/links`, { label: 'Todas' }));
    const address = `${house.origin}${String(link.path)}`;
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.phone });
    const scripts: string[] = [];
    context.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    const page = await context.newPage();
    await page.goto(`${address}?lang=en`);
    await heading(page, 'Agua por enlace');
    await page.getByRole('button', { name: 'Send my answers' }).waitFor();
    await page.goto(address);
    await page.getByLabel('No', { exact: true }).check();
    await page.getByLabel('¿Por qué no?').fill('No hay cloro desde enero.');
    await page.getByLabel('¿De qué municipio?').fill('Argelia');
    await page.getByLabel('¿Cuántas familias?').fill('0');
    await page.getByRole('button', { name: 'Enviar mis respuestas' }).press('Enter');
    await page.getByRole('heading', { name: 'Corrija 3 datos para enviar' }).waitFor();
    expect(await page.title()).toMatch(/^Falta corregir/);
    await page.getByRole('link', { name: /^3\. ¿De qué municipio\?.*Argelia, Cauca/ }).press('Enter');
    expect(await page.getByLabel('¿Por qué no?').inputValue()).toBe('No hay cloro desde enero.');
    await page.getByLabel('¿De qué municipio?').fill('Argelia, Cauca');
    await page.getByLabel('¿Cuántas familias?').fill('40');
    await page.getByLabel('Leí lo anterior').check();
    await page.getByRole('button', { name: 'Enviar mis respuestas' }).press('Enter');
    await heading(page, 'Recibimos sus respuestas');
    const receipt = await page.locator('.code').textContent();
    expect(receipt).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await page.reload();
    expect(await page.locator('.code').textContent()).toBe(receipt);
    expect(await totalOf(id)).toBe(1);
    expect(scripts).toEqual([]);
    await context.close();
  });

  test('by link has no accessibility finding: the form, its errors, the receipt and a link that opens nothing', async () => {
    const id = await opened('Agua accesible');
    const link = done(await town.as('formulator').post(`/surveys/${id}/links`, {}));
    const context = await browser.newContext({ viewport: { width: 320, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${house.origin}${String(link.path)}`);
    await noFinding(page);
    await page.getByRole('button', { name: 'Enviar mis respuestas' }).click();
    await page.getByRole('heading', { name: /^Corrija/ }).waitFor();
    await noFinding(page);
    await page.getByLabel('Sí', { exact: true }).check();
    await page.getByLabel('¿De qué municipio?').fill('19450');
    await page.getByRole('button', { name: 'Enviar mis respuestas' }).click();
    await heading(page, 'Recibimos sus respuestas');
    await noFinding(page);
    await page.goto(`${house.origin}/r/nada`);
    await heading(page, 'Este enlace no abre ninguna encuesta');
    await noFinding(page);
    await context.close();
  });

  test('is answered without a network: kept on the device, shown as waiting, sent once when it returns', async () => {
    const id = await opened('Agua sin conexión');
    const adviser = await visit(browser, { origin: house.origin, email: emails.formulator, size: 'phone' });
    const { page, context } = adviser;
    await adviser.go(`/encuestas/${id}/responder`);
    await context.setOffline(true);
    await page.getByText(/Sin conexión desde las/).waitFor();
    await page.getByRole('radio', { name: 'Sí' }).check();
    await page.getByLabel('¿De qué municipio?').fill('19450');
    await page.getByRole('button', { name: 'Enviar la respuesta' }).click();
    await heading(page, 'Respuesta guardada en este equipo');
    const waiting = page.getByRole('heading', { name: 'Una respuesta espera en este equipo' });
    await waiting.waitFor();
    await noFinding(page);
    expect(await totalOf(id)).toBe(0);
    await context.setOffline(false);
    await waiting.waitFor({ state: 'detached' });
    expect(await totalOf(id)).toBe(1);
    await adviser.go(`/encuestas/${id}/resultados`);
    await heading(page, 'Una persona respondió');
    await adviser.close();
  });

  test.each<Size>(['desk', 'phone'])(
    'typed in from paper, read and used as a source of its demand, at a %s',
    async (size) => {
      const formulator = town.as('formulator');
      const demand = String(done(await formulator.post('/demands', { title: `Agua segura (${size})` })).id);
      const id = await opened(`Agua en papel (${size})`, { serves: demand });
      const visitor = await visit(browser, { origin: house.origin, email: emails.formulator, size });
      const { page, clean } = visitor;
      await visitor.go(`/encuestas/${id}/imprimir`);
      await page.getByText('Solo si en la pregunta 1 se marcó «No»').waitFor();
      await clean();
      await visitor.go(`/encuestas/${id}/responder?canal=papel`);
      await clean();
      await page.getByRole('button', { name: 'Guardar y escribir la siguiente' }).click();
      await page.getByRole('alert').waitFor();
      await clean();
      for (const families of ['40', '60']) {
        await page.getByRole('radio', { name: 'Sí' }).check();
        await page.getByRole('combobox', { name: /¿De qué municipio\?/ }).fill('Mercaderes');
        await page.getByRole('option', { name: /Mercaderes, Cauca/ }).click();
        await page.getByLabel('¿Cuántas familias?').fill(families);
        await page.getByRole('button', { name: 'Guardar y escribir la siguiente' }).click();
        await expect.poll(() => page.getByLabel('¿Cuántas familias?').inputValue(), patient).toBe('');
        await page.getByText(/^Recibida con el recibo/).waitFor();
        expect(await page.getByLabel('¿Cuántas familias?').inputValue()).toBe('');
      }
      await visitor.go(`/encuestas/${id}`);
      const [form] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar para Kobo u ODK' }).click(),
      ]);
      expect(form.suggestedFilename()).toBe(`Agua en papel (${size}).xlsx`);
      await page.getByRole('link', { name: 'Cargar respuestas' }).click();
      await heading(page, 'Respuestas de una encuesta');
      await page.getByRole('link', { name: `Agua en papel (${size})` }).waitFor();
      await clean();
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar la plantilla en Excel' }).click(),
      ]);
      expect(template.suggestedFilename()).toBe('Respuestas de una encuesta.xlsx');
      const rows = `_uuid;agua_tratada;municipio\n${size}-1;Sí;19450\n${size}-2;quizá;19450\n`;
      const file = { name: 'kobo.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
      await page.getByLabel('Archivo .xlsx o .csv').setInputFiles(file);
      await page.getByRole('button', { name: 'Cargar la hoja' }).click();
      await heading(page, 'Quedaron 1 de 2 filas; falta corregir una');
      await page.getByText('¿El agua de su vereda se trata?: Escoja una de las opciones.').waitFor();
      await page.getByText(/no trae estas columnas.*«¿Cuántas familias\?»/).waitFor();
      await page.getByRole('button', { name: 'Descargar el archivo marcado' }).waitFor();
      await clean();
      await page.getByRole('link', { name: 'Ver los resultados de la encuesta' }).click();
      await heading(page, '3 personas respondieron');
      await page.getByText('3 de 3 respondieron «Sí».').waitFor();
      await clean();
      await visitor.go(`/encuestas/${id}`);
      await decide(visitor, 'Usar como fuente');
      await visitor.go(`/demandas/${demand}`);
      await page.getByRole('heading', { name: 'Encuestas y entrevistas' }).waitFor();
      await page.getByText('3 respuestas.').waitFor();
      expect(await page.getByRole('rowheader', { name: `Agua en papel (${size})` }).count()).toBe(1);
      await clean();
      await visitor.close();
    },
  );

  test('in English, empty and at 320 px: nothing is missing and nothing sticks out', async () => {
    const official = await visit(browser, { origin: house.origin, email: emails.official, language: 'en' });
    await official.page.setViewportSize({ width: 320, height: 740 });
    await official.go('/encuestas');
    await heading(official.page, 'No surveys');
    await official.clean();
    await official.go('/encuestas/sur_01M8AAAAAAAAAAAAAAAAAAAAAA');
    await official.clean();
    await official.close();
  });
});
