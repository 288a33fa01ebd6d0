import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

const here = describe.skipIf(chromiumPath === undefined);

const ministry = 'Ministerio de Vivienda, Ciudad y Territorio';
const heir = 'administra@salud.ejemplo.gov.co';

here('an entity that ends', () => {
  let house: House;
  let town: Town;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    const entity = { catalogueId: 'minsalud', code: 'MSPS', administratorEmail: heir };
    const { owner } = done(await town.as('coordinator').post('/entities/onboard', entity));
    await house.drain();
    done(await house.as(heir, String(owner)).get('/units'));
    await house.drain();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const row = ({ page }: Visit) => page.getByRole('row').filter({ hasText: ministry });

  it.each(['desk', 'phone'] as Size[])(
    'is read by the people of its successor, until it is opened again, at a %s',
    async (size) => {
      const { origin } = house;
      const coordinator = await visit(browser, { origin, email: emails.coordinator, size });
      await coordinator.go('/administracion/entidades');
      await coordinator.page.getByRole('searchbox').fill('vivienda');
      await coordinator.page.getByRole('button', { name: 'Buscar' }).click();
      await row(coordinator).waitFor();
      await coordinator.clean();
      const ending = coordinator.page.getByRole('button', { name: `Terminar ${ministry}` });
      await ending.click();
      const dialog = coordinator.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Terminar la vigencia' }).click();
      await dialog.getByRole('alert').waitFor();
      await coordinator.clean();
      await dialog.getByRole('combobox', { name: 'Entidad sucesora' }).fill('salud');
      await dialog.getByRole('option').first().click();
      await dialog.getByLabel('Último día de vigencia').fill('2026-12-31');
      await dialog.getByLabel('Motivo, con la norma').fill('La ley la fusiona con el Ministerio de Salud.');
      await dialog.getByRole('button', { name: 'Terminar la vigencia' }).click();
      await dialog.waitFor({ state: 'detached' });
      await row(coordinator).getByText('Solo consulta').waitFor();
      await coordinator.clean();
      await house.drain();

      const reader = await visit(browser, { origin, email: heir, size });
      await reader.page.locator('.hat summary').click();
      await reader.page.getByText('terminada: solo lectura').waitFor();
      await reader.clean();

      await decide(
        coordinator,
        `Reabrir ${ministry}`,
        (open) => open.getByLabel('Motivo').fill('La ley fue derogada.'),
        'Reabrir la entidad',
      );
      await row(coordinator).getByText('Solo consulta').waitFor({ state: 'detached' });
      await house.drain();
      const hats = done(await house.as(heir).get('/me')).hats as unknown[];
      expect(hats).toHaveLength(1);
      await Promise.all([coordinator.close(), reader.close()]);
    },
  );
});
