import { BatchWriteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { newId, systemClock } from '@concierta/kernel';
import type { Finding } from './finding.ts';
import { type House, need, openHouse } from './house.ts';
import { meterOf } from './wire.ts';

const few = 1_000;
const many = 50_000;
const tolerance = 0.1;
const page = 50;
const lanes = 4;

const batch = 25;

/** Writes copies of a registered demand of the same owner, beside the service: what matters is that they are there. */
const fill = async (client: DynamoDBDocumentClient, house: House, from: number, to: number): Promise<void> => {
  const id = await registered(house);
  const key = { pk: `T#${house.owner}#DEMAND#${id}`, sk: 'STATE' };
  const { Item: template = {} } = await client.send(new GetCommand({ TableName: house.table, Key: key }));
  let next = from;
  const lane = async () => {
    while (next < to) {
      const count = Math.min(batch, to - next);
      next += count;
      const puts = Array.from({ length: count }, () => {
        const copy = newId('demand', systemClock.now());
        const sort = String(template.l1s).replace(id, copy);
        const Item = { ...template, pk: `T#${house.owner}#DEMAND#${copy}`, id: copy, l1s: sort, l2s: sort };
        return { PutRequest: { Item } };
      });
      await client.send(new BatchWriteCommand({ RequestItems: { [house.table]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

const registered = async (house: House): Promise<string> => {
  const { id } = await house.send('POST', '/demands', { body: need(1) });
  await house.send('POST', `/demands/${id}/register`, { version: 1 });
  return String(id);
};

/** What the table charges for each operation of an owner with few items and of the same owner with many. */
export const growth = async (): Promise<Finding[]> => {
  const house = await openHouse();
  const meter = meterOf(house.client);
  const charged = async () => {
    const id = await registered(house);
    await house.send('GET', `/demands/${id}`);
    const units = (...ask: Parameters<House['send']>) => meter.during(() => house.send(...ask));
    return {
      get: await units('GET', `/demands/${id}`),
      [`list of ${page}`]: await units('GET', `/demands?limit=${page}`),
      'guarded command': await units('PATCH', `/demands/${id}`, {
        version: 2,
        body: { publicValue: 'Las familias beben agua tratada todo el año.' },
      }),
      create: await units('POST', '/demands', { body: need(2) }),
    };
  };
  await fill(house.client, house, 0, few);
  const before = await charged();
  await fill(house.client, house, few, many);
  const after: Record<string, number> = await charged();
  return Object.entries(before).map(([operation, units]) => {
    const grown = after[operation] ?? 0;
    const ratio = grown / units;
    return {
      sort: 'capacity',
      what: `Capacity units at ${few / 1000} k and ${many / 1000} k items of one owner: ${operation}`,
      measured: `${units} and ${grown} (${ratio.toFixed(2)}×)`,
      budget: `equal ± ${tolerance * 100} %`,
      holds: units > 0 && Math.abs(ratio - 1) <= tolerance,
    };
  });
};
