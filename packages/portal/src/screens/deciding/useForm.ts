import { type FormEvent, useState } from 'react';
import { isProblem, problemWords } from '../../api/index.ts';
import type { FieldError } from '../../kit/index.ts';
import { queries } from '../../query/cache.ts';
import { wordsNow } from '../../words/index.tsx';
import { Standoff } from './useEdited.ts';

interface Options {
  /** What is wrong before sending, in the order of the page. */
  readonly check: () => readonly FieldError[];
  /** Sends. What it throws is shown; the form stays as it was. */
  readonly send: () => Promise<unknown>;
  /** Which control shows an issue of the service: `{ '/title': 'title' }`. */
  readonly controls?: Readonly<Record<string, string>>;
  /** The words for what a refusal says is missing. */
  readonly missing?: (codes: readonly string[]) => string;
}

const controlOf = (pointer: string, controls: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(controls).find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`))?.[1];

/** A form that is checked, sent once, and keeps everything when it fails. */
export function useForm({ check, send, controls = {}, missing }: Options) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const fail = (found: readonly FieldError[]) => {
    setErrors(found);
    setAttempt((n) => n + 1);
  };
  const said = (error: unknown): FieldError[] => {
    if (isProblem(error, 'stale-version')) {
      // What is on screen is read again, so that the second press decides over what is there now.
      void queries.invalidateQueries();
      return [{ message: wordsNow().t('refused.stale') }];
    }
    if (isProblem(error) && error.body.missing?.length && missing) return [{ message: missing(error.body.missing) }];
    if (isProblem(error) && error.body.issues?.length) {
      return error.body.issues.map((issue) => ({ field: controlOf(issue.pointer, controls), message: issue.message }));
    }
    return [{ message: problemWords(error) }];
  };
  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (busy) return;
    const found = check();
    if (found.length > 0) return fail(found);
    setErrors([]);
    setBusy(true);
    try {
      await send();
    } catch (error) {
      if (!(error instanceof Standoff)) fail(said(error));
    } finally {
      setBusy(false);
    }
  }
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return { errors, attempt, busy, submit, errorOf, fail } as const;
}
