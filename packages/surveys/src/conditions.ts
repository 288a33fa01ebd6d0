import { type Answers, answerTo } from './answers.ts';
import { type Asked, type Condition, isAsked, type Question } from './question.ts';

/** What must hold for a question to be asked: its own condition and that of the heading above it. */
export const conditionsOf = (questions: readonly Question[], at: number): Condition[] => {
  const question = questions[at];
  const heading = questions.slice(0, at + 1).findLast(({ kind }) => kind === 'section');
  return [...new Set([heading?.when, question?.when])].filter((condition) => condition !== undefined);
};

const met = (condition: Condition, answers: Answers, shown: ReadonlySet<string>): boolean => {
  const given = shown.has(condition.question) ? answerTo(answers, condition.question) : undefined;
  return Array.isArray(given) ? given.includes(condition.is) : given === condition.is;
};

/** The questions that these answers lead to, in order. What a question that is not asked was answered opens nothing. */
export const shownQuestions = (questions: readonly Question[], answers: Answers): Question[] => {
  const shown = new Set<string>();
  return questions.filter((question, at) => {
    if (!conditionsOf(questions, at).every((condition) => met(condition, answers, shown))) return false;
    shown.add(question.id);
    return true;
  });
};

/** The number by which people call each question: headings have none. */
export const numberOf = (questions: readonly Question[], id: string): number =>
  questions.filter(isAsked).findIndex((question: Asked) => question.id === id) + 1;

/** A condition with the words that a person needs to follow it on paper, or on a page without script. */
export interface SpokenCondition {
  readonly number: number;
  readonly label: string;
  readonly option: string;
}

/** The conditions of a question in words: of which question, and which of its options. */
export const spokenConditions = (questions: readonly Question[], at: number): SpokenCondition[] =>
  conditionsOf(questions, at).flatMap(({ question: id, is }) => {
    const before = questions.find((question) => question.id === id);
    if (before?.kind !== 'choice' && before?.kind !== 'choices') return [];
    const option = before.options.find(({ value }) => value === is)?.label ?? is;
    return [{ number: numberOf(questions, id), label: before.label, option }];
  });
