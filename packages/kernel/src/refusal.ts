/**
 * Every way the platform says no. The code is stable: clients and tests hold on to it.
 * What each code becomes over HTTP (status, words) is the business of `@concierta/http`.
 */
export const refusalCodes = [
  'invalid',
  'malformed',
  'token-missing',
  'token-invalid',
  'token-expired',
  'hat-required',
  'hat-malformed',
  'hat-not-yours',
  'role-required',
  'not-found',
  'illegal-transition',
  'guard-failed',
  'conflict',
  'stale-version',
  'precondition-required',
  'idempotency-key-required',
  'idempotency-key-reused',
  'too-large',
  'too-many-requests',
  'busy',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Where an input is wrong (a JSON pointer), which rule it broke, and the values that the message quotes. */
export interface Issue {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

/** The one error with which domain, store and access refuse what a caller asked. Anything else thrown is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly issues: readonly Issue[];

  constructor(code: RefusalCode, params: RefusalParams = {}, issues: readonly Issue[] = []) {
    super(code);
    this.code = code;
    this.params = params;
    this.issues = issues;
  }
}

/** True when `error` is a refusal, of the given code if one is named. */
export const isRefusal = (error: unknown, code?: RefusalCode): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code);
