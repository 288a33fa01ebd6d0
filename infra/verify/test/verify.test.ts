import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Conditions, type PolicyDocument, tablePolicy } from '@concierta/access/policies';
import { functionsOf, type TableRole } from '@concierta/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contexts } from '../../services.ts';
import { edgeProbesOf } from '../edge.ts';
import { operator, probesOf } from '../probes.ts';
import { type EmbeddedPlace, embeddedPlace } from './embedded-place.ts';

const probes = probesOf(contexts);
const edges = edgeProbesOf(contexts);

describe('the plan', () => {
  test('is printed without any key: every probe once, by name', () => {
    const main = join(import.meta.dirname, '../main.ts');
    const printed = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--plan'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    const names = [...probes, ...edges].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(
      printed.split('\n').flatMap((line) => /^must be (?:refused|allowed) {2}(.+)$/.exec(line)?.[1] ?? []),
    ).toEqual(names);
    expect(printed).toContain(`${names.length} probes of ${contexts.length} contexts.`);
  });

  test('asks every function of every context, in every role that it may take, for something it may and for what it may not', () => {
    const missing = contexts.flatMap((context) =>
      functionsOf(context).flatMap((fn) =>
        [undefined, ...fn.roles]
          .filter((role) => {
            const own = probes.filter(
              (one) => one.context === context.name && one.function === fn.name && one.role === role,
            );
            const may = role === undefined || own.some(({ expect: expected }) => expected === 'allowed');
            return !may || !own.some(({ expect: expected }) => expected === 'refused');
          })
          .map((role) => `${context.name}/${fn.name}/${role}`),
      ),
    );
    expect(missing).toEqual([]);
    for (const { name } of contexts) {
      expect(probes.some((one) => one.context === name && one.function === operator && one.role === 'enumerator')).toBe(
        true,
      );
    }
  });

  test('asks every function for an address of its own, and the edge for every way around it', () => {
    const addressed = edges.flatMap((one) =>
      one.way === 'function-address' ? [`${one.context}/${one.function}`] : [],
    );
    expect(addressed).toEqual(
      contexts.flatMap((context) => functionsOf(context).map(({ name }) => `${context.name}/${name}`)),
    );
    expect(new Set(edges.map(({ way }) => way)).size).toBe(5);
  });

  test('tries every action that a policy names where it must be refused, by every role', () => {
    const asked = new Set(
      probes.flatMap(({ attempt, expect: expected }) =>
        attempt.to === 'table' && expected === 'refused' ? [attempt.request.operation] : [],
      ),
    );
    expect([...asked].sort()).toEqual([
      'BatchGetItem',
      'BatchWriteItem',
      'DeleteItem',
      'ExecuteStatement',
      'GetItem',
      'PutItem',
      'Query',
      'Scan',
      'TransactWriteItems',
      'UpdateItem',
    ]);
  });
});

describe('the probes', () => {
  let place: EmbeddedPlace;
  beforeAll(async () => {
    place = await embeddedPlace();
  });
  afterAll(() => place.close());

  test.each(contexts.map(({ name }) => name))(
    'of %s find every refusal where the deployed policies stand, and nothing else',
    async (name) => {
      const wrong: string[] = [];
      for (const probe of probes.filter(({ context }) => context === name)) {
        const outcome = await place.attempt(probe);
        if (outcome.kind !== probe.expect)
          wrong.push(`${probe.name}: ${'why' in outcome ? outcome.why : outcome.kind}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** A condition taken out of one statement of one role's policy. */
interface Mutation {
  readonly role: TableRole;
  readonly sid: string;
  readonly operator: string;
  readonly key: string;
}

const withoutKey = (conditions: Conditions, { operator: of, key }: Mutation): Conditions =>
  Object.fromEntries(
    Object.entries(conditions)
      .map(([name, keys]): [string, Conditions[string]] => [
        name,
        Object.fromEntries(Object.entries(keys).filter(([one]) => name !== of || one !== key)),
      ])
      .filter(([, keys]) => Object.keys(keys).length > 0),
  );

const mutated =
  (mutation: Mutation): typeof tablePolicy =>
  (role, table): PolicyDocument => {
    const document = tablePolicy(role, table);
    if (role !== mutation.role) return document;
    return {
      ...document,
      Statement: document.Statement.map((statement) =>
        statement.Sid === mutation.sid && statement.Condition
          ? { ...statement, Condition: withoutKey(statement.Condition, mutation) }
          : statement,
      ),
    };
  };

const roles: readonly TableRole[] = [
  ...new Set(contexts.flatMap((context) => functionsOf(context).flatMap((fn) => fn.roles))),
];

/**
 * Every condition of every role that a function has, but one sort: a `Null` guard stands behind the condition that it guards,
 * and only a request that names no key at all would tell it apart. No call of the SDK can be made so.
 */
const mutations: readonly Mutation[] = roles.flatMap((role) =>
  tablePolicy(role, {
    arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/x',
    indexes: ['outbox', 'due', 'list1', 'list2'],
  }).Statement.flatMap(({ Sid, Condition = {} }) =>
    Object.entries(Condition)
      .filter(([of]) => of !== 'Null')
      .flatMap(([of, keys]) => Object.keys(keys).map((key) => ({ role, sid: Sid, operator: of, key }))),
  ),
);

describe('a policy that lost a condition is found', () => {
  test.each(mutations.map((one) => [`${one.role} ${one.sid}: ${one.operator} ${one.key}`, one] as const))(
    '%s',
    async (_, mutation) => {
      const place = await embeddedPlace(mutated(mutation));
      try {
        const wrong: string[] = [];
        for (const probe of probes.filter(({ role }) => role === mutation.role)) {
          if (wrong.length > 0) break;
          if ((await place.attempt(probe)).kind !== probe.expect) wrong.push(probe.name);
        }
        expect(wrong).not.toEqual([]);
      } finally {
        await place.close();
      }
    },
  );
});
