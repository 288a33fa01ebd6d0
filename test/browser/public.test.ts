import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../flows/cast.ts';
import { formulateOffer } from '../flows/needs.ts';
import { type House, openHouse } from './house.ts';
import { settle } from './people.ts';
import { chromiumPath, noFinding, openBrowser, sizes } from './visitor.ts';

describe.skipIf(!chromiumPath)('the public pages', () => {
  let house: House;
  let browser: Browser;
  let paths: string[];
  beforeAll(async () => {
    house = await openHouse();
    const town = await settle(house);
    const offer = await formulateOffer(town.as('formulator'));
    await command(town.as('approver'), `/offers/${offer}`, 'approve');
    await command(town.as('approver'), `/offers/${offer}`, 'publish');
    await house.drain();
    browser = await openBrowser();
    paths = [
      '/',
      '/?q=acueductos',
      '/?q=nada+que+coincida',
      `/ofertas/${offer}`,
      '/ofertas/off_01M8AAAAAAAAAAAAAAAAAAAAAA',
      '/territorios',
      '/territorios/19',
      '/territorios/19450',
      '/entidades',
      `/entidades/${town.ministry}`,
      '/accesibilidad',
      '/tratamiento-de-datos',
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test.for(['es', 'en'] as const)(
    'have no finding in %s, full, empty or not there, at a desk and on a phone',
    async (language) => {
      for (const viewport of Object.values(sizes)) {
        // The pages send no script; the checker needs to run its own, which their policy rightly refuses.
        const context = await browser.newContext({ viewport, bypassCSP: true });
        const page = await context.newPage();
        for (const path of paths) {
          const address = new URL(path, house.origin);
          if (language === 'en') address.searchParams.set('lang', 'en');
          await page.goto(address.href);
          expect(await page.getAttribute('html', 'lang')).toMatch(language);
          expect(await page.locator('script').count(), `${path} sends a script`).toBe(0);
          await noFinding(page);
        }
        await context.close();
      }
    },
  );

  test('can be searched with JavaScript turned off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.phone });
    const page = await context.newPage();
    await page.goto(house.origin);
    await page.getByLabel('Qué necesita').fill('acueducto rural');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.getByRole('link', { name: 'Plan municipal de agua y saneamiento rural' }).click();
    await page.getByRole('link', { name: 'Pedir esta asistencia' }).waitFor();
    await context.close();
  });
});
