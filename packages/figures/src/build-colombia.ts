import { writeFile } from 'node:fs/promises';
import map from '@svg-maps/colombia';
import { svgMapIds } from './data/svg-map-ids.ts';
import { ringsOf, simplifiedTogether } from './simplify.ts';

/** How far, in units of the original drawing (about 2.7 km), a border may move. */
const tolerance = 0.7;
/** San Andrés is a few units long: it is drawn apart and much larger, so it keeps every point. */
const island = '88';

/** The drawing of each department, by code: what `data/colombia.ts` holds. */
export const colombiaPaths = (): Map<string, string> => {
  const shapes = new Map(map.locations.map(({ id, path }) => [svgMapIds[id] ?? id, ringsOf(path)]));
  const whole = new Map([...shapes].filter(([code]) => code === island));
  const paths = simplifiedTogether(new Map([...shapes].filter(([code]) => code !== island)), tolerance);
  const all = [...paths, ...simplifiedTogether(whole, 0)];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The source text of `data/colombia.ts`. */
export const colombiaSource = (): string =>
  [
    '/**',
    ' * The shapes of the 33 departments, by DIVIPOLA code, on a drawing of 613 × 694. From `@svg-maps/colombia` 2.0.0 (CC BY 4.0), simplified;',
    ' * written by `node packages/figures/src/build-colombia.ts`.',
    ' */',
    'export const departmentPaths: Readonly<Record<string, string>> = {',
    ...[...colombiaPaths()].map(([code, path]) => `  '${code}': '${path}',`),
    '};',
    '',
  ].join('\n');

if (process.argv[1] === import.meta.filename)
  await writeFile(new URL('./data/colombia.ts', import.meta.url), colombiaSource());
