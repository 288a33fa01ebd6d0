import { describe, expect, test } from 'vitest';
import { notesService } from './notes-service.ts';

const service = await notesService();
const owner = service.owner();
const ana = await service.join(owner, 'ana', ['formulator']);
const zoe = await service.join(service.owner(), 'zoe', ['formulator']);
const { call } = service;
const seen = async (who: Parameters<typeof call>[0], path = '/notes') => {
  const { status, body, headers } = await call(who, 'GET', path);
  return { status, code: body.code as string, challenge: headers.get('www-authenticate') };
};
const withHeaders = (headers: Record<string, string>) => ({ ...ana, headers });
const bearer = { authorization: `Bearer ${ana.token}` };

describe('a route for signed-in people', () => {
  test('asks who is there, and says how to answer', async () => {
    expect(await seen(undefined)).toEqual({
      status: 401,
      code: 'token-missing',
      challenge: 'Bearer realm="concierta"',
    });
    for (const authorization of ['x', 'Bearer', 'Bearer x y', 'Basic YTpi', `bearer ${ana.token}x`]) {
      expect((await seen(withHeaders({ authorization }))).code, authorization).toBe('token-invalid');
    }
    expect((await seen(withHeaders(bearer), '/me')).status).toBe(200);
  });

  test('tells an expired session from a false one', async () => {
    const late = await notesService();
    const eva = await late.join(late.owner(), 'eva', ['formulator']);
    late.pass(3_700_000);
    expect((await late.call(eva, 'GET', '/me')).body.code).toBe('token-expired');
  });
});

describe('a route for people under a hat', () => {
  test('asks for the hat, in its form, and only one’s own', async () => {
    expect(await seen(withHeaders(bearer))).toMatchObject({ status: 400, code: 'hat-required' });
    expect(await seen(withHeaders({ ...bearer, 'acting-as': owner }))).toMatchObject({
      status: 400,
      code: 'hat-malformed',
    });
    const theirs = zoe.headers['acting-as'] ?? '';
    expect(await seen(withHeaders({ ...bearer, 'acting-as': theirs }))).toMatchObject({
      status: 403,
      code: 'hat-not-yours',
    });
    expect((await seen(ana)).status).toBe(200);
  });

  test('shows another owner’s document as not there: same bytes, same calls', async () => {
    const made = await call(ana, 'POST', '/notes', { body: { title: 'a' }, headers: { 'idempotency-key': 'who-1' } });
    const looked = async (id: string) => {
      service.counts.reset();
      const answer = await call(zoe, 'GET', `/notes/${id}`);
      return [answer.status, answer.text, service.counts.counts()];
    };
    await looked(made.body.id);
    expect(await looked(made.body.id)).toEqual(await looked('src_01M7Z800000000000000000999'));
    expect((await looked(made.body.id))[0]).toBe(404);
  });

  test('without the role is a 403 that names who can', async () => {
    const made = await call(ana, 'POST', '/notes', { body: { title: 'a' }, headers: { 'idempotency-key': 'who-2' } });
    const refused = await call(ana, 'POST', `/notes/${made.body.id}/file`, { headers: { 'if-match': '"1"' } });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      code: 'role-required',
      roles: ['approver'],
      detail: 'Solo quien aprueba en su organización puede hacer esto. Pídaselo a esa persona.',
    });
  });
});

describe('an owner’s share of the service', () => {
  test('ends in a 429 that says when to come back, and leaves other owners alone', async () => {
    const limited = await notesService({ perSecond: 2, burst: 3 });
    const [eva, leo] = [
      await limited.join(limited.owner(), 'eva', ['formulator']),
      await limited.join(limited.owner(), 'leo', ['formulator']),
    ];
    const ask = async (who: typeof eva) => (await limited.call(who, 'GET', '/notes')).status;
    expect([await ask(eva), await ask(eva), await ask(eva), await ask(eva)]).toEqual([200, 200, 200, 429]);
    const refused = await limited.call(eva, 'GET', '/notes');
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['too-many-requests', '1']);
    expect(await ask(leo)).toBe(200);
    limited.pass(1000);
    expect([await ask(eva), await ask(eva), await ask(eva)]).toEqual([200, 200, 429]);
  });
});
