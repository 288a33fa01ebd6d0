import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { HostedService } from '@concierta/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../src/api-client.ts';
import { type Operation, operationOf } from '../src/operation/operation.ts';
import { operationsRecord } from '../src/operation/record.ts';
import { watch } from '../src/operation/watching.ts';
import { services } from '../src/services.ts';
import { type TestPlatform, testPlatform } from '../src/test-platform.ts';

let house: TestPlatform;
let folder: string;
let operation: Operation;
let deps: Parameters<typeof operationOf>[0];
/** A mended cause lets deliveries through. */
let broken = false;
let coordinator: ApiClient;

const origin = 'http://127.0.0.1:4000';

beforeAll(async () => {
  // The mail service is down: what would be sent dies on its queue, and nothing else does.
  const tenancy: HostedService = {
    ...(services.find(({ context }) => context.name === 'tenancy') as HostedService),
  };
  const failing: HostedService = {
    ...tenancy,
    consume: (parts) =>
      tenancy.consume({
        ...parts,
        sendMail: async (mail) => {
          if (broken) throw new Error('the mail server did not answer');
          await parts.sendMail(mail);
        },
      }),
  };
  house = await testPlatform({
    at: '2026-03-02T15:00:00Z',
    services: services.map((one) => (one.context.name === 'tenancy' ? failing : one)),
  });
  // A first sweep looks back for months; each page after it looks from where the sweep stands.
  for (const name of ['expire-invitations', 'demand-offer-clock']) await house.platform.schedules.run(name);
  ({ coordinator } = await house.begin());
  expect((await coordinator.get('/me')).status).toBe(200);
  folder = await mkdtemp(join(tmpdir(), 'concierta-operation-'));
  deps = {
    platform: house.platform,
    contexts: services.map(({ context }) => context),
    clock: house.clock,
    record: operationsRecord(join(folder, 'operations.jsonl'), house.clock),
    filesFolder: join(folder, 'files'),
    verify: () => house.verify(),
  };
  operation = operationOf(deps);
});
afterAll(async () => {
  await house.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
  const answer = await operation(new Request(`${origin}${path}`));
  if (!answer) throw new Error(`nothing answers ${path}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const seen = async () => JSON.parse((await get('/operacion.json')).text);
const tokenIn = (text: string): string => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';

const post = async (fields: Record<string, string>, headers: Record<string, string> = { origin }) => {
  const body = new URLSearchParams(fields).toString();
  const answer = await operation(
    new Request(`${origin}/operacion`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
    }),
  );
  if (!answer) throw new Error('nothing answers');
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};
const lines = async () =>
  (await readFile(join(folder, 'operations.jsonl'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('the operator’s page', () => {
  it('of a platform where all is well says so, part by part, in both languages', async () => {
    const { text, headers } = await get('/operacion');
    expect(text).toContain('<h1>Todo está al día</h1>');
    for (const part of ['letters', 'queues', 'outbox', 'clocks', 'heads', 'trips', 'files', 'done']) {
      expect(text, part).toContain(`id="${part}"`);
    }
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await get('/operacion?lang=en')).text).toContain('<h1>Everything is up to date</h1>');
    expect((await seen()).concerns).toEqual([]);
    expect(await operation(new Request(`${origin}/operacion/otra`))).toBeUndefined();
  });

  it('shows a delivery that was given up: which event, whose by name, how often tried, what it died of, since when', async () => {
    broken = true;
    await invite('cero');
    const { letters, queues, concerns } = await seen();
    expect(concerns).toEqual(['letters']);
    expect(letters.length).toBeGreaterThan(0);
    expect(letters[0]).toMatchObject({
      queue: 'tenancy/mail',
      event: { type: 'mail.requested.v1' },
      owner: { name: 'Departamento Nacional de Planeación' },
      tries: 4,
      lastError: 'Error: the mail server did not answer',
    });
    expect(letters[0].since).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(queues.find(({ queue }: { queue: string }) => queue === 'tenancy/mail').dead).toBe(letters.length);
    expect(JSON.stringify(letters), 'nobody’s address').not.toContain('@');
    const { text } = await get('/operacion');
    expect(text).toContain('Hay una cosa que atender');
    expect(text).toContain('the mail server did not answer');
  });

  it('does nothing for a form that another page sent, or that carries no token of its own', async () => {
    const token = tokenIn((await get('/operacion')).text);
    const fields = { act: 'replay', token };
    const refused: readonly (readonly [Record<string, string>, Record<string, string>])[] = [
      [{ act: 'replay' }, { origin }],
      [{ act: 'replay', token: `${token}x` }, { origin }],
      [{ act: 'replay', token: token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, { origin }],
      [fields, {}],
      [fields, { origin: 'null' }],
      [fields, { origin: 'http://127.0.0.1:4001' }],
      [fields, { origin: 'https://127.0.0.1:4000' }],
      [fields, { origin: 'http://evil.example' }],
      [fields, { origin, 'content-type': 'text/plain' }],
      [fields, { origin, 'content-length': '9000' }],
      [{ ...fields, act: 'constructor' }, { origin }],
      [{ ...fields, act: 'nothing' }, { origin }],
    ];
    for (const [form, headers] of refused) {
      expect((await post(form, headers)).status, JSON.stringify({ form, headers })).toBe(403);
    }
    expect((await seen()).letters.length).toBeGreaterThan(0);
    expect(await lines()).toEqual([]);
  });

  it('takes a letter away only for a written reason, which is kept in a file that only grows', async () => {
    const before = await seen();
    const { queue, position } = before.letters[0];
    const detail = await get(
      `/operacion/entrega?cola=${encodeURIComponent(queue)}&lugar=${encodeURIComponent(position)}`,
    );
    expect(detail.status).toBe(200);
    const token = tokenIn(detail.text);
    const short = await post({ act: 'discard', token, queue, position, reason: 'porque sí' });
    expect(short).toMatchObject({ status: 422 });
    expect(short.text).toContain('aria-invalid="true"');
    expect((await seen()).dead).toBe(before.dead);

    const reason = 'La invitación se envió por otro medio.';
    expect(await post({ act: 'discard', token, queue, position, reason })).toMatchObject({
      status: 303,
      location: '/operacion?hecho=discarded',
    });
    expect((await seen()).dead).toBe(before.dead - 1);
    expect(await lines()).toMatchObject([{ what: 'discard', about: { queue, position, reason } }]);
    expect((await lines())[0].who).not.toBe('');
    const gone = await post({ act: 'discard', token, queue, position, reason });
    expect(gone.location).toBe('/operacion?hecho=gone');
    expect(await lines()).toHaveLength(1);
    expect((await get(`/operacion/entrega?cola=x&lugar=y`)).status).toBe(404);
  });

  it('replays one, those of a queue or all; twice at once is once; and its effect is there once the cause is mended', async () => {
    for (const who of ['uno', 'dos', 'tres']) await invite(who);
    const { letters, dead } = await seen();
    expect(dead).toBe(3);
    const token = tokenIn((await get('/operacion')).text);
    broken = false;
    const [one] = letters;
    const fields = { act: 'replay', token, queue: one.queue, position: one.position };
    const both = await Promise.all([post(fields), post(fields)]);
    expect(both.map(({ location }) => location).sort()).toEqual([
      '/operacion?hecho=gone',
      '/operacion?hecho=replayed&n=1',
    ]);
    await house.platform.drain();
    expect((await seen()).dead).toBe(2);
    expect((await post({ act: 'replay', token, queue: 'nobody/nothing' })).location).toBe('/operacion?hecho=gone');
    expect((await post({ act: 'replay', token, queue: one.queue })).location).toBe('/operacion?hecho=replayed&n=2');
    await house.platform.drain();
    expect((await seen()).dead).toBe(0);
    const letters2 = await house.platform.mailbox.list();
    for (const who of ['uno', 'dos', 'tres']) {
      expect(
        letters2.filter(({ to }) => to === `${who}@ejemplo.gov.co`),
        who,
      ).toHaveLength(1);
    }
    const { text } = await get('/operacion?hecho=replayed&n=2');
    expect(text).toContain('2 entregas volvieron a su cola.');
    expect((await get('/operacion?hecho=%3Cscript%3E&n=x')).text).not.toContain('role="status"');
  });

  it('tells how far each outbox is behind', async () => {
    const [client, table] = [house.client, house.tables.tenancy];
    const at = new Date(house.clock.now().getTime() - 3 * 60_000).toISOString();
    const key = { pk: 'T#ent_00000000000000000000000000#NOTHING#x', sk: 'EVT#x' };
    await client.send(new PutCommand({ TableName: table, Item: { ...key, outbox: 'OUT#3', outboxAt: `${at}#evt_x` } }));
    const { outbox, concerns } = await seen();
    expect(outbox.find(({ context }: { context: string }) => context === 'tenancy')).toMatchObject({
      count: 1,
      oldest: at,
    });
    expect(concerns).toEqual(['outbox']);
    expect((await get('/operacion')).text).toContain('hace 3\u00a0min');
    await client.send(new DeleteCommand({ TableName: table, Key: key }));
    expect((await seen()).concerns).toEqual([]);
  });

  it('tells what is due for the clock and since when, and runs a sweep now', async () => {
    house.clock.advance(15 * 86_400_000);
    const clockOf = async () =>
      (await seen()).clocks.find(({ name }: { name: string }) => name === 'expire-invitations');
    const before = await clockOf();
    expect(before).toMatchObject({
      context: 'tenancy',
      everySeconds: 3600,
      due: { byKind: { INVITATION: 4 }, more: false },
    });
    expect((await seen()).concerns).toContain('clocks');
    const token = tokenIn((await get('/operacion')).text);
    const ran = await post({ act: 'run', token, context: 'tenancy', name: 'expire-invitations' });
    expect(ran.location).toBe('/operacion?hecho=ran');
    await house.platform.drain();
    const after = await clockOf();
    expect(after).toMatchObject({ due: { count: 0 }, last: { result: { done: 4, failed: 0 } } });
    expect((await seen()).concerns).toEqual([]);
    const unknown = await post({ act: 'run', token, context: 'tenancy', name: 'toString' });
    expect(unknown.location).toBe('/operacion?hecho=unknown');
  });

  it('writes the heads of the chains now, verifies everything, and says when that was and what came of it', async () => {
    const token = tokenIn((await get('/operacion')).text);
    for (const context of ['tenancy', 'demand-offer']) {
      await post({ act: 'run', token, context, name: 'chain-heads' });
    }
    expect((await seen()).heads).toMatchObject([{ context: 'tenancy', page: 1 }, { context: 'demand-offer' }]);
    expect((await seen()).heads[1], 'nothing happened there yet').not.toHaveProperty('page');
    expect((await post({ act: 'verify', token })).location).toBe('/operacion?hecho=agrees');
    const { verified, done } = await seen();
    expect(verified.about).toMatchObject({ broken: 0, pages: 1 });
    expect(verified.about.heads).toBeGreaterThan(3);
    expect(done.map(({ what }: { what: string }) => what).slice(0, 3)).toEqual(['verify', 'run', 'run']);
    expect((await get('/operacion?lang=en')).text).toContain('Agrees:');
  });

  it('counts files that were sent and not looked at yet', async () => {
    const incoming = join(folder, 'files', 'incoming', 'ent_x');
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, 'fil_1'), 'bytes');
    await writeFile(join(incoming, 'fil_1.json'), '{}');
    expect((await seen()).files).toMatchObject({ waiting: 1 });
  });

  it('escapes whatever a handler died of', async () => {
    const hostile = {
      ...deps,
      platform: { ...house.platform, bus: { ...house.platform.bus, deadLetters: async () => [letter] } },
    };
    const letter = {
      queue: 'tenancy/mail',
      position: '"><script>alert(1)</script>',
      group: 'no-owner',
      event: 'no event',
      tries: 4,
      notBefore: 0,
      lastError: '<img src=x onerror=alert(1)>',
    };
    const found = await watch(hostile);
    expect(found.letters[0]).toMatchObject({ event: { type: '?' }, owner: { id: 'no-owner' }, since: undefined });
    const text = await (await operationOf(hostile)(new Request(`${origin}/operacion`)))?.text();
    expect(text).not.toMatch(/<script|<img/);
  });
});

/** Asks for a message to be sent; it dies on its queue while the mail server is down. */
const invite = async (who: string): Promise<void> => {
  const answer = await coordinator.post('/invitations', { email: `${who}@ejemplo.gov.co`, roles: ['viewer'] });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await house.platform.drain();
};
