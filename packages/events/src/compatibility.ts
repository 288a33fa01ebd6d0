import type { JsonSchema } from './generated-docs.ts';

const asObject = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const said = (value: unknown): string => JSON.stringify(value);

/**
 * What else, besides fields and values, a reader may rely on: each must stay as it was. A bound too, in both directions: a
 * wider one lets through what an old reader refuses, a narrower one refuses what an old writer sends.
 */
const fixed = [
  ...(['type', 'const', 'format', 'pattern', 'additionalProperties'] as const),
  ...(['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const),
  ...(['minItems', 'maxItems', 'uniqueItems', 'multipleOf'] as const),
] as const;

/**
 * What changed between two schemas of one event in a way that its readers could not bear: a field gone (or renamed), a
 * field that became required or stopped being it, another type or form, a value taken away — or a new one, which a reader
 * that lists the values does not know. Only new optional fields are fine; anything else is a new version of the event.
 */
export const breaks = (before: JsonSchema, after: JsonSchema, at = 'data'): string[] => {
  const found: string[] = [];
  for (const key of fixed) {
    if (typeof before[key] === 'object' && typeof after[key] === 'object') {
      found.push(...breaks(asObject(before[key]), asObject(after[key]), `${at}.*`));
    } else if (said(before[key]) !== said(after[key])) {
      found.push(`${at}: ${key} was ${said(before[key])} and is ${said(after[key])}`);
    }
  }
  const values = { before: asList(before.enum).map(said), after: asList(after.enum).map(said) };
  for (const value of values.before) if (!values.after.includes(value)) found.push(`${at}: the value ${value} is gone`);
  for (const value of values.after) if (!values.before.includes(value)) found.push(`${at}: the value ${value} is new`);

  const fields = { before: asObject(before.properties), after: asObject(after.properties) };
  const required = { before: new Set(asList(before.required)), after: new Set(asList(after.required)) };
  for (const [name, inner] of Object.entries(fields.before)) {
    if (fields.after[name] === undefined) found.push(`${at}.${name}: the field is gone`);
    else found.push(...breaks(asObject(inner), asObject(fields.after[name]), `${at}.${name}`));
    if (required.before.has(name) && !required.after.has(name)) found.push(`${at}.${name}: it may now be missing`);
  }
  for (const name of required.after)
    if (!required.before.has(name)) found.push(`${at}.${String(name)}: it is now required`);

  for (const key of ['anyOf', 'oneOf'] as const) {
    const options = { before: asList(before[key]), after: asList(after[key]) };
    if (options.before.length !== options.after.length) found.push(`${at}: it has other alternatives`);
    else
      for (const [i, option] of options.before.entries()) {
        found.push(...breaks(asObject(option), asObject(options.after[i]), `${at}[${i}]`));
      }
  }
  if (before.items !== undefined || after.items !== undefined) {
    found.push(...breaks(asObject(before.items), asObject(after.items), `${at}[]`));
  }
  return found;
};
