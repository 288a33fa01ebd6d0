import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildPortal } from './built.ts';
import { chromiumPath, findings, openBrowser, openWindow, visit } from './fixture/browser.ts';
import { type Fixture, startFixture } from './fixture/server.ts';

describe.skipIf(!chromiumPath)('without a connection', () => {
  let built: Built;
  let fixture: Fixture;
  let browser: Browser;
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

  test('what was read before is read again, the page says since when there is none, and goes on by itself when it is back', async () => {
    const { context, page } = await openWindow(browser, fixture.origin, { offline: true });
    await visit(page, '/app/mi-trabajo');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => localStorage.getItem('concierta.read.sub-fixture')?.includes('/work/summary'));
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /Debe/ }).waitFor();
    await page.getByText('Caracterizar «Agua segura en las veredas de Argelia»').waitFor();
    await page.getByText(/Sin conexión desde las/).waitFor();
    expect(await findings(page)).toEqual([]);

    await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Administración' }).click();
    await page.getByRole('heading', { level: 1, name: 'Esta página no está guardada en su equipo' }).waitFor();
    expect(await findings(page)).toEqual([]);

    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'MinVivienda está en Concierta' }).waitFor();
    await context.close();
  }, 120_000);
});
