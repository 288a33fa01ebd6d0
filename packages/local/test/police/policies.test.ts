import type { Conditions } from '@concierta/access/policies';
import { ownerVariable } from '@concierta/access/policies';
import { describe, expect, it } from 'vitest';
import { evaluate, evaluateTrust } from '../../src/police/evaluate.ts';
import { type Attempt, type Case, cases, type TrustCase, trusts } from './attacks.ts';

const passes = (document: Case['document'], { asks, tags = {} }: Attempt): boolean =>
  asks.every((ask) => evaluate(ask, [document], { role: 'arn:aws:iam::000000000000:role/x', tags }).allowed);

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { document, needs, attacks }) => {
  it.each(needs.map((need) => [need.what, need] as const))('may reach %s', (_what, need) => {
    expect(passes(document, need)).toBe(true);
  });
  it.each(attacks.map((attack) => [attack.what, attack] as const))('may not reach %s', (_what, attack) => {
    expect(passes(document, attack)).toBe(false);
  });
});

describe.each(trusts.map((one) => [one.name, one] as const))(
  'who may take %s',
  (_name, { document, needs, attacks }) => {
    it.each(needs)('%j', (taking) => expect(evaluateTrust(taking, document).allowed).toBe(true));
    it.each(attacks)('not %j', (taking) => expect(evaluateTrust(taking, document).allowed).toBe(false));
  },
);

interface Conditioned {
  readonly Sid: string;
  readonly Condition?: Conditions;
}
interface Place {
  readonly statement: number;
  readonly operator: string;
  readonly key: string;
}

const placesIn = (statements: readonly Conditioned[]): Place[] =>
  statements.flatMap(({ Condition = {} }, statement) =>
    Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.keys(keys).map((key) => ({ statement, operator, key })),
    ),
  );

/** The document with one condition taken out. */
const without = <D extends { readonly Statement: readonly Conditioned[] }>(document: D, place: Place): D => ({
  ...document,
  Statement: document.Statement.map((one, index) => {
    if (index !== place.statement) return one;
    const { [place.key]: _, ...keys } = one.Condition?.[place.operator] ?? {};
    return { ...one, Condition: { ...one.Condition, [place.operator]: keys } };
  }),
});

/**
 * That a session has a tag is asked beside the variable that the tag fills: a missing variable matches nothing, so the
 * condition does its work only should somebody give the variable a value for where there is none. It is held in that document.
 */
const forgiving = <D extends object>(document: D): D =>
  JSON.parse(JSON.stringify(document).replaceAll(ownerVariable, ownerVariable.replace('}', ", ''}")));

const isOfTheTag = ({ operator, key }: Place): boolean => operator === 'Null' && key.startsWith('aws:PrincipalTag/');

const named = <C extends Case | TrustCase>(all: readonly C[]) =>
  all.flatMap((one) => {
    const statements: readonly Conditioned[] = one.document.Statement;
    return placesIn(statements).map(
      (place) =>
        [`${one.name}: ${statements[place.statement]?.Sid}, ${place.operator} ${place.key}`, one, place] as const,
    );
  });

describe('no condition is idle: without it an attack of the list gets through', () => {
  it.each(named(cases))('%s', (_name, { document, needs, attacks }, place) => {
    const whole = isOfTheTag(place) ? forgiving(document) : document;
    const through = (changed: Case['document']) => attacks.filter((attack) => passes(changed, attack));
    expect(through(whole)).toEqual([]);
    expect(through(without(whole, place)).length).toBeGreaterThan(0);
    for (const need of needs) expect(passes(without(whole, place), need)).toBe(true);
  });

  it.each(named(trusts))('%s', (_name, { document, attacks }, place) => {
    const changed = without(document, place);
    expect(attacks.some((attack) => evaluateTrust(attack, changed).allowed)).toBe(true);
  });

  it('and every condition there is was tried', () => {
    expect(named(cases).length + named(trusts).length).toBeGreaterThanOrEqual(40);
  });
});
