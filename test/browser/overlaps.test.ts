import type { ApiClient } from '@concierta/local/api-client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, visit } from './visitor.ts';

const capacity = { level: 'organisational', dimension: 'planning' };
const goal = { ...capacity, baseline: { statement: 'Sin plan' }, target: { statement: 'Con plan' } };

describe.skipIf(!chromiumPath)('what already exists is seen before more is designed', () => {
  let house: House;
  let browser: Browser;
  let town: Town;
  let planner: ApiClient;
  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    const email = 'formula@dnp.ejemplo.gov.co';
    done(await town.as('coordinator').post('/invitations', { email, roles: ['formulator', 'approver'] }));
    await house.drain();
    planner = house.as(email, town.dnp);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const move = async (
    who: ApiClient,
    document: string,
    method: 'POST' | 'PUT' | 'PATCH',
    part: string,
    body?: unknown,
  ) => {
    const ifMatch = (await who.get(document)).headers.get('etag') ?? '';
    return done(await who.call(method, part === '' ? document : `${document}/${part}`, body, { ifMatch }));
  };

  const drafted = async (who: ApiClient, title: string, codes: readonly string[]): Promise<string> => {
    const offer = `/offers/${String(done(await who.post('/offers', { title, sector: 'housing' })).id)}`;
    await move(who, offer, 'PUT', 'checks/O3', { capacities: [goal] });
    await move(who, offer, 'PUT', 'checks/O4', { cycleStages: ['planning'], mode: 'continuous', from: '2026-01-15' });
    const targets = codes.map((code) => ({ code, reason: 'Pidió la asistencia' }));
    await move(who, offer, 'PUT', 'checks/O8', { targets });
    return offer;
  };

  const published = async (title: string, codes: readonly string[]): Promise<void> => {
    const offer = await drafted(planner, title, codes);
    await move(planner, offer, 'PUT', 'checks/O1', { competent: 'yes', legalBasis: 'Decreto 1893 de 2021' });
    await move(planner, offer, 'PUT', 'checks/O5', {
      deliverable: 'Proyecto de agua estructurado',
      mechanism: 'technicalAssistance',
      audience: 'Municipios',
      territoryContribution: 'Una persona',
      slots: 5,
      answers: [],
    });
    for (const step of ['submit', 'approve', 'publish']) await move(planner, offer, 'POST', step);
    await house.drain();
  };

  test.each<Size>(['desk', 'phone'])(
    'and argued, or noted that there is none, at a %s',
    async (size) => {
      const place = size === 'desk' ? '19450' : '52001';
      const [first, second] = [
        `Estructuración de proyectos de agua (${size})`,
        `Interventoría de acueductos (${size})`,
      ];
      await published(first, [place]);
      const formulator = town.as('formulator');
      const offer = await drafted(formulator, `Plan de agua rural (${size})`, [place, '19075']);
      const alone = await drafted(formulator, `Plan de Leticia (${size})`, ['91001']);
      const { page, go, clean, settled, close } = await visit(browser, {
        origin: house.origin,
        email: emails.formulator,
        size,
      });

      const step = `${offer.replace('offers', 'ofertas')}/O2`;
      await go(step);
      await heading(page, '¿Qué hacen ya las entidades en los mismos territorios?');
      await page.getByRole('heading', { name: 'Una oferta de DNP coincide con esta' }).waitFor();
      await page.getByText('Coincidencia fuerte').waitFor();
      await clean();
      await page.getByRole('radio', { name: /^Complementar/ }).check();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByRole('link', { name: `Escriba por qué, en «${first}»` }).waitFor();
      await clean();
      await page.getByLabel('Por qué').fill('El DNP estructura; nosotros formulamos el plan que lo pide.');
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByText('Una oferta coincide: complementar una.').waitFor();
      await clean();

      await published(second, [place]);
      await go(step);
      await page.getByRole('heading', { name: /^Hay una coincidencia nueva desde que revisó/ }).waitFor();
      await page.getByText('Nueva desde que revisó', { exact: true }).waitFor();
      await clean();

      await go(`${alone.replace('offers', 'ofertas')}/O2`);
      await page.getByRole('heading', { name: 'Ninguna oferta publicada coincide con esta' }).waitFor();
      await page.getByLabel('Qué más revisó').fill('Se preguntó a la gobernación: no hay nada.');
      await clean();
      await page.getByRole('button', { name: 'Guardar el paso' }).click();
      await page.getByText(/^No se encontró ninguna el/).waitFor();
      await settled();
      await close();
    },
    300_000,
  );

  test('another entity’s offer is matched with a demand, linked by a person, and has one slot less', async () => {
    const title = 'Acompañamiento para el plan de agua';
    await published(title, ['19']);
    const official = town.as('official');
    const need = 'Agua segura para veintitrés veredas';
    const body = { title: need, need: 'Falta el plan de agua.', territories: ['19450'], capacities: [capacity] };
    const asked = String(done(await official.post('/demands', body)).id);
    await move(official, `/demands/${asked}`, 'POST', 'register');
    await house.drain();
    const formulator = town.as('formulator');
    const taking = done(await formulator.post(`/shared/${town.town}/demands/${asked}/take`));
    await house.drain();
    const demand = `/demands/${(taking.demand as { demand: string }).demand}`;
    const source = { kind: 'petition', title: 'Pliego', origin: 'Juntas', date: '2026-02-14' };
    await move(formulator, demand, 'POST', 'sources', { source: done(await formulator.post('/sources', source)).id });
    const conclusion = { publicValue: 'Agua.', focusedValueGroups: 'Juntas.', expectedResults: 'Un plan.' };
    await move(formulator, demand, 'PATCH', '', conclusion);
    await move(formulator, demand, 'POST', 'characterise');

    const { page, go, clean, close } = await visit(browser, { origin: house.origin, email: emails.formulator });
    await go(demand.replace('demands', 'demandas'));
    await page.getByRole('link', { name: 'Buscar en el portafolio' }).click();
    await heading(page, `Ofertas para «${need}»`);
    await page
      .getByText(/^Puntaje \d+ de 100\./)
      .first()
      .waitFor();
    await clean();
    const row = page.getByRole('listitem').filter({ hasText: title });
    await row.getByRole('button', { name: /^Vincular a esta demanda/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Es una oferta de DNP/).waitFor();
    await clean();
    await dialog.getByRole('button', { name: 'Vincular', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await house.drain();
    await go(demand.replace('demands', 'demandas'));
    await page.getByText('En atención', { exact: true }).first().waitFor();
    await clean();
    await go('/portafolio?disponible=true&ciclo=planning');
    await row.getByText(/Quedan 4 cupos/).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Solo lo que todavía se puede pedir' }).isChecked()).toBe(true);
    await clean();
    await go('/portafolio/coincidencias?territorio=05001');
    await page.getByRole('heading', { name: /^Todavía no se encuentran dos entidades en Medellín/ }).waitFor();
    await clean();
    await close();
  }, 300_000);
});
