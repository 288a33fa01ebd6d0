import { type SpokenCondition, spokenConditions } from './conditions.ts';
import { isAsked, type Question } from './question.ts';

/** How a question is answered by hand. */
export type WritingSpace =
  | { readonly kind: 'lines'; readonly lines: number }
  | { readonly kind: 'boxes'; readonly several: boolean; readonly labels: readonly string[] }
  | { readonly kind: 'scale'; readonly from: number; readonly to: number; readonly low: string; readonly high: string }
  | { readonly kind: 'blank'; readonly unit?: string | undefined };

/** One line of the printed form: a heading, or a numbered question with room to answer. */
export interface PrintedQuestion {
  readonly id: string;
  readonly number?: number | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required: boolean;
  readonly onlyIf: readonly SpokenCondition[];
  readonly space?: WritingSpace | undefined;
}

const spaceOf = (question: Question): WritingSpace | undefined => {
  switch (question.kind) {
    case 'section':
      return undefined;
    case 'shortText':
      return { kind: 'lines', lines: 1 };
    case 'longText':
      return { kind: 'lines', lines: 4 };
    case 'choice':
    case 'choices':
      return {
        kind: 'boxes',
        several: question.kind === 'choices',
        labels: question.options.map(({ label }) => label),
      };
    case 'number':
      return { kind: 'blank', unit: question.unit };
    case 'scale': {
      const { from, to, low, high } = question;
      return { kind: 'scale', from, to, low, high };
    }
    case 'date':
    case 'territory':
      return { kind: 'blank' };
  }
};

/** The form for paper: what must be read, ticked and written, in order. The same numbers as on the screen. */
export const printedForm = (questions: readonly Question[]): PrintedQuestion[] => {
  let number = 0;
  return questions.map((question, at) => {
    if (isAsked(question)) number += 1;
    return {
      id: question.id,
      number: isAsked(question) ? number : undefined,
      label: question.label,
      help: question.help,
      required: isAsked(question) && question.required === true,
      onlyIf: spokenConditions(questions, at),
      space: spaceOf(question),
    };
  });
};
