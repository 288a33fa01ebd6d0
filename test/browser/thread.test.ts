import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, formulate, heading, registerDemand, submit, takeAndCharacterise } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { emails, type Somebody, settle } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

describe.skipIf(!chromiumPath)('a need becomes a published offer, and the territory sees what became of it', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    await settle(house);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const enter = (who: Somebody, size: Size): Promise<Visit> =>
    visit(browser, { origin: house.origin, email: emails[who], size });

  test.each<[Size, string, string]>([
    ['desk', 'Agua segura en las veredas de Mercaderes', 'Plan municipal de agua y saneamiento rural'],
    ['phone', 'Acueducto para la vereda El Cangrejo', 'Acueductos veredales con tarifa aprobada'],
  ])(
    'at a %s, by people of three organisations, every page without an accessibility finding',
    async (size, need, title) => {
      const official = await enter('official', size);
      const { path: asked, receipt } = await registerDemand(official, need);
      expect(receipt).toMatch(/^DEM-[A-Z0-9]+-\d{4}-\d{5}$/);
      await house.drain();

      const formulator = await enter('formulator', size);
      const taken = await takeAndCharacterise(formulator, need);
      const offer = await formulate(formulator, title, need);
      await submit(formulator, offer);

      const approver = await enter('approver', size);
      await approver.go(offer);
      await decide(approver, 'Devolver', async (dialog) => {
        await dialog.getByLabel(/^O8/).check();
        await dialog.getByLabel('Qué hay que corregir').fill('La razón de Balboa no dice nada propio.');
      });
      await approver.page.getByText('La razón de Balboa no dice nada propio.').first().waitFor();
      await approver.clean();

      await formulator.go(`${offer}/O8`);
      await formulator.page.getByLabel('Razón 1').fill('Dos acueductos veredales en riesgo alto');
      await formulator.page.getByRole('button', { name: 'Guardar el paso' }).click();
      await heading(formulator.page, title);
      await submit(formulator, offer);

      await approver.go(offer);
      await decide(approver, 'Aprobar la oferta');
      await decide(approver, 'Publicar en el portafolio');
      await approver.page.getByText('Publicada', { exact: true }).first().waitFor();
      await approver.clean();
      await house.drain();

      await formulator.go(taken);
      await decide(formulator, 'Vincular una oferta', (dialog) => dialog.getByLabel(title).check());
      await formulator.page.getByText('En atención', { exact: true }).first().waitFor();
      await formulator.clean();
      await house.drain();

      await official.go('/portafolio?q=acueductos&territorio=19450');
      await official.page.getByRole('link', { name: title, exact: true }).waitFor();
      await official.clean();
      const publicPage = await house.as(emails.official).get(`/public${offer.replace('ofertas', 'offers')}`);
      expect(publicPage.status).toBe(200);

      await official.go(asked);
      await official.page.getByText('La atiende MinVivienda').first().waitFor();
      await official.page.getByRole('heading', { name: 'Ofertas que la responden' }).waitFor();
      await official.clean();
      await decide(official, 'Confirmar que quedó resuelta', (dialog) =>
        dialog.getByLabel('En qué se nota').fill('Las 23 veredas tienen agua tratada desde octubre.'),
      );
      await official.page.getByText('Resuelta', { exact: true }).first().waitFor();
      await official.clean();
      for (const one of [official, formulator, approver]) await one.close();
    },
    420_000,
  );

  test('what a territory asks of a published offer keeps which one it asked for', async () => {
    const official = await enter('official', 'phone');
    await official.go('/portafolio');
    await official.clean();
    await official.page
      .getByRole('link', { name: /^Pedir esta asistencia/ })
      .first()
      .click();
    await heading(official.page, '¿Dónde se necesita?');
    await official.page.getByText(/^Pide la oferta/).waitFor();
    await official.clean();
    await official.page.getByRole('button', { name: 'Quitar Mercaderes, Cauca' }).waitFor();
    await official.page.getByRole('button', { name: 'Guardar y continuar' }).click();
    await heading(official.page, '¿Qué se necesita?');
    const { items } = (await house.as(emails.official).get('/demands?group=draft')).body as { items: { id: string }[] };
    const draft = await house.as(emails.official).get(`/demands/${items[0]?.id}`);
    expect(draft.body.requestedOffer).toMatchObject({ offer: expect.stringMatching(/^off_/) });
    await official.close();
  }, 180_000);

  test('the coordinator sends to the competent entity a demand that nobody took', async () => {
    const need = 'Catastro al día en el casco urbano';
    const asker = house.as(emails.official);
    const made = await asker.post('/demands', { title: need, need: 'El catastro es de 2009.', territories: ['19450'] });
    const path = `/demands/${made.body.id}`;
    await asker.post(`${path}/register`, undefined, { ifMatch: made.headers.get('etag') ?? '' });
    await house.drain();

    const coordinator = await enter('coordinator', 'desk');
    await coordinator.go('/demandas/atender');
    await coordinator.page.getByRole('link', { name: need, exact: true }).click();
    await heading(coordinator.page, need);
    await decide(coordinator, 'Enviar a una entidad', async (dialog) => {
      await dialog.getByRole('button', { name: 'Enviar a una entidad', exact: true }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog
        .getByLabel('Entidad que debe responder')
        .selectOption({ label: 'Ministerio de Vivienda, Ciudad y Territorio' });
    });
    await house.drain();
    expect((await asker.get(path)).body).toMatchObject({ state: 'assigned', assignedTo: { routed: true } });
    await coordinator.close();
  }, 180_000);
});
