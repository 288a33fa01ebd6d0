import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { OwnerId } from '@concierta/kernel';
import { functionRoleArn } from '@concierta/local/police/names';
import { requireOperation } from '@concierta/local/police/police';
import { policing } from '@concierta/local/police/policing';
import { testEngine } from '@concierta/local/test-engine';
import { context } from '@concierta/service-demand-offer';
import { mintScope, type Reached } from '@concierta/store';
import type { Finding } from './finding.ts';
import { median } from './statistics.ts';

const owner = OwnerId.parse(`ent_0${'A'.repeat(25)}`);
const keyOf = (n: number) => ({ pk: `T#${owner}#OFFER#off_${String(n).padStart(26, '0')}`, sk: 'STATE' });
const budgetMicroseconds = 200;

/** The median of many batches, in microseconds a call. */
const microseconds = (work: () => void): number => {
  const batches = Array.from({ length: 60 }, () => {
    const begun = performance.now();
    for (let n = 0; n < 50; n += 1) work();
    return ((performance.now() - begun) * 1_000) / 50;
  });
  return median(batches.slice(10));
};

const query = (TableName: string) => ({
  TableName,
  KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':pk': keyOf(1).pk, ':from': 'SEC#', ':to': 'STATE' },
});

const transaction = (TableName: string, steps: number) => ({
  TransactItems: Array.from({ length: steps }, (_, n) => ({
    Put: {
      TableName,
      Item: { ...keyOf(n), state: 'draft', row: { t: 'x'.repeat(60) }, l1: `T#${owner}#OFFERS`, l1s: 'a' },
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': 'pk' },
    },
  })),
});

/** What it costs to hold every request against the policies: the judging alone, and a whole read with and without it. */
export const police = async (): Promise<Finding[]> => {
  const { client, freshTable } = await testEngine();
  const physical = await freshTable(context.table);
  const { roles, tables } = policing({ client, contexts: [context], tableNamed: () => physical });
  const take = () => roles.take(functionRoleArn(context.name, 'api'), roles.dataRole(context.name, owner), { owner });
  const held = take();
  const judged = [
    ['a read of one row', 'GetItem', { TableName: physical, Key: keyOf(1) }],
    ['a query', 'Query', query(physical)],
    [
      'a batch of 100 rows',
      'BatchGetItem',
      { RequestItems: { [physical]: { Keys: Array.from({ length: 100 }, (_, n) => keyOf(n)) } } },
    ],
    ['a transaction of 3', 'TransactWriteItems', transaction(physical, 3)],
    ['a transaction of 100', 'TransactWriteItems', transaction(physical, 100)],
  ] as const;
  const time = (what: string, microsecondsTaken: number, budget: number): Finding => ({
    sort: 'time',
    what,
    measured: `${microsecondsTaken.toFixed(1)} µs`,
    budget: `${budget} µs`,
    holds: microsecondsTaken <= budget,
  });
  const alone = judged.map(([what, operation, input]) =>
    time(
      `Policies: ${what}`,
      microseconds(() => requireOperation(operation, input, held)),
      what.includes('100') ? 10 * budgetMicroseconds : budgetMicroseconds,
    ),
  );
  const scope = mintScope({ kind: 'owner', owner });
  const policed = tables(context, 'api').of(scope);
  const ratio = await readsCompared({ client, table: physical }, policed);
  return [...alone, time('Policies: taking a role', microseconds(take), budgetMicroseconds), ratio];
};

const read = async ({ client, table: TableName }: Reached, Key: { pk: string; sk: string }): Promise<number> => {
  const begun = performance.now();
  await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return performance.now() - begun;
};

/** The same read through the same connections, in turns: what changes on the machine meanwhile changes for both. */
const readsCompared = async (bare: Reached, policed: Reached): Promise<Finding> => {
  const [without, held]: [number[], number[]] = [[], []];
  for (let round = 0; round < 600; round += 1) {
    without.push(await read(bare, keyOf(round)));
    held.push(await read(policed, keyOf(round)));
  }
  const [a, b] = [median(without.slice(100)), median(held.slice(100))];
  return {
    sort: 'ratio',
    what: 'A read of one row under the policies, to one without',
    measured: `${(b / a).toFixed(2)} (${(a * 1_000).toFixed(0)} → ${(b * 1_000).toFixed(0)} µs)`,
    budget: '1.15',
    holds: b / a <= 1.15,
  };
};
