import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Built, buildPortal } from './built.ts';
import { chromiumPath, findings, type Looking, openBrowser, openWindow, overflow, visit } from './fixture/browser.ts';
import { type Fixture, type Mood, startFixture } from './fixture/server.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

type Screen = readonly [path: string, person: string];

const screens: readonly Screen[] = [
  ['/app/mi-trabajo', 'yolanda'],
  ['/app/mi-trabajo?ver=wait', 'yolanda'],
  ['/app/mi-trabajo?ver=done', 'rosa'],
  ['/app/mi-territorio', 'rosa'],
  ['/app/administracion', 'yolanda'],
  ['/app/administracion/dependencias', 'yolanda'],
  ['/app/administracion/personas', 'yolanda'],
  ['/app/administracion/invitaciones', 'rosa'],
  ['/app/administracion/actos', 'yolanda'],
  ['/app/administracion/entidades', 'clara'],
  ['/app/administracion/organizaciones', 'clara'],
  ['/app/contactos', 'yolanda'],
  ['/app/contactos/nuevo', 'yolanda'],
  ['/app/contactos/con_01', 'yolanda'],
  ['/app/contactos/solicitudes', 'yolanda'],
  ['/app/contactos', 'rosa'],
  ['/app/no-existe', 'yolanda'],
  ['/app/', 'nadie'],
];

describe.skipIf(!chromiumPath)('every screen, for everybody', () => {
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

  /** What axe finds as the window is, then how much sticks out of one of 320 px. */
  const look = async (path: string, mood: Partial<Mood>, looking: Looking) => {
    Object.assign(fixture.mood, { person: 'yolanda', empty: false, failing: false, refusal: undefined }, mood);
    const { context, page } = await openWindow(browser, fixture.origin, looking);
    try {
      await visit(page, path);
      const axe = await findings(page);
      await page.setViewportSize({ width: 320, height: 800 });
      return {
        axe,
        overflow: await overflow(page),
        headings: await page.locator('h1').count(),
        language: await page.locator('html').getAttribute('lang'),
      };
    } finally {
      await context.close();
    }
  };
  const sound = { axe: [], overflow: 0, headings: 1 };
  const narrow = { width: 320, language: 'en', dark: true } as const;

  test.each(screens)(
    '%s (%s): axe finds nothing, full, empty or failing, and nothing sticks out at 320 px',
    async (path, person) => {
      expect(await look(path, { person }, {})).toMatchObject({ ...sound, language: 'es-CO' });
      expect(await look(path, { person, empty: true }, narrow)).toMatchObject({ ...sound, language: 'en' });
      expect(await look(path, { person, failing: true }, narrow)).toMatchObject(sound);
    },
  );

  test.each(['/app/entrar', '/componentes'])(
    '%s, in both languages and schemes',
    async (path) => {
      expect(await look(path, {}, { signedIn: false })).toMatchObject(sound);
      expect(await look(path, {}, { ...narrow, signedIn: false })).toMatchObject(sound);
    },
    120_000,
  );

  test('who is not signed in is taken to enter, and the page they wanted is kept', async () => {
    const { context, page } = await openWindow(browser, fixture.origin, { signedIn: false });
    await visit(page, '/app/administracion/personas');
    expect(page.url()).toContain('/app/entrar?ir=%2Fadministracion%2Fpersonas');
    await context.close();
  });
});
