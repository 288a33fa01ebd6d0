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
