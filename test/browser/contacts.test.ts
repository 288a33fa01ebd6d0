import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, visit } from './visitor.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

/** What this browser would still hold for the next person at this desk. */
const keptHere = (page: Page) => page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })');

describe.skipIf(!chromiumPath)('a person of the directory', () => {
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

  test.each<Size>(['desk', 'phone'])(
    'is recorded with consent, mapped, asks to be erased, and is nowhere any more, at a %s',
    async (size) => {
      const name = `Yolima Anacona (${size})`;
      const offer = String(done(await town.as('formulator').post('/offers', { title: `Plan rural (${size})` })).id);
      const formulator = await visit(browser, { origin: house.origin, email: emails.formulator, size });
      const { page, clean, go } = formulator;

      await go('/contactos');
      await clean();
      await go('/contactos/nuevo');
      await page.getByRole('button', { name: 'Registrar el contacto' }).click();
      await page.getByRole('link', { name: 'Escriba para qué se conservan los datos' }).waitFor();
      await clean();
      await page.getByLabel('Nombre', { exact: true }).fill(name);
      await page.getByLabel('Clase de actor').selectOption('socialOrganisation');
      await page.getByLabel(/^Organización/).fill('Junta del acueducto');
      await page.getByLabel(/^Correo electrónico/).fill(`yolima.${size}@ejemplo.org`);
      await page.getByLabel('Finalidad').fill('Convocarla a las mesas.');
      await page.getByRole('radio', { name: /^La persona lo autorizó/ }).check();
      await page.getByLabel('Desde qué fecha').fill('2026-02-10');
      await page.getByLabel('Cómo se obtuvo').fill('Formato firmado.');
      await page
        .getByLabel(/^Soporte de la autorización/)
        .setInputFiles({ name: 'autorizacion.pdf', mimeType: 'application/pdf', buffer: pdf });
      await page.getByRole('button', { name: 'Registrar el contacto' }).click();
      await heading(page, name);
      await page.getByRole('button', { name: /^Abrir el soporte/ }).waitFor();
      await clean();
      const contact = new URL(page.url()).pathname.replace('/app', '');

      await go(`/ofertas/${offer}/O6`);
      await clean();
      const search = page.getByRole('combobox', { name: /^Buscar en el directorio/ });
      await search.fill(name.slice(0, 9));
      await page.getByRole('option', { name: new RegExp(`\\(${size}\\)`) }).waitFor();
      await search.press('ArrowDown');
      await search.press('ArrowUp');
      await page.getByRole('option', { name: new RegExp(`\\(${size}\\)`) }).click();
      await page.getByRole('button', { name: 'Agregar el contacto' }).click();
      await page.getByLabel('Influencia', { exact: true }).selectOption('5');
      await heading2(page, 'Un actor influye mucho, y todavía no apoya.');
      await page.getByLabel(/^Posición/).selectOption('supports');
      await heading2(page, 'Un actor influye mucho, y apoya.');
      await page.getByLabel('Para qué se articula').fill('Que la junta decida.');
      await page.getByLabel('Qué actividades hará').fill('Convocar la asamblea.');
      await page.getByLabel('O escriba una organización').fill('Acuavalle');
      await page.getByLabel('Clase de organización').selectOption('private');
      await page.getByRole('button', { name: 'Agregar la organización' }).click();
      await page.getByRole('rowheader', { name: /2\. Acuavalle/ }).waitFor();
      await page.getByRole('img', { name: /Influencia e interés/ }).waitFor();
      await clean();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByText('2 actores en el mapa.').waitFor();
      await page.getByText('para qué se articula algún actor').waitFor();
      await clean();
      expect(await keptHere(page)).not.toContain('Yolima');

      const administrator = await visit(browser, { origin: house.origin, email: emails.administrator, size });
      await administrator.go(contact);
      await administrator.page.getByRole('link', { name: 'Registrar una solicitud suya' }).click();
      await heading(administrator.page, 'Registrar lo que pide un titular');
      await administrator.clean();
      await administrator.page.getByRole('radio', { name: /^Suprimir sus datos/ }).check();
      await administrator.page.getByLabel('En sus palabras').fill('Que borren todo.');
      await administrator.page.getByLabel('Cómo llegó').selectOption('inPerson');
      await administrator.page.getByLabel('Qué día llegó').fill('2026-02-12');
      await administrator.page.getByLabel('Nombre de quien pide').fill(name);
      await administrator.page.getByLabel('En qué calidad').selectOption('holder');
      await administrator.page.getByLabel('Cómo se comprobó su identidad').fill('Mostró su cédula.');
      await administrator.page.getByLabel('A dónde se le responde').fill('En la ventanilla');
      await administrator.page.getByRole('button', { name: 'Registrar la solicitud' }).click();
      await heading(administrator.page, 'Suprimir sus datos');
      await administrator.page.getByText(/^Vencida hace/).waitFor();
      await administrator.clean();
      await decide(
        administrator,
        'Resolver la solicitud',
        async (dialog) => {
          await dialog.getByRole('radio', { name: 'Se accede', exact: true }).check();
          await dialog.getByRole('checkbox', { name: /^Actas aprobadas/ }).check();
        },
        'Resolver y suprimir los datos',
      );
      await house.drain();
      await administrator.page.reload();
      await administrator.page.getByText('Ley 594 de 2000').first().waitFor();
      await administrator.clean();
      await decide(administrator, 'Registrar que se envió', undefined, 'Registrar el envío');
      await administrator.page.getByText('sus datos también se suprimieron').waitFor();
      await administrator.clean();
      expect(await administrator.page.locator('main').textContent()).not.toContain(name);
      expect(await keptHere(administrator.page)).not.toContain('Yolima');
      await administrator.close();

      await go(contact);
      await heading(page, 'Este contacto se suprimió');
      await clean();
      await go(`/ofertas/${offer}/O6`);
      await page.getByRole('rowheader', { name: /Contacto suprimido/ }).waitFor();
      await clean();
      expect(await page.locator('main').textContent()).not.toContain(name);
      await formulator.close();
    },
  );
});

const heading2 = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 2, name }).waitFor();
