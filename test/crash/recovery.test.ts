import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '@concierta/kernel';
import type { ApiClient } from '@concierta/local/api-client';
import { operator } from '@concierta/local/commands/operator';
import { startEngine } from '@concierta/local/engine';
import { freePort } from '@concierta/local/free-port';
import { keysIn } from '@concierta/local/issuer/keys';
import { openMailbox } from '@concierta/local/mailbox/mailbox';
import { rebuildView } from '@concierta/local/rebuilding';
import { type SignIn, signingIn } from '@concierta/local/signed-in';
import { physicalName } from '@concierta/local/tables';
import { verifyEverything } from '@concierta/local/verifying';
import { workplace } from '@concierta/local/workplace';
import { documentClient, enumerateEvents } from '@concierta/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { found } from './founding.ts';
import { type Place, type Running, start } from './running.ts';

/** `RECOVERY_DEMANDS=1000` measures it with more. */
const demands = Number(process.env.RECOVERY_DEMANDS ?? 10);

let place: Place;
let running: Running | undefined;
let as: SignIn;
let copy: string;

const mayor = () => as('elvia.munoz@ejemplo.gov.co', '19450');
const taker = () => as('marta.tenorio@ejemplo.gov.co', 'MVCT');

const register = async (title: string): Promise<void> => {
  const body = { title, need: 'Necesidad de la prueba de recuperación.', territories: ['19450'] };
  const made = await mayor().post('/demands', body);
  expect(made.status).toBe(201);
  const ifMatch = made.headers.get('etag') ?? '';
  expect((await mayor().post(`/demands/${String(made.body.id)}/register`, undefined, { ifMatch })).status).toBeLessThan(
    300,
  );
};

const titles = async (who: ApiClient, path: string): Promise<string[]> => {
  const found: string[] = [];
  for (let after: unknown = ''; after !== undefined; ) {
    const { status, body } = await who.get(`${path}?limit=100${after ? `&after=${String(after)}` : ''}`);
    expect(status).toBe(200);
    found.push(...(body.items as { title: string }[]).map(({ title }) => title));
    after = body.next;
  }
  return found.sort();
};

/** Until nothing waits and what the outbox still held has been swept (every 5 s). */
const untilQuiet = async (): Promise<void> => {
  let quietSince = Number.POSITIVE_INFINITY;
  while (!(Date.now() - quietSince > 6_000)) {
    await new Promise((next) => setTimeout(next, 100));
    const health = (await (await fetch(`http://127.0.0.1:${place.port}/healthz`)).json()) as {
      queues: Record<string, { visible: number; inFlight: number; dead: number }>;
    };
    const queues = Object.values(health.queues);
    if (queues.some(({ dead }) => dead > 0)) throw new Error('there are dead letters');
    const waiting = queues.some(({ visible, inFlight }) => visible + inFlight > 0);
    quietSince = waiting ? Number.POSITIVE_INFINITY : Math.min(quietSince, Date.now());
  }
};

const onEngine = async <T>(
  data: string,
  work: (client: ReturnType<typeof documentClient>) => Promise<T>,
): Promise<T> => {
  const engine = await startEngine({ file: join(data, 'data.db') });
  try {
    return await work(documentClient({ endpoint: engine.endpoint, withoutRequestToken: true }));
  } finally {
    await engine.stop();
  }
};

const events = (data: string): Promise<number> =>
  onEngine(data, async (client) => {
    let count = 0;
    for (const name of ['tenancy', 'demand-offer']) {
      for await (const page of enumerateEvents(client, physicalName({ name }))) count += page.events.length;
    }
    return count;
  });

/** Takes rows of articulation away and leaves others that are wrong: what nobody could explain afterwards. */
const corrupt = (data: string, wrong: string): Promise<void> =>
  onEngine(data, async (client) => {
    const table = physicalName({ name: 'articulation' });
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    const rows = Items.filter(({ row }) => row !== undefined);
    expect(rows.length).toBeGreaterThan(2);
    for (const [n, row] of rows.entries()) {
      const item = { ...row, row: { ...(row.row as object), title: wrong } };
      const step =
        n % 2 === 0
          ? { Delete: { TableName: table, Key: { pk: row.pk, sk: row.sk } } }
          : { Put: { TableName: table, Item: item } };
      await client.send(new TransactWriteCommand({ TransactItems: [step] }));
    }
  });

