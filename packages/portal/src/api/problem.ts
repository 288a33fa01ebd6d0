import { wordsNow } from '../words/index.tsx';

/** One thing wrong with what was sent: where, which rule, and what to do about it in the reader's language. */
export interface Issue {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as the platform words it (RFC 9457), or what the browser knows when there was no answer. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly issues?: readonly Issue[];
  readonly allowed?: readonly string[];
  readonly roles?: readonly string[];
  readonly missing?: readonly string[];
}

/** Every failed call to the platform ends as one of these; its message is fit to be shown. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly body: ProblemBody;
  readonly retryAfter: number | undefined;

  constructor(body: ProblemBody, retryAfter?: number) {
    super(body.detail ?? body.title ?? body.code);
    this.body = body;
    this.retryAfter = retryAfter;
  }

  get code(): string {
    return this.body.code;
  }

  get status(): number {
    return this.body.status;
  }
}

/** True when `error` is a problem, of one of the given codes if any is named. */
export const isProblem = (error: unknown, ...codes: readonly string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;

const issueOf = (raw: unknown): Issue[] =>
  isRecord(raw)
    ? [{ pointer: text(raw.pointer) ?? '', code: text(raw.code) ?? 'invalid', message: text(raw.message) ?? '' }]
    : [];

const codeForStatus: Readonly<Record<number, string>> = {
  401: 'token-invalid',
  403: 'role-required',
  404: 'not-found',
  412: 'stale-version',
  413: 'too-large',
  429: 'too-many-requests',
  503: 'busy',
};

/** The problem an answer carries. An answer that is not a problem (a proxy's page, an empty body) becomes one by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const raw: unknown = await response.json().catch(() => undefined);
  const record = isRecord(raw) ? raw : {};
  const body: ProblemBody = {
    status: response.status,
    code: text(record.code) ?? codeForStatus[response.status] ?? 'internal',
    title: text(record.title),
    detail: text(record.detail),
    instance: text(record.instance) ?? response.headers.get('x-request-id') ?? undefined,
    issues: Array.isArray(record.issues) ? record.issues.flatMap(issueOf) : undefined,
    allowed: texts(record.allowed),
    roles: texts(record.roles),
    missing: texts(record.missing),
  };
  const after = Number(response.headers.get('retry-after'));
  return new Problem(body, Number.isFinite(after) && after > 0 ? after : undefined);
}

/** There was no answer at all: the network, not the platform. */
export const offlineProblem = (): Problem => new Problem({ status: 0, code: 'offline' });

const ownWords = ['offline', 'busy', 'too-many-requests', 'stale-version', 'illegal-transition', 'too-large'] as const;

/** What to tell the person: the platform's own words when it gave some, else the portal's; never a status or a code. */
export function problemWords(error: unknown): string {
  const { t } = wordsNow();
  if (!isProblem(error)) return t('problem.other');
  if (error.status === 401) return t('problem.session');
  // What passes by itself, and why, is said by who knows: a file that is still being scanned, for one.
  const reason = error.code === 'busy' ? error.body.issues?.[0]?.message : undefined;
  if (reason) return reason;
  const own = ownWords.find((code) => code === error.code);
  if (own) return t(`problem.${own}`);
  return error.body.detail ?? error.body.title ?? t('problem.other');
}

/** `/text/title` → `text.title`: the name a form gives the field. */
export const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

export interface FormErrors {
  /** First message of each field, by the form's name for it. */
  readonly fields: Readonly<Record<string, string>>;
  /** For the error summary: every issue, with the id of its field when the form has it. */
  readonly summary: readonly { readonly field?: string; readonly message: string }[];
}

/**
 * The issues of a problem laid on a form. `ids` says which control shows a field (`{ 'text.title': 'title' }`); an issue of a field the
 * form does not have keeps its message in the summary, so that nothing refused goes unsaid.
 */
export function formErrors(error: unknown, ids: Readonly<Record<string, string>>): FormErrors {
  const issues = isProblem(error) ? (error.body.issues ?? []) : [];
  if (issues.length === 0) return { fields: {}, summary: error ? [{ message: problemWords(error) }] : [] };
  const fields: Record<string, string> = {};
  const summary = issues.map((issue) => {
    const name = fieldOf(issue.pointer);
    const known = Object.keys(ids).find((key) => name === key || name.startsWith(`${key}.`));
    if (known) fields[known] ??= issue.message;
    return { field: known ? ids[known] : undefined, message: issue.message };
  });
  return { fields, summary };
}
