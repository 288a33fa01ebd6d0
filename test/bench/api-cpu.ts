import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { testEngine } from '@concierta/local/test-engine';
import { context } from '@concierta/service-demand-offer';
import type { Finding } from './finding.ts';
import { floor, type Shapes } from './floor.ts';
import { type House, need, openHouse } from './house.ts';
import { median, quantile, spread } from './statistics.ts';
import { listenTo } from './wire.ts';

const demandsKept = 600;
const openDemands = 50;
const page = 50;
const inFlight = 8;
const rounds = 21;
const warmUp = 4;

/** What the guarded command writes: part of a characterisation, told to every other service. */
const value = 'Las familias de veintitrés veredas beben agua tratada todo el año.';

/** A page out of exactly as many rows, and a page out of many more: the floor reads 51 rows for either. */
const pages = {
  list: `/demands?group=open&limit=${page}`,
  longList: `/demands?limit=${page}`,
} as const;

type Operation = 'get' | 'create' | 'command' | keyof typeof pages;

const words: Readonly<Record<Operation, string>> = {
  get: 'get',
  list: `list, ${page} of ${page}`,
  longList: `list, ${page} of ${demandsKept}`,
  command: 'guarded command',
  create: 'create',
};

/** Creation has no budget of its own: it is told. */
const budgets: Readonly<Partial<Record<Operation, number>>> = { get: 1.5, list: 1.3, longList: 1.3, command: 1.5 };

/** Requests in one block: enough to be measured, few enough that a neighbour's burst does not fall on one side alone. */
const blocks: Readonly<Record<Operation, number>> = {
  get: 75,
  list: 25,
  longList: 25,
  create: 40,
  command: openDemands,
};

interface Side {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly base: string;
  /** The version of each demand that commands go to. */
  readonly versions: Map<string, number>;
}

/** The processor time of this process (µs) that one request takes, several in flight as on a server. */
const costOf = async ({ fetch }: Side, requests: readonly Request[]): Promise<number> => {
  const waiting = [...requests];
  const before = process.cpuUsage();
  const lane = async () => {
    for (let request = waiting.pop(); request; request = waiting.pop()) {
      const answer = await fetch(request);
      if (answer.status >= 300) throw new Error(`${request.method} ${request.url}: ${await answer.text()}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests.length;
};

const requestsFor = (house: House, side: Side, operation: Operation, ids: readonly string[]): Request[] => {
  const at = (method: string, path: string, ask?: Parameters<House['request']>[2]) => {
    const request = house.request(method, path, ask);
    return side.base === '' ? request : new Request(request.url.replace('/api', ''), request);
  };
  const one = (n: number): Request => {
    const id = ids[n % ids.length] ?? '';
    if (operation === 'get') return at('GET', `/demands/${id}`);
    if (operation === 'create') return at('POST', '/demands', { body: need(n) });
    if (operation !== 'command') return at('GET', pages[operation]);
    const version = side.versions.get(id) ?? 2;
    side.versions.set(id, version + 1);
    return at('PATCH', `/demands/${id}`, { version, body: { publicValue: `${value} ${version}` } });
  };
  return Array.from({ length: blocks[operation] }, (_, n) => one(n));
};

/** Every row of one table, written into another: both sides read and write the same. */
const copyTable = async ({ client, table }: House, target: string): Promise<void> => {
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: table, ExclusiveStartKey: start }),
    );
    for (let from = 0; from < Items.length; from += 25) {
      const puts = Items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [target]: puts } }));
    }
    start = LastEvaluatedKey;
  } while (start);
};

const idOf = ({ id }: Record<string, unknown>): string => String(id);

/** What each operation of the house asks of the table, heard once. */
const shapesOf = async (house: House, id: string): Promise<Shapes> => {
  const listening = listenTo(house.client);
  const heard = (method: string, path: string, ask?: Parameters<House['send']>[2]) =>
    listening.during(() => house.send(method, path, ask));
  await house.send('GET', `/demands/${id}`);
  return {
    get: await heard('GET', `/demands/${id}`),
    list: await heard('GET', pages.list),
    longList: await heard('GET', pages.longList),
    create: await heard('POST', '/demands', { body: need(0) }),
    command: await heard('PATCH', `/demands/${id}`, { version: 2, body: { publicValue: value } }),
  };
};

/** The processor time of the house's handlers beside the floor's, in alternating blocks of one run. */
export const apiCpu = async (): Promise<Finding[]> => {
  const house = await openHouse();
  const ids: string[] = [];
  for (let n = 0; n < demandsKept; n += 1) {
    const id = idOf(await house.send('POST', '/demands', { body: need(n) }));
    if (n >= openDemands) continue;
    ids.push(id);
    await house.send('POST', `/demands/${id}/register`, { version: 1 });
  }
  const [first = ''] = ids;
  const shapes = await shapesOf(house, first);
  const engine = await testEngine();
  const table = await engine.freshTable(context.table);
  await copyTable(house, table);
  const bare = floor({ client: house.client, table, shapes, prefix: `T#${house.owner}#`, page });
  const ours: Side = { fetch: (request) => house.app.fetch(request), base: '', versions: new Map([[first, 3]]) };
  const least: Side = { fetch: (request) => bare.fetch(request), base: 'floor', versions: new Map([[first, 3]]) };

  const findings: Finding[] = [];
  for (const operation of ['get', 'list', 'longList', 'command', 'create'] as const) {
    const costs = { ours: [] as number[], least: [] as number[] };
    const ratios: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const sides = round % 2 === 0 ? ([ours, least] as const) : ([least, ours] as const);
      const cost = new Map<Side, number>();
      for (const side of sides) {
        const requests = requestsFor(house, side, operation, ids);
        cost.set(side, await costOf(side, requests));
      }
      const [own, bottom] = [cost.get(ours) ?? 0, cost.get(least) ?? 1];
      if (round < 0) continue;
      costs.ours.push(own);
      costs.least.push(bottom);
      ratios.push(own / bottom);
    }
    const [low, high] = spread(ratios);
    const ratio = median(ratios);
    const micro = (values: readonly number[]) => Math.round(median(values));
    const budget = budgets[operation];
    const range = `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}, all ${low.toFixed(2)}–${high.toFixed(2)}`;
    findings.push({
      sort: 'ratio',
      what: `API processor time over the floor: ${words[operation]}`,
      measured: `${ratio.toFixed(2)}× (quartiles ${range}; ${micro(costs.ours)} over ${micro(costs.least)} µs)`,
      budget: budget === undefined ? 'none set' : `≤ ${budget}×`,
      holds: budget === undefined || ratio <= budget,
    });
  }
  return findings;
};