const said: string[] = [];
const command = (...args: string[]) =>
  operator(workplace({ CONCIERTA_DATA: place.data, PORT: String(place.port) }), args, (line) => said.push(line));

let before: { mine: string[]; unattended: string[]; events: number; mails: number };
let seconds: number;

beforeAll(async () => {
  place = { data: mkdtempSync(join(tmpdir(), 'concierta-recovery-')), port: await freePort() };
  copy = mkdtempSync(join(tmpdir(), 'concierta-copy-'));
  await found(place);
  running = await start(place);
  const origin = `http://127.0.0.1:${place.port}`;
  const fetching = { clock: systemClock, fetch: (request: Request) => fetch(request), drain: async () => undefined };
  as = signingIn({ origin, keys: await keysIn(place.data), ...fetching });
  for (let n = 1; n <= demands; n += 1) await register(`Antes ${n}`);
  await untilQuiet();
  const lists = { mine: await titles(mayor(), '/demands'), unattended: await titles(taker(), '/unattended') };
  await running.stop();
  cpSync(place.data, copy, { recursive: true });
  rmSync(join(copy, 'files'), { recursive: true, force: true });
  const mails = await onEngine(place.data, (client) =>
    openMailbox(client, 'concierta-local-mailbox', () => new Date()).list(),
  );
  before = { ...lists, events: await events(place.data), mails: mails.length };

  running = await start(place);
  for (let n = 1; n <= 5; n += 1) await register(`Después ${n}`);
  await running.kill(true);
  running = undefined;
  await corrupt(place.data, 'DAÑADO');
  await corrupt(copy, 'DAÑADO');
  const from = performance.now();
  await command('recover', '--from', copy);
  seconds = (performance.now() - from) / 1000;
  running = await start(place);
  await untilQuiet();
}, 600_000);

afterAll(async () => {
  await running?.stop();
  for (const folder of [place.data, copy]) rmSync(folder, { recursive: true, force: true });
});

it('everything acknowledged before the copy is there, nothing since, and the views are what the events say', async () => {
  expect(await titles(mayor(), '/demands')).toEqual(before.mine);
  expect(await titles(taker(), '/unattended')).toEqual(before.unattended);
  expect(before.unattended).toContain(`Antes ${demands}`);
  process.stdout.write(`\nrecovered ${before.events} events in ${seconds.toFixed(2)} s\n${said.join('\n')}\n`);
});

it('what was told again had no second effect: no event more, no letter twice, no chain broken, nothing left to tell', async () => {
  expect(said.join('\n')).toMatch(/Hechos que se vuelven a contar: [1-9]\d*/);
  await running?.stop();
  running = undefined;
  expect(await events(place.data)).toBe(before.events);
  await onEngine(place.data, async (client) => {
    const options = { client, tableNamed: physicalName, clock: systemClock };
    expect(await verifyEverything(options)).toMatchObject({ broken: [], unpublished: 0 });
    const mails = await openMailbox(client, 'concierta-local-mailbox', () => new Date()).list();
    expect(mails).toHaveLength(before.mails);
    await rebuildView({ ...options, cacheFolder: join(place.data, 'cache', 'articulation') }, 'unattended');
  });
  running = await start(place);
  expect(await titles(taker(), '/unattended')).toEqual(before.unattended);
});

it('what was in place before is kept aside, and while the platform runs nothing is recovered', async () => {
  const aside = readdirSync(place.data).filter((name) => name.startsWith('before-recovery-'));
  expect(aside).toHaveLength(1);
  expect(existsSync(join(place.data, aside[0] ?? '', 'data.db'))).toBe(true);
  await expect(command('recover', '--from', copy)).rejects.toThrow(/Ya hay una Concierta en marcha/);
});

it('a folder without data, and no folder at all, are refused with words', async () => {
  await running?.stop();
  running = undefined;
  await expect(command('recover')).rejects.toThrow(/Diga de dónde/);
  const empty = mkdtempSync(join(tmpdir(), 'concierta-empty-'));
  await expect(command('recover', '--from', empty)).rejects.toThrow(/falta data.db/);
  rmSync(empty, { recursive: true });
});
