import { useCallback, useEffect, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { type Clash, clashes, merged, type Side } from './conflict.ts';
import { forget, remember, remembered } from './kept.ts';

/** A form over a document that others may change too: what is written, and the version it started from. */
interface Writing<F> {
  readonly form: F;
  readonly seen: F;
  readonly etag: string | undefined;
}

/** The document as somebody else left it. */
export interface Newer<F> {
  readonly form: F;
  readonly etag: string | undefined;
  readonly who?: string | undefined;
  readonly at?: string | undefined;
}

interface Options<F> {
  /** Where it is kept in this window. */
  readonly key: string;
  readonly server: F;
  readonly etag: string | undefined;
  /** How each field reads, for two people to compare. */
  readonly texts: (form: F) => Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly newest: () => Promise<Newer<F>>;
}

interface Facing<F> {
  readonly newer: Newer<F>;
  readonly clashes: readonly Clash[];
  readonly sides: Readonly<Record<string, Side>>;
}

/** Two people wrote the same field: the form shows both texts, so nothing else has to be said. */
export class Standoff extends Error {
  override readonly name = 'Standoff';
}

/**
 * Edits a versioned document without losing anybody's words. What is written stays in this window until it is saved. When somebody saved
 * first, both texts are there to compare; `keep` goes on with what was chosen over the newest version, `discard` with theirs.
 */
export function useEdited<F extends object>({ key, server, etag, texts, labels, newest }: Options<F>) {
  const [writing, setWriting] = useState<Writing<F>>(
    () => remembered<Writing<F>>(key) ?? { form: server, seen: server, etag },
  );
  const [standoff, setStandoff] = useState<Facing<F>>();
  const put = useCallback(
    (next: Writing<F>) => {
      remember(key, next);
      setWriting(next);
    },
    [key],
  );
  const write = useCallback(
    (part: Partial<F>) =>
      setWriting((before) => {
        const next = { ...before, form: { ...before.form, ...part } };
        remember(key, next);
        return next;
      }),
    [key],
  );
  // Nothing was written yet: the form follows what is read, so that it starts from the newest version.
  useEffect(() => {
    setWriting((before) =>
      before.etag !== etag && JSON.stringify(before.form) === JSON.stringify(before.seen)
        ? { form: server, seen: server, etag }
        : before,
    );
  }, [etag]);
  const settle = (form: F, newer: Newer<F>) => {
    put({ form, seen: newer.form, etag: newer.etag });
    setStandoff(undefined);
  };
  return {
    form: writing.form,
    etag: writing.etag,
    standoff,
    write,
    /**
     * Sends the form over the version it started from. When somebody saved first and nothing clashes, both changes go together and it is
     * sent again; when something does, both texts are shown and `Standoff` is thrown.
     */
    async send<R>(to: (form: F, etag: string | undefined) => Promise<R>): Promise<R> {
      try {
        return await to(writing.form, writing.etag);
      } catch (error) {
        if (!isProblem(error, 'stale-version')) throw error;
        const newer = await newest();
        const found = clashes(texts(writing.seen), texts(writing.form), texts(newer.form), labels);
        if (found.clashes.length > 0) {
          setStandoff({ newer, ...found });
          throw new Standoff();
        }
        const form = merged(writing.form, newer.form, found.sides);
        put({ form, seen: newer.form, etag: newer.etag });
        return to(form, newer.etag);
      }
    },
    keep(chosen: Readonly<Record<string, Side>>): void {
      if (standoff) settle(merged(writing.form, standoff.newer.form, { ...standoff.sides, ...chosen }), standoff.newer);
    },
    discard(): void {
      if (standoff) settle(standoff.newer.form, standoff.newer);
    },
    /** It was saved: `etag` is its new version. */
    saved(next: string | undefined): void {
      forget(key);
      setWriting((before) => ({ form: before.form, seen: before.form, etag: next }));
    },
  } as const;
}
