import type { Said, SaidPart } from './said.ts';

/** A stretch of a text: in both, only before, or only now. */
export interface Stretch {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What happened to one answer. */
export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** For a list: what came in, what went out, and what says something else now. */
  readonly members?: {
    readonly came: readonly string[];
    readonly went: readonly string[];
    readonly changed: readonly { readonly before: string; readonly after: string }[];
    readonly moved: boolean;
  };
}

export interface ChangedPart {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Above this many words a text is compared as a whole, and so is one of which less than half stayed: nobody reads so fine a grain. */
const mostWords = 400;

/** Two texts word by word: what stayed, what went and what came, in reading order. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [a, b] = [before, after].map((text) => text.split(/(?<=\s)/)) as [string[], string[]];
  const whole: Stretch[] = [
    { is: 'gone', text: before },
    { is: 'new', text: after },
  ];
  if (a.length > mostWords || b.length > mostWords) return whole;
  const longest: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  const same = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  if (at(0, 0) * 2 < Math.max(a.length, b.length)) return whole;
  const stretches: Stretch[] = [];
  const put = (is: Stretch['is'], text = '') => {
    const last = stretches.at(-1);
    if (last?.is === is) stretches[stretches.length - 1] = { is, text: last.text + text };
    else stretches.push({ is, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      put('same', b[j]);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      put('gone', a[i]);
      i += 1;
    } else {
      put('new', b[j]);
      j += 1;
    }
  }
  return stretches;
}

const changeOf = (before: Said | undefined, after: Said | undefined): Change | undefined => {
  const one = after ?? before;
  if (!one || before?.value === after?.value) return undefined;
  const { key, label } = one;
  if (!one.items) return { key, label, before: before?.value, after: after?.value };
  const [was, is] = [before?.items ?? [], after?.items ?? []];
  const then = new Map(was.map((item) => [item.key, item.text]));
  const now = new Map(is.map((item) => [item.key, item.text]));
  const changed = is.flatMap(({ key: id, text }) => {
    const old = then.get(id);
    return old !== undefined && old !== text ? [{ before: old, after: text }] : [];
  });
  const stayed = (items: typeof was, others: ReadonlyMap<string, string>) =>
    items.filter((item) => others.has(item.key)).map((item) => item.key);
  return {
    key,
    label,
    members: {
      came: is.filter((item) => !then.has(item.key)).map(({ text }) => text),
      went: was.filter((item) => !now.has(item.key)).map(({ text }) => text),
      changed,
      moved: stayed(was, now).join() !== stayed(is, then).join(),
    },
  };
};

/** What is different between two editions, step by step; steps that say the same are not there. */
export function changedParts(before: readonly SaidPart[], after: readonly SaidPart[]): ChangedPart[] {
  return after.flatMap(({ id, title, said }) => {
    const old = before.find((part) => part.id === id)?.said ?? [];
    const keys = [...new Set([...said, ...old].map(({ key }) => key))];
    const changes = keys.flatMap(
      (key) =>
        changeOf(
          old.find((one) => one.key === key),
          said.find((one) => one.key === key),
        ) ?? [],
    );
    return changes.length > 0 ? [{ id, title, changes }] : [];
  });
}
