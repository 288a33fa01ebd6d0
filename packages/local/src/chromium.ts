import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const playwrightFolder = (env: NodeJS.ProcessEnv): string =>
  env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache', 'ms-playwright');

/** Browsers that Playwright downloaded, newest first. */
const ofPlaywright = (folder: string): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((path) =>
        join(folder, name, path),
      ),
    );
};

/** The Chromium that browser tests drive: `CHROMIUM_PATH`, Debian's, or Playwright's own; `undefined` when there is none. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  [env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', ...ofPlaywright(playwrightFolder(env))].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
