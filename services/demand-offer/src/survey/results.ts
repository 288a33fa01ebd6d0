import { isRefusal } from '@concierta/kernel';
import type { Cursor, Item, Store } from '@concierta/store';
import { counting, emptyTally, type Question, type Tally } from '@concierta/surveys';
import * as z from 'zod';
import { AnswerRow, answerPrefix, surveyPartition } from './answer-row.ts';

const Counts = z.record(z.string(), z.number());
const QuestionTally = z.object({
  asked: z.number(),
  answered: z.number(),
  counts: Counts,
  /** As text: of many large numbers it is more than a table takes as a number. */
  sum: z.union([z.number(), z.string().transform(Number)]).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  joined: z.boolean().optional(),
});
const KeptTally = z.object({
  version: z.number(),
  /** The last answer that is counted in it. */
  upTo: z.string(),
  tally: z.object({
    total: z.number(),
    byChannel: Counts,
    byTerritory: Counts,
    byLink: Counts,
    questions: z.record(z.string(), QuestionTally),
  }),
});

const keptKey = (owner: string, survey: string) => ({ pk: surveyPartition(owner, survey), sk: 'COUNTED' });

interface Kept {
  readonly version: number;
  readonly upTo: string;
  readonly tally: Tally;
}

const fresh: Kept = { version: 0, upTo: answerPrefix, tally: emptyTally };

/** A tally as a row holds it. */
const asKept = ({ questions, ...tally }: Tally) => ({
  ...tally,
  questions: Object.fromEntries(
    Object.entries(questions).map(([id, { sum, ...one }]) => [id, sum === undefined ? one : { ...one, sum: `${sum}` }]),
  ),
});

const keptIn = (item: Item | undefined): Kept => {
  const parsed = KeptTally.safeParse(item);
  return parsed.success ? parsed.data : fresh;
};

/** Ids begin with their time. An answer that is a minute old is settled: no write under way can still slip in before it. */
const settledMs = 60_000;
/** So few new answers are counted again the next time rather than written down. */
const worthKeeping = 100;
const pageSize = 500;

const countedIn = (item: Item): readonly AnswerRow[] => {
  const row = AnswerRow.safeParse(item);
  return row.success && row.data.erasedAt === undefined ? [row.data] : [];
};

/**
 * What all answers add up to. What was settled at an earlier reading is kept, so that a reading costs one get and a Query
 * of what is new, however many thousands there are: answers never wait for a counter, and none is counted twice.
 */
export const currentTally = async (
  store: Store,
  survey: { readonly owner: string; readonly id: string; readonly questions: readonly Question[] },
  now: Date,
): Promise<Tally> => {
  const { owner, id, questions } = survey;
  const key = keptKey(owner, id);
  const kept = keptIn(await store.get(key));
  const horizon = new Date(now.getTime() - settledMs).toISOString();
  let [settled, upTo, fold] = [kept.tally, kept.upTo, 0];
  const recent: AnswerRow[] = [];
  let reached = false;
  let after: Cursor | undefined;
  do {
    const page = await store.query(key.pk, {
      between: [`${kept.upTo}!`, `${answerPrefix}~`],
      limit: pageSize,
      after,
    });
    const newer = page.items.findIndex(({ at }) => String(at) > horizon);
    const old = reached ? [] : newer < 0 ? page.items : page.items.slice(0, newer);
    reached ||= newer >= 0;
    settled = counting(questions, settled, old.flatMap(countedIn));
    upTo = old.at(-1)?.sk ?? upTo;
    fold += old.length;
    recent.push(...page.items.slice(old.length).flatMap(countedIn));
    after = page.next;
  } while (after);
  if (fold >= worthKeeping)
    await keep(store, { ...key, version: kept.version + 1, upTo, tally: asKept(settled) }, kept.version);
  return counting(questions, settled, recent);
};

/** Keeps what was counted, unless somebody else did meanwhile, an answer was erased, or it is too much for a row. */
const keep = async (store: Store, item: Item, before: number): Promise<void> => {
  try {
    await store.transact([{ put: item, condition: before === 0 ? 'absent' : { version: before } }]);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
};

/** The write that goes with erasing an answer: everything is counted again, and no count under way survives. */
export const recount = async (store: Store, owner: string, survey: string) => {
  const key = keptKey(owner, survey);
  const { version } = keptIn(await store.get(key));
  return {
    put: { ...key, version: version + 1, upTo: answerPrefix, tally: emptyTally },
    condition: version === 0 ? ('absent' as const) : { version },
  };
};
