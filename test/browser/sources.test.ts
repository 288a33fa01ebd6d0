import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, visit } from './visitor.ts';

describe.skipIf(!chromiumPath)('what a judge orders comes first', () => {
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

  const registered = async (title: string): Promise<string> => {
    const official = town.as('official');
    const body = { title, need: 'Lo que hace falta.', territories: ['19450'] };
    const id = String(done(await official.post('/demands', body)).id);
    done(await official.post(`/demands/${id}/register`, undefined, { ifMatch: '"1"' }));
    await house.drain();
    return id;
  };

  test.each<Size>(['desk', 'phone'])('until it is fulfilled, at a %s', async (size) => {
    const [ordered, other] = [`Agua que ordena un fallo (${size})`, `Una vía veredal (${size})`];
    const id = await registered(ordered);
    await registered(other);
    const official = await visit(browser, { origin: house.origin, email: emails.official, size });
    const { page, clean } = official;

    await official.go(`/demandas/${id}/fuentes/nueva`);
    await heading(page, 'Agregar una fuente');
    await clean();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('link', { name: 'Escoja la clase de fuente' }).waitFor();
    await page.getByRole('radio', { name: /^Fallo o demanda judicial/ }).check();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await heading(page, 'Agregar una fuente: Fallo o demanda judicial');
    await clean();
    await page.getByLabel('Nombre de la fuente').fill('Fallo que ordena agua potable');
    await page.getByRole('radio', { name: 'Hay fallo y ya obliga' }).check();
    await page.getByLabel('Juzgado o tribunal').fill('Tribunal Administrativo del Cauca');
    await page.getByLabel('Número del fallo o del expediente').fill('19001-23-33-000-2025-00117-00');
    await page.getByLabel('Clase de acción').selectOption('popularAction');
    await page.getByLabel('Fecha del fallo o de la demanda').fill('2026-02-14');
    await page.getByLabel('Fecha límite para cumplir').fill('2030-09-30');
    await page.getByLabel('Qué ordena o qué se pide').fill('Llevar agua potable a 23 veredas.');
    await clean();
    await page.getByRole('button', { name: 'Agregar la fuente' }).click();
    await heading(page, ordered);
    await page
      .getByText(/^Vence el 30\ssep/)
      .first()
      .waitFor();
    await clean();

    const first = page.locator('.tasks li').first();
    await official.go('/demandas');
    await first.getByText('Fallo judicial').waitFor();
    expect(await first.textContent()).toContain(ordered);
    await clean();

    await official.go(`/demandas/${id}`);
    const fulfil = async (dialog: Locator) => {
      await dialog.getByRole('radio', { name: 'Se cumplió' }).check();
      await dialog.getByLabel('En qué se nota, o por qué').fill('El agua llega todos los días.');
    };
    await decide(official, 'Cambiar su estado Fallo que ordena agua potable', fulfil, 'Guardar el estado');
    await house.drain();
    await official.go(`/demandas/${id}`);
    await page.getByText('Cumplida', { exact: true }).waitFor();
    await official.go('/demandas');
    await first.waitFor();
    expect(await page.locator('.tasks').getByText('Fallo judicial').count()).toBe(0);
    await official.close();
  });
});
