import {
  blobsPolicy,
  filesPolicy,
  mailPolicy,
  type PolicyDocument,
  publishPolicy,
  ratePolicy,
  type Statement,
} from '@concierta/access/policies';
import { functionsOf } from '@concierta/events';
import { type Authorisation, evaluate } from '@concierta/local/police/evaluate';
import { functionRoleArn } from '@concierta/local/police/names';
import { policing } from '@concierta/local/police/policing';
import { services } from '@concierta/local/services';
import { testEngine } from '@concierta/local/test-engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { attacked, covered } from './tally.ts';

const owner = 'ent_01M8AAAAAAAAAAAAAAAAAAAAAA';
const other = 'ent_01M8AAAAAAAAAAAAAAAAAAAAAB';

interface Aimed {
  readonly name: string;
  readonly document: PolicyDocument;
  /** The session may have the owner's tag. */
  readonly tagged: boolean;
}

let aimed: readonly Aimed[];
let roles: ReturnType<typeof policing>['roles'];

beforeAll(async () => {
  const { client } = await testEngine();
  const contexts = services.map(({ context }) => context);
  ({ roles } = policing({ client, contexts, tableNamed: ({ name }) => name }));
  const bucket = 'arn:aws:s3:::cubo';
  const resources: Readonly<Record<string, PolicyDocument>> = {
    files: filesPolicy(bucket),
    'blobs, read': blobsPolicy(bucket, 'articulation', 'read'),
    'blobs, write': blobsPolicy(bucket, 'articulation', 'write'),
    mail: mailPolicy('arn:aws:ses:us-east-1:111122223333:identity/ejemplo.gov.co', 'a@ejemplo.gov.co'),
    publish: publishPolicy('arn:aws:events:us-east-1:111122223333:event-bus/bus', 'concierta.tenancy'),
    rate: ratePolicy('arn:aws:dynamodb:us-east-1:111122223333:table/rate'),
  };
  aimed = [
    ...roles.all.flatMap(({ context, role, policies }) =>
      policies.map((document) => ({ name: `${context} ${role}`, document, tagged: role === 'data' })),
    ),
    ...Object.entries(resources).map(([name, document]) => ({ name, document, tagged: name === 'files' })),
  ];
  covered(
    'políticas',
    aimed.map(({ name }) => name),
  );
});

/** What a condition asks for, made true; a key or operator that nobody taught this suite is a failure. */
const rightContext = (statement: Statement): Record<string, string | string[]> => {
  const context: Record<string, string | string[]> = {};
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const [key, values] of Object.entries(keys)) {
      if (key.startsWith('aws:PrincipalTag/') && operator === 'Null') continue;
      if (operator === 'Null' && values.length === 1 && values[0] === 'false') continue;
      if (!['ForAllValues:StringLike', 'StringEquals', 'ForAllValues:StringEquals'].includes(operator))
        throw new Error(`teach test/isolation/policies.test.ts what «${operator}» of ${statement.Sid} asks`);
      const right = values.map((value) =>
        value.replace(/\$\{aws:PrincipalTag\/owner\}/g, owner).replaceAll('*', 'x#1'),
      );
      context[key] = operator.startsWith('ForAllValues:') ? right : (right[0] ?? '');
    }
  }
  return context;
};

const concrete = (resource: string): string =>
  resource.replaceAll(/\$\{aws:PrincipalTag\/owner\}/g, owner).replaceAll('*', 'x');

const allows = (document: PolicyDocument, request: Authorisation, tags: Record<string, string>): boolean =>
  evaluate(request, [document], { role: 'arn:aws:iam::111122223333:role/x', tags }).allowed;

/** Everything that can be wrong about a request that a statement allows, each alone. */
const spoilt = (right: Authorisation, statement: Statement): readonly (readonly [string, Authorisation])[] => {
  const { context } = right;
  const lies: (readonly [string, Authorisation])[] = [
    ['another action', { ...right, action: 'dynamodb:PartiQLSelect' }],
    [
      'another table or bucket',
      { ...right, resources: right.resources.map((arn) => arn.replace(/[^:/]+(\/|$)/, 'otro$1')) },
    ],
    ['this and another one', { ...right, resources: [...right.resources, 'arn:aws:dynamodb:us-east-1:1:table/otra'] }],
  ];
  for (const [key, values] of Object.entries(context)) {
    if (typeof values === 'string')
      lies.push([`${key} of another`, { ...right, context: { ...context, [key]: 'otro' } }]);
    else {
      lies.push([`${key} of another`, { ...right, context: { ...context, [key]: ['T#otro#x', 'otro'] } }]);
      const more = [...(values ?? []), `T#${other}#X#1`];
      lies.push([`${key} with one more`, { ...right, context: { ...context, [key]: more } }]);
    }
    const asked = statement.Condition?.Null?.[key] !== undefined || !/Attributes/.test(key);
    if (asked) lies.push([`${key} not given`, { ...right, context: { ...context, [key]: undefined } }]);
  }
  return lies;
};

