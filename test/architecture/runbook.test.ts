import { describe, expect, test } from 'vitest';
import { textOf } from './tree.ts';

const runbook = textOf('infra/README.md') ?? '';
const alarms = textOf('infra/alarms.ts') ?? '';

/** The kinds of alarm that the code declares: the members of `AlarmKind`. */
const declared = (/export type AlarmKind =([^;]+);/.exec(alarms)?.[1] ?? '')
  .split('|')
  .map((part) => part.trim().replaceAll("'", ''))
  .filter((kind) => kind !== '');

/** What is really made: the first argument of each call that makes one. */
const made = [...alarms.matchAll(/\balarm\('([a-z0-9-]+)'/g)].map(([, kind]) => kind ?? '');

const lines = [...runbook.matchAll(/^\| `([a-z0-9-]+)` +\|([^|\n]+)\|([^|\n]+)\|$/gm)].map(
  ([, kind = '', means = '', act = '']) => ({
    kind,
    means: means.trim(),
    act: act.trim(),
  }),
);

describe('the runbook', () => {
  test('has a line for every alarm that infrastructure makes, and none for one that is gone', () => {
    expect(declared.length).toBeGreaterThan(5);
    expect([...new Set(made)].sort()).toEqual([...declared].sort());
    expect(lines.map(({ kind }) => kind).sort()).toEqual([...declared].sort());
  });

  test('says of each what it means and what to do', () => {
    for (const { kind, means, act } of lines) {
      expect(means.length, kind).toBeGreaterThan(15);
      expect(act.length, kind).toBeGreaterThan(40);
    }
  });

  test('tells every thing that an operator must be able to do', () => {
    for (const title of [
      'Deploy from nothing',
      'Promote, roll back',
      'Rotate',
      'Restore',
      'Replay events',
      'Tenants',
      'What a month costs',
    ]) {
      expect(runbook).toContain(`## ${title}`);
    }
  });

  test('names no command that there is not', () => {
    const { scripts } = JSON.parse(textOf('package.json') ?? '{}') as { scripts: Record<string, string> };
    const named = new Set([...runbook.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name ?? ''));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    const orders = textOf('packages/local/src/operator/help.ts') ?? '';
    for (const [, order = ''] of runbook.matchAll(/npm run operator -- ((?:tenant )?[a-z]+)/g))
      expect(orders).toContain(order);
  });
});
