import { currentLanguage } from '../words/index.tsx';
import { offlineProblem, problemOf } from './problem.ts';

/** What the transport asks of the session; the session gives it when it starts. */
export interface Credentials {
  /** A token that is valid now, or undefined when nobody is signed in. */
  token(): Promise<string | undefined>;
  /** A token after the platform refused the last one; undefined when it cannot be renewed. */
  renewed(refused: string): Promise<string | undefined>;
  /** Nothing more can be done without signing in again. */
  lost(): void;
  /** The `Acting-As` value of the hat that is worn. */
  actingAs(): string | undefined;
}

let credentials: Credentials | undefined;
export const takeCredentials = (given: Credentials): void => {
  credentials = given;
};

const safe = (method: string) => method === 'GET' || method === 'HEAD';
const passing = new Set([429, 502, 503, 504]);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function once(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw offlineProblem();
  }
}

/** Safe methods are tried again, twice, when the platform says that it will pass; nothing else ever is. */
async function patiently(request: Request): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await once(request.clone());
    if (!safe(request.method) || !passing.has(response.status) || attempt === 2) return response;
    const after = Number(response.headers.get('retry-after'));
    await wait(after > 0 ? Math.min(after * 1000, 4000) : 300 * 2 ** attempt);
  }
}

const signed = (request: Request, token: string | undefined): Request => {
  const headers = new Headers(request.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  return new Request(request, { headers });
};

/**
 * Sends a request with the person's token, hat and language. A refused token is renewed once, silently; when that fails the session is
 * told and the caller gets the problem, with the form still as it was.
 */
export async function send(request: Request): Promise<Response> {
  request.headers.set('accept-language', currentLanguage() === 'en' ? 'en' : 'es-CO');
  request.headers.set('accept', 'application/json, application/problem+json');
  const actingAs = credentials?.actingAs();
  if (actingAs) request.headers.set('acting-as', actingAs);
  const token = await credentials?.token();
  let response = await patiently(signed(request.clone(), token));
  if (response.status === 401 && token) {
    const fresh = await credentials?.renewed(token);
    if (fresh) response = await patiently(signed(request.clone(), fresh));
  }
  if (response.status === 401) credentials?.lost();
  if (!response.ok) throw await problemOf(response);
  return response;
}
