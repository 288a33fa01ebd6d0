import { describe, expect, test } from 'vitest';
import { notesService } from './notes-service.ts';

const service = await notesService();
const owner = service.owner();
const ana = await service.join(owner, 'ana', ['formulator']);
const dora = await service.join(owner, 'dora', ['formulator']);
const beto = await service.join(owner, 'beto', ['approver']);
const { call } = service;
const note = async (key: string) =>
  (await call(ana, 'POST', '/notes', { body: { title: 'a' }, headers: { 'idempotency-key': key } })).body.id as string;
const rename = (id: string, title: string, headers: Record<string, string>) =>
  call(ana, 'PATCH', `/notes/${id}`, { body: { title }, headers });

describe('a creation', () => {
  test('needs a key of 1 to 64 visible characters', async () => {
    const create = (headers: Record<string, string>) => call(ana, 'POST', '/notes', { body: { title: 'a' }, headers });
    expect((await create({})).body.code).toBe('idempotency-key-required');
    for (const key of ['x'.repeat(65), 'a b', 'ñ'])
      expect((await create({ 'idempotency-key': key })).body.code, key).toBe('malformed');
    expect((await create({ 'idempotency-key': 'x'.repeat(64) })).status).toBe(201);
  });

  test('answers 201 with the view, its version and its address', async () => {
    const made = await call(ana, 'POST', '/notes', { body: { title: 'Uno' }, headers: { 'idempotency-key': 'c1' } });
    expect([made.status, made.headers.get('etag'), made.headers.get('location')]).toEqual([
      201,
      '"1"',
      `/api/notes/${made.body.id}`,
    ]);
    expect(made.body).toEqual({
      id: made.body.id,
      version: 1,
      note: { state: 'draft', title: 'Uno', size: 1 },
      allowed: ['rename'],
    });
    expect((await call(ana, 'GET', `/notes/${made.body.id}`)).body).toEqual(made.body);
  });

  test('repeated gets the first answer and creates nothing, also when all come at once', async () => {
    const create = () => call(ana, 'POST', '/notes', { body: { title: 'Dos' }, headers: { 'idempotency-key': 'c2' } });
    const answers = await Promise.all([create(), create(), create(), create()]);
    service.counts.reset();
    answers.push(await create());
    expect(service.counts.counts()).toEqual({ GetItem: 1 });
    expect(
      new Set(
        answers.map(
          ({ status, text, headers }) => `${status} ${text} ${headers.get('location')} ${headers.get('etag')}`,
        ),
      ).size,
    ).toBe(1);
    const { body } = await call(ana, 'GET', '/notes?limit=100');
    expect(body.items.filter(({ title }: { title: string }) => title === 'Dos')).toHaveLength(1);
  });

  test('with the key of another request is refused', async () => {
    await note('c3');
    const again = await call(ana, 'POST', '/notes', { body: { title: 'other' }, headers: { 'idempotency-key': 'c3' } });
    expect([again.status, again.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('takes a key of one’s own: the same key of another person is another key', async () => {
    const mine = await note('c4');
    const hers = await call(dora, 'POST', '/notes', { body: { title: 'a' }, headers: { 'idempotency-key': 'c4' } });
    expect(hers.status).toBe(201);
    expect(hers.body.id).not.toBe(mine);
  });
});

describe('a command', () => {
  test('needs the version that was read, in its form', async () => {
    const id = await note('m1');
    const refused = await rename(id, 'b', {});
    expect([refused.status, refused.body.code]).toEqual([428, 'precondition-required']);
    for (const version of ['1', '*', 'W/"1"', '"x"', '"0"', '"1", "2"', '""', '"-1"', '"1e1"']) {
      expect((await rename(id, 'b', { 'if-match': version })).body.code, version).toBe('malformed');
    }
  });

  test('answers 200 with the view and the new version, after one read and one transaction', async () => {
    const id = await note('m2');
    await rename(id, 'warm', { 'if-match': '"1"' });
    service.counts.reset();
    const done = await rename(id, 'b', { 'if-match': '"2"' });
    expect([done.status, done.headers.get('etag'), done.body.note.title]).toEqual([200, '"3"', 'b']);
    expect(service.counts.counts()).toEqual({ Query: 1, TransactWriteItems: 1 });
  });

  test('on a version that is no longer the newest is a 412 and writes nothing; two at once have one winner', async () => {
    const id = await note('m3');
    const both = await Promise.all([rename(id, 'x', { 'if-match': '"1"' }), rename(id, 'y', { 'if-match': '"1"' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = await rename(id, 'z', { 'if-match': '"1"' });
    expect([late.status, late.body.code]).toEqual([412, 'stale-version']);
    expect((await call(ana, 'GET', `/notes/${id}`)).body.version).toBe(2);
  });

  test('that changes nothing answers 200 and writes nothing', async () => {
    const id = await note('m4');
    service.counts.reset();
    const same = await rename(id, 'a', { 'if-match': '"1"' });
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1"']);
    expect(service.counts.counts()).toEqual({ Query: 1 });
  });

  test('that the state does not allow is a 409 that says what it does', async () => {
    const id = await note('m5');
    await call(beto, 'POST', `/notes/${id}/file`, { headers: { 'if-match': '"1"' } });
    const refused = await rename(id, 'b', { 'if-match': '"2"' });
    expect([refused.status, refused.body.code, refused.body.allowed]).toEqual([409, 'illegal-transition', []]);
  });

  test('may carry a key: repeated, it gets the first answer although the version has moved on', async () => {
    const id = await note('m6');
    const first = await rename(id, 'b', { 'if-match': '"1"', 'idempotency-key': 'k6' });
    await rename(id, 'c', { 'if-match': '"2"' });
    const again = await rename(id, 'b', { 'if-match': '"1"', 'idempotency-key': 'k6' });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([200, first.text, '"2"']);
    const other = await rename(id, 'd', { 'if-match': '"1"', 'idempotency-key': 'k6' });
    expect(other.status).toBe(422);
  });

  test('takes running numbers that never repeat and never leave a gap, however many ask at once', async () => {
    const ids = await Promise.all(['n1', 'n2', 'n3', 'n4'].map(note));
    const filed = await Promise.all(
      ids.map((id) => call(beto, 'POST', `/notes/${id}/file`, { headers: { 'if-match': '"1"' } })),
    );
    const numbers = filed.map(({ body }) => body.note.number as number).sort((a, b) => a - b);
    expect(numbers).toEqual([0, 1, 2, 3].map((i) => (numbers[0] ?? 0) + i));
  });

  test('on another owner’s document is the same 404 as on none', async () => {
    const id = await note('m7');
    const zoe = await service.join(service.owner(), 'zoe', ['formulator']);
    const at = (target: string) =>
      call(zoe, 'PATCH', `/notes/${target}`, { body: { title: 'b' }, headers: { 'if-match': '"1"' } });
    const [theirs, none] = [await at(id), await at('src_01M7Z800000000000000000999')];
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });
});

describe('when the table is busy', () => {
  test('the caller is told to try again, and nothing is half-written', async () => {
    const troubled = await notesService();
    const eva = await troubled.join(troubled.owner(), 'eva', ['formulator']);
    let broken = true;
    troubled.client.middlewareStack.add(
      (next, context) => (args) => {
        if (broken && context.commandName?.startsWith('TransactWrite')) {
          throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
        }
        return next(args);
      },
      { step: 'initialize' },
    );
    const create = () =>
      troubled.call(eva, 'POST', '/notes', { body: { title: 'a' }, headers: { 'idempotency-key': 'b1' } });
    const refused = await create();
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'busy', '1']);
    broken = false;
    expect((await create()).status).toBe(201);
  });
});
