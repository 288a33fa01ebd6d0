/** Whose text stays in a field. */
export type Side = 'mine' | 'theirs';

/** One field that two people wrote at the same time, each text as it reads. */
export interface Clash {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

type Texts = Readonly<Record<string, string>>;

const same = (a = '', b = ''): boolean => a.trim() === b.trim();

/**
 * Compares what this person saw, what they wrote and what somebody else saved meanwhile, field by field.
 * What only one of them changed needs no choice: `sides` already says whose it is. What both changed differently is a clash, and stays
 * with this person until they choose.
 */
export function clashes(seen: Texts, mine: Texts, theirs: Texts, labels: Readonly<Record<string, string>>) {
  const found: Clash[] = [];
  const sides: Record<string, Side> = {};
  for (const [field, label] of Object.entries(labels)) {
    const untouched = same(mine[field], seen[field]) || same(mine[field], theirs[field]);
    sides[field] = untouched ? 'theirs' : 'mine';
    if (!untouched && !same(theirs[field], seen[field])) {
      found.push({ field, label, mine: mine[field] ?? '', theirs: theirs[field] ?? '' });
    }
  }
  return { clashes: found, sides } as {
    readonly clashes: readonly Clash[];
    readonly sides: Readonly<Record<string, Side>>;
  };
}

/** The form again: their newest, with the fields that stay mine. */
export function merged<F extends object>(mine: F, theirs: F, sides: Readonly<Record<string, Side>>): F {
  const kept = Object.entries(mine).filter(([field]) => sides[field] === 'mine');
  return { ...theirs, ...Object.fromEntries(kept) };
}
