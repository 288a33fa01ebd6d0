/** Values by the name of a condition key; `undefined` where a request or session has none. */
export type Lookup = (key: string) => string | readonly string[] | undefined;

const anything = Symbol('any number of characters');
const something = Symbol('one character');

interface Variable {
  readonly key: string;
  /** What it stands for where there is no value: `${aws:PrincipalTag/team, 'none'}`. */
  readonly otherwise: string | undefined;
}

type Resolved = string | typeof anything | typeof something;

/** A text of a policy, read once: literal parts, wildcards, and variables that each session fills. */
export type Pattern = readonly (Resolved | Variable)[];

const wildcards: Readonly<Record<string, Resolved>> = { '*': anything, '?': something };

const variableOf = (inner: string): string | Variable => {
  // The three characters that a policy cannot otherwise write as themselves.
  if (inner === '*' || inner === '?' || inner === '$') return inner;
  const [, key, otherwise] = /^([A-Za-z0-9_:/.@=+-]+)(?:\s*,\s*'([^']*)')?$/.exec(inner) ?? [];
  if (key === undefined) throw new Error(`a policy names the variable «${inner}», which cannot be read`);
  return { key, otherwise };
};

/** Reads a text of a policy. `*` and `?` stand for other characters only where `wild` is told. Throws on a broken variable. */
export const patternOf = (text: string, wild: boolean): Pattern =>
  text
    .split(/(\$\{[^}]*\}?|[*?])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('${')) {
        if (!part.endsWith('}')) throw new Error(`a policy opens a variable and does not close it: «${text}»`);
        return variableOf(part.slice(2, -1));
      }
      return (wild ? wildcards[part] : undefined) ?? part;
    });

/** Every part with its value; nothing when a variable has none. A value is taken as it is: its `*` is a star and no wildcard. */
const resolve = (pattern: Pattern, lookup: Lookup): readonly Resolved[] | undefined => {
  const parts: Resolved[] = [];
  for (const part of pattern) {
    if (typeof part !== 'object') {
      parts.push(part);
      continue;
    }
    const value = lookup(part.key) ?? part.otherwise;
    // A key of several values cannot be a variable; one that is missing matches nothing.
    if (typeof value !== 'string') return undefined;
    parts.push(value);
  }
  return parts;
};

/** Walks the parts along the text; after a mismatch the last `*` takes one character more. */
const fits = (parts: readonly Resolved[], text: string): boolean => {
  let [part, at, star, starAt] = [0, 0, -1, 0];
  for (;;) {
    const wanted = parts[part];
    if (wanted === undefined && at === text.length) return true;
    if (wanted === anything) {
      if (part === parts.length - 1) return true;
      [star, starAt] = [part, at];
      part += 1;
    } else if (wanted === something && at < text.length) {
      part += 1;
      at += 1;
    } else if (typeof wanted === 'string' && text.startsWith(wanted, at)) {
      part += 1;
      at += wanted.length;
    } else {
      if (star < 0 || starAt >= text.length) return false;
      starAt += 1;
      [part, at] = [star + 1, starAt];
    }
  }
};

/** True when the text is what the pattern says, its variables filled from `lookup`. */
export const matches = (pattern: Pattern, text: string, lookup: Lookup): boolean => {
  const parts = resolve(pattern, lookup);
  return parts !== undefined && fits(parts, text);
};

/** True when no value is missing for the pattern's variables. */
export const isResolvable = (pattern: Pattern, lookup: Lookup): boolean => resolve(pattern, lookup) !== undefined;
