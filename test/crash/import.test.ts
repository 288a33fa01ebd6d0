import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import type { ApiClient } from '@concierta/local/api-client';
import { freePort } from '@concierta/local/free-port';
import { keysIn } from '@concierta/local/issuer/keys';
import { signingIn } from '@concierta/local/signed-in';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginImport, dialogueRow, dialogueSheet } from '../dialogue-sheet.ts';
import { found } from './founding.ts';
import { type Place, type Running, start } from './running.ts';

/** `IMPORT_ROWS=33000` runs it as large as a country's sheet. */
const rows = Number(process.env.IMPORT_ROWS ?? 2_000);
const kills = 6;
/** One row in fifty names a place that does not exist. */
const isBad = (n: number): boolean => n % 50 === 0;

let place: Place;
let running: Running;
let who: ApiClient;

const sheet = function* () {
  for (let n = 1; n <= rows; n += 1) yield dialogueRow(n, isBad(n) ? '19999' : '19450');
};

const insist = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  for (let tries = 0; ; tries += 1) {
    const answer = await who.get(path).catch(() => undefined);
    if (answer?.status === 200) return answer.body;
    if (tries > 200) throw new Error(`${path}: ${answer?.status}`);
    await new Promise((next) => setTimeout(next, 50));
  }
};

const treated = async (id: string): Promise<number> => Number((await insist(`/imports/${id}`)).treated);

let id: string;

beforeAll(async () => {
  place = { data: mkdtempSync(join(tmpdir(), 'concierta-import-')), port: await freePort() };
  await found(place);
  running = await start(place);
  const keys = await keysIn(place.data);
  const origin = `http://127.0.0.1:${place.port}`;
  const fetching = { origin, keys, clock: systemClock, fetch: (request: Request) => fetch(request) };
  who = signingIn({ ...fetching, drain: async () => undefined })('marta.tenorio@ejemplo.gov.co', 'MVCT');
  expect((await who.get('/me')).status).toBe(200);
  id = await beginImport(who, (request) => fetch(request), await dialogueSheet(sheet()));
  for (let n = 1; n <= kills; n += 1) {
    // While it is read through, and then again and again while rows are being loaded; with the engine every second time.
    if (n > 1)
      while ((await treated(id)) < (rows / (kills + 1)) * (n - 1)) await new Promise((next) => setTimeout(next, 20));
    await running.kill(n % 2 === 0);
    running = await start(place);
  }
  for (;;) {
    const { state, hasResult } = await insist(`/imports/${id}`);
    expect(['received', 'parsing', 'loading', 'done']).toContain(state);
    if (state === 'done' && hasResult) break;
    await new Promise((next) => setTimeout(next, 200));
  }
}, 900_000);

afterAll(async () => {
  await running?.stop();
  rmSync(place.data, { recursive: true, force: true });
});

describe(`an import of ${rows} rows, the platform killed ${kills} times in the middle of it`, () => {
  it('counts every row once', async () => {
    const bad = Math.floor(rows / 50);
    expect((await insist(`/imports/${id}`)).counts).toEqual({ loaded: rows - bad, updated: 0, same: 0, refused: bad });
  });

  it('left every good row as one source and no bad one', async () => {
    const titles = new Map<string, number>();
    for (let after: unknown = ''; after !== undefined; ) {
      const page = await insist(`/sources?limit=100&kind=bindingRegionalDialogue${after ? `&after=${after}` : ''}`);
      for (const { title } of page.items as { title: string }[]) titles.set(title, (titles.get(title) ?? 0) + 1);
      after = page.next;
    }
    const expected = Array.from({ length: rows }, (_, i) => i + 1)
      .filter((n) => !isBad(n))
      .map((n) => String(dialogueRow(n)[1]));
    expect(expected.filter((title) => titles.get(title) !== 1)).toEqual([]);
    expect(expected.length).toBe(
      [...titles.keys()].filter((title) => /^Resultado \d+ del diálogo regional$/.test(title)).length,
    );
  });
});
