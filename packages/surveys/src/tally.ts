import { type Answers, type AnswerValue, answerTo } from './answers.ts';
import { shownQuestions } from './conditions.ts';
import { type Asked, isAsked, type Question } from './question.ts';

/** What is counted of one question. `answered` is the sample: who was asked and answered. */
export interface QuestionTally {
  readonly asked: number;
  readonly answered: number;
  /** How many gave each answer: by option, number, month or territory. Texts are not counted, they are read. */
  readonly counts: Readonly<Record<string, number>>;
  readonly sum?: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** True when there were so many different numbers that near ones were joined: the median is then near, the mean exact. */
  readonly joined?: boolean | undefined;
}

/** What is counted of a survey. Two tallies of different answers join into the tally of all of them. */
export interface Tally {
  readonly total: number;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly byTerritory: Readonly<Record<string, number>>;
  readonly byLink: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, QuestionTally>>;
}

/** One answer, as the tally looks at it. */
export interface Counted {
  readonly answers: Answers;
  readonly channel: string;
  readonly territory?: string | undefined;
  readonly link?: string | undefined;
}

export const emptyTally: Tally = { total: 0, byChannel: {}, byTerritory: {}, byLink: {}, questions: {} };

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Counts = Record<string, number>;

const add = (counts: Counts, key: string | undefined, n = 1): void => {
  if (key !== undefined) counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + n;
};

/** Different numbers kept one by one; beyond that they are joined by their first figures. */
const mostNumbers = 200;

const joinNear = (counts: Readonly<Counts>): Counts => {
  for (let figures = 3; ; figures -= 1) {
    const joined: Counts = {};
    for (const [value, n] of Object.entries(counts)) add(joined, String(Number(Number(value).toPrecision(figures))), n);
    if (figures === 1 || Object.keys(joined).length <= mostNumbers / 2) return joined;
  }
};

const keysOf = (question: Asked, given: AnswerValue): readonly string[] => {
  switch (question.kind) {
    case 'shortText':
    case 'longText':
      return [];
    case 'date':
      return [String(given).slice(0, 7)];
    default:
      return Array.isArray(given) ? given : [String(given)];
  }
};

interface Growing {
  readonly tally: Writable<QuestionTally>;
  counts: Counts;
}

const addNumber = ({ tally }: Growing, given: number): void => {
  tally.sum = (tally.sum ?? 0) + given;
  tally.least = Math.min(tally.least ?? given, given);
  tally.most = Math.max(tally.most ?? given, given);
};

const addAnswer = (growing: Growing, question: Asked, given: AnswerValue | undefined): void => {
  const { tally } = growing;
  tally.asked += 1;
  if (given === undefined) return;
  tally.answered += 1;
  for (const key of keysOf(question, given)) add(growing.counts, key);
  if (typeof given !== 'number') return;
  addNumber(growing, given);
  if (Object.keys(growing.counts).length <= mostNumbers) return;
  growing.counts = joinNear(growing.counts);
  tally.joined = true;
};

/** The tally with these answers more. The one given stays as it was. */
export const counting = (questions: readonly Question[], tally: Tally, more: readonly Counted[]): Tally => {
  const [byChannel, byTerritory, byLink] = [{ ...tally.byChannel }, { ...tally.byTerritory }, { ...tally.byLink }];
  const growing = new Map<string, Growing>(
    questions.filter(isAsked).map(({ id }) => {
      const before = tally.questions[id] ?? { asked: 0, answered: 0, counts: {} };
      return [id, { tally: { ...before }, counts: { ...before.counts } }];
    }),
  );
  for (const { answers, channel, territory, link } of more) {
    add(byChannel, channel);
    add(byTerritory, territory);
    add(byLink, link);
    for (const question of shownQuestions(questions, answers).filter(isAsked)) {
      const counted = growing.get(question.id);
      if (counted) addAnswer(counted, question, answerTo(answers, question.id));
    }
  }
  return {
    total: tally.total + more.length,
    byChannel,
    byTerritory,
    byLink,
    questions: Object.fromEntries([...growing].map(([id, { tally: found, counts }]) => [id, { ...found, counts }])),
  };
};

/** The half below and the half above: of an even number of answers, the middle between the two in the middle. */
export const medianOf = ({ counts }: QuestionTally): number | undefined => {
  const values = Object.entries(counts)
    .map(([value, n]) => [Number(value), n] as const)
    .sort(([a], [b]) => a - b);
  const total = values.reduce((sum, [, n]) => sum + n, 0);
  if (total === 0) return undefined;
  const at = (position: number): number => {
    let passed = 0;
    for (const [value, n] of values) {
      passed += n;
      if (passed > position) return value;
    }
    return values.at(-1)?.[0] ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
};

export const meanOf = ({ sum, answered }: QuestionTally): number | undefined =>
  sum === undefined || answered === 0 ? undefined : sum / answered;
