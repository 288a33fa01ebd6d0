import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Finding } from './finding.ts';
import { need, openHouse } from './house.ts';
import { listenTo } from './wire.ts';

/** The largest row that a list may keep in its index. */
export const rowBudget = 250;

const keptDemands = 120;
const page = 50;

const tally = (calls: readonly { readonly operation: string }[]): string =>
  Object.entries(Object.groupBy(calls, ({ operation }) => operation))
    .map(([operation, made]) => `${made?.length} ${operation}`)
    .sort()
    .join(' + ');

const idOf = ({ id }: Record<string, unknown>): string => String(id);

/** A title and places that leave a row no room: two bytes a letter, more places than it shows. */
const widest = {
  ...need(0),
  title: 'Ñandú, compañía y montaña: señalización año a año '.padEnd(120, 'ñ'),
  territories: ['19450', '19001', '52001', '76001', '05001', '11001', '08001', '13001', '68001', '41001'],
};

/** How many calls each operation makes of the table, and how much the widest row of a list weighs. */
export const calls = async (): Promise<Finding[]> => {
  const house = await openHouse();
  const listening = listenTo(house.client);
  const demand = idOf(await house.send('POST', '/demands', { body: widest }));
  const offer = idOf(await house.send('POST', '/offers', { body: { title: widest.title } }));
  await house.send('GET', `/offers/${offer}`);
  for (let n = 0; n < keptDemands; n += 1) await house.send('POST', '/demands', { body: need(n) });

  const counted = async (what: string, budget: string, ask: Parameters<typeof house.send>): Promise<Finding> => {
    const measured = tally(await listening.during(() => house.send(...ask)));
    return { sort: 'count', what: `Calls: ${what}`, measured, budget, holds: measured === budget };
  };
  const findings = [
    await counted('a detail', '1 Query', ['GET', `/demands/${demand}`]),
    await counted('a page of a list', '1 Query', ['GET', `/demands?limit=${page}`]),
    await counted('a creation', '1 GetItem + 1 TransactWriteItems', ['POST', '/demands', { body: need(1) }]),
    await counted('a command', '1 Query + 1 TransactWriteItems', [
      'PATCH',
      `/demands/${demand}`,
      { version: 1, body: { need: 'Otra redacción de la misma necesidad.' } },
    ]),
    // The running number and the short code it is made of are read besides the aggregate.
    await counted('a command that takes a receipt number', '1 Query + 1 TransactWriteItems + 2 GetItem', [
      'POST',
      `/demands/${demand}/register`,
      { version: 2 },
    ]),
    await counted('an offer', '1 Query', ['GET', `/offers/${offer}`]),
    await counted('a command on an offer', '1 Query + 1 TransactWriteItems', [
      'PATCH',
      `/offers/${offer}`,
      { version: 1, body: { summary: 'Ocho meses de acompañamiento.' } },
    ]),
  ];
  const cold = await openHouse();
  const coldDemand = idOf(await cold.send('POST', '/demands', { body: need(1) }));
  const minuteLater = await listenTo(cold.client).during(() => cold.again().send('GET', `/demands/${coldDemand}`));
  findings.push({
    sort: 'count',
    what: 'Calls: a detail whose reader’s membership is not remembered',
    measured: tally(minuteLater),
    budget: '1 GetItem + 1 Query',
    holds: tally(minuteLater) === '1 GetItem + 1 Query',
  });

  const lists = { demands: 'DEMANDS', offers: 'OFFERS' };
  for (const [name, list] of Object.entries(lists)) {
    const { Items = [] } = await house.client.send(
      new QueryCommand({
        TableName: house.table,
        IndexName: 'list1',
        KeyConditionExpression: 'l1 = :list',
        ExpressionAttributeValues: { ':list': `T#${house.owner}#${list}` },
      }),
    );
    const bytes = Math.max(...Items.map(({ row }) => Buffer.byteLength(JSON.stringify(row))));
    findings.push({
      sort: 'size',
      what: `Widest row of the list of ${name}`,
      measured: `${bytes} B`,
      budget: `≤ ${rowBudget} B`,
      holds: bytes <= rowBudget,
    });
  }
  return findings;
};
