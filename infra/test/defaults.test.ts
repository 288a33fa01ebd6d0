import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, many, type PolicyStatement, statementsOf } from './checks/check.ts';
import { type Graph, of, type Resource } from './synthesis/graph.ts';
import { root, synthesise } from './synthesise.ts';

const probe = (name: string): Promise<Graph> =>
  synthesise('dev', { config: join(root, 'infra', 'test', 'probe', `${name}.config.ts`) });

/** What SST puts inside a role. */
const inside = ({ inputs }: Resource): readonly PolicyStatement[] =>
  many(inputs.inlinePolicies as { policy: string }[]).flatMap(({ policy }) => statementsOf(policy));

const roles = (graph: Graph) => of(graph, 'aws:iam/role:Role');
const mappings = (graph: Graph) => of(graph, 'aws:lambda/eventSourceMapping:EventSourceMapping');
const streams = (graph: Graph) => mappings(graph).filter(({ inputs }) => inputs.startingPosition !== undefined);

/** What SST leaves open, as somebody would find it. */
const open = {
  'a role trusts the whole account': (graph: Graph) =>
    roles(graph).filter(({ inputs }) => String(inputs.assumeRolePolicy).includes(':root')),
  'a link grants every action of a service': (graph: Graph) =>
    roles(graph).filter((role) =>
      inside(role).some(({ Action }) => many(Action).some((action) => action.endsWith(':*'))),
    ),
  'a batch fails as one': (graph: Graph) =>
    mappings(graph).filter(
      ({ inputs }) => !many(inputs.functionResponseTypes as string[]).includes('ReportBatchItemFailures'),
    ),
  'a stream retries one record for ever': (graph: Graph) =>
    streams(graph).filter(
      ({ inputs }) =>
        inputs.maximumRetryAttempts === undefined ||
        inputs.maximumRecordAgeInSeconds === undefined ||
        inputs.bisectBatchOnFunctionError !== true,
    ),
  'a stream loses what it gives up on': (graph: Graph) =>
    streams(graph).filter(({ inputs }) => at(inputs, 'destinationConfig', 'onFailure') === undefined),
  'the bus forgets what it cannot hand over': (graph: Graph) =>
    of(graph, 'aws:cloudwatch/eventTarget:EventTarget').filter(({ inputs }) => inputs.deadLetterConfig === undefined),
  'a log is kept for other than the stage’s days': (graph: Graph) =>
    of(graph, 'aws:cloudwatch/logGroup:LogGroup').filter(({ inputs }) => inputs.retentionInDays !== 14),
  'a log is plain text': (graph: Graph) =>
    of(graph, 'aws:lambda/function:Function').filter(
      ({ inputs }) => at(inputs, 'loggingConfig', 'logFormat') !== 'JSON',
    ),
} as const;

describe('whoever uses SST’s own components gets them with their defaults put right', () => {
  let unmended: Graph;
  let mended: Graph;
  beforeAll(async () => {
    [unmended, mended] = await Promise.all([probe('unmended'), probe('mended')]);
  });

  test.each(Object.entries(open))('%s: with SST as it comes, and not here', (_what, found) => {
    expect(found(unmended)).not.toEqual([]);
    expect(found(mended)).toEqual([]);
  });

  test('a stream without a queue for what fails is refused, in a sentence', async () => {
    await expect(probe('lossy-stream')).rejects.toThrow(/A stream needs a queue for what cannot be read/);
  });

  test('a target of the bus without a queue for what fails is refused, in a sentence', async () => {
    await expect(probe('lossy-target')).rejects.toThrow(/needs deadLetterConfig/);
  });
});
