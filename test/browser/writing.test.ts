import { territories } from '@concierta/territories';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, type Somebody, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

const title = 'Tarifas justas para tres acueductos';

/** Moves with the keyboard until the control with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = "document.activeElement?.labels?.[0]?.innerText ?? document.activeElement?.innerText ?? ''";
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await page.evaluate<string>(focused))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard did not reach ${name}`);
}

describe.skipIf(!chromiumPath)('writing loses nothing', () => {
  let house: House;
  let town: Town;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const enter = (who: Somebody, size: Size = 'desk', language: 'es-CO' | 'en' = 'es-CO'): Promise<Visit> =>
    visit(browser, { origin: house.origin, email: emails[who], size, language });

  /** A draft made over HTTP, to go straight to the page that is looked at. */
  const draft = async (who: Somebody, words: string): Promise<{ id: string; step: (name: string) => string }> => {
    const made = done(await town.as(who).post('/demands', { title: words, territories: ['19450'] }));
    const id = String(made.id);
    return { id, step: (name) => `/demandas/${id}/registrar/${name}` };
  };

  test('«Nueva demanda» from the first page to the receipt with the keyboard alone', async () => {
    const official = await enter('official');
    const { page } = official;
    await official.go('/demandas/nueva');
    await page.getByRole('button', { name: 'Quitar Mercaderes, Cauca' }).waitFor();
    await tabTo(page, /^Territorio$/);
    await page.keyboard.type('argelia cau');
    await page.getByRole('option', { name: /Argelia, Cauca/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Quitar Argelia, Cauca' }).waitFor();
    await tabTo(page, /^Guardar y continuar$/);
    await page.keyboard.press('Enter');
    await heading(page, '¿Qué se necesita?');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
    await tabTo(page, /^Guardar y continuar$/);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate("document.activeElement?.getAttribute('role')"), 'the summary takes the focus').toBe(
      'alert',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id'), 'its link leads to the field').toBe('title');
    await page.keyboard.type(title);
    await tabTo(page, /^Cuéntelo$/);
    await page.keyboard.type('Las juntas cobran sin estudio y los acueductos no se sostienen.');
    await tabTo(page, /^Guardar y continuar$/);
    await page.keyboard.press('Enter');
    await heading(page, '¿De dónde sale?');
    await tabTo(page, /^Seguir sin fuente$/);
    await page.keyboard.press('Enter');
    await heading(page, 'Revise antes de registrar');
    await tabTo(page, /^Registrar y recibir el radicado$/);
    await page.keyboard.press('Enter');
    await heading(page, 'Demanda registrada');
    await official.close();
  });

  test('what is written survives a lost connection and a reload, and is saved when there is connection again', async () => {
    const official = await enter('official', 'phone');
    const { page } = official;
    const { step } = await draft('official', 'Demanda de Mercaderes, Cauca');
    await official.go(step('necesidad'));
    await page.getByLabel('En una frase').fill('Puente caído en la vereda La Despensa');
    await page.getByLabel('Cuéntelo').fill('Desde abril no pasan carros y los niños caminan dos horas.');
    await page.route('**/api/demands/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
    await page
      .getByText(/No hay conexión/)
      .first()
      .waitFor();
    await official.clean();
    await page.unroute('**/api/demands/**');
    await page.reload();
    await official.settled();
    expect(await page.getByLabel('En una frase').inputValue()).toBe('Puente caído en la vereda La Despensa');
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
    await heading(page, '¿De dónde sale?');
    await official.close();
  });

  test('when somebody saved first, both texts are there and the person chooses which one stays', async () => {
    const official = await enter('official');
    const { page } = official;
    const { id, step } = await draft('official', 'Aula para la escuela de Esmeraldas');
    await official.go(step('necesidad'));
    await page.getByLabel('En una frase').fill('Dos aulas para la escuela de Esmeraldas');
    const mayor = town.as('mayor');
    const read = await mayor.get(`/demands/${id}`);
    const changes = { title: 'Aula y batería sanitaria en Esmeraldas', need: 'La escuela no tiene baños.' };
    done(await mayor.patch(`/demands/${id}`, changes, { ifMatch: read.headers.get('etag') ?? '' }));
    await page.getByLabel('Cuéntelo').fill('Hay 60 niños y un solo salón.');
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
    await page.getByText(/Yamid Ordóñez guardó una versión más nueva/).waitFor();
    await official.clean();
    await page.getByRole('button', { name: 'Comparar' }).click();
    await page.getByText('Aula y batería sanitaria en Esmeraldas').waitFor();
    await official.clean();
    const need = page.getByRole('group', { name: 'Cuéntelo' });
    await need.getByRole('radio', { name: /Yamid Ordóñez/ }).check();
    await page.getByRole('button', { name: 'Seguir con lo escogido' }).click();
    expect(await page.getByLabel('En una frase').inputValue()).toBe('Dos aulas para la escuela de Esmeraldas');
    expect(await page.getByLabel('Cuéntelo').inputValue()).toBe('La escuela no tiene baños.');
    await page.getByRole('button', { name: 'Guardar y continuar' }).click();
    await heading(page, '¿De dónde sale?');
    const saved = (await mayor.get(`/demands/${id}`)).body;
    expect(saved).toMatchObject({
      title: 'Dos aulas para la escuela de Esmeraldas',
      need: 'La escuela no tiene baños.',
    });
    await official.close();
  });

  test('every screen speaks English when asked, empty as it is, without a finding', async () => {
    const formulator = await enter('formulator');
    const { page } = formulator;
    await formulator.go('/ofertas');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'No offers being drafted' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    for (const path of [
      '/demandas',
      '/demandas?lista=draft',
      '/demandas?lista=ended',
      '/demandas?q=nada',
      '/demandas/atender?territorio=05001',
      '/demandas/nueva',
      '/ofertas',
      '/ofertas?lista=published',
      '/ofertas?lista=all&q=nada',
      '/ofertas/nueva',
      '/ofertas/exigencias',
      '/portafolio',
      '/portafolio?q=nada',
    ]) {
      await formulator.go(path);
      await formulator.clean();
      expect(await page.locator('main').textContent(), `${path} shows an id instead of words`).not.toMatch(
        /\b(demand|demands|offer|offers|portfolio|new|source|policy|match|kit)\.[a-z]/,
      );
    }
    // The language is the person's, on every machine: it is put back for whoever comes after, and the server must have heard.
    const kept = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/me') && answer.request().method() === 'PATCH',
    );
    await page.getByRole('button', { name: 'Español' }).click();
    await heading(page, /ofrecen las entidades nacionales|oferta/);
    expect((await kept).status()).toBe(200);
    await formulator.close();
  });

  test('an address that is nobody’s, or of another organisation, says what to do', async () => {
    const formulator = await enter('formulator', 'phone');
    const { id } = await draft('official', 'Placa huella en El Pilón');
    for (const path of [
      `/demandas/${id}`,
      '/ofertas/off_01M81N33257VX2X6X5QAF95MDG',
      `/compartidas/${town.town}/demandas/${id}`,
    ]) {
      await formulator.go(path);
      await formulator.clean();
      expect(await formulator.page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/40[0-9]|error/i);
    }
    await formulator.close();
  });

  test('nothing needs more than 320 px of width', async () => {
    const official = await enter('official', 'phone');
    await official.page.setViewportSize({ width: 320, height: 640 });
    const { id, step } = await draft('official', 'Alumbrado en la vereda Los Llanos');
    for (const path of [
      '/demandas',
      '/demandas/nueva',
      ...['territorio', 'necesidad', 'fuentes', 'revisar'].map(step),
      `/demandas/${id}/fuentes/nueva`,
      `/demandas/${id}`,
      '/portafolio',
    ]) {
      await official.go(path);
      await official.clean();
    }
    await official.close();
  });

  test('a list that cannot be read says so, and is read when asked again', async () => {
    const formulator = await enter('formulator');
    const { page } = formulator;
    for (const [path, api, name] of [
      ['/demandas?lista=ended', '**/api/demands?**', /demanda/],
      ['/demandas/atender', '**/api/unattended**', /demanda|quién responda/],
      ['/ofertas?lista=ended', '**/api/offers?**', /oferta/],
    ] as const) {
      await page.route(api, (route) =>
        route.fulfill({ status: 500, body: '{}', contentType: 'application/problem+json' }),
      );
      await page.goto(`${house.origin}/app${path}`);
      await page.getByRole('alert').waitFor();
      await formulator.clean();
      await page.unroute(api);
      await page.getByRole('alert').getByRole('button').click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await formulator.close();
  });

  test('an offer reaches every municipality of the country, pasted from a spreadsheet', async () => {
    const formulator = await enter('formulator');
    const { page } = formulator;
    const made = done(
      await town.as('formulator').post('/offers', { title: 'Catastro multipropósito en todo el país' }),
    );
    const codes = territories()
      .filter(({ code }) => code.length === 5)
      .map(({ code }) => code);
    expect(codes).toHaveLength(1122);
    await formulator.go(`/ofertas/${made.id}/O8`);
    await page.getByLabel('Por qué se escogen').selectOption('hand');
    await page.getByLabel('Códigos').fill(codes.map((code) => code.replace(/^0/, '')).join('\n'));
    await page.getByLabel('Razón', { exact: true }).fill('Catastro desactualizado');
    await page.getByRole('button', { name: 'Agregarlos' }).click();
    await page.getByText(/Entraron 1[.,]?122/).waitFor();
    await page.getByLabel('Códigos').fill('19050');
    await page.getByLabel('Razón', { exact: true }).fill('Catastro de 2009');
    await page.getByRole('button', { name: 'Agregarlos' }).click();
    await page.getByLabel('Buscar por nombre, código o razón').fill('argelia');
    await page.getByText('Catastro desactualizado; Catastro de 2009').waitFor();
    await formulator.clean();
    await page.getByRole('button', { name: 'Guardar el paso' }).click();
    await heading(page, 'Catastro multipropósito en todo el país');
    await page.getByText(/1[.,]?122 territorios, por 2 razones/).waitFor();
    const saved = done(await town.as('formulator').get(`/offers/${made.id}`)) as {
      content: { targets: { code: string }[]; targeting: { reason: string; codes: string[] }[] };
    };
    expect(saved.content.targets).toHaveLength(1122);
    const reasons = saved.content.targeting.filter((group) => group.codes.includes('19050'));
    expect(reasons.map(({ reason }) => reason)).toEqual(['Catastro desactualizado', 'Catastro de 2009']);
    await formulator.close();
  });
});
