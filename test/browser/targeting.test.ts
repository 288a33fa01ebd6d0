import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, type Somebody, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

/** Six PDET subregions that hold sixty municipalities. */
const subregions = ['1', '2', '8', '14', '15', '16'];

interface Saved {
  readonly content: {
    readonly targets: { readonly code: string }[];
    readonly targeting: { readonly reason: string; readonly codes: readonly string[] }[];
    readonly route: { readonly milestones: { readonly id: string; readonly name: string }[] };
  };
}

describe.skipIf(!chromiumPath)('from territories to the Portal Territorial', () => {
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

  const enter = (who: Somebody, size: Size): Promise<Visit> =>
    visit(browser, { origin: house.origin, email: emails[who], size });

  const begun = async (title: string): Promise<string> => {
    const made = done(await town.as('formulator').post('/offers', { title }));
    return `/ofertas/${made.id}`;
  };
  const saved = async (offer: string): Promise<Saved> =>
    done(await town.as('formulator').get(offer.replace('ofertas', 'offers'))) as unknown as Saved;

  test.each<[Size]>([['desk'], ['phone']])('sixty municipalities, each with its reasons, at a %s', async (size) => {
    const title = `Agua rural por etapas (${size})`;
    const offer = await begun(title);
    const formulator = await enter('formulator', size);
    const { page } = formulator;
    await formulator.go(offer);
    await formulator.clean();
    await formulator.go(`${offer}/O8`);
    for (const subregion of subregions) {
      await page.getByLabel('Por qué se escogen').selectOption('pdet');
      await page.getByLabel('Subregión').selectOption(subregion);
      await page.getByRole('button', { name: 'Agregarlos' }).click();
      await page.getByText(/^Entraron \d+\.$/).waitFor();
    }
    await page.getByText(/^60 territorios de \d+ departamentos\./).waitFor();
    await page.getByLabel('Por qué se escogen').selectOption('hand');
    await page.getByLabel('Códigos').fill('19450 19075');
    await page.getByLabel('Razón', { exact: true }).fill('Pidió agua en el diálogo regional');
    await page.getByRole('button', { name: 'Agregarlos' }).click();
    await page.getByText('2 que ya estaban suman esta razón.').waitFor();
    await page.getByRole('img', { name: /^Mapa de Colombia/ }).waitFor();
    await page.getByLabel('Por qué se escogen').selectOption('mdmGroup');
    await page.getByText(/Su entidad no tiene mediciones de la MDM/).waitFor();
    await formulator.clean();
    await page.getByRole('button', { name: 'Guardar el paso' }).click();
    await heading(page, title);
    await page.getByText('60 territorios, por 7 razones.').waitFor();
    const { targets, targeting } = (await saved(offer)).content;
    expect(targets).toHaveLength(60);
    expect(targeting.filter(({ codes }) => codes.includes('19450')).map(({ reason }) => reason)).toEqual([
      'Municipio PDET: Alto Patía y Norte del Cauca',
      'Pidió agua en el diálogo regional',
    ]);
    await formulator.close();
  });

  test.each<[Size]>([['desk'], ['phone']])(
    'a route of five milestones with the keyboard’s own buttons, at a %s',
    async (size) => {
      const title = `Acueductos con tarifa (${size})`;
      const offer = await begun(title);
      const formulator = await enter('formulator', size);
      const { page } = formulator;
      await formulator.go(`${offer}/O9`);
      await formulator.clean();
      await page.getByLabel('Por meses desde el acuerdo').check();
      await page.getByLabel('Cuántos meses dura').fill('8');
      await page.getByRole('button', { name: /^Empezar con cinco hitos/ }).click();
      await page.getByRole('button', { name: 'Cambiar Plan de trabajo acordado' }).click();
      await page.getByLabel('Mes desde el acuerdo').fill('9');
      await formulator.clean();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByRole('alert').getByText('Este hito cae fuera del cronograma de la ruta').waitFor();
      await page.getByLabel('Mes desde el acuerdo').fill('2');
      await page.getByRole('button', { name: 'Subir Plan de trabajo acordado' }).press('Enter');
      await page.getByText('Ahora es el hito 1 de 5.').waitFor();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await heading(page, title);
      const { milestones } = (await saved(offer)).content.route;
      expect(milestones.map(({ name }) => name).slice(0, 2)).toEqual([
        'Plan de trabajo acordado',
        'Diagnóstico compartido con el territorio',
      ]);
      await formulator.go(`${offer}/O9`);
      await formulator.clean();
      await formulator.close();
    },
  );

  test('what was written and not saved is what the page leads back to', async () => {
    const offer = await begun('Una oferta a medias');
    const formulator = await enter('formulator', 'phone');
    const { page } = formulator;
    await formulator.go(`${offer}/O9`);
    await page.getByLabel('Cómo se sigue').fill('Cada mes con la alcaldía');
    await formulator.go(offer);
    await page.getByText('Tiene cambios sin guardar de este paso en esta ventana.').waitFor();
    await page.getByRole('link', { name: 'Seguir donde iba: Ruta de implementación' }).click();
    await page.getByLabel('Cómo se sigue').waitFor();
    expect(await page.getByLabel('Cómo se sigue').inputValue()).toBe('Cada mes con la alcaldía');
    await formulator.close();
  });

  test('published, it is registered in the Portal Territorial, and the next edition is compared with it', async () => {
    const offer = await begun('Potabilización rural');
    const at = offer.replace('ofertas', 'offers');
    const send = async (who: Somebody, method: 'POST' | 'PUT' | 'PATCH', name: string, body?: unknown) => {
      const { headers } = await town.as(who).get(at);
      done(await town.as(who).call(method, name ? `${at}/${name}` : at, body, { ifMatch: headers.get('etag') ?? '' }));
    };
    done(await town.as('approver').call('PUT', '/policy', { required: [], version: 0 }));
    const groups = [{ reason: 'Riesgo alto de calidad del agua', codes: ['19450', '19075'] }];
    await send('formulator', 'PUT', 'checks/O8', { groups });
    await send('formulator', 'POST', 'submit');
    await send('approver', 'POST', 'approve');
    await send('approver', 'POST', 'publish');

    const formulator = await enter('formulator', 'desk');
    await formulator.go(offer);
    await formulator.clean();
    await formulator.page.getByRole('link', { name: 'Registrar en el Portal Territorial' }).click();
    await heading(formulator.page, 'Registrar la oferta en el Portal Territorial');
    await formulator.clean();
    await formulator.page.getByLabel('Número del registro').fill('PT 2026');
    await formulator.page.getByRole('button', { name: 'Anotar el registro' }).click();
    await formulator.page
      .getByRole('alert')
      .getByText(/Escriba el número sin espacios/)
      .waitFor();
    await formulator.page.getByLabel('Número del registro').fill('PT-2026-0087');
    await formulator.page.getByRole('button', { name: 'Anotar el registro' }).click();
    await heading(formulator.page, 'Potabilización rural');
    await formulator.page
      .getByText(/Registrada en el Portal Territorial con el número PT-2026-0087/)
      .first()
      .waitFor();

    const next = [...groups, { reason: 'Pidió agua', codes: ['52001'] }];
    await send('formulator', 'PUT', 'checks/O8', { groups: next });
    await send('formulator', 'POST', 'submit');
    const approver = await enter('approver', 'phone');
    await approver.go(`${offer}/registro`);
    await approver.clean();
    await approver.go(offer);
    await approver.page.getByRole('link', { name: 'Revisar y decidir' }).click();
    await approver.page.getByRole('heading', { name: 'Qué cambia de la edición 1 a la 2' }).waitFor();
    await approver.page.getByText('Pasto, Nariño (52001)').first().waitFor();
    await approver.clean();
    await approver.go(offer);
    await approver.page.getByRole('link', { name: 'Edición 1', exact: true }).click();
    await approver.page.getByText('El texto guardado sigue dando su huella:').waitFor();
    await approver.clean();
    for (const one of [formulator, approver]) await one.close();
  });
});
