import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Built, buildPortal } from './built.ts';
import { chromiumPath, findings, openBrowser, openWindow, visit } from './fixture/browser.ts';
import { type Fixture, startFixture } from './fixture/server.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!chromiumPath)('with the keyboard alone', () => {
  let built: Built;
  let fixture: Fixture;
  let browser: Browser;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    built = await buildPortal();
    fixture = await startFixture(built.folder);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await fixture?.stop();
    await built?.remove();
  });
  const open = async (person: string, path: string, width = 1280) => {
    Object.assign(fixture.mood, { person, empty: false, failing: false, refusal: undefined });
    fixture.sent.length = 0;
    const opened = await openWindow(browser, fixture.origin, { width });
    page = opened.page;
    close = () => opened.context.close();
    await visit(page, path);
  };
  beforeEach(() => async () => close());

  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

  test('the first stop is the way to the content', async () => {
    await open('yolanda', '/app/mi-trabajo');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Ir al contenido');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenido');
  });

  test('every stop is visible: it has an outline', async () => {
    await open('rosa', '/app/mi-territorio');
    for (let stop = 0; stop < 24; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body ? getComputedStyle(element).outlineStyle : 'solid';
      });
      expect(outline).toBe('solid');
    }
  });

  test('the hat opens, changes and closes, and the focus comes back to it', async () => {
    await open('yolanda', '/app/mi-trabajo');
    const hat = page.locator('.hat summary');
    await hat.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Departamento Nacional de Planeación/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.hat').getAttribute('open')).toBeNull();
    expect(await focused()).toContain('MinVivienda');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Departamento Nacional de Planeación/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.hat summary', { hasText: 'DNP' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('concierta.hat.sub-fixture'))).toContain('mem_02');
  });

  test('a link goes there, and the page starts at its heading', async () => {
    await open('yolanda', '/app/mi-trabajo');
    await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Administración' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'MinVivienda está en Concierta' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Debe/ }).waitFor();
  });

  test('the menu of a phone opens as a dialog, leads somewhere and closes', async () => {
    await open('rosa', '/app/mi-territorio', 360);
    await page.getByRole('button', { name: 'Menú' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Menú' });
    await menu.waitFor();
    expect(await findings(page)).toEqual([]);
    await menu.getByRole('link', { name: 'Mi trabajo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Debe|No debe/ }).waitFor();
    expect(await menu.count()).toBe(0);
  });

  test('a territory is found among its namesakes and chosen', async () => {
    await open('clara', '/app/administracion/organizaciones');
    await page.getByRole('button', { name: 'Registrar una organización' }).press('Enter');
    const field = page.getByRole('combobox', { name: 'Territorio' });
    await field.fill('arge');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual([
      'Argelia, Cauca19050',
      'Argelia, Antioquia05055',
      'Argelia, Valle del Cauca76054',
    ]);
    expect(await findings(page)).toEqual([]);
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('Argelia, Cauca');
    await page.getByRole('button', { name: 'Revisar' }).press('Enter');
    await page.getByRole('heading', { name: 'Revise antes de registrar' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Registrar y enviar la invitación' }).press('Enter');
    await page.getByText('quedó registrada').waitFor();
    expect(fixture.sent[0]).toMatchObject({
      path: '/organisations',
      body: { kind: 'mayorOffice', territory: '19050' },
      headers: { 'acting-as': expect.stringContaining('mem_03'), 'idempotency-key': expect.any(String) },
    });
  });

  test('a question keeps the focus inside, and gives it back', async () => {
    await open('yolanda', '/app/administracion/personas');
    const end = page.getByRole('button', { name: /Terminar vinculación Diego/ });
    await end.press('Enter');
    const question = page.getByRole('dialog', { name: /Terminar la vinculación de Diego/ });
    await question.waitFor();
    expect(await findings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Terminar la vinculación' }).press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await focused()).toContain('Escriba por qué termina');
    await page.keyboard.press('Escape');
    expect(await question.count()).toBe(0);
    expect(await end.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(fixture.sent).toEqual([]);
  });

  test('what was written stays when it is refused, and the summary leads to it', async () => {
    await open('yolanda', '/app/administracion/invitaciones');
    fixture.mood.refusal = {
      status: 400,
      body: {
        status: 400,
        code: 'invalid',
        detail: 'Corrija los datos señalados.',
        issues: [{ pointer: '/email', code: 'taken', message: 'Esa persona ya está invitada' }],
      },
    };
    await page.getByLabel('Correo electrónico').fill('marta@ejemplo.gov.co');
    await page.getByLabel('Formulación').check();
    await page.getByRole('button', { name: 'Enviar la invitación' }).press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await focused()).toContain('Esa persona ya está invitada');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Esa persona ya está invitada' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('invite-email');
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('marta@ejemplo.gov.co');
    expect(await page.getByLabel('Formulación').isChecked()).toBe(true);
  });

  test('the same thing sent again after a lost answer carries the same key; another thing, another key', async () => {
    await open('yolanda', '/app/administracion/dependencias');
    fixture.mood.failing = true;
    await page.getByLabel('Nombre de la dependencia').fill('Oficina de Planeación');
    const add = page.getByRole('button', { name: 'Agregar la dependencia' });
    await add.press('Enter');
    await page.getByRole('alert').waitFor();
    await add.press('Enter');
    await page.waitForFunction(() => document.querySelector('button[aria-busy="true"]') === null);
    fixture.mood.failing = false;
    await add.press('Enter');
    await page.getByText('Dependencia agregada').waitFor();
    await page.getByLabel('Nombre de la dependencia').fill('Oficina Jurídica');
    await add.press('Enter');
    await page.getByText('Dependencia agregada: Oficina Jurídica').waitFor();
    const keys = fixture.sent.map(({ headers }) => headers['idempotency-key']);
    expect(keys.length).toBe(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });
});
