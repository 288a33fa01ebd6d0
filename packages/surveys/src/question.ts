import * as z from 'zod';

/** The most questions (headings counted) that a form may have: nobody answers more in one sitting. */
export const maxQuestions = 60;
/** The most characters of a long text, so that the longest answer fits in one row. */
export const maxLongText = 3000;
export const maxShortText = 300;

const reservedNames: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  'start',
  'end',
  'today',
  'meta',
  'consentimiento',
  'papel',
]);

/**
 * The id of a question and the value of an option: what stays the same whatever the words become, and at the same time the
 * name of the column in ODK, Kobo and CSV (XLSForm asks for a letter first and no spaces).
 */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
  .refine((text) => !reservedNames.has(text), {
    params: {
      code: 'reserved-name',
      es: 'Ese nombre lo usan los formularios para otra cosa. Escriba otro.',
      en: 'Forms use that name for something else. Write another one.',
    },
  });

const words = (max: number) => z.string().trim().min(1).max(max);

const Option = z.object({ value: name, label: words(150) });
export type Option = z.infer<typeof Option>;

const options = z.array(Option).min(2).max(40);

/** «Solo si en la pregunta X se respondió Y». */
const Condition = z.object({ question: name, is: name });
export type Condition = z.infer<typeof Condition>;

const common = {
  id: name,
  label: words(300),
  help: words(400).optional(),
  required: z.boolean().optional(),
  when: Condition.optional(),
};

const bound = z.number().min(-1e12).max(1e12).optional();

/** One question of a form, by kind; a `section` is a heading, and what it is conditioned on conditions everything below it. */
export const Question = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('shortText') }),
  z.object({ ...common, kind: z.literal('longText') }),
  z.object({ ...common, kind: z.literal('choice'), options }),
  z.object({ ...common, kind: z.literal('choices'), options }),
  z.object({
    ...common,
    kind: z.literal('number'),
    unit: words(40).optional(),
    min: bound,
    max: bound,
    whole: z.boolean().optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('scale'),
    from: z.union([z.literal(0), z.literal(1)]),
    to: z.number().int().min(2).max(10),
    low: words(60),
    high: words(60),
  }),
  z.object({ ...common, kind: z.literal('date') }),
  z.object({ ...common, kind: z.literal('territory') }),
  z.object({
    id: name,
    label: words(300),
    help: words(400).optional(),
    when: Condition.optional(),
    kind: z.literal('section'),
  }),
]);
export type Question = z.infer<typeof Question>;
export type QuestionKind = Question['kind'];
export type Section = Extract<Question, { kind: 'section' }>;
/** A question that is answered: any but a heading. */
export type Asked = Exclude<Question, Section>;

export const questionKinds = [
  'shortText',
  'longText',
  'choice',
  'choices',
  'number',
  'scale',
  'date',
  'territory',
  'section',
] as const satisfies readonly QuestionKind[];

export const isAsked = (question: Question): question is Asked => question.kind !== 'section';

const own = (code: string, es: string, en: string) => ({ code, es, en });

interface Finding {
  readonly path: readonly (string | number)[];
  readonly params: { readonly code: string; readonly es: string; readonly en: string };
}

const repeated = (names: readonly string[]): number => names.findIndex((one, i) => names.indexOf(one) !== i);

const conditionFinding = (questions: readonly Question[], at: number): Finding | undefined => {
  const when = questions[at]?.when;
  if (!when) return undefined;
  const before = questions.slice(0, at).find(({ id }) => id === when.question);
  if (before?.kind !== 'choice' && before?.kind !== 'choices') {
    return {
      path: [at, 'when', 'question'],
      params: own(
        'unknown-question',
        'Escoja una pregunta anterior que tenga opciones.',
        'Choose an earlier question that has options.',
      ),
    };
  }
  if (before.options.some(({ value }) => value === when.is)) return undefined;
  return {
    path: [at, 'when', 'is'],
    params: own('unknown-option', 'Esa opción no está en la pregunta.', 'That option is not in the question.'),
  };
};

const findingsOf = (questions: readonly Question[]): Finding[] =>
  questions.flatMap((question, at): Finding[] => {
    const found: (Finding | undefined)[] = [conditionFinding(questions, at)];
    if (questions.findIndex(({ id }) => id === question.id) < at) {
      found.push({
        path: [at, 'id'],
        params: own('repeated-question', 'Otra pregunta tiene ese nombre.', 'Another question has that name.'),
      });
    }
    if (question.kind === 'choice' || question.kind === 'choices') {
      const twice = repeated(question.options.map(({ value }) => value));
      if (twice >= 0) {
        found.push({
          path: [at, 'options', twice, 'value'],
          params: own('repeated-option', 'Esa opción está repetida.', 'That option is there twice.'),
        });
      }
    }
    if (
      question.kind === 'number' &&
      question.min !== undefined &&
      question.max !== undefined &&
      question.min > question.max
    ) {
      found.push({
        path: [at, 'max'],
        params: own('empty-range', 'El máximo es menor que el mínimo.', 'The maximum is below the minimum.'),
      });
    }
    return found.filter((one) => one !== undefined);
  });

/** The questions of a form, in the order in which they are asked. A condition looks only backwards. */
export const Questions = z
  .array(Question)
  .max(maxQuestions)
  .superRefine((questions, context) => {
    for (const { path, params } of findingsOf(questions)) {
      context.addIssue({ code: 'custom', path: [...path], params });
    }
  });
