import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../chromium.ts';
import { buildPortal } from '../portal-build.ts';
import type { Workplace } from '../workplace.ts';
import { closingLine, oneFailed, onePassed, sum, type Tally, tallyOf } from './tally.ts';

type Tell = (line: string) => void;

const run = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });

interface Step {
  readonly title: string;
  readonly check: () => Promise<Tally>;
}

const passes = (code: number): Tally => (code === 0 ? onePassed : oneFailed);

const withReport = async (go: (path: string) => Promise<number>): Promise<{ code: number; report: unknown }> => {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-test-'));
  try {
    const path = join(folder, 'report.json');
    const code = await go(path);
    try {
      return { code, report: JSON.parse(readFileSync(path, 'utf8')) };
    } catch {
      return { code, report: undefined };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const howToGetOne =
  'No se encontró Chromium: instálelo (en Debian, apt-get install chromium) o diga dónde está con CHROMIUM_PATH. [no Chromium found: install it, or name it in CHROMIUM_PATH]';

/**
 * Types, lint, and every test there is, counted together. Ends with `N passed, N failed` (and `, N skipped`) alone on the
 * last line; resolves with the exit code. Without a Chromium the browser journeys are skipped and counted as such, unless
 * `CONCIERTA_REQUIRE_BROWSER=1` asks for them.
 */
export const test = async ({ root }: Workplace, tell: Tell = console.log): Promise<number> => {
  const binary = (name: string) => join(root, 'node_modules', '.bin', name);
  const chromium = findChromium();
  const required = process.env.CONCIERTA_REQUIRE_BROWSER === '1';
  const env = { ...process.env, ...(chromium !== undefined && { CHROMIUM_PATH: chromium }) };
  const vitest = (args: readonly string[]) => run(binary('vitest'), args, root, env);

  const suites = async (projects: readonly string[]): Promise<Tally> => {
    const chosen = projects.flatMap((name) => ['--project', name]);
    const { code, report } = await withReport((path) =>
      vitest([
        'run',
        ...chosen,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${path}`,
      ]),
    );
    return tallyOf(report, code);
  };

  /** Without a Chromium the journeys skip themselves, and are counted so. */
  const browser = async (): Promise<Tally> => {
    if (chromium !== undefined) return suites(['browser']);
    tell(howToGetOne);
    return required ? oneFailed : suites(['browser']);
  };

  const building = async (): Promise<Tally> => {
    try {
      await buildPortal(root, tell);
      return onePassed;
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      return oneFailed;
    }
  };

  const typed = async (project: string) => passes(await run(binary('tsc'), ['-p', join(root, project)], root, env));
  const steps: readonly Step[] = [
    { title: 'Tipos', check: () => typed('tsconfig.json') },
    { title: 'Tipos del portal', check: () => typed(join('packages', 'portal', 'tsconfig.json')) },
    {
      title: 'Estilo',
      check: async () => passes(await run(binary('biome'), ['check', '--error-on-warnings'], root, env)),
    },
    { title: 'Construcción del portal', check: building },
    { title: 'Pruebas', check: () => suites(['code', 'flows']) },
    { title: 'Infraestructura', check: () => suites(['infra']) },
    { title: 'Aislamiento', check: () => suites(['isolation']) },
    { title: 'Recorridos en el navegador', check: browser },
  ];

  const tallies: Tally[] = [];
  for (const { title, check } of steps) {
    tell(`\n── ${title}`);
    const tally = await check();
    if (tally.failed > 0) tell(`── ${title}: ${tally.failed} sin pasar`);
    tallies.push(tally);
  }
  const total = sum(tallies);
  tell(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
};