/** Lies that a policy lets pass on purpose, and why. */
const wide = (name: string, lie: string): boolean =>
  // Who publishes and clears the outbox reads every owner's events, and nothing else of them.
  / publisher$/.test(name) && lie === 'dynamodb:LeadingKeys with one more';

describe('every statement of every policy', () => {
  test('allows what it is for, and nothing that is wrong in one thing', () => {
    const faults: string[] = [];
    let times = 0;
    for (const { name, document, tagged } of aimed) {
      for (const statement of document.Statement) {
        for (const action of statement.Action) {
          for (const resource of statement.Resource) {
            const right: Authorisation = { action, resources: [concrete(resource)], context: rightContext(statement) };
            const tags: Record<string, string> = tagged ? { owner } : {};
            const where = `${name} · ${statement.Sid} · ${action}`;
            if (!allows(document, right, tags)) faults.push(`${where} does not allow what it is for`);
            for (const [lie, request] of spoilt(right, statement)) {
              times += 1;
              if (allows(document, request, tags) && !wide(name, lie)) faults.push(`${where} allows: ${lie}`);
            }
            if (!tagged) continue;
            for (const wrong of [{}, { owner: other }, { owner: '' }, { Owner: other }] as Record<string, string>[]) {
              times += 1;
              if (allows(document, right, wrong)) faults.push(`${where} allows the tags ${JSON.stringify(wrong)}`);
            }
            // A pattern in a tag must stay a letter: an owner called «*» would be everybody.
            for (const star of ['*', 'ent_*', '?'.repeat(30)]) {
              times += 1;
              if (allows(document, right, { owner: star })) faults.push(`${where} takes «${star}» for everybody`);
            }
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(times).toBeGreaterThan(500);
    attacked('una política, con una condición mal cumplida', times);
  });

  test('never names a scan but for who enumerates or keeps the heads of the chains, nor a write outside a transaction', () => {
    for (const { name, document } of aimed.filter(({ name: one }) => one !== 'rate')) {
      for (const { Action, Condition, Resource } of document.Statement) {
        expect([name, Action.some((action) => action.includes('*'))]).toEqual([name, false]);
        expect([name, Resource.includes('*')]).toEqual([name, false]);
        if (Action.includes('dynamodb:Scan')) expect(name).toMatch(/ (enumerator|heads)$/);
        if (Action.some((action) => /:(Put|Update|Delete)Item$/.test(action)))
          expect(Condition?.StringEquals?.['dynamodb:EnclosingOperation']).toEqual(['TransactWriteItems']);
      }
    }
  });
});

describe('a role', () => {
  test('is taken by the functions it is for, with one owner’s tag or with none, and by nobody else', () => {
    let times = 0;
    const functions = services.flatMap(({ context }) =>
      functionsOf(context).map((one) => ({
        ...one,
        arn: functionRoleArn(context.name, one.name),
        context: context.name,
      })),
    );
    for (const { arn, context, role } of roles.all) {
      const tags: Record<string, string> = role === 'data' ? { owner } : {};
      const wrongTags: readonly Record<string, string>[] =
        role === 'data'
          ? [{}, { owner: '*' }, { owner: 'ent_*' }, { owner, more: 'x' }, { tenant: owner }]
          : [{ owner }];
      for (const one of functions) {
        const may = one.context === context && one.roles.includes(role);
        if (may) expect(roles.take(one.arn, arn, tags).role).toBe(arn);
        else expect(() => roles.take(one.arn, arn, tags), `${one.arn} takes ${arn}`).toThrow();
        for (const wrong of wrongTags)
          expect(
            () => roles.take(one.arn, arn, wrong),
            `${one.arn} takes ${arn} with ${JSON.stringify(wrong)}`,
          ).toThrow();
        times += 1 + wrongTags.length;
      }
      expect(() => roles.take('arn:aws:iam::111122223333:root', arn, tags)).toThrow();
    }
    covered(
      'funciones',
      functions.map(({ arn }) => arn),
    );
    attacked('un rol tomado por quien no es', times);
  });
});
