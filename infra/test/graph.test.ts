import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { expectedOf } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { of } from './synthesis/graph.ts';
import { root } from './synthesise.ts';

const inputs = join(root, 'infra', 'test', 'inputs');
const graphs = inject('graphs');

test('the configuration and every module of infra have the right types, against SST’s own', () => {
  expect(inject('typeFaults')).toBe('');
});

test('every kind of alarm has its line in the runbook', () => {
  const runbook = readFileSync(join(root, 'infra', 'README.md'), 'utf8');
  const kinds = of(graphs.production, 'aws:cloudwatch/metricAlarm:MetricAlarm').map(
    ({ inputs }) => /«([a-z0-9-]+)»/.exec(String(inputs.alarmDescription))?.[1] ?? '',
  );
  expect(new Set(kinds).size).toBeGreaterThan(8);
  expect([...new Set(kinds)].filter((kind) => !runbook.includes(`| \`${kind}\` `))).toEqual([]);
});

describe.each(['dev', 'production'] as const)('stage %s', (stage) => {
  const expected = expectedOf(inputs, stage);
  test.each(checks.map((check) => [check.guarantee, check] as const))('%s', (_guarantee, { faults }) => {
    expect(faults(graphs[stage], expected)).toEqual([]);
  });
});

afterAll(() => {
  // One bundle for each function; the workers of a context start from one entry, and are counted each.
  const sizes = graphs.production.builds
    .map(({ functionID, bytes }) => `${functionID} ${Math.round(bytes / 1024)}`)
    .toSorted();
  process.stdout.write(`bundles, KB: ${sizes.join(', ')}\n`);
  for (const stage of ['dev', 'production'] as const) {
    const graph = graphs[stage];
    const count = (type: string) => of(graph, type).length;
    const bundles = graph.builds.map(({ bytes }) => Math.round(bytes / 1024));
    process.stdout.write(
      `${[
        `${stage}: ${graph.resources.length} resources`,
        `${count('aws:lambda/function:Function')} functions (${bundles.length} bundles, ${Math.min(...bundles)}–${Math.max(...bundles)} KB)`,
        `${count('aws:iam/role:Role')} roles`,
        `${count('aws:iam/rolePolicy:RolePolicy')} policies`,
        `${count('aws:dynamodb/table:Table')} tables`,
        `${count('aws:sqs/queue:Queue')} queues`,
        `${count('aws:cloudwatch/metricAlarm:MetricAlarm')} alarms`,
        `${checks.length} guarantees`,
      ].join(', ')}\n`,
    );
  }
});
