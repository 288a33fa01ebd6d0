import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildPortal, closure } from './built.ts';

/** Kilobytes (1,000 bytes) of script, as a server that compresses sends them. */
const budget = 125;

describe('what a first load brings', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildPortal();
  }, 120_000);
  afterAll(() => built.remove());

  const weight = (...chunks: readonly string[]) => {
    const files = [...closure(built.manifest, ...chunks)].filter((file) => file.endsWith('.js'));
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built.folder, file))).length, 0) / 1000;
  };

  test.each([
    ['signing in', []],
    ['my work', ['src/screens/work/Work.tsx', 'src/words/es/work.ts']],
    ['my territory', ['src/screens/territory/MyTerritory.tsx', 'src/words/es/territory.ts']],
  ])('%s fits in the budget of script', (_name, screen) => {
    const kilobytes = weight('index.html', ...screen);
    expect(kilobytes).toBeGreaterThan(60);
    expect(kilobytes).toBeLessThanOrEqual(budget);
  });

  test('no screen, opened first, weighs much more: its words and all its parts counted', () => {
    const screens = Object.keys(built.manifest).filter((name) => /^src\/screens\/\w+\/\w+\.tsx$/.test(name));
    const heavy = screens
      .map((name) => [name, weight('index.html', name, `src/words/es/${name.split('/')[2]}.ts`)] as const)
      .filter(([, kilobytes]) => kilobytes > budget + 10);
    expect(heavy).toEqual([]);
  });

  test('a screen is not part of the first load of another one', () => {
    const first = closure(built.manifest, 'index.html');
    const screens = Object.keys(built.manifest).filter((name) =>
      /^src\/screens\/(work|territory|admin|demands|offers|portfolio)\//.test(name),
    );
    expect(screens.length).toBeGreaterThan(3);
    expect(screens.filter((name) => first.has(built.manifest[name]?.file ?? ''))).toEqual([]);
  });

  test('the protocol of signing in is only fetched by who signs in', () => {
    expect(closure(built.manifest, 'index.html')).not.toContain(built.manifest['src/session/oidc.ts']?.file);
  });

  test('fonts stay under 60 KB and are the latin ones', () => {
    const css = readFileSync(join(built.folder, stylesheet(built)), 'utf8');
    const fonts = [...css.matchAll(/assets\/([\w.-]+\.woff2)/g)].map(([, name]) => name ?? '');
    expect(fonts.length).toBe(2);
    const size = fonts.reduce((sum, name) => sum + readFileSync(join(built.folder, 'assets', name)).length, 0);
    expect(size).toBeLessThan(60_000);
  });
});

/** The one stylesheet, whichever chunk the build hung it on. */
const stylesheet = ({ manifest }: Built): string => {
  const named = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]);
  const [css] = named.filter((file) => file.endsWith('.css'));
  if (!css) throw new Error('the build has no stylesheet');
  return css;
};
