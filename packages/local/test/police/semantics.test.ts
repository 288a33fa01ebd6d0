import type { Conditions, TrustDocument } from '@concierta/access/policies';
import { describe, expect, it } from 'vitest';
import { type Authorisation, type EvaluatedPolicy, evaluate, evaluateTrust } from '../../src/police/evaluate.ts';

/** A variable as a policy writes it. */
const variable = (name: string): string => `\${${name}}`;
const ownTag = variable('aws:PrincipalTag/owner');

const role = 'arn:aws:iam::000000000000:role/somebody';
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/things';

type Change = Partial<EvaluatedPolicy['Statement'][number]>;
const statement = (change: Change = {}): EvaluatedPolicy['Statement'][number] => ({
  Sid: 'One',
  Effect: 'Allow',
  Action: ['dynamodb:GetItem'],
  Resource: [table],
  ...change,
});
const policy = (...statements: readonly Change[]): EvaluatedPolicy => ({
  Version: '2012-10-17',
  Statement: statements.map(statement),
});

const ask = (
  document: EvaluatedPolicy,
  change: Partial<Authorisation> = {},
  tags: Readonly<Record<string, string>> = {},
) => evaluate({ action: 'dynamodb:GetItem', resources: [table], context: {}, ...change }, [document], { role, tags });

/** Whether a condition lets a request with these keys pass. */
const holds = (
  condition: Conditions,
  context: Authorisation['context'] = {},
  tags: Readonly<Record<string, string>> = {},
) => ask(policy({ Condition: condition }), { context }, tags).allowed;

describe('a decision', () => {
  it('is no, unless something allows', () => {
    expect(ask(policy())).toEqual({ allowed: false, why: 'implicit-deny' });
    expect(ask(policy({}))).toEqual({ allowed: true, why: 'allow', sid: 'One' });
  });

  it('is no where something denies, whatever else allows and in whatever order', () => {
    const denies = { Sid: 'Never', Effect: 'Deny' } as const;
    expect(ask(policy({}, denies))).toEqual({ allowed: false, why: 'explicit-deny', sid: 'Never' });
    expect(ask(policy(denies, {})).why).toBe('explicit-deny');
    const apart = evaluate(
      { action: 'dynamodb:GetItem', resources: [table], context: {} },
      [policy({}), policy(denies)],
      { role, tags: {} },
    );
    expect(apart.why).toBe('explicit-deny');
  });

  it('is of every resource asked for: one that is not allowed refuses all', () => {
    const both = { resources: [table, `${table}2`] };
    expect(ask(policy({}), both).allowed).toBe(false);
    expect(ask(policy({}, { Resource: [`${table}2`] }), both).allowed).toBe(true);
    expect(ask(policy({ Resource: ['*'] }, { Effect: 'Deny', Resource: [`${table}2`] }), both).why).toBe(
      'explicit-deny',
    );
  });

  it('asks that every condition of one statement hold; those of two statements do not add up', () => {
    const enclosed = { StringEquals: { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } };
    const keyed = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['T#*'] } };
    const context = { 'dynamodb:EnclosingOperation': 'TransactWriteItems', 'dynamodb:LeadingKeys': ['X#1'] };
    expect(holds({ ...enclosed, ...keyed }, context)).toBe(false);
    expect(holds({ ...enclosed, ...keyed }, { ...context, 'dynamodb:LeadingKeys': ['T#1'] })).toBe(true);
    expect(holds({ ...enclosed, ...keyed }, { 'dynamodb:LeadingKeys': ['T#1'] })).toBe(false);
  });
});

describe('an action', () => {
  it.each([
    ['dynamodb:GetItem', true],
    ['DynamoDB:getitem', true],
    ['dynamodb:Get*', true],
    ['dynamodb:*', true],
    ['*', true],
    ['dynamodb:?etItem', true],
    ['dynamodb:Get', false],
    ['dynamodb:GetItems', false],
    ['dynamodb:BatchGet*', false],
    ['s3:*', false],
  ])('«%s» allows dynamodb:GetItem: %s', (action, allowed) => {
    expect(ask(policy({ Action: [action] })).allowed).toBe(allowed);
  });
});

