import type { JsonSchema } from '@concierta/events/generated-docs';
import * as z from 'zod';

/** A JSON object, as it travels. */
export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasIn = (value: unknown): Record<string, JsonSchema> =>
  isObject(value) ? (value as Record<string, JsonSchema>) : {};

const validator = (schema: JsonSchema) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

/** The alternative of a schema that a value has; the schema itself when it has none. */
const chosen = (schema: JsonSchema, value: unknown): JsonSchema => {
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  return options?.find((option) => validator(option).safeParse(strip(option, value)).success) ?? schema;
};

/** Goes through a value beside its schema; `keep` says which of an object's fields are looked at. */
const walk = (schema: JsonSchema, value: unknown, step: Step): unknown => {
  const one = chosen(schema, value);
  if (Array.isArray(value)) {
    const items = (one.items ?? {}) as JsonSchema;
    return step.elements(value, one).map((element) => walk(items, element, step));
  }
  if (!isObject(value)) return value;
  const known = schemasIn(one.properties);
  const others = isObject(one.additionalProperties) ? (one.additionalProperties as JsonSchema) : undefined;
  const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const schemaOf = known[name] ?? others;
    return schemaOf && step.keeps(name, one) ? [[name, walk(schemaOf, inner, step)]] : [];
  });
  return { ...Object.fromEntries(fields), ...(others ? {} : step.more) };
};

interface Step {
  readonly keeps: (name: string, schema: JsonSchema) => boolean;
  readonly elements: (value: readonly unknown[], schema: JsonSchema) => readonly unknown[];
  readonly more: Json;
}

const required = (name: string, { required = [], properties = {} }: JsonSchema): boolean =>
  (required as string[]).includes(name) || !(name in (properties as Json));

/** What a reader built from this schema makes of a value: what it does not know is not there. */
const strip = (schema: JsonSchema, value: unknown): unknown =>
  walk(schema, value, { keeps: () => true, elements: (all) => all, more: {} });

/** Only what the schema requires, and no more elements of a list than it must have. */
export const smallest = (schema: JsonSchema, value: unknown): Json =>
  walk(schema, value, {
    keeps: required,
    elements: (all, { minItems }) => all.slice(0, typeof minItems === 'number' ? minItems : 0),
    more: {},
  }) as Json;

/** Only what the schema requires, of every element there is. */
export const onlyRequired = (schema: JsonSchema, value: unknown): Json =>
  walk(schema, value, { keeps: required, elements: (all) => all, more: {} }) as Json;

/** The mark of everything that only a later version knows; nothing may ever keep it. */
export const later = 'aFieldOfALaterVersion';

const additions: Json = {
  [later]: later,
  [`${later}Number`]: 7,
  [`${later}Nested`]: { [later]: [{ [later]: null }] },
};

/** With a new optional field of every sort at every level: the most that may be added without a new version of the event. */
export const widened = (schema: JsonSchema, value: unknown): Json =>
  walk(schema, value, { keeps: () => true, elements: (all) => all, more: additions }) as Json;

/** Reads like a consumer that was built when this was the promise. Throws on what such a consumer would refuse. */
export const readAs = (schema: JsonSchema, value: unknown): Json => {
  const read = strip(schema, value);
  validator(schema).parse(read);
  return read as Json;
};
