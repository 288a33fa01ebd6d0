import { memoryLimiter, silentLog } from '@concierta/http';
import { createPages } from '../src/pages.ts';
import type { Service } from './service.ts';

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly location: string;
  /** The number of this filling-in, as the form carries it. */
  readonly key: string;
}

/** Somebody without an account, with a browser without script: opens an address, or posts a form to it. */
export const answeringByLink = (s: Service, burst = 10_000) => {
  const limiter = memoryLimiter({ clock: s.clock, perSecond: 1, burst });
  const pages = createPages({ ...s.deps, limiter, log: silentLog });
  return async (path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Page> => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body.append(name, one);
    const response = await pages.request(`http://pages.test${path}`, {
      ...(fields === undefined ? {} : { method: 'POST', body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      headers: response.headers,
      location: response.headers.get('location') ?? '',
      key: /name="clave" value="([^"]+)"/.exec(text)?.[1] ?? '',
    };
  };
};
