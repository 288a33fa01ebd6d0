import * as z from 'zod';

/** A person's words: at least one character once trimmed, at most `max`. */
export const words = (max: number) => z.string().trim().min(1).max(max);

/** Free text by the path where it was found (`capacities/0/baseline/text`): what an event keeps apart, because it can be erased. */
export type TextByPath = Readonly<Record<string, string>>;

/** A value without its free text: codes, numbers, dates. */
export type Facts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Splits a value into facts and free text; `names` are the property names that hold free text, at any depth. */
export const separate = (value: object, names: ReadonlySet<string>): { facts: Facts; text: TextByPath } => {
  const text: Record<string, string> = {};
  const walk = (part: unknown, path: string): unknown => {
    if (Array.isArray(part)) return part.map((element, i) => walk(element, `${path}${i}/`));
    if (!isRecord(part)) return part;
    const kept: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(part)) {
      if (inner === undefined) continue;
      if (names.has(name) && typeof inner === 'string') text[`${path}${name}`] = inner;
      else kept[name] = walk(inner, `${path}${name}/`);
    }
    return kept;
  };
  return { facts: walk(value, '') as Facts, text };
};

/** The value again, out of facts and free text. The inverse of `separate`. */
export const reunite = (facts: Facts, text: Readonly<Record<string, string | undefined>> = {}): unknown => {
  const whole = structuredClone(facts) as Record<string, unknown>;
  for (const [path, words] of Object.entries(text)) {
    const steps = path.split('/');
    const last = steps.pop() ?? path;
    let place: unknown = whole;
    for (const step of steps) place = (place as Record<string, unknown> | undefined)?.[step];
    if (typeof place === 'object' && place !== null) (place as Record<string, unknown>)[last] = words;
  }
  return whole;
};
