import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contexts } from '../../services.ts';
import { billOf } from '../formula.ts';
import { type House, houseOf } from '../house.ts';
import { assumed, type Load, load } from '../load.ts';
import { type Price, prices } from '../prices.ts';
import { tableOf } from '../table.ts';

/** A load that one can reckon by hand: one person, one day, one of each. */
const tiny: Load = {
  peoplePerEntity: 1,
  workingDays: 1,
  detailsRead: 1,
  listsRead: 1,
  commands: 1,
  creations: 1,
  otherRequests: 1,
  toldShare: 1,
  lettersPerPerson: 1,
  publicViews: 10,
  publicMissShare: 0.5,
  kbPerView: 0,
  filesPerEntity: 0,
  mbPerFile: 0,
  kbPerWrite: 0,
  monthsKept: 0,
};
const bare: House = {
  queues: 0,
  alarms: 0,
  metrics: 0,
  dashboards: 0,
  keys: 0,
  firewallRules: 0,
  sweeps: 0,
  consumersOfAnEvent: 2,
};
const free = Object.fromEntries(Object.keys(prices).map((name) => [name, { usd: 0 }])) as Record<
  keyof typeof prices,
  { usd: number }
>;
const onlyPaying = (name: keyof typeof prices, usd = 1) => ({ ...free, [name]: { usd } });
const paid = (name: keyof typeof prices, entities = 1, some: Load = tiny, house: House = bare): number =>
  billOf(entities, some, house, onlyPaying(name)).total;

describe('the cost of a month', () => {
  test('reads what each operation was measured to read, and what is beside it', () => {
    // 1 + 2.5 + 1 + 0.5 + 1, half a unit beside 5 requests and 5 pages, 4 deliveries of 1, 2 publications of 2.
    expect(paid('dynamodbRead')).toBe(6 + 10 * 0.5 + 4 * 1 + 2 * 2);
  });

  test('writes what each operation was measured to write, and what is beside it', () => {
    expect(paid('dynamodbWrite')).toBe(11 + 14.5 + 5 * 1 + 4 * 7 + 2 * 4);
  });

  test('counts requests, events, messages and letters once each', () => {
    expect(paid('apiRequest')).toBe(5 + 5);
    expect(paid('eventPut')).toBe(2);
    expect(paid('sqsRequest')).toBe(4 * 3);
    expect(paid('sqsRequest', 1, tiny, { ...bare, queues: 2 })).toBe(12 + 2 * assumed.pollsPerQueueAndMonth);
    expect(paid('sesMessage')).toBe(1);
    expect(paid('lambdaRequest')).toBe(10 + 4 + 2);
    expect(paid('lambdaGbSecond')).toBeCloseTo((10 * 60 + 4 * 80 + 2 * 60 * 0.5) / 1000, 10);
    expect(paid('cloudfrontRequest')).toBe(15);
    expect(paid('wafRequest')).toBe(15);
  });

  test('keeps what was written for as long as it is kept, and files beside it', () => {
    const kept = { ...tiny, kbPerWrite: 1_024, monthsKept: 2, filesPerEntity: 1, mbPerFile: 512 };
    expect(paid('dynamodbStorage', 1, kept)).toBeCloseTo(((2 + 4) * 2) / 1_024, 10);
    expect(paid('s3Storage', 1, kept)).toBe(1);
  });

  test('asks nothing of what is free for ever, and everything beyond it', () => {
    expect(paid('cognitoUser', 10_000)).toBe(0);
    expect(paid('cognitoUser', 10_001)).toBe(1);
    expect(paid('cloudfrontOut', 1, { ...tiny, kbPerView: 1_048_576 / 10 })).toBe(0);
    expect(paid('cloudfrontOut', 1, { ...tiny, kbPerView: 1_048_576 * 103 })).toBeCloseTo(1_030 - 1_024, 6);
  });

  test('adds up, grows with the entities and costs each of them less', () => {
    const house = houseOf(contexts);
    const bills = [10, 50, 200].map((entities) => billOf(entities, load, house, prices));
    for (const { lines, total, entities, perEntity } of bills) {
      expect(total).toBeCloseTo(
        lines.reduce((sum, { usd }) => sum + usd, 0),
        8,
      );
      expect(perEntity).toBeCloseTo(total / entities, 8);
      expect(lines.every(({ usd }) => Number.isFinite(usd) && usd >= 0)).toBe(true);
    }
    expect(bills.map(({ total }) => total)).toEqual(bills.map(({ total }) => total).sort((a, b) => a - b));
    expect(bills.map(({ perEntity }) => perEntity)).toEqual(
      bills.map(({ perEntity }) => perEntity).sort((a, b) => b - a),
    );
  });

  test('counts the pieces in what the services declare', () => {
    const house = houseOf(contexts);
    expect(house.queues).toBe(contexts.flatMap(({ consumers }) => consumers).length);
    expect(house.consumersOfAnEvent).toBeGreaterThan(1);
    expect(houseOf([...contexts, ...contexts].slice(0, 4)).alarms).toBeGreaterThan(house.alarms);
  });

  test('rests on prices that say where they were read, or that they were not', () => {
    for (const { usd, per, source } of Object.values<Price>(prices)) {
      expect(usd).toBeGreaterThan(0);
      expect(per).not.toBe('');
      if (source.kind === 'read') expect(source.where).toMatch(/20\d\d/);
    }
  });

  test('is what the README shows: `npm run cost` prints it', () => {
    const house = houseOf(contexts);
    const table = tableOf([10, 50, 200].map((entities) => billOf(entities, load, house, prices)));
    expect(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain(table);
  });
});
