import { AxeBuilder } from '@axe-core/playwright';
import { findChromium } from '@concierta/local/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

export const chromiumPath = findChromium();

/** A desk and a phone. */
export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
export type Size = keyof typeof sizes;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to an address of the application and waits until its heading is there and nothing is on its way. */
  go(path: string): Promise<void>;
  /** Nothing is loading any more. */
  settled(): Promise<void>;
  /** No accessibility finding on what is drawn now, and nothing wider than the window. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

/** No accessibility finding on what a page shows now, and nothing wider than the window. */
export async function noFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found.join('\n'), page.url()).toBe('');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  const window = await page.evaluate<number>('document.documentElement.clientWidth');
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(window);
}

interface Somebody {
  readonly origin: string;
  readonly email: string;
  readonly size?: Size | undefined;
  readonly language?: 'es-CO' | 'en' | undefined;
}

/** Signs somebody in through the pages of the identity provider, in a browser of their own. */
export async function visit(
  browser: Browser,
  { origin, email, size = 'desk', language = 'es-CO' }: Somebody,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: sizes[size], locale: language, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const settled = async () => {
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  };
  await page.goto(`${origin}/app/`);
  const enter = page.locator('main').getByRole('button').first();
  await page.locator('main h1').first().waitFor();
  if (!page.url().includes('/oidc/')) await enter.click();
  await page.locator('#correo').fill(email);
  await page.locator('#correo').press('Enter');
  await page.waitForURL(`${origin}/app/**`);
  await settled();
  return {
    page,
    context,
    settled,
    async go(path) {
      await page.goto(`${origin}/app${path}`);
      await settled();
    },
    async clean() {
      await settled();
      await noFinding(page);
    },
    close: () => context.close(),
  };
}
