import { describe, expect, test } from 'vitest';
import { edgeCheck } from '../src/http/edge-secret.ts';
import { requestOf } from '../src/http/request.ts';
import { AnswerTooLarge, longestAnswer, resultOf } from '../src/http/result.ts';
import { httpEvent } from './lambda-events.ts';

const origin = 'https://concierta.example';
const eventOf = (path: string, init: RequestInit = {}) =>
  httpEvent(new Request(`https://evil.example${path}`, init), 'secret');

describe('a request', () => {
  test('is at the platform’s own origin, with path and query to the letter', async () => {
    const path = '/api/demands/%C3%B1?q=a%20b&q=a+b&empty=&=x';
    const { url } = requestOf(await eventOf(path), origin);
    expect(url).toBe(`${origin}${path}`);
  });

  test('whose path the gateway has decoded ends where it ended', async () => {
    const event = { ...(await eventOf('/api/x')), rawPath: '/api/demands/a?b#c d', rawQueryString: 'limit=1' };
    expect(requestOf(event, origin).url).toBe(`${origin}/api/demands/a%3Fb%23c%20d?limit=1`);
    expect(new URL(requestOf({ ...event, rawPath: '//evil.example/x' }, origin).url).host).toBe('concierta.example');
  });

  test('keeps neither the edge’s secret nor a number that the caller gave itself', async () => {
    const { headers } = requestOf(
      await eventOf('/api/me', { headers: { 'x-request-id': 'chosen-by-the-caller' } }),
      origin,
    );
    expect([...headers.keys()]).not.toContain('x-concierta-edge');
    expect(headers.get('x-request-id')).toMatch(/^[A-Za-z0-9_-]{36}$/);
  });

  test('carries the trace on: its own, or the gateway’s', async () => {
    const own = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(requestOf(await eventOf('/'), origin).headers.get('traceparent')).toBe(
      '00-67891233abcdef012345678912345678-53995c3f42cd8ad8-01',
    );
    expect(requestOf(await eventOf('/', { headers: { traceparent: own } }), origin).headers.get('traceparent')).toBe(
      own,
    );
  });

  test('brings its cookies and its bytes, whatever they are', async () => {
    const body = Buffer.from([0, 255, 1, 254]);
    const event = await eventOf('/api/x', { method: 'POST', body });
    const request = requestOf({ ...event, cookies: ['a=1', 'b=2'] }, origin);
    expect(request.headers.get('cookie')).toBe('a=1; b=2');
    expect(Buffer.from(await request.arrayBuffer())).toEqual(body);
    const plain = requestOf({ ...event, body: '{"ñ":1}', isBase64Encoded: false }, origin);
    expect(await plain.text()).toBe('{"ñ":1}');
  });
});

describe('an answer', () => {
  const of = (body: string | Buffer<ArrayBuffer>, type: string, init: ResponseInit = {}) =>
    resultOf(new Response(body, { ...init, headers: { 'content-type': type, ...init.headers } }));

  test('is text where it is text, with the mark at its beginning, and base64 where it is not', async () => {
    expect(await of('\ufeffmunicipio;código', 'text/csv; charset=utf-8')).toMatchObject({
      body: '\ufeffmunicipio;código',
      isBase64Encoded: false,
    });
    const bytes = Buffer.from([0xc3, 0x28, 0]);
    for (const type of [
      'font/woff2',
      'text/plain',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]) {
      expect(await of(bytes, type)).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
    }
    expect(await of('x', 'text/plain', { headers: { 'content-encoding': 'br' } })).toMatchObject({
      isBase64Encoded: true,
    });
  });

  test('keeps its cookies apart and its other headers together', async () => {
    const headers = new Headers([
      ['set-cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2; Path=/'],
      ['vary', 'Accept'],
      ['vary', 'Accept-Language'],
    ]);
    const result = await resultOf(new Response(null, { status: 204, headers }));
    expect(result).toMatchObject({
      statusCode: 204,
      cookies: ['a=1; Path=/', 'b=2; Path=/'],
      body: '',
      isBase64Encoded: false,
    });
    expect(result.headers).toEqual({ vary: 'Accept, Accept-Language' });
  });

  test('that cannot leave a function is refused by us, not by the gateway', async () => {
    await expect(of('x'.repeat(longestAnswer + 1), 'text/plain')).rejects.toThrow(AnswerTooLarge);
    await expect(of(Buffer.alloc(5_000_000), 'font/woff2')).rejects.toThrow(AnswerTooLarge);
  });
});

test('the edge’s secret is the whole secret, one of those in use, and there', () => {
  const passes = edgeCheck(['the-current-one', 'the-previous-one']);
  expect(['the-current-one', 'the-previous-one'].map(passes)).toEqual([true, true]);
  expect(['', 'the-current-on', 'the-current-one,the-previous-one', 'undefined', undefined].map(passes)).not.toContain(
    true,
  );
});
