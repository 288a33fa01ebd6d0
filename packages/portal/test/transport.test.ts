import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isProblem } from '../src/api/problem.ts';
import { type Credentials, send, takeCredentials } from '../src/api/transport.ts';

const ok = () => new Response('{}', { status: 200 });
const status = (code: number, headers: Record<string, string> = {}) => new Response('{}', { status: code, headers });

let answers: (() => Response | Promise<Response>)[];
let seen: Request[];
let lost: number;
let renewed: string | undefined;

const credentials: Credentials = {
  token: async () => 'first',
  renewed: async () => renewed,
  lost: () => {
    lost += 1;
  },
  actingAs: () => 'ent_1.mem_1',
};

beforeEach(() => {
  answers = [];
  seen = [];
  lost = 0;
  renewed = undefined;
  takeCredentials(credentials);
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request);
    const next = answers.shift();
    if (!next) throw new TypeError('network');
    return next();
  });
});
afterEach(() => vi.unstubAllGlobals());

const request = (method = 'GET') =>
  new Request('http://platform/api/demands', { method, ...(method === 'POST' && { body: '{"a":1}' }) });

describe('every call', () => {
  test('carries the token, the hat and the language', async () => {
    answers = [ok];
    await send(request());
    const headers = seen[0]?.headers;
    expect([headers?.get('authorization'), headers?.get('acting-as'), headers?.get('accept-language')]).toEqual([
      'Bearer first',
      'ent_1.mem_1',
      'es-CO',
    ]);
  });

  test('that only reads is tried again when the platform says it will pass', async () => {
    answers = [() => status(503, { 'retry-after': '0' }), () => status(429), ok];
    expect((await send(request())).status).toBe(200);
    expect(seen.length).toBe(3);
  });

  test('that changes something is never tried again by itself', async () => {
    answers = [() => status(503), ok];
    await expect(send(request('POST'))).rejects.toMatchObject({ code: 'busy' });
    expect(seen.length).toBe(1);
  });

  test('refused for its token renews it once, in silence, and keeps its body', async () => {
    renewed = 'second';
    answers = [() => status(401), ok];
    expect((await send(request('POST'))).status).toBe(200);
    expect(seen.map((one) => one.headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second']);
    expect(await seen[1]?.text()).toBe('{"a":1}');
    expect(lost).toBe(0);
  });

  test('refused again ends the session and says so to whoever called', async () => {
    renewed = 'second';
    answers = [() => status(401), () => status(401)];
    await expect(send(request())).rejects.toMatchObject({ status: 401 });
    expect([seen.length, lost]).toEqual([2, 1]);
  });

  test('without a network is a problem that says so, not a defect', async () => {
    const error = await send(request('POST')).catch((caught: unknown) => caught);
    expect(isProblem(error, 'offline')).toBe(true);
  });
});
