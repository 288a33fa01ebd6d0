import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { newId, systemClock } from '@concierta/kernel';
import { headsFolder } from '@concierta/local/heads-folder';
import { chainHeads, enumerateEvents, type HeadsRun, oneTable } from '@concierta/store';
import type { Finding } from './finding.ts';
import { type House, need, openHouse } from './house.ts';
import { meterOf } from './wire.ts';

const aggregates = 20_000;
const batch = 25;
const lanes = 4;
const bytesAHead = 256;

/** Writes copies of one demand whole, history included, beside the service: what matters is how much there is to look through. */
const fill = async (house: House, id: string): Promise<void> => {
  const pk = `T#${house.owner}#DEMAND#${id}`;
  const { Items: rows = [] } = await house.client.send(
    new QueryCommand({
      TableName: house.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  const each = Math.floor(batch / rows.length);
  let left = aggregates - 1;
  const lane = async () => {
    while (left > 0) {
      const copies = Array.from({ length: Math.min(each, left) }, () => newId('demand', systemClock.now()));
      left -= copies.length;
      const puts = copies.flatMap((copy) =>
        rows.map((row) => ({ PutRequest: { Item: { ...row, pk: pk.replace(id, copy), aggregate: copy } } })),
      );
      await house.client.send(new BatchWriteCommand({ RequestItems: { [house.table]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(2)} s`;

/** What the daily heads of 20,000 chains cost: every one the first time, none the second; and what walking the events would. */
export const heads = async (): Promise<Finding[]> => {
  const house = await openHouse();
  const { id } = await house.send('POST', '/demands', { body: need(1) });
  await house.send('POST', `/demands/${id}/register`, { version: 1 });
  await fill(house, String(id));

  const folder = await mkdtemp(join(tmpdir(), 'concierta-bench-heads-'));
  const deps = {
    tables: oneTable({ client: house.client, table: house.table }),
    record: headsFolder(folder, 'demand-offer'),
    clock: systemClock,
  };
  const meter = meterOf(house.client);
  const run = async () => {
    const began = performance.now();
    let done: HeadsRun | undefined;
    const units = await meter.during(async () => {
      done = await chainHeads('demand-offer', deps);
    });
    return { units, took: seconds(began), written: done?.written ?? 0, pages: done?.pages ?? 0 };
  };
  const first = await run();
  const second = await run();
  const { size } = await stat(join(folder, `${systemClock.now().getUTCFullYear()}.jsonl`));
  const began = performance.now();
  let events = 0;
  const walked = await meter.during(async () => {
    for await (const page of enumerateEvents(house.client, house.table)) events += page.events.length;
  });
  const walking = seconds(began);
  await rm(folder, { recursive: true });
  const perHead = size / first.written;
  return [
    {
      sort: 'count',
      what: `Heads written of ${aggregates} chains: the first run, then one where nothing moved`,
      measured: `${first.written} on ${first.pages} pages, ${second.written}`,
      budget: `${aggregates}, 0`,
      holds: first.written === aggregates && second.written === 0,
    },
    {
      sort: 'size',
      what: 'Bytes of the record a head',
      measured: perHead.toFixed(0),
      budget: `≤ ${bytesAHead}`,
      holds: perHead <= bytesAHead,
    },
    {
      sort: 'capacity',
      what: `Capacity units of a run over ${aggregates} chains; walking their ${events} events would take`,
      measured: `${first.units}, ${second.units}; ${walked}`,
      budget: 'less than walking the events',
      holds: second.units > 0 && second.units < walked,
    },
    {
      sort: 'time',
      what: `Time of a run over ${aggregates} chains (first, nothing moved); walking their events`,
      measured: `${first.took}, ${second.took}; ${walking}`,
      budget: '≤ 60 s',
      holds: Number.parseFloat(second.took) <= 60,
    },
  ];
};
