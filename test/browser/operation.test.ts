import { createServer } from 'node:http';
import { freePort } from '@concierta/local/free-port';
import { services } from '@concierta/local/services';
import type { HostedService } from '@concierta/service';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { chromiumPath, noFinding, openBrowser, type Size, sizes } from './visitor.ts';

const here = describe.skipIf(chromiumPath === undefined);

here('an operator, when a service does not know what to do with an event', () => {
  let house: House;
  let browser: Browser;
  /** While it is broken, what tenancy is asked to send is not sent. */
  let broken = false;
  let asked = 0;

  beforeAll(async () => {
    const failing = (service: HostedService): HostedService => ({
      ...service,
      consume: (parts) =>
        service.consume({
          ...parts,
          sendMail: async (mail) => {
            if (broken) throw new Error('el servidor de correo no respondió: connect ECONNREFUSED 10.0.0.7:25');
            await parts.sendMail(mail);
          },
        }),
    });
    house = await openHouse(services.map((one) => (one.context.name === 'tenancy' ? failing(one) : one)));
    await house.begin('coordinacion@ejemplo.gov.co');
    for (const name of ['expire-invitations', 'demand-offer-clock', 'chain-heads']) {
      await house.platform.schedules.run(name);
    }
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** Somebody is invited while the mail is down: the invitation stands, and its letter dies on its queue. */
  const inviteInVain = async (): Promise<string> => {
    broken = true;
    asked += 1;
    const email = `invitada-${asked}@ejemplo.gov.co`;
    const coordinator = house.as('coordinacion@ejemplo.gov.co');
    expect((await coordinator.post('/invitations', { email, roles: ['viewer'] })).status).toBe(201);
    await house.drain();
    return email;
  };

  const open = async (size: Size): Promise<Page> => {
    const context = await browser.newContext({ viewport: sizes[size], locale: 'es-CO' });
    const page = await context.newPage();
    await page.goto(`${house.origin}/operacion`);
    return page;
  };
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const mailTo = async (email: string) => (await house.platform.mailbox.list(email)).length;

  it.each(['desk', 'phone'] as const)(
    'sees what it died of, mends the cause, replays it, and its effect is there once (%s)',
    async (size) => {
      const email = await inviteInVain();
      const page = await open(size);
      await page.getByRole('heading', { level: 1, name: 'Hay una cosa que atender' }).waitFor();
      await noFinding(page);
      await page.getByRole('link', { name: /^Hay entregas abandonadas/ }).click();
      const letters = page.locator('#letters li');
      expect(await letters.count()).toBe(1);
      const words = (await letters.first().textContent()) ?? '';
      expect(words).toContain('mail.requested.v1');
      expect(words).toContain('Departamento Nacional de Planeación');
      expect(words).toContain('el servidor de correo no respondió');
      expect(words).toContain('Abandonada tras 4 intentos');
      expect(words, 'nobody’s address').not.toContain('@');

      await press(page, /^Reintentar/);
      await page.getByText('1 entrega volvió a su cola.').waitFor();
      await house.drain();
      await page.reload();
      expect(await letters.count(), 'the cause is still there, so it died again').toBe(1);

      broken = false;
      await press(page, /^Reintentar/);
      await house.drain();
      await page.goto(`${house.origin}/operacion`);
      await page.getByRole('heading', { level: 1, name: 'Todo está al día' }).waitFor();
      expect(await letters.count()).toBe(0);
      expect(await mailTo(email)).toBe(1);
      await noFinding(page);
      await page.getByText('Reintentó entregas').first().waitFor();
      await page.context().close();
    },
  );

  it.each(['desk', 'phone'] as const)('discards what is of no use any more, and writes down why (%s)', async (size) => {
    const email = await inviteInVain();
    const page = await open(size);
    await page.getByRole('link', { name: /^Ver o descartar/ }).click();
    await page.getByRole('heading', { level: 1, name: '¿Descartar esta entrega?' }).waitFor();
    await noFinding(page);
    await page.getByLabel('Motivo').fill('          .');
    await press(page, 'Descartar la entrega');
    await page.locator('.err').waitFor();
    await noFinding(page);
    await page.getByLabel('Motivo').fill('Se le avisó por teléfono.');
    await press(page, 'Descartar la entrega');
    await page.getByText('La entrega se descartó y el motivo quedó anotado.').waitFor();
    await page.getByText('«Se le avisó por teléfono.»').first().waitFor();
    await noFinding(page);
    broken = false;
    await house.drain();
    expect(await mailTo(email), 'its effect never happens').toBe(0);
    await page.context().close();
  });

  it('runs a task, verifies the chains, and reads it in English, without a line of JavaScript', async () => {
    const context = await browser.newContext({ viewport: sizes.desk, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${house.origin}/operacion`);
    await press(page, 'Correr ahora chain-heads de tenancy');
    await page.getByText('La tarea corrió.').waitFor();
    await press(page, 'Verificar ahora');
    await page.getByText('Todo concuerda: cadenas, textos y constancias.').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Everything is up to date' }).waitFor();
    await press(page, 'Verify now');
    await page.getByText('Everything agrees: chains, texts and record.').waitFor();
    await context.close();
  });

  it('is acted on by no other page, neither from elsewhere nor from another port of this machine, though it knew the token', async () => {
    await inviteInVain();
    const page = await open('desk');
    const token = (await page.locator('input[name=token]').first().getAttribute('value')) ?? '';
    const form = `<!doctype html><form method="post" action="${house.origin}/operacion"><input name="act" value="replay"><input name="token" value="${token}"><button>Gane un premio</button></form>`;
    const sent = async (): Promise<number> => {
      const [answer] = await Promise.all([
        page.waitForResponse(`${house.origin}/operacion`),
        page.getByRole('button', { name: 'Gane un premio' }).click(),
      ]);
      return answer.status();
    };

    await page.goto('about:blank');
    await page.setContent(form);
    expect(await sent(), 'the server itself refuses what comes from elsewhere').toBe(403);

    const neighbour = createServer((_, response) => response.setHeader('content-type', 'text/html').end(form));
    const port = await freePort();
    await new Promise<void>((listening) => neighbour.listen(port, '127.0.0.1', listening));
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await sent()).toBe(403);
    await page.getByRole('heading', { level: 1, name: 'No se hizo nada' }).waitFor();
    await noFinding(page);
    neighbour.closeAllConnections();
    neighbour.close();

    expect((await house.platform.bus.deadLetters()).length).toBe(1);
    broken = false;
    await house.platform.bus.revive();
    await house.drain();
    await page.context().close();
  });
});
