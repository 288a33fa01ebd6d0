import type { Issue } from '@concierta/kernel';
import type * as z from 'zod';
import type { Language } from './language.ts';

/** How an input can be wrong, in our own codes. A service's own rules add their own (see `custom` in the README). */
export type IssueCode =
  | 'required'
  | 'type'
  | 'format'
  | 'choice'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-multiple'
  | 'unknown-field'
  | 'duplicate'
  | 'odd-text'
  | 'forbidden-key'
  | 'rule';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;

const typeWords: Record<Language, Readonly<Record<string, string>>> = {
  es: {
    string: 'un texto',
    number: 'un número',
    int: 'un número entero',
    boolean: 'sí o no',
    array: 'una lista',
    object: 'un grupo de datos',
  },
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
    array: 'a list',
    object: 'a group of fields',
  },
};

const n = (params: Params, name: string): string => String(params[name] ?? '');

const sentences: Record<Language, Record<IssueCode, Sentence>> = {
  es: {
    required: () => 'Escriba este dato.',
    type: (p) => `Aquí va ${typeWords.es[n(p, 'expected')] ?? 'otro tipo de dato'}.`,
    format: (p) =>
      p.format === 'date'
        ? 'Escriba una fecha que exista, como 2026-11-22.'
        : p.format === 'datetime'
          ? 'Escriba una fecha y hora en UTC, como 2026-11-22T15:00:00Z.'
          : p.format === 'email'
            ? 'Escriba un correo completo, como nombre@entidad.gov.co.'
            : 'El dato no tiene la forma esperada.',
    choice: (p) =>
      p.options === undefined ? 'Elija una de las opciones.' : `Elija una de estas opciones: ${n(p, 'options')}.`,
    'too-short': (p) => `Escriba al menos ${n(p, 'minimum')} ${p.minimum === 1 ? 'carácter' : 'caracteres'}.`,
    'too-long': (p) => `Escriba como máximo ${n(p, 'maximum')} caracteres.`,
    'too-few': (p) => `Indique al menos ${n(p, 'minimum')}.`,
    'too-many': (p) => `Indique como máximo ${n(p, 'maximum')}.`,
    'too-small': (p) => `El valor mínimo es ${n(p, 'minimum')}.`,
    'too-large': (p) => `El valor máximo es ${n(p, 'maximum')}.`,
    'not-multiple': (p) => `El valor debe ser múltiplo de ${n(p, 'divisor')}.`,
    'unknown-field': () => 'Este dato no existe aquí. Quítelo.',
    duplicate: () => 'Este dato viene repetido. Envíelo una sola vez.',
    'odd-text': () => 'El texto tiene caracteres que no se pueden guardar. Escríbalo de nuevo.',
    'forbidden-key': () => 'Ese nombre de dato no se admite.',
    rule: () => 'Revise este dato.',
  },
  en: {
    required: () => 'Fill in this field.',
    type: (p) => `This must be ${typeWords.en[n(p, 'expected')] ?? 'of another type'}.`,
    format: (p) =>
      p.format === 'date'
        ? 'Write a date that exists, like 2026-11-22.'
        : p.format === 'datetime'
          ? 'Write a date and time in UTC, like 2026-11-22T15:00:00Z.'
          : p.format === 'email'
            ? 'Write a whole e-mail address, like name@entity.gov.co.'
            : 'The value does not have the expected form.',
    choice: (p) => (p.options === undefined ? 'Choose one of the options.' : `Choose one of: ${n(p, 'options')}.`),
    'too-short': (p) => `Write at least ${n(p, 'minimum')} character${p.minimum === 1 ? '' : 's'}.`,
    'too-long': (p) => `Write at most ${n(p, 'maximum')} characters.`,
    'too-few': (p) => `Give at least ${n(p, 'minimum')}.`,
    'too-many': (p) => `Give at most ${n(p, 'maximum')}.`,
    'too-small': (p) => `The least value is ${n(p, 'minimum')}.`,
    'too-large': (p) => `The greatest value is ${n(p, 'maximum')}.`,
    'not-multiple': (p) => `The value must be a multiple of ${n(p, 'divisor')}.`,
    'unknown-field': () => 'There is no such field here. Take it out.',
    duplicate: () => 'This is given more than once. Send it once.',
    'odd-text': () => 'The text has characters that cannot be kept. Write it again.',
    'forbidden-key': () => 'That field name is not allowed.',
    rule: () => 'Check this field.',
  },
};

/** The sentence of an issue. A service's own rule brings its words in `params.es` and `params.en`. */
export const issueWords = (issue: Issue, language: Language): string => {
  const own = issue.params?.[language];
  if (typeof own === 'string') return own;
  const sentence = sentences[language][issue.code as IssueCode] ?? sentences[language].rule;
  return sentence(issue.params ?? {});
};

/** A JSON pointer (RFC 6901) to a place in the input. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const kindOf = {
  string: ['too-short', 'too-long'],
  array: ['too-few', 'too-many'],
  set: ['too-few', 'too-many'],
} as const;

const sized = (origin: string, end: 0 | 1): IssueCode =>
  kindOf[origin as keyof typeof kindOf]?.[end] ?? (end === 0 ? 'too-small' : 'too-large');

const plain = (value: unknown): string | number => (typeof value === 'number' ? value : String(value));

/** The words and code that a rule of a service's own gave to `ctx.addIssue({ code: 'custom', params: { code, es, en } })`. */
const ownRule = (params: Readonly<Record<string, unknown>> | undefined): { code: string; params: Params } => {
  const entries = Object.entries(params ?? {}).filter(
    ([key, v]) => key !== 'code' && ['string', 'number'].includes(typeof v),
  );
  return {
    code: typeof params?.code === 'string' ? params.code : 'rule',
    params: Object.fromEntries(entries) as Params,
  };
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );

/**
 * Turns the validator's findings about `input` into our own issues; its own words never leave the house.
 * The input is asked whether a value is missing or of the wrong kind, which the findings do not tell apart.
 */
export const issuesOf = (
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  root: readonly PropertyKey[] = [],
): Issue[] =>
  issues.flatMap((issue): Issue[] => {
    const path = [...root, ...issue.path];
    const missing = valueAt(input, path) === undefined;
    const at = (code: IssueCode | string, params?: Params): Issue[] => [
      { pointer: pointerOf(path), code, ...(params && Object.keys(params).length > 0 ? { params } : {}) },
    ];
    switch (issue.code) {
      case 'invalid_type':
        return missing ? at('required') : at('type', { expected: issue.expected });
      case 'invalid_value':
        return missing ? at('required') : at('choice', { options: issue.values.map(String).join(', ') });
      case 'too_small':
        return at(sized(issue.origin, 0), { minimum: plain(issue.minimum) });
      case 'too_big':
        return at(sized(issue.origin, 1), { maximum: plain(issue.maximum) });
      case 'not_multiple_of':
        return at('not-multiple', { divisor: plain(issue.divisor) });
      case 'invalid_format':
        return at('format', { format: issue.format });
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknown-field' }));
      case 'invalid_union':
        return missing ? at('required') : at('choice');
      case 'invalid_key':
      case 'invalid_element':
        return issuesOf(issue.issues, input, path);
      default: {
        const own = ownRule(issue.params);
        return at(own.code, own.params);
      }
    }
  });