describe('a resource', () => {
  const index = `${table}/index/list1`;
  it.each([
    [table, table, true],
    // An index is not its table, nor a table its index.
    [table, index, false],
    [index, table, false],
    [`${table}/index/*`, index, true],
    [`${table}/index/*`, table, false],
    [`${table}*`, index, true],
    // Names of resources keep their capitals.
    [table.replace('things', 'Things'), table, false],
    [`${table}2`, table, false],
    ['*', table, true],
    [table.replace('things', 'thing?'), table, true],
    [table.replace('things', 'thing??'), table, false],
  ])('%s covers %s: %s', (allowed, asked, expected) => {
    expect(ask(policy({ Resource: [allowed] }), { resources: [asked] }).allowed).toBe(expected);
  });

  it('with a variable is that session’s, and nobody’s without the tag', () => {
    const own = policy({ Resource: [`arn:aws:s3:::files/kept/${ownTag}/*`] });
    const object = { resources: ['arn:aws:s3:::files/kept/ent_A/paper.pdf'] };
    expect(ask(own, object, { owner: 'ent_A' }).allowed).toBe(true);
    expect(ask(own, object, { owner: 'ent_B' }).allowed).toBe(false);
    expect(ask(own, object).allowed).toBe(false);
    expect(ask(own, { resources: ['arn:aws:s3:::files/kept//paper.pdf'] }).allowed).toBe(false);
  });
});

