import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { refusalCodes } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Document, type Operation, operationsOf, sampleOf } from '../world/operations.ts';
import { type World, world } from '../world/world.ts';
import { type Attack, addressAttacks, bodyAttacks, headerAttacks, identityAttacks, queryAttacks } from './attacks.ts';

let all: World;
let document: Document;
let operations: Operation[];

beforeAll(async () => {
  all = await world();
  document = (await (await all.platform.fetch('/api/openapi.json')).json()) as Document;
  operations = operationsOf(document);
});
afterAll(() => all.platform.stop());

const codes = new Set<string>([...refusalCodes, 'method-not-allowed', 'unsupported-media-type']);

const send = async ({ attempt }: Attack): Promise<Response> => {
  const headers = Object.entries(attempt.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return all.platform.fetch(attempt.path, {
    method: attempt.method,
    headers,
    ...(attempt.body === undefined ? {} : { body: attempt.body }),
  });
};

/** What is wrong with an answer to an attack; nothing when it is the refusal it should be. */
const faultOf = async (operation: Operation, attack: Attack): Promise<string | undefined> => {
  const answer = await send(attack);
  const body = await answer.text();
  const where = `${operation.name} · ${attack.name} → ${answer.status}`;
  if (!attack.expected.includes(answer.status))
    return `${where}, expected ${attack.expected.join(' or ')}: ${body.slice(0, 300)}`;
  if (answer.status < 400) return undefined;
  if (!operation.statuses.has(answer.status)) return `${where}, which the document does not describe`;
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return `${where} is not a problem`;
  const problem = JSON.parse(body) as { code?: string; status?: number; title?: string; detail?: string };
  if (problem.status !== answer.status || !codes.has(problem.code ?? '') || !problem.title || !problem.detail)
    return `${where}: ${body.slice(0, 300)}`;
  return undefined;
};

const faultsOf = async (
  attacksOn: (operation: Operation) => Promise<Attack[]>,
): Promise<{ faults: string[]; attacks: number }> => {
  const faults: string[] = [];
  let count = 0;
  for (const operation of operations) {
    for (const attack of await attacksOn(operation)) {
      count += 1;
      const fault = await faultOf(operation, attack);
      if (fault !== undefined) faults.push(fault);
    }
  }
  return { faults, attacks: count };
};

const bodyOf = (operation: Operation): string | undefined =>
  operation.body === undefined ? undefined : JSON.stringify(sampleOf(document, operation.body));

/** How many rows every service keeps: an attack that is refused leaves the number as it was. */
const rows = async (): Promise<number> => {
  const { client } = await testEngine();
  let total = 0;
  for (const TableName of Object.values(all.platform.tables)) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName, Select: 'COUNT', ExclusiveStartKey: from }));
      total += page.Count ?? 0;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  return total;
};

describe('every operation of the OpenAPI document, attacked', () => {
  test('there are operations to attack, and each can be aimed at', async () => {
    expect(operations.length).toBeGreaterThan(60);
    for (const operation of operations) await all.targetOf(operation);
  });

  test('a token or a hat that one does not have is refused before anything else', async () => {
    const before = await rows();
    const { faults, attacks } = await faultsOf(async (operation) =>
      identityAttacks(operation, await all.targetOf(operation), bodyOf(operation)),
    );
    expect(faults).toEqual([]);
    expect(attacks).toBeGreaterThan(400);
    expect(await rows()).toBe(before);
  });

  test("ids that are malformed, nobody's or another owner's are not found", async () => {
    const before = await rows();
    const { faults } = await faultsOf(async (operation) =>
      addressAttacks(operation, await all.targetOf(operation), bodyOf(operation)),
    );
    expect(faults).toEqual([]);
    expect(await rows()).toBe(before);
  });

  test('a missing, malformed or stale If-Match and a missing Idempotency-Key are refused', async () => {
    const before = await rows();
    const { faults } = await faultsOf(async (operation) =>
      headerAttacks(operation, await all.targetOf(operation), bodyOf(operation)),
    );
    expect(faults).toEqual([]);
    expect(await rows()).toBe(before);
  });

  test('a body of the wrong kind, size, depth, alphabet or shape is refused, field by field', async () => {
    const before = await rows();
    const { faults, attacks } = await faultsOf(async (operation) =>
      operation.body === undefined
        ? []
        : bodyAttacks(document, operation, operation.body, await all.targetOf(operation)),
    );
    expect(faults).toEqual([]);
    expect(attacks).toBeGreaterThan(500);
    expect(await rows()).toBe(before);
  });

  test('limits and cursors that are not ours are refused', async () => {
    const { faults } = await faultsOf(async (operation) =>
      operation.method === 'GET' ? queryAttacks(operation, await all.targetOf(operation)) : [],
    );
    expect(faults).toEqual([]);
  });

  test('a method that a path does not have is a 405 that says which it has', async () => {
    const paths = new Set(operations.map(({ path }) => path));
    for (const path of paths) {
      const known = operations.filter((operation) => operation.path === path);
      const operation = known[0];
      if (operation === undefined || known.some(({ method }) => method === 'PUT')) continue;
      const answer = await all.platform.fetch((await all.targetOf(operation)).path, { method: 'PUT', body: '{}' });
      expect([path, answer.status]).toEqual([path, 405]);
      for (const { method } of known) expect(answer.headers.get('allow')).toContain(method);
    }
  });
});

describe('somebody of another entity', () => {
  const open =
    /^\/api\/(me|owners|territories|territory|catalogues|public|portfolio|entities|shared|organisations|imports\/templates)\b/;

  test('reads nothing by the ids of what is not theirs, and changes nothing', async () => {
    const before = await rows();
    const faults: string[] = [];
    for (const operation of operations.filter(({ path, hatted }) => hatted && path.includes('{') && !open.test(path))) {
      const target = await all.targetOf(operation);
      const body = bodyOf(operation);
      const answer = await all.platform.fetch(target.path, {
        method: operation.method,
        headers: { ...target.headers, authorization: all.stranger.authorization, 'acting-as': all.stranger.actingAs },
        ...(body === undefined ? {} : { body }),
      });
      if (![400, 403, 404].includes(answer.status)) faults.push(`${operation.name} → ${answer.status}`);
    }
    expect(faults).toEqual([]);
    expect(await rows()).toBe(before);
  });

  test('learns the same from what is not theirs as from what is not there', async () => {
    for (const operation of operations.filter(
      ({ method, path, hatted }) => method === 'GET' && hatted && path.includes('{id}') && !open.test(path),
    )) {
      const target = await all.targetOf(operation);
      const headers = {
        ...target.headers,
        authorization: all.stranger.authorization,
        'acting-as': all.stranger.actingAs,
      };
      const [notYours, notThere] = await Promise.all(
        [target.path, target.nobodysPath ?? ''].map((path) => all.platform.fetch(path, { headers })),
      );
      expect([operation.name, notYours?.status, notThere?.status]).toEqual([operation.name, 404, 404]);
      expect(await notYours?.text()).toBe(await notThere?.text());
    }
  });

  test('finds none of it in lists', async () => {
    const { formulator, otherFormulator } = all;
    for (const list of ['/demands', '/offers', '/sources', '/work?tab=owe']) {
      const theirs = JSON.stringify((await otherFormulator.get(list)).body);
      const ours = (await formulator.get(list)).body.items as { id: string }[];
      for (const { id } of ours) expect(theirs).not.toContain(id);
    }
  });
});
