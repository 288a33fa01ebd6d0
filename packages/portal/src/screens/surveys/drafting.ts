import type { Question, QuestionKind } from './wire.ts';

export const kinds = [
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

const reserved = new Set(['constructor', 'prototype', 'start', 'end', 'today', 'meta']);

/** «¿El agua se trata?» → `el_agua_se_trata`: the name of the column in ODK, Kobo and CSV. */
export const nameFrom = (words: string, fallback: string): string => {
  const name = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/_+$/, '');
  return name === '' || reserved.has(name) ? fallback : name;
};

/** A name that nobody else has: the same words get a number. */
export const freeName = (wanted: string, taken: readonly string[]): string => {
  if (!taken.includes(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.includes(`${wanted}_${n}`)) return `${wanted}_${n}`;
};

/** A question being written: its id is given once, from its first words, and stays when they change. */
export interface Draft {
  /** What tells it from the others while it is written; never sent. */
  readonly key: string;
  readonly question: Question;
  /** True until it is saved for the first time: only then does its name follow its words. */
  readonly isNew: boolean;
}

const options = [
  { value: 'si', label: 'Sí' },
  { value: 'no', label: 'No' },
];

export const blankQuestion = (
  kind: QuestionKind,
  taken: readonly string[],
  yesNo: readonly [string, string],
): Draft => {
  const base = { id: freeName('pregunta', taken), label: '' };
  const choices = options.map((option, at) => ({ ...option, label: yesNo[at] ?? option.label }));
  const question = ((): Question => {
    switch (kind) {
      case 'choice':
      case 'choices':
        return { ...base, kind, options: choices };
      case 'scale':
        return { ...base, kind, from: 1, to: 5, low: '', high: '' };
      default:
        return { ...base, kind } as Question;
    }
  })();
  return { key: crypto.randomUUID(), question, isNew: true };
};

export const draftsOf = (questions: readonly Question[]): Draft[] =>
  questions.map((question) => ({ key: question.id, question, isNew: false }));

/** A move up or down the list; nothing changes at its ends. */
export const moved = <T>(items: readonly T[], at: number, by: -1 | 1): T[] => {
  const to = at + by;
  const one = items[at];
  if (one === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, i) => i !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
};

type Option = Extract<Question, { kind: 'choice' }>['options'][number];

/** An option that was added now: like a new question, it is named after its words when it is sent. */
const newOption = 'opcion_nueva';

export const blankOption = (options: readonly Option[]): Option => ({
  value: freeName(
    newOption,
    options.map(({ value }) => value),
  ),
  label: '',
});

interface Renamed {
  readonly options: readonly Option[];
  readonly values: ReadonlyMap<string, string>;
}

const optionsSent = (list: readonly Option[], isNew: boolean): Renamed => {
  const written = list.filter(({ label }) => label.trim() !== '');
  const follows = (value: string) => isNew || value.startsWith(newOption);
  const taken = written.map(({ value }) => value).filter((value) => !follows(value));
  const values = new Map<string, string>();
  const options = written.map(({ value, label }) => {
    const name = follows(value) ? freeName(nameFrom(label, 'opcion'), taken) : value;
    if (follows(value)) taken.push(name);
    values.set(value, name);
    return { value: name, label: label.trim() };
  });
  return { options, values };
};

/** What is sent: trimmed, without what was left empty; what is new named after its words; conditions that no longer hold, gone. */
export function questionsSent(drafts: readonly Draft[]): Question[] {
  const taken = drafts.filter(({ isNew }) => !isNew).map(({ question }) => question.id);
  const sent = new Map<string, { readonly id: string; readonly values: ReadonlyMap<string, string> }>();
  return drafts.map(({ question, isNew }) => {
    const id = isNew ? freeName(nameFrom(question.label, 'pregunta'), taken) : question.id;
    if (isNew) taken.push(id);
    const { when, help, ...rest } = question;
    const before = when && sent.get(when.question);
    const is = when && before?.values.get(when.is);
    const renamed = 'options' in question ? optionsSent(question.options, isNew) : undefined;
    sent.set(question.id, { id, values: renamed?.values ?? new Map() });
    return {
      ...rest,
      id,
      label: question.label.trim(),
      ...(help?.trim() ? { help: help.trim() } : {}),
      ...(before && is ? { when: { question: before.id, is } } : {}),
      ...(renamed ? { options: renamed.options } : {}),
      ...('low' in question ? { low: question.low.trim(), high: question.high.trim() } : {}),
      ...('unit' in question ? { unit: question.unit?.trim() || undefined } : {}),
    } as Question;
  });
}
