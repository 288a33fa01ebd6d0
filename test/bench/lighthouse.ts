import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '@concierta/local/chromium';
import { freePort } from '@concierta/local/free-port';
import * as z from 'zod';
import type { Finding } from './finding.ts';
import { startOnce, stop } from './npm-start.ts';

/** Fetched when it is asked for: an instrument of 150 packages has no place in everybody's installation. */
const instrument = 'lighthouse@13.5.0';

const Report = z.object({
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
    seo: z.object({ score: z.number() }),
  }),
});
type Scores = z.infer<typeof Report>['categories'];

const budget = { performance: 0.95, accessibility: 1 };

const run = promisify(execFile);

const scoresOf = async (address: string, chromium: string, folder: string): Promise<Scores> => {
  const output = join(folder, 'report.json');
  const flags = '--chrome-flags=--headless=new --no-sandbox';
  const args = ['--yes', instrument, address, '--output=json', `--output-path=${output}`, '--quiet', flags];
  await run('npx', args, { env: { ...process.env, CHROME_PATH: chromium } });
  return Report.parse(JSON.parse(await readFile(output, 'utf8'))).categories;
};

/** The first offer that the public API lists. */
const anOffer = async (origin: string): Promise<string> => {
  const page = await (await fetch(`${origin}/`)).text();
  return /href="(\/ofertas\/off_[0-9A-Z]+)/.exec(page)?.[1] ?? '/ofertas/none';
};

/** Lighthouse over the public pages and the portal's door, on the demonstration. Accessibility is held, speed is told. */
export const lighthouse = async (): Promise<Finding[]> => {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('there is no Chromium: say where it is with CHROMIUM_PATH');
  const folder = await mkdtemp(join(tmpdir(), 'concierta-lighthouse-'));
  const port = await freePort();
  const started = await startOnce(join(folder, 'data'), port);
  if (!started) throw new Error('the platform did not start');
  const origin = `http://127.0.0.1:${port}`;
  try {
    const findings: Finding[] = [];
    const offer = await anOffer(origin);
    for (const path of ['/', offer, '/territorios', '/territorios/19450', '/entidades', '/app/']) {
      const { performance: speed, accessibility, seo } = await scoresOf(`${origin}${path}`, chromium, folder);
      const page = path === offer ? '/ofertas/{id}' : path;
      findings.push(
        {
          sort: 'quality',
          what: `Lighthouse, accessibility of ${page}`,
          measured: accessibility.score.toFixed(2),
          budget: `≥ ${budget.accessibility}`,
          holds: accessibility.score >= budget.accessibility,
        },
        {
          sort: 'time',
          what: `Lighthouse, performance of ${page} on a slow phone (search engines: ${seo.score.toFixed(2)})`,
          measured: speed.score.toFixed(2),
          budget: `≥ ${budget.performance}`,
          holds: speed.score >= budget.performance,
        },
      );
    }
    return findings;
  } finally {
    await stop(started);
    await rm(folder, { recursive: true, force: true });
  }
};
