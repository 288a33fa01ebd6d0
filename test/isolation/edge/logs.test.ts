import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLog } from '@concierta/local/file-log';
import { portalClient } from '@concierta/local/issuer/people';
import { mintIdToken } from '@concierta/local/issuer/tokens';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, ok, text } from '../../flows/cast.ts';
import { attacked } from '../tally.ts';
import { type Answer, type Running, running } from './running.ts';

let edge: Running;
beforeAll(async () => {
  edge = await running();
});
afterAll(() => edge.stop());

const email = 'persona.reservada@ejemplo.gov.co';
const html = { accept: 'text/html' };

/** Signs in through the issuer's own pages; gives what it gave. */
const signIn = async (): Promise<{ code: string; tokens: Record<string, string>; cookies: string[] }> => {
  const verifier = randomBytes(32).toString('base64url');
  const jar = new Map<string, string>();
  const visit = async (path: string, form?: string): Promise<Answer> => {
    const headers = { ...html, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const typed = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await edge.ask(path.replace(edge.origin, ''), {
      ...(form !== undefined && { method: 'POST', body: form }),
      headers: { ...headers, ...(form !== undefined && typed) },
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  let answer = await visit(
    `/oidc/auth?${new URLSearchParams({
      client_id: portalClient,
      response_type: 'code',
      redirect_uri: `${edge.origin}/app/entrar`,
      scope: 'openid email profile offline_access',
      prompt: 'consent',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })}`,
  );
  answer = await visit(answer.headers.location ?? '', `correo=${encodeURIComponent(email)}`);
  while (!(answer.headers.location ?? '').includes('/app/entrar?')) answer = await visit(answer.headers.location ?? '');
  const code = new URL(answer.headers.location ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', client_id: portalClient, code, code_verifier: verifier };
  const exchanged = await edge.ask('/oidc/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, redirect_uri: `${edge.origin}/app/entrar` }).toString(),
  });
  return {
    code,
    tokens: JSON.parse(exchanged.body) as Record<string, string>,
    cookies: [...jar.values()].filter((value) => value.length > 5),
  };
};

describe('what is written down', () => {
  test('holds no token, code, cookie, key, link, address, name, place or word of anybody, through everything people do', async () => {
    const { platform } = edge;
    const { owner, coordinator } = await platform.begin('coordinacion.reservada@ejemplo.gov.co');
    ok(await coordinator.post('/invitations', { email, roles: ['administrator', 'formulator', 'approver'] }), 201);
    const { code, tokens, cookies } = await signIn();
    const bearer = { authorization: `Bearer ${tokens.access_token}` };
    const json = { 'content-type': 'application/json' };
    await edge.ask('/api/me/link', {
      method: 'POST',
      headers: { ...bearer, ...json },
      body: JSON.stringify({ idToken: tokens.id_token }),
    });
    const person = platform.as(email, owner);
    const word = 'zqxvorial';

    // Words of people: what they ask, who they are, what they answer.
    const demand = text(
      ok(await person.post('/demands', { title: word, need: word, territories: ['19450'] }), 201),
      'id',
    );
    await command(person, `/demands/${demand}`, 'register');
    const consent = { basis: 'authorisation', obtainedOn: '2026-03-01', how: word };
    ok(
      await person.post('/contacts', {
        name: word,
        kind: 'other',
        purpose: word,
        email: `${word}@ejemplo.gov.co`,
        consent,
      }),
      201,
    );
    const survey = text(
      ok(
        await person.post('/surveys', {
          title: word,
          purpose: 'need',
          introduction: word,
          respondents: word,
          until: new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10),
          questions: [{ id: 'agua', kind: 'shortText', label: word }],
        }),
        201,
      ),
      'id',
    );
    await command(person, `/surveys/${survey}`, 'open');
    const link = text(ok(await person.post(`/surveys/${survey}/links`, { label: word }), 201), 'path');
    const page = await edge.ask(link);
    const key = /name="clave" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await edge.ask(link, { method: 'POST', headers: form, body: `clave=${key}&agua=${word}` });
    await edge.ask(`${link}x`);

    // Files, by their signed addresses, right and wrong.
    const pdf = `%PDF-1.4\n% ${word}\n%%EOF\n`;
    const asked = ok(
      await person.post('/files/uploads', { name: `${word}.pdf`, mediaType: 'application/pdf', size: pdf.length }),
      201,
    );
    const upload = asked.upload as { url: string; headers: Record<string, string> };
    await edge.ask(upload.url.replace(edge.origin, ''), { method: 'PUT', headers: upload.headers, body: pdf });
    const { download } = ok(await person.get(`/files/${text(asked, 'file')}`)) as { download: { url: string } };
    await edge.ask(`${download.url.replace(edge.origin, '')}x`);

    // Errors: bodies that are wrong, paths and queries with what a person typed, a token that is wrong, a broken event.
    const wrong = JSON.stringify({ title: word, need: { [word]: email } });
    await edge.ask('/api/demands', {
      method: 'POST',
      headers: { ...bearer, ...json, 'idempotency-key': `${word}-1` },
      body: wrong,
    });
    await edge.ask(`/api/demands/${word}`, { headers: bearer });
    await edge.ask(`/api/${word}/${email}?q=${word}`, { headers: { authorization: `Bearer ${tokens.access_token}x` } });
    await edge.ask(`/?q=${word}&correo=${email}`);
    await edge.ask(`/correo?para=${email}`);
    const idToken = await mintIdToken(
      { keys: platform.keys, issuer: 'http://malo.example', clock: platform.clock },
      email,
    );
    await edge.ask('/api/me/link', {
      method: 'POST',
      headers: { ...bearer, ...json },
      body: JSON.stringify({ idToken }),
    });
    await platform.platform.bus.publish([{ ...(await brokenEvent()), data: { reason: word } }]);
    await platform.platform.drain();

    const secrets: Readonly<Record<string, string>> = {
      word,
      email,
      'somebody else’s address': 'coordinacion.reservada',
      code,
      'form key': key,
      link: link.slice('/r/'.length),
      'the secret of the link': link.split('.')[1] ?? '',
      'signed address': new URL(upload.url).searchParams.get('signature') ?? '',
      'another signed address': new URL(download.url).searchParams.get('signature') ?? '',
      'signing key': String(platform.keys.signing.d),
      'cookie key': platform.keys.cookies,
      'file key': platform.keys.files,
      ...Object.fromEntries(Object.entries(tokens).filter(([name]) => name.endsWith('token'))),
      ...Object.fromEntries(cookies.map((value, place) => [`cookie ${place}`, value])),
    };
    // Written as the embedded platform writes it: a line of JSON in a file.
    const folder = mkdtempSync(join(tmpdir(), 'concierta-log-'));
    const log = fileLog(folder);
    for (const { level, message, fields } of platform.logged) log[level](message, fields);
    await log.close();
    const lines = readFileSync(join(folder, 'concierta.log'), 'utf8');
    rmSync(folder, { recursive: true, force: true });

    expect(lines.split('\n').length).toBeGreaterThan(30);
    for (const [name, value] of Object.entries(secrets)) {
      expect([name, value.length > 5]).toEqual([name, true]);
      const at = lines.indexOf(value);
      expect([name, at < 0 ? '' : lines.slice(Math.max(0, at - 200), at + 50)]).toEqual([name, '']);
    }
    attacked('secretos buscados en el registro', Object.keys(secrets).length);
  });

  /** An event that no consumer can read: it ends among the dead letters, with what it died of. */
  const brokenEvent = async () => ({
    id: 'evt_01M8AAAAAAAAAAAAAAAAAAAAAA',
    type: 'membership.changed.v1',
    owner: 'ent_01M8AAAAAAAAAAAAAAAAAAAAAA' as never,
    parties: [],
    aggregate: { kind: 'MEMBERSHIP', id: 'mem_01M8AAAAAAAAAAAAAAAAAAAAAA', version: 1 },
    occurredAt: new Date().toISOString(),
    principal: { as: 'system' as const },
    correlationId: 'x',
    visibility: 'owner' as const,
  });
});
