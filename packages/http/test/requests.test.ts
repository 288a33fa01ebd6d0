import { describe, expect, test } from 'vitest';
import { type Caller, notesService } from './notes-service.ts';

const service = await notesService();
const owner = service.owner();
const ana = await service.join(owner, 'ana', ['formulator']);
const beto = await service.join(owner, 'beto', ['approver']);
const { call } = service;

let keys = 0;
const fresh = () => {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
};
const draft = (body: unknown, who: Caller = ana) => call(who, 'POST', '/notes', { body, headers: fresh() });
const issues = (answer: { body: { issues?: { pointer: string; code: string }[] } }) =>
  answer.body.issues?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a body', () => {
  test('of the wrong form is a 400 that points at every fault, in our own words', async () => {
    const answer = await draft({
      size: 1.5,
      when: '2026-02-30',
      kind: 'medium',
      tags: [{ code: 1 }, {}],
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(issues(answer)?.sort()).toEqual([
      '/kind choice',
      '/size type',
      '/tags/0/code type',
      '/tags/1/code required',
      '/title required',
      '/when format',
    ]);
    expect(answer.body.issues.map(({ message }: { message: string }) => message)).toContain('Escriba este dato.');
    expect(answer.text).not.toMatch(/Invalid|expected|received|Required/);
  });

  test('with too much of something says how much there may be', async () => {
    const tags = ['a', 'b', 'c'].map((code) => ({ code }));
    const answer = await draft({ title: 'x'.repeat(201), size: 11, tags });
    expect(answer.body.issues.map(({ message }: { message: string }) => message)).toEqual([
      'Escriba como máximo 200 caracteres.',
      'El valor máximo es 10.',
      'Indique como máximo 2.',
    ]);
  });

  test('speaks English to who asks for it, and Spanish to everybody else', async () => {
    const ask = (language: string) =>
      call(ana, 'POST', '/notes', { body: {}, headers: { ...fresh(), 'accept-language': language } });
    expect((await ask('en-GB,en;q=0.9')).body.issues[0].message).toBe('Fill in this field.');
    expect((await ask('fr, en;q=0.3, es;q=0.8')).body.issues[0].message).toBe('Escriba este dato.');
    expect((await ask('qu')).headers.get('content-language')).toBe('es');
    expect((await ask('en')).headers.get('content-language')).toBe('en');
  });

  test('with a field nobody knows is refused, at any depth', async () => {
    expect(issues(await draft({ title: 'a', owner: 'ent_x' }))).toEqual(['/owner unknown-field']);
    expect(issues(await draft({ title: 'a', tags: [{ code: 'x', deep: { er: 1 } }] }))).toEqual([
      '/tags/0/deep unknown-field',
    ]);
  });

  test('above 1 MB is a 413, whatever its length claims to be', async () => {
    const large = JSON.stringify({ title: 'x'.repeat(2 * 1024 * 1024) });
    expect((await call(ana, 'POST', '/notes', { raw: large, headers: fresh() })).status).toBe(413);
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)));
      },
    });
    const answer = await service.app.request('http://localhost/api/notes', {
      method: 'POST',
      headers: { ...ana.headers, ...fresh(), 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test('nested deeper than 32 is a 400, without exhausting the stack', async () => {
    for (const depth of [33, 100_000]) {
      const answer = await call(ana, 'POST', '/notes', {
        raw: `${'['.repeat(depth)}${']'.repeat(depth)}`,
        headers: fresh(),
      });
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
    }
  });

  test.each([
    ['an enormous number', '{"title":"a","size":1e308}', '/size too-large'],
    ['a number without end', '{"title":"a","size":-1e999}', '/size too-small'],
    ['a number next to nothing', '{"title":"a","size":1e-200}', '/size format'],
    ['a lone surrogate', '{"title":"a\\ud800"}', '/title odd-text'],
    ['NUL', '{"title":"a\\u0000b"}', '/title odd-text'],
    ['a mark that turns the direction', '{"title":"a\\u202eb"}', '/title odd-text'],
    ['an escape', '{"title":"a\\u001b[31m"}', '/title odd-text'],
    ['an odd key', '{"title":"a","\\u0007":1}', ' odd-text'],
    ['__proto__', '{"title":"a","__proto__":{"admin":true}}', '/__proto__ forbidden-key'],
    [
      'a nested constructor',
      '{"title":"a","tags":[{"code":"x","constructor":{"prototype":{}}}]}',
      '/tags/0/constructor forbidden-key',
    ],
  ])('with %s is refused before anything reads it', async (_, raw, issue) => {
    const answer = await call(ana, 'POST', '/notes', { raw, headers: fresh() });
    expect(answer.status).toBe(400);
    expect(issues(answer)).toEqual([issue]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('with accents, line ends and emoji is kept as it came', async () => {
    const title = 'Ñandú, güiro\n\t¿sí? 🌱 e\u0301';
    expect((await draft({ title })).body.note.title).toBe(title);
  });

  test.each([
    ['no JSON', '{"title":', 400],
    ['nothing', '', 400],
    ['another type', '"text"', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
  ])('that is %s is refused', async (_, raw, status) => {
    expect((await call(ana, 'POST', '/notes', { raw, headers: fresh() })).status).toBe(status);
  });

  test('that is not UTF-8 is refused', async () => {
    const answer = await service.app.request('http://localhost/api/notes', {
      method: 'POST',
      headers: { ...ana.headers, ...fresh(), 'content-type': 'application/json' },
      body: Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff]), Buffer.from('"}')]),
    });
    expect(answer.status).toBe(400);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'application/jsonx',
    'application/problem+json',
  ])('as %s is a 415', async (type) => {
    const answer = await call(ana, 'POST', '/notes', {
      raw: '{"title":"a"}',
      headers: { ...fresh(), 'content-type': type },
    });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });

  test('that a command does not ask for may be empty or {}, and nothing else', async () => {
    const file = async (raw: string | undefined) => {
      const { body } = await draft({ title: 'a' });
      return call(beto, 'POST', `/notes/${body.id}/file`, {
        headers: { 'if-match': '"1"' },
        ...(raw === undefined ? {} : { raw }),
      });
    };
    expect((await file(undefined)).status).toBe(200);
    expect((await file('{}')).status).toBe(200);
    expect(issues(await file('{"number":7}'))).toEqual(['/number unknown-field']);
    expect((await file('[]')).status).toBe(400);
  });
});

describe('an address', () => {
  test('with an id that cannot be is the same 404 as an id that is not there', async () => {
    const there = (id: string) => call(ana, 'GET', `/notes/${id}`);
    const absent = await there('src_01M7Z800000000000000000999');
    expect(absent.status).toBe(404);
    for (const id of [
      'x',
      'src_',
      'dem_01M7Z800000000000000000999',
      '%2e%2e',
      'src_01M7Z80000000000000000099%23',
      '%00',
      '%F0%9F%8C%B1',
    ]) {
      const answer = await there(id);
      expect([answer.status, answer.text], id).toEqual([404, absent.text]);
    }
  });

  test('whose percent-encoding is broken is a 400', async () => {
    for (const path of ['/notes/%E0%A4%A', '/notes/%', '/notes/%zz', '/notes?limit=%E0%A4%A', '/notes?%=1']) {
      expect((await call(ana, 'GET', path)).body.code, path).toBe('malformed');
    }
  });

  test('that is nowhere is a 404, with or without a session', async () => {
    for (const who of [ana, undefined]) expect((await call(who, 'GET', '/moon')).body.code).toBe('not-found');
  });

  test('with another method is a 405 that names the right ones', async () => {
    const answer = await call(ana, 'DELETE', '/notes/src_01M7Z800000000000000000999');
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      405,
      'method-not-allowed',
      'GET, HEAD, PATCH',
    ]);
    expect((await call(ana, 'OPTIONS', '/notes')).headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('tells query parameters it does not know, repeated ones and impossible ones', async () => {
    expect(issues(await call(ana, 'GET', '/notes?order=asc'))).toEqual(['/order unknown-field']);
    expect(issues(await call(ana, 'GET', '/notes?limit=5&limit=6'))).toEqual(['/limit duplicate']);
    expect(issues(await call(ana, 'GET', '/notes?state=lost'))).toEqual(['/state choice']);
    expect(issues(await call(ana, 'GET', '/notes?after=%00'))).toEqual(['/after odd-text']);
    for (const limit of ['0', '101', '-1', '1e1', '5.5', 'x', '', '%20']) {
      expect((await call(ana, 'GET', `/notes?limit=${limit}`)).status, limit).toBe(400);
    }
    expect(issues(await call(undefined, 'GET', '/public/hello?__proto__=1'))).toEqual(['/__proto__ unknown-field']);
  });
});

describe('a list', () => {
  test('pages by cursor without losing or repeating anything', async () => {
    const other = await notesService();
    const caller = await other.join(other.owner(), 'eva', ['formulator']);
    for (let i = 0; i < 7; i += 1) {
      other.pass(1000);
      await other.call(caller, 'POST', '/notes', { body: { title: `n${i}` }, headers: { 'idempotency-key': `k${i}` } });
    }
    const titles: string[] = [];
    let after: string | undefined;
    do {
      other.counts.reset();
      const { body } = await other.call(caller, 'GET', `/notes?limit=3${after ? `&after=${after}` : ''}`);
      expect(other.counts.counts().Query).toBe(1);
      titles.push(...body.items.map(({ title }: { title: string }) => title));
      after = body.next;
    } while (after);
    expect(titles).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']);
  });

  test.each([
    'x',
    '%22',
    'bm90IGpzb24',
    'WyJhIl0',
    'W10',
    Buffer.from('["a","b","c","d"]').toString('base64url'),
    'e30',
  ])('refuses the cursor «%s», which is none of its own', async (after) => {
    const answer = await call(ana, 'GET', `/notes?after=${after}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
  });

  test('with somebody else’s cursor shows only one’s own', async () => {
    const stranger = await service.join(service.owner(), 'zoe', ['formulator']);
    await draft({ title: 'mine' });
    await draft({ title: 'mine too' });
    const { body } = await call(ana, 'GET', '/notes?limit=1');
    const seen = await call(stranger, 'GET', `/notes?after=${body.next}`);
    expect(seen.body).toEqual({ items: [] });
  });
});

describe('every answer', () => {
  test('carries security headers, is not kept by caches, and names its request', async () => {
    for (const [who, path] of [
      [undefined, '/public/hello'],
      [ana, '/notes'],
      [undefined, '/notes'],
      [ana, '/moon'],
    ] as const) {
      const { headers } = await call(who, 'GET', path);
      expect(Object.fromEntries(headers), path).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-request-id': expect.stringMatching(/^[0-9a-f]{24}$/),
      });
    }
  });

  test('keeps the number a gateway gave, when it is a plain one', async () => {
    const numbered = (id: string) => call(undefined, 'GET', '/public/hello', { headers: { 'x-request-id': id } });
    expect((await numbered('JKJaXmPLvHcESHA=')).headers.get('x-request-id')).not.toBe('JKJaXmPLvHcESHA=');
    expect((await numbered('gateway-00001')).headers.get('x-request-id')).toBe('gateway-00001');
  });

  test('to a defect of ours says nothing about it, and the log says all', async () => {
    const answer = await call(undefined, 'GET', '/public/broken');
    expect(answer.body).toEqual({
      type: 'https://concierta.gov.co/problemas/internal',
      title: 'Falló algo nuestro',
      status: 500,
      detail: expect.any(String),
      code: 'internal',
      instance: `urn:concierta:request:${answer.headers.get('x-request-id')}`,
    });
    expect(service.lines.find(({ level }) => level === 'error')?.fields).toMatchObject({
      requestId: answer.headers.get('x-request-id'),
      message: 'secret of the house',
    });
  });

  test('is logged by its route, never by what somebody typed', async () => {
    await call(ana, 'GET', '/notes/src_01M7Z800000000000000000777?x=secreto');
    const line = service.lines.at(-1);
    expect(line?.fields).toMatchObject({ method: 'GET', route: '/api/notes/:id', status: 400 });
    expect(JSON.stringify(service.lines)).not.toMatch(/secreto|Bearer|eyJ/);
  });
});
