/**
 * A copy of a value as a table will give it back: members that are `undefined` left out, texts well-formed Unicode (half a
 * surrogate pair becomes U+FFFD, as on any wire), so that what is hashed is what is stored. Throws on what a row cannot hold.
 */
export const storable = <T>(value: T): T => copy(value) as T;

const copy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`);
    return value;
  }
  if (Array.isArray(value)) return value.map((element) => copy(element ?? null));
  if (typeof value === 'object' && isPlain(value)) {
    const result: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) result[key.toWellFormed()] = copy(member);
    }
    return result;
  }
  throw new TypeError(`a ${typeof value} cannot be stored`);
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