describe('StringEquals and StringLike', () => {
  const op = 'dynamodb:EnclosingOperation';
  it('know capitals, take any of the values, and refuse a key that is not there', () => {
    expect(holds({ StringEquals: { [op]: ['a', 'b'] } }, { [op]: 'b' })).toBe(true);
    expect(holds({ StringEquals: { [op]: ['a'] } }, { [op]: 'A' })).toBe(false);
    expect(holds({ StringEquals: { [op]: ['a'] } })).toBe(false);
    expect(holds({ StringLike: { [op]: ['*'] } })).toBe(false);
  });

  it('find a key under any capitals', () => {
    expect(holds({ StringEquals: { 'DYNAMODB:enclosingoperation': ['a'] } }, { [op]: 'a' })).toBe(true);
  });

  it.each([
    ['T#ent_A#*', 'T#ent_A#OFFER#1', true],
    ['T#ent_A#*', 'T#ent_A#', true],
    // The mark behind the owner keeps one owner out of another whose name begins alike.
    ['T#ent_A#*', 'T#ent_AB#OFFER#1', false],
    ['T#ent_A*', 'T#ent_AB#OFFER#1', true],
    ['a*c', 'abcabc', true],
    ['a*c', 'abcab', false],
    ['*b*', 'abc', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['??', 'a', false],
    // Nothing but these two is special.
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['a\\*', 'a\\b', true],
    ['', '', true],
  ])('«%s» is like «%s»: %s', (pattern, value, expected) => {
    expect(holds({ StringLike: { [op]: [pattern] } }, { [op]: value })).toBe(expected);
  });

  it('take `*` for a star where equality is asked, and a variable of that name for one anywhere', () => {
    expect(holds({ StringEquals: { [op]: ['a*'] } }, { [op]: 'ab' })).toBe(false);
    expect(holds({ StringEquals: { [op]: ['a*'] } }, { [op]: 'a*' })).toBe(true);
    expect(holds({ StringLike: { [op]: [`a${variable('*')}`] } }, { [op]: 'ab' })).toBe(false);
    expect(holds({ StringLike: { [op]: [`a${['*', '?', '$'].map(variable).join('')}`] } }, { [op]: 'a*?$' })).toBe(
      true,
    );
  });
});

describe('StringNotEquals and StringNotLike', () => {
  const op = 'dynamodb:ReturnValues';
  it('hold when none of the values is it, and of a key that is not there', () => {
    expect(holds({ StringNotEquals: { [op]: ['a', 'b'] } }, { [op]: 'c' })).toBe(true);
    expect(holds({ StringNotEquals: { [op]: ['a', 'b'] } }, { [op]: 'b' })).toBe(false);
    expect(holds({ StringNotEquals: { [op]: ['a'] } })).toBe(true);
    expect(holds({ StringNotLike: { [op]: ['a*'] } }, { [op]: 'ab' })).toBe(false);
    expect(holds({ StringNotLike: { [op]: ['a*'] } }, { [op]: 'b' })).toBe(true);
  });

  it('do not hold of everything because a variable is missing', () => {
    const other = { StringNotLike: { [op]: [`${ownTag}*`] } };
    expect(holds(other, { [op]: 'x' })).toBe(false);
    expect(holds(other, { [op]: 'x' }, { owner: 'y' })).toBe(true);
  });
});

describe('ForAllValues and ForAnyValue', () => {
  const key = 'dynamodb:LeadingKeys';
  const all = (...values: string[]) => ({ 'ForAllValues:StringLike': { [key]: values } });
  const any = (...values: string[]) => ({ 'ForAnyValue:StringLike': { [key]: values } });

  it('of all: every value of the request is one of the policy’s', () => {
    expect(holds(all('T#a#*', 'T#b#*'), { [key]: ['T#a#1', 'T#b#1'] })).toBe(true);
    expect(holds(all('T#a#*'), { [key]: ['T#a#1', 'T#b#1'] })).toBe(false);
  });

  it('of all: a request without the key passes, which is why a policy asks `Null` too', () => {
    expect(holds(all('T#a#*'))).toBe(true);
    expect(holds(all('T#a#*'), { [key]: [] })).toBe(true);
    expect(holds(all('T#a#*'), { [key]: [''] })).toBe(true);
    const whole = { ...all('T#a#*'), Null: { [key]: ['false'] } };
    expect(holds(whole)).toBe(false);
    expect(holds(whole, { [key]: [] })).toBe(false);
    expect(holds(whole, { [key]: [''] })).toBe(false);
    expect(holds(whole, { [key]: ['T#a#1'] })).toBe(true);
  });

  it('of any: one value is enough, and no value is not', () => {
    expect(holds(any('T#a#*'), { [key]: ['T#b#1', 'T#a#1'] })).toBe(true);
    expect(holds(any('T#a#*'), { [key]: ['T#b#1'] })).toBe(false);
    expect(holds(any('T#a#*'))).toBe(false);
  });

  it('negated: none of the values, or one that is not', () => {
    const noneOf = { 'ForAllValues:StringNotEquals': { [key]: ['a'] } };
    expect(holds(noneOf, { [key]: ['b', 'a'] })).toBe(false);
    expect(holds(noneOf, { [key]: ['b', 'c'] })).toBe(true);
    const anyOther = { 'ForAnyValue:StringNotEquals': { [key]: ['a'] } };
    expect(holds(anyOther, { [key]: ['b', 'a'] })).toBe(true);
    expect(holds(anyOther, { [key]: ['a'] })).toBe(false);
  });

  it('a key of several values held against no set is a mistake that is told, not guessed', () => {
    expect(() => holds({ StringLike: { [key]: ['*'] } }, { [key]: ['a'] })).toThrow(/several values/);
  });
});

describe('Null and Bool', () => {
  const key = 'aws:PrincipalTag/owner';
  it('Null «true» asks that there be none, «false» that there be one', () => {
    expect(holds({ Null: { [key]: ['true'] } })).toBe(true);
    expect(holds({ Null: { [key]: ['true'] } }, {}, { owner: 'a' })).toBe(false);
    expect(holds({ Null: { [key]: ['false'] } })).toBe(false);
    expect(holds({ Null: { [key]: ['false'] } }, {}, { owner: 'a' })).toBe(true);
  });

  it('Bool holds a truth against a truth', () => {
    const secure = { Bool: { 'aws:SecureTransport': ['true'] } };
    expect(holds(secure, { 'aws:SecureTransport': 'true' })).toBe(true);
    expect(holds(secure, { 'aws:SecureTransport': 'false' })).toBe(false);
    expect(holds(secure)).toBe(false);
  });
});

describe('…IfExists', () => {
  const op = 'dynamodb:Select';
  it('lets a request without the key pass, and judges one with it', () => {
    const specific = { StringEqualsIfExists: { [op]: ['SPECIFIC_ATTRIBUTES'] } };
    expect(holds(specific)).toBe(true);
    expect(holds(specific, { [op]: 'SPECIFIC_ATTRIBUTES' })).toBe(true);
    expect(holds(specific, { [op]: 'ALL_ATTRIBUTES' })).toBe(false);
    expect(holds({ 'ForAnyValue:StringLikeIfExists': { 'dynamodb:LeadingKeys': ['a'] } })).toBe(true);
  });
});

describe('a variable', () => {
  const key = 'dynamodb:LeadingKeys';
  const own = { 'ForAllValues:StringLike': { [key]: [`T#${ownTag}#*`] } };
  it('is the session’s own tag, under any capitals', () => {
    expect(holds(own, { [key]: ['T#a#1'] }, { owner: 'a' })).toBe(true);
    expect(holds(own, { [key]: ['T#a#1'] }, { Owner: 'a' })).toBe(true);
    expect(holds(own, { [key]: ['T#b#1'] }, { owner: 'a' })).toBe(false);
  });

  it('without its tag matches nothing: not the empty owner, not its own name', () => {
    expect(holds(own, { [key]: ['T##1'] })).toBe(false);
    expect(holds(own, { [key]: [`T#${ownTag}#1`] })).toBe(false);
    expect(holds(own, { [key]: ['T#undefined#1'] })).toBe(false);
  });

  it('is not taken from what a request says of itself', () => {
    expect(holds(own, { [key]: ['T#a#1'], 'aws:PrincipalTag/owner': 'a' })).toBe(false);
    expect(holds(own, { [key]: ['T#a#1'], 'aws:PrincipalTag/owner': 'a' }, { owner: 'b' })).toBe(false);
  });

  it('never becomes a wildcard, whatever the tag holds', () => {
    expect(holds(own, { [key]: ['T#b#1'] }, { owner: '*' })).toBe(false);
    expect(holds(own, { [key]: ['T#*#1'] }, { owner: '*' })).toBe(true);
  });

  it('may have a value for where there is none', () => {
    const otherwise = { 'ForAllValues:StringLike': { [key]: [`T#${variable("aws:PrincipalTag/owner, 'nobody'")}#*`] } };
    expect(holds(otherwise, { [key]: ['T#nobody#1'] })).toBe(true);
    expect(holds(otherwise, { [key]: ['T#nobody#1'] }, { owner: 'a' })).toBe(false);
  });
});

describe('what is not known is never let through', () => {
  it.each([
    ['an operator', { Condition: { StringEqualsIgnoreCase: { a: ['b'] } } }, /StringEqualsIgnoreCase/],
    ['a set of an operator', { Condition: { 'ForSome:StringLike': { a: ['b'] } } }, /ForSome/],
    ['Null that may be missing', { Condition: { NullIfExists: { a: ['true'] } } }, /NullIfExists/],
    ['a truth that is none', { Condition: { Bool: { a: ['yes'] } } }, /true or false/],
    ['a variable left open', { Resource: [`a${ownTag.slice(0, -1)}`] }, /does not close/],
    ['a variable that cannot be read', { Resource: [`a${variable('')}`] }, /cannot be read/],
  ])('%s', (_what, change, words) => {
    expect(() => ask(policy(change as Change))).toThrow(words);
  });

  it('an element of the language, an older version, a role that everybody may take', () => {
    const odd = { Version: '2012-10-17', Statement: [{ ...statement(), NotAction: ['s3:*'] }] } as const;
    expect(() => ask(odd)).toThrow(/NotAction/);
    expect(() => ask({ ...policy({}), Version: '2008-10-17' as '2012-10-17' })).toThrow(/2008/);
    const open = (principal: string): TrustDocument => ({
      Version: '2012-10-17',
      Statement: [{ Sid: 'A', Effect: 'Allow', Principal: { AWS: [principal] }, Action: ['sts:AssumeRole'] }],
    });
    for (const principal of ['*', 'arn:aws:iam::000000000000:root']) {
      expect(() => evaluateTrust({ principal: role, tags: {} }, open(principal))).toThrow(/name who takes it/);
    }
  });
});
