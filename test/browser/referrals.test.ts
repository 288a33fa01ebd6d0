import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading } from './doing.ts';
import { type House, openHouse } from './house.ts';
import { done, emails, settle, type Town } from './people.ts';
import { chromiumPath, openBrowser, type Size, type Visit, visit } from './visitor.ts';

const education = {
  administrator: 'administra@educacion.ejemplo.gov.co',
  formulator: 'formula@educacion.ejemplo.gov.co',
} as const;

describe.skipIf(!chromiumPath)('a demand that is somebody else’s', () => {
  let house: House;
  let browser: Browser;
  let town: Town;
  const visits: Visit[] = [];
  beforeAll(async () => {
    house = await openHouse();
    town = await settle(house);
    const body = { catalogueId: 'men', code: 'MEN', administratorEmail: education.administrator };
    const owner = String(done(await town.as('coordinator').post('/entities/onboard', body)).owner);
    await house.drain();
    const administrator = house.as(education.administrator, owner);
    done(await administrator.post('/invitations', { email: education.formulator, roles: ['formulator'] }));
    await house.drain();
    browser = await openBrowser();
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await browser?.close();
    await house?.stop();
  });

  const taken = async (title: string) => {
    const official = town.as('official');
    const body = { title, need: 'Los niños caminan dos horas.', territories: ['19450'], sector: 'education' };
    const asked = String(done(await official.post('/demands', body)).id);
    done(await official.post(`/demands/${asked}/register`, undefined, { ifMatch: '"1"' }));
    await house.drain();
    const taking = await town.as('formulator').post(`/shared/${town.town}/demands/${asked}/take`);
    await house.drain();
    return { asked, own: (done(taking).demand as { demand: string }).demand };
  };

  const enter = async (email: string, size: Size): Promise<Visit> => {
    const one = await visit(browser, { origin: house.origin, email, size });
    visits.push(one);
    return one;
  };

  test.each<Size>(['desk', 'phone'])('goes to the competent entity, and the town follows it, at a %s', async (size) => {
    const title = `Rutas escolares de la cordillera (${size})`;
    const { asked, own } = await taken(title);
    const sender = await enter(emails.formulator, size);

    // Competence, entity, message and term, check answers, receipt and trail.
    await sender.go(`/demandas/${own}`);
    await sender.page.getByRole('heading', { name: '¿Es competencia de su entidad?' }).waitFor();
    await sender.page.getByRole('link', { name: 'Evaluar la competencia' }).click();
    await heading(sender.page, /^¿Esta demanda es competencia de/);
    await sender.page.getByRole('button', { name: 'Continuar' }).click();
    await sender.page.getByRole('link', { name: 'Escoja si es competencia de su entidad' }).waitFor();
    await sender.clean();
    await sender.page.getByRole('radio', { name: /^No es competencia de/ }).check();
    await sender.page.getByLabel('Por qué').fill('El transporte escolar es del sector educación.');
    await sender.page.getByLabel('Norma que lo dice').fill('Ley 715 de 2001');
    await sender.page.getByRole('button', { name: 'Continuar' }).click();
    await heading(sender.page, '¿Cuál entidad es competente?');
    await sender.page.getByText('Es de este sector').waitFor();
    await sender.clean();
    await sender.page.getByRole('radio', { name: /^Ministerio de Educación/ }).check();
    await sender.page.getByRole('button', { name: 'Continuar' }).click();
    await sender.page.getByLabel(/^Mensaje para/).fill('La alcaldía espera respuesta.');
    await sender.clean();
    await sender.page.getByRole('button', { name: 'Continuar' }).click();
    await heading(sender.page, 'Revise antes de trasladar');
    await sender.page.reload();
    await heading(sender.page, 'Revise antes de trasladar');
    await sender.page.getByText('La alcaldía espera respuesta.').waitFor();
    await sender.clean();
    await sender.page.getByRole('button', { name: /^Trasladar a Ministerio de Educación/ }).click();
    await sender.page.getByText(/^Su radicado es TRA-MVCT-/).waitFor();
    await sender.clean();
    await house.drain();

    // The other entity finds it, reads the same trail, and accepts it.
    const receiver = await enter(education.formulator, size);
    await receiver.go('/traslados');
    await receiver.clean();
    await receiver.page.getByRole('link', { name: title }).click();
    await heading(receiver.page, title);
    await receiver.page.getByText('«La alcaldía espera respuesta.»').waitFor();
    await receiver.clean();
    await receiver.page.getByRole('button', { name: 'No aceptar' }).click();
    await receiver.page.getByRole('dialog').getByRole('button', { name: 'No aceptar' }).click();
    await receiver.page.getByRole('link', { name: 'Escriba el motivo' }).waitFor();
    await receiver.clean();
    await receiver.page.keyboard.press('Escape');
    await receiver.page.getByRole('button', { name: 'Remitir a otra entidad' }).click();
    await receiver.page.getByRole('dialog').waitFor();
    await receiver.clean();
    await receiver.page.keyboard.press('Escape');
    await receiver.page.getByRole('button', { name: 'Aceptar el traslado' }).click();
    await receiver.page.getByRole('dialog').getByRole('button', { name: 'Aceptar el traslado' }).click();
    await house.drain();
    await receiver.page.waitForURL('**/demandas/**');
    await heading(receiver.page, title);
    await receiver.page.getByText(/^Llegó por un traslado de/).waitFor();
    await receiver.clean();

    // The town reads who has it, and none of what the entities wrote.
    const official = await enter(emails.official, size);
    await official.go(`/demandas/${asked}`);
    await official.page.getByText('MEN aceptó y queda a cargo').waitFor();
    await official.clean();
    expect(await official.page.getByText('La alcaldía espera respuesta.').count()).toBe(0);
    await official.page.getByRole('link', { name: 'Abrir el traslado' }).click();
    await official.page.getByText('Su organización sigue este traslado').waitFor();
    await official.clean();
  });

  test('is seen by the coordination, which reminds; empty lists say why', async () => {
    const { own } = await taken('Restaurante escolar de El Pilón');
    const formulator = town.as('formulator');
    const path = `/demands/${own}`;
    const { headers } = await formulator.get(path);
    const assessed = { verdict: 'none', grounds: 'Es de educación.' };
    done(await formulator.post(`${path}/competence`, assessed, { ifMatch: headers.get('etag') ?? '' }));
    const entities = done(await formulator.get('/competent-entities?sector=education')).items as {
      entity: { id: string };
    }[];
    const sending = { demand: own, to: entities[0]?.entity.id, message: 'Les corresponde.' };
    done(await formulator.post('/referrals', sending));
    await house.drain();
    const coordinator = await enter(emails.coordinator, 'phone');
    await coordinator.go('/traslados');
    await coordinator.page.getByText('Nadie le ha trasladado una demanda').waitFor();
    await coordinator.clean();
    await coordinator.page.getByRole('link', { name: 'Todos' }).click();
    await coordinator.page.getByRole('link', { name: 'Restaurante escolar de El Pilón' }).click();
    await coordinator.page.getByRole('button', { name: 'Recordar el término' }).click();
    await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Recordar el término' }).click();
    await coordinator.page.getByText(/recordó el término$/).waitFor();
    await coordinator.clean();
  });
});
