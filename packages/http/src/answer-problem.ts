import { type Issue, isRefusal, Refusal, type RefusalParams } from '@concierta/kernel';
import { isGuardTrip } from '@concierta/store';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { issueWords } from './issues.ts';
import { type Language, languageOf } from './language.ts';
import { errorFields, type Log } from './log.ts';
import { type ProblemCode, problemKinds, problemWords } from './problems.ts';

/** The stable address of a problem's description. */
export const problemType = (code: ProblemCode): string => `https://concierta.gov.co/problemas/${code}`;

/** What of a refusal's parameters a caller may see; the rest only shaped the words. */
const shown = ['allowed', 'missing', 'roles', 'section', 'parameter', 'header'] as const;

/** An RFC 9457 problem as it is answered. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance?: string;
  readonly issues?: readonly { pointer: string; code: string; message: string }[];
  readonly [extension: string]: unknown;
}

/** The body of a problem in the caller's language. `instance` is the request's own number, told only with
 * a defect: two refusals for one reason are the same to the byte. */
export const problemBody = (
  code: ProblemCode,
  language: Language,
  more: { params?: RefusalParams; issues?: readonly Issue[]; instance?: string | undefined } = {},
): ProblemBody => ({
  type: problemType(code),
  ...problemWords(code, language, more.params),
  status: problemKinds[code].status,
  code,
  ...(more.instance === undefined ? {} : { instance: `urn:concierta:request:${more.instance}` }),
  ...(more.issues && more.issues.length > 0
    ? {
        issues: more.issues.map((issue) => ({
          pointer: issue.pointer,
          code: issue.code,
          message: issueWords(issue, language),
        })),
      }
    : {}),
  ...Object.fromEntries(shown.flatMap((key) => (more.params?.[key] === undefined ? [] : [[key, more.params[key]]]))),
});

const challenge = 'Bearer realm="concierta"';

/** A problem as a response: body, media type, and the headers its status asks for. */
export const problemResponse = (
  body: ProblemBody,
  language: Language,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(body.status === 401 ? { 'www-authenticate': challenge } : {}),
      ...(body.status === 503 ? { 'retry-after': '1' } : {}),
      ...headers,
    },
  });

const codeOf = (error: HTTPException): ProblemCode => {
  if (error.status === 415) return 'unsupported-media-type';
  if (error.status === 413) return 'too-large';
  return 'malformed';
};

/**
 * What a caller gets for an error: the problem of a refusal, or `internal` for a defect, which is logged with the
 * request's number and never described to the caller.
 */
export const answerError = (error: Error, c: Context, log: Log): Response => {
  const language = (c.get('language') as Language | undefined) ?? languageOf(c.req.header('accept-language'));
  const instance = c.get('requestId') as string | undefined;
  if (isRefusal(error)) {
    const { code, params, issues } = error;
    const retry = params.retryAfter === undefined ? undefined : String(params.retryAfter);
    const body = problemBody(code, language, { params, issues });
    return problemResponse(body, language, retry === undefined ? {} : { 'retry-after': retry });
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(problemBody(codeOf(error), language), language);
  }
  log.error(isGuardTrip(error) ? 'guard trip' : 'a request failed', { requestId: instance, ...errorFields(error) });
  return problemResponse(problemBody('internal', language, { instance }), language);
};

/** Refuses what the validator found wrong. */
export const invalid = (issues: readonly Issue[]): Refusal => new Refusal('invalid', {}, issues);
