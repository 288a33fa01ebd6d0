import { useCallback, useState } from 'react';

const place = (key: string) => `concierta.writing.${key}`;

/** What was being written under `key` in this window; undefined when there is nothing, or it cannot be read. */
export function remembered<F>(key: string): F | undefined {
  try {
    const raw = sessionStorage.getItem(place(key));
    return raw ? (JSON.parse(raw) as F) : undefined;
  } catch {
    return undefined;
  }
}

export const remember = (key: string, writing: unknown): void =>
  sessionStorage.setItem(place(key), JSON.stringify(writing));
export const forget = (key: string): void => sessionStorage.removeItem(place(key));

/**
 * What somebody is writing, kept in this window until it is saved: a reload, a lost session or a phone that ran out of memory loses
 * nothing. `start` is what the form begins with; `done` forgets what was kept.
 */
export function useKept<F extends object>(key: string, start: F) {
  const [form, setForm] = useState<F>(() => ({ ...start, ...remembered<Partial<F>>(key) }));
  const write = useCallback(
    (part: Partial<F>) =>
      setForm((before) => {
        const next = { ...before, ...part };
        remember(key, next);
        return next;
      }),
    [key],
  );
  const done = useCallback(() => forget(key), [key]);
  return { form, write, done } as const;
}
