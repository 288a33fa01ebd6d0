import { conditionsOf } from './conditions.ts';
import type { Asked, Question } from './question.ts';

/** A sheet of an XLSForm: its header and its rows. */
export interface Sheet {
  readonly name: 'survey' | 'choices' | 'settings';
  readonly rows: readonly (readonly string[])[];
}

const typeOf = (question: Asked): string => {
  switch (question.kind) {
    case 'choice':
      return `select_one ${question.id}`;
    case 'choices':
      return `select_multiple ${question.id}`;
    case 'number':
      return question.whole ? 'integer' : 'decimal';
    case 'scale':
      return 'integer';
    case 'date':
      return 'date';
    default:
      return 'text';
  }
};

const constraintOf = (question: Asked): string => {
  switch (question.kind) {
    case 'number':
      return [
        question.min === undefined ? [] : [`. >= ${question.min}`],
        question.max === undefined ? [] : [`. <= ${question.max}`],
      ]
        .flat()
        .join(' and ');
    case 'scale':
      return `. >= ${question.from} and . <= ${question.to}`;
    case 'territory':
      return "regex(., '^[0-9]{5}$')";
    default:
      return '';
  }
};

const relevantOf = (questions: readonly Question[], at: number): string =>
  conditionsOf(questions, at)
    .map(({ question, is }) => `selected(\${${question}}, '${is}')`)
    .join(' and ');

const hintOf = (question: Asked): string => {
  const own = question.help ?? '';
  if (question.kind === 'scale') {
    return `${own} ${question.from} = ${question.low}; ${question.to} = ${question.high}`.trim();
  }
  if (question.kind === 'territory') return `${own} Código DIVIPOLA de cinco cifras.`.trim();
  return question.kind === 'number' && question.unit ? `${own} (${question.unit})`.trim() : own;
};

const surveyRow = (questions: readonly Question[], question: Question, at: number): string[] => {
  if (question.kind === 'section') {
    return ['note', question.id, question.label, question.help ?? '', '', relevantOf(questions, at), '', ''];
  }
  return [
    typeOf(question),
    question.id,
    question.label,
    hintOf(question),
    question.required ? 'yes' : '',
    relevantOf(questions, at),
    constraintOf(question),
    question.kind === 'longText' ? 'multiline' : '',
  ];
};

/**
 * The form as an XLSForm, which ODK and KoboToolbox load: a survey designed here is filled in there, and what comes back
 * maps by the names of its columns.
 */
export const xlsFormOf = (form: {
  readonly title: string;
  readonly id: string;
  readonly questions: readonly Question[];
  /** The authorisation to ask for, if the survey asks for one. */
  readonly consent?: string | undefined;
  /** True for interviews: the role of who answers is asked first. */
  readonly interview?: boolean;
}): Sheet[] => {
  const { title, id, questions, consent, interview } = form;
  const choices = questions.flatMap((question) =>
    question.kind === 'choice' || question.kind === 'choices'
      ? question.options.map(({ value, label }) => [question.id, value, label])
      : [],
  );
  return [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'appearance'],
        ...(interview ? [['text', 'papel', 'Papel de quien responde, no su nombre', '', 'yes', '', '', '']] : []),
        ...questions.map((question, at) => surveyRow(questions, question, at)),
        ...(consent === undefined ? [] : [['acknowledge', 'consentimiento', consent, '', 'yes', '', '', '']]),
      ],
    },
    { name: 'choices', rows: [['list_name', 'name', 'label'], ...choices] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'default_language'],
        [title, id, 'Español (es)'],
      ],
    },
  ];
};
