import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf, trackedFiles } from './tree.ts';

const documents = trackedFiles().filter((file) => file.endsWith('.md') && !file.startsWith('docs/events/'));

test('every link of every document leads to something that is there', () => {
  const broken = documents.flatMap((file) =>
    [...(textOf(file) ?? '').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, normalize(join(dirname(file), target)))))
      .map((target) => `${file} → ${target}`),
  );
  expect(documents.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('every decision is in the log, and the log names no other', () => {
  const decisions = trackedFiles()
    .map((file) => /^docs\/decisions\/(\d{4}-.+\.md)$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  const log = textOf('docs/decisions/README.md') ?? '';
  expect([...log.matchAll(/\((\d{4}-[^)]+\.md)\)/g)].map(([, name]) => name)).toEqual(decisions.toSorted());
});

test('every command that a document tells a person to run exists', () => {
  const { scripts } = JSON.parse(textOf('package.json') ?? '{}') as { scripts: Record<string, string> };
  const told = documents.flatMap((file) =>
    [...(textOf(file) ?? '').matchAll(/`?npm (?:run )?(?:--silent )?(start|test|[a-z]+(?::[a-z]+)*)\b/g)]
      .filter(([whole]) => /npm (start|test|run)/.test(whole))
      .map(([, name = '']) => [file, name] as const),
  );
  expect(told.filter(([, name]) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('what is said to be covered names every step of Activity 1, and tests that are there', () => {
  const rows = (textOf('docs/coverage.md') ?? '').split('\n').filter((line) => /^\| [DOI]\d/.test(line));
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const steps = [
    ...['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'],
    ...['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9', 'O10'],
    ...['I1', 'I2', 'I3', 'I4', 'I5'],
  ];
  expect(cells.map(([, step]) => step)).toEqual(steps);
  const named = cells.flatMap((row) => [...(row[5] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const fileOf = (name: string) => `${name.startsWith('services/') ? name : `test/${name}`}.test.ts`;
  expect(named.filter((name) => !existsSync(join(root, fileOf(name))))).toEqual([]);
});
