import { type Issue, isRefusal } from '@concierta/kernel';
import type { TableRow } from '@concierta/spreadsheet';
import type { Change, SaveContext, Store, Write } from '@concierta/store';
import type { ImportKind, ImportTools, RowDecision } from './kind.ts';
import { repeated } from './repeats.ts';
import { identityOf, type Remembered, type RowIdentity, recall, remember } from './row-key.ts';
import type { LoadedRow } from './rows.ts';
import { keptIssue } from './state.ts';

/** What loading some rows of an import needs to know. */
export interface Loading {
  readonly job: string;
  readonly kind: ImportKind;
  readonly tools: ImportTools;
  readonly context: SaveContext;
}

interface Identified {
  readonly row: TableRow;
  readonly identity: RowIdentity;
  readonly known: Remembered | undefined;
}

/** A row whose effect is to be written, with what it writes. */
interface Effect extends Identified {
  readonly outcome: 'loaded' | 'updated';
  readonly target: string;
  readonly changes: readonly Change[];
  readonly writes: readonly Write[];
}

const tooLarge: Issue = {
  pointer: '',
  code: 'too-large',
  params: {
    es: 'La fila tiene demasiado texto para guardarse. Acórtela.',
    en: 'The row holds too much text to be kept. Shorten it.',
  },
};

const refused = (number: number, issues: readonly Issue[]): LoadedRow => ({
  number,
  outcome: 'refused',
  issues: issues.map(keptIssue),
});

/** What is known of a row before anybody decides: nothing when somebody must. */
const settledBefore = ({ row: { number }, identity, known }: Identified, job: string): LoadedRow | undefined => {
  if (!known) return undefined;
  const { target, outcome } = known;
  if (known.job === job && known.row === number) return { number, outcome, target };
  if (known.hash === identity.hash) return { number, outcome: 'same', target };
  return known.job === job ? refused(number, [repeated(known.row)]) : undefined;
};

const marked = (change: Change): Change => {
  const { integration } = change.input;
  return integration ? { ...change, input: { ...change.input, integration: { ...integration, batch: true } } } : change;
};

const effectOf = (identified: Identified, decision: RowDecision, job: string): Effect | LoadedRow => {
  const { row, identity, known } = identified;
  const { number } = row;
  if (decision.outcome === 'refused') return refused(number, decision.issues);
  if (decision.outcome === 'same') return { number, outcome: 'same', target: decision.target };
  const { outcome, target, changes, also = [], kept = {} } = decision;
  const memory = remember(identity, known, { target, outcome, job, row: number, kept: { ...kept } });
  return { ...identified, outcome, target, changes: changes.map(marked), writes: [...also, memory] };
};

/** A state, an event and its texts; long parts are seldom and fall back to a transaction of their own. */
const weightOf = ({ changes, writes }: Effect): number => changes.length * 3 + writes.length;

const heaviest = 90;

/** Effects that fit in one transaction, in order. */
const packed = (effects: readonly Effect[]): Effect[][] => {
  const groups: Effect[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const effect of effects) {
    const own = weightOf(effect);
    if (weight + own > heaviest) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(effect);
    weight += own;
  }
  return groups;
};

const write = (store: Store, effects: readonly Effect[], context: SaveContext) =>
  store.saveMany(
    effects.flatMap(({ changes }) => changes),
    { context, also: effects.flatMap(({ writes }) => writes) },
  );

const crossed = (error: unknown): boolean => isRefusal(error, 'stale-version') || isRefusal(error, 'conflict');

const attempts = 4;

/** One row by itself, decided afresh whenever somebody wrote in between. Throws `busy` when that does not end. */
const loadAlone = async (row: TableRow, loading: Loading): Promise<LoadedRow> => {
  const { job, kind, tools, context } = loading;
  for (let left = attempts; ; left -= 1) {
    const identified = await identify(row, loading);
    const before = settledBefore(identified, job);
    if (before) return before;
    const [decision] = await kind.accept([toLoad(identified)], tools);
    if (!decision) throw new Error(`«${kind.name}» decided nothing about row ${row.number}`);
    const effect = effectOf(identified, decision, job);
    if (!('writes' in effect)) return effect;
    try {
      await write(tools.store, [effect], context);
      return { number: row.number, outcome: effect.outcome, target: effect.target };
    } catch (error) {
      if (isRefusal(error, 'too-large')) return refused(row.number, [tooLarge]);
      if (!crossed(error) || left <= 0) throw error;
    }
  }
};

const identify = async (row: TableRow, { kind, tools }: Loading): Promise<Identified> => {
  const identity = identityOf(tools.owner, kind, tools.params, row.values);
  return { row, identity, known: await recall(tools.store, identity) };
};

const toLoad = ({ row: { number, values }, known }: Identified) => ({
  number,
  values,
  known: known && { target: known.target, kept: known.kept },
});

/** Sets apart the rows that are the same row as one further up, which must be dealt with first. */
const apart = (rows: readonly Identified[]): { first: Identified[]; repeats: Map<Identified, Identified> } => {
  const seen = new Map<string, Identified>();
  const repeats = new Map<Identified, Identified>();
  const first = rows.filter((one) => {
    const before = seen.get(one.identity.key.pk);
    if (before) repeats.set(one, before);
    else seen.set(one.identity.key.pk, one);
    return before === undefined;
  });
  return { first, repeats };
};

const outcomeOfRepeat = (repeat: Identified, original: Identified, of: LoadedRow | undefined): LoadedRow => {
  const { number } = repeat.row;
  if (repeat.identity.hash !== original.identity.hash) return refused(number, [repeated(original.row.number)]);
  return of?.target === undefined
    ? refused(number, of?.issues ?? [repeated(original.row.number)])
    : { number, outcome: 'same', target: of.target };
};

/**
 * Loads rows, each once, however often this is called for them: what a row wrote is remembered in the same transaction. Says
 * what became of each, in order.
 */
export const loadRows = async (rows: readonly TableRow[], loading: Loading): Promise<readonly LoadedRow[]> => {
  const { job, kind, tools, context } = loading;
  const outcomes = new Map<number, LoadedRow>();
  const settle = (row: LoadedRow) => void outcomes.set(row.number, row);
  for (const { number, issues } of rows) if (issues.length > 0) settle(refused(number, issues));

  const readable = rows.filter(({ issues }) => issues.length === 0);
  const identified = await Promise.all(readable.map((row) => identify(row, loading)));
  const { first, repeats } = apart(identified);
  const undecided = first.filter((one) => {
    const before = settledBefore(one, job);
    if (before) settle(before);
    return !before;
  });
  const decisions = undecided.length === 0 ? [] : await kind.accept(undecided.map(toLoad), tools);
  const effects: Effect[] = [];
  for (const [i, one] of undecided.entries()) {
    const decision = decisions[i];
    if (!decision) throw new Error(`«${kind.name}» decided nothing about row ${one.row.number}`);
    const effect = effectOf(one, decision, job);
    if ('writes' in effect) effects.push(effect);
    else settle(effect);
  }
  for (const group of packed(effects)) {
    try {
      await write(tools.store, group, context);
      for (const { row, outcome, target } of group) settle({ number: row.number, outcome, target });
    } catch (error) {
      if (!crossed(error) && !isRefusal(error, 'too-large')) throw error;
      for (const { row } of group) settle(await loadAlone(row, loading));
    }
  }
  for (const [repeat, original] of repeats) {
    settle(outcomeOfRepeat(repeat, original, outcomes.get(original.row.number)));
  }
  return rows.flatMap(({ number }) => outcomes.get(number) ?? []);
};
