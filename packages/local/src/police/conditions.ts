import type { Conditions } from '@concierta/access/policies';
import { isResolvable, type Lookup, matches, type Pattern, patternOf } from './pattern.ts';

/** One key of a condition block, ready to be held against a request. */
type Compiled = (lookup: Lookup) => boolean;

interface Operator {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly name: string;
  readonly ifExists: boolean;
}

const known = /^(?:(ForAllValues|ForAnyValue):)?(String(?:Not)?(?:Equals|Like)|Bool|Null)(IfExists)?$/;

const operatorOf = (text: string): Operator => {
  const [, set, name, ifExists] = known.exec(text) ?? [];
  // Never read as «true»: what this evaluator cannot judge must not pass for judged.
  if (name === undefined || (name === 'Null' && (set ?? ifExists) !== undefined)) {
    throw new Error(`a policy uses the operator «${text}», which is not known here`);
  }
  return { set: set as Operator['set'], name, ifExists: ifExists !== undefined };
};

const yesNo = (key: string, value: string): boolean => {
  const lower = value.toLowerCase();
  if (lower !== 'true' && lower !== 'false') throw new Error(`a policy holds «${value}» against ${key}: true or false`);
  return lower === 'true';
};

/** The values of a key. An empty text among several counts as no value, as AWS says of a set that resolves to nothing. */
const valuesOf = (found: string | readonly string[] | undefined): readonly string[] => {
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : found.filter((value) => value !== '');
};

const compileNull = (key: string, values: readonly string[]): Compiled => {
  const wanted = values.map((value) => yesNo(key, value));
  return (lookup) => wanted.includes(valuesOf(lookup(key)).length === 0);
};

/** Whether one value of the request is what the policy lists; for the negated operators, whether it is none of that. */
const oneOf = ({ name }: Operator, key: string, values: readonly string[]) => {
  if (name === 'Bool') {
    const wanted = values.map((value) => yesNo(key, value));
    return (value: string) => wanted.some((want) => String(want) === value.toLowerCase());
  }
  const patterns: readonly Pattern[] = values.map((value) => patternOf(value, name.endsWith('Like')));
  if (!name.includes('Not')) {
    return (value: string, lookup: Lookup) => patterns.some((pattern) => matches(pattern, value, lookup));
  }
  // «Unlike a value that is missing» would hold of everything: such a condition does not match.
  return (value: string, lookup: Lookup) =>
    patterns.every((pattern) => isResolvable(pattern, lookup) && !matches(pattern, value, lookup));
};

const compileOne = (operator: Operator, key: string, values: readonly string[]): Compiled => {
  if (operator.name === 'Null') return compileNull(key, values);
  const { set, name, ifExists } = operator;
  const accepts = oneOf(operator, key, values);
  return (lookup) => {
    const found = lookup(key);
    const given = valuesOf(found);
    if (given.length === 0 && ifExists) return true;
    if (set === 'ForAllValues') return given.every((value) => accepts(value, lookup));
    if (set === 'ForAnyValue') return given.some((value) => accepts(value, lookup));
    if (typeof found === 'object') throw new Error(`a policy holds ${key}, which has several values, against no set`);
    // Of a key that is not there, equality says no and inequality yes.
    return found === undefined ? name.includes('Not') : accepts(found, lookup);
  };
};

/** A condition block: every operator and every key must hold, of the values one. Throws on an operator that is not known. */
export const conditionsOf = (conditions: Conditions = {}): Compiled => {
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => compileOne(operatorOf(operator), key, values)),
  );
  return (lookup) => all.every((holds) => holds(lookup));
};
