import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withDiagrams } from '../src/diagrams.ts';
import { context, createApp } from '../src/index.ts';
import { world } from './world.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the README draws the states as the tables say (else run src/diagrams.ts)', () => {
  expect(readme).toBe(withDiagrams(readme));
});

test('the README names every route, and every route lies under a prefix that the context declares', async () => {
  const { deps } = await world();
  const paths = createApp(deps).openAPIRegistry.definitions.flatMap((one) =>
    one.type === 'route' ? [one.route.path] : [],
  );
  expect(paths.length).toBeGreaterThan(25);
  const short = (path: string) =>
    path.replace(/\/(revoke|resend)$/, '').replace(/\{id\}\/mandates\/\{mandate\}\/end$/, '{id}/mandates');
  expect(paths.filter((path) => !readme.includes(short(path)))).toEqual([]);
  expect(
    paths.filter((path) => !context.routes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))),
  ).toEqual([]);
});
