import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId, OwnerId, systemClock } from '@concierta/kernel';
import { startEngine } from '@concierta/local/engine';
import { digestOf } from '@concierta/local/operator/digest';
import { ownerScope, premisesOf, rowsOf } from '@concierta/local/operator/premises';
import { prepareTables } from '@concierta/local/prepare-tables';
import { physicalName } from '@concierta/local/tables';
import { silosIn, TenantsFile } from '@concierta/service';
import { type AggregateDefinition, documentClient, openStore, putRows, removeRows } from '@concierta/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';

/** `OPERATOR_ROWS=100000` runs it with an owner as large as the largest. */
const rows = Number(process.env.OPERATOR_ROWS ?? 10_000);
const weight = 4_000;
const aggregates = 50;

const main = fileURLToPath(new URL('../../packages/local/src/main.ts', import.meta.url));
const owner = OwnerId.parse(newId('nationalEntity', systemClock.now()));
const stranger = OwnerId.parse(newId('nationalEntity', systemClock.now()));
const folder = mkdtempSync(join(tmpdir(), 'concierta-operator-'));
/** The large owner has a folder of its own: what is killed again and again need not be large. */
const large = join(folder, 'large');
const data = join(folder, 'data');
const small = 1_000;
const archive = join(folder, 'archive');

interface Note {
  readonly state: 'kept';
  readonly title: string;
}
const notes: AggregateDefinition<Note, { type: 'kept'; text: { title: string } }> = {
  kind: 'NOTE',
  schema: 1,
  parse: (raw) => z.object({ state: z.literal('kept'), title: z.string() }).parse(raw),
};

const tenants = (): TenantsFile => {
  const path = join(data, 'tenants.json');
  return TenantsFile.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
};

const onEngine = async <T>(work: (premises: ReturnType<typeof premisesOf>) => Promise<T>, place = data): Promise<T> => {
  const engine = await startEngine({ file: join(place, 'data.db') });
  try {
    const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
    await prepareTables(client);
    const silos = silosIn(tenants());
    return await work(premisesOf({ client, clock: systemClock, tableNamed: physicalName, silos }));
  } finally {
    await engine.stop();
  }
};

const fill = (of: OwnerId, count: number, place = data) =>
  onEngine(async (premises) => {
    const context = premises.contexts.find(({ name }) => name === 'demand-offer');
    if (!context) throw new Error('there is no such context');
    const tables = premises.tablesOf(context);
    const store = openStore(tables, ownerScope(of), { clock: systemClock });
    for (let n = 0; n < Math.min(count, aggregates); n += 1) {
      const title = `Nota ${n}`;
      const context = { principal: { owner: of, as: 'system' as const }, correlationId: 'prueba' };
      const event = { type: 'kept' as const, text: { title } };
      await store.save(notes, { id: `n${n}`, expected: 0, next: { state: 'kept', title }, event, context });
    }
    for (let from = 0; from < count; from += 500) {
      const some = Array.from({ length: Math.min(500, count - from) }, (_, n) => ({
        pk: `T#${of}#COUNTER#${from + n}`,
        sk: 'COUNTER',
        text: `${from + n}`.repeat(weight).slice(0, weight),
      }));
      await putRows(tables, ownerScope(of), some);
    }
  }, place);

const everything = (of: OwnerId) =>
  onEngine(async (premises) => {
    const found: Record<string, unknown> = {};
    for (const context of premises.contexts)
      found[context.name] = await digestOf(rowsOf(premises.tablesOf(context), of));
    return found;
  });

/** The command in a process of its own, with so little memory that it cannot hold the owner. */
const start = (args: readonly string[], place = data) => {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning', main, 'operator', ...args],
    {
      env: { ...process.env, CONCIERTA_DATA: place, DYNAMODB_ENDPOINT: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, said }));
  return { child, ended };
};

const run = (...args: readonly string[]) => start(args).ended;

/** Kills the command at these moments after it began to change something; answers how often that was in the middle of it. */
const killAt = async (moments: readonly number[], ...args: readonly string[]): Promise<number> => {
  let kills = 0;
  for (const moment of moments) {
    const { child, ended } = start(args);
    while (child.exitCode === null && !existsSync(join(data, 'operator.json')))
      await new Promise((next) => setTimeout(next, 5));
    await new Promise((next) => setTimeout(next, moment));
    child.kill('SIGKILL');
    await ended;
    if (existsSync(join(data, 'operator.json'))) kills += 1;
  }
  return kills;
};

let before: Record<string, unknown>;
let others: Record<string, unknown>;

beforeAll(async () => {
  for (const place of [data, large]) mkdirSync(place, { recursive: true });
  await fill(owner, rows, large);
  await fill(owner, small);
  await fill(stranger, 50);
  before = await everything(owner);
  others = await everything(stranger);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`${rows} rows are exported in a heap of 64 MB, and nothing is left beside the archive`, async () => {
  const from = performance.now();
  const { code, said } = await start(['tenant', 'export', owner, join(folder, 'huge.tar')], large).ended;
  process.stdout.write(`\nexported ${rows} rows in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  expect(said).toMatch(/comprobado/);
  expect(code).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('huge'))).toEqual(['huge.tar']);
  expect((await run('tenant', 'export', owner, archive)).code).toBe(0);
});

it('killed in the middle of putting an owner back, the same command ends it: every row as it was, nobody else’s touched', async () => {
  const restoring = ['tenant', 'restore', archive, '--replace'];
  expect(await killAt([0, 300], ...restoring)).toBeGreaterThan(0);
  const other = await run('tenant', 'move', owner, 'silo');
  expect(other.said).toMatch(/quedó a medias/);
  const { code, said } = await run(...restoring);
  expect(said).toMatch(/cadenas comprobadas/);
  expect(code).toBe(0);
  expect(await everything(owner)).toEqual(before);
  expect(await everything(stranger)).toEqual(others);
}, 300_000);

it('killed in the middle of a move, one whole set of rows is always the one that counts; the same command ends it', async () => {
  for (const [to, moments] of [
    ['silo', [0, 600]],
    ['pool', [200]],
  ] as const) {
    expect(await killAt(moments, 'tenant', 'move', owner, to)).toBeGreaterThan(0);
    const { code, said } = await run('tenant', 'move', owner, to);
    expect(said).toMatch(new RegExp(`está en ${to}`));
    expect(code).toBe(0);
    expect(silosIn(tenants())).toEqual(to === 'silo' ? [owner] : []);
    expect(await everything(owner)).toEqual(before);
    expect(await everything(stranger)).toEqual(others);
  }
}, 300_000);

it('an owner comes back out of a copy of the data folder, and out of tables restored under a name of their own', async () => {
  const copy = join(folder, 'copy');
  cpSync(data, copy, { recursive: true });
  const lost = { pk: `T#${owner}#COUNTER#7`, sk: 'COUNTER' };
  const lose = () =>
    onEngine(async (premises) => {
      for (const context of premises.contexts) await removeRows(premises.tablesOf(context), ownerScope(owner), [lost]);
    });
  await lose();
  expect(await everything(owner)).not.toEqual(before);
  expect((await run('tenant', 'restore', copy)).said).toMatch(/Diga de quién/);
  expect((await run('tenant', 'restore', copy, '--owner', owner)).code).toBe(0);
  expect(await everything(owner)).toEqual(before);
  await lose();
  const engine = await startEngine({ file: join(copy, 'data.db') });
  try {
    const where = ['--endpoint', engine.endpoint, '--prefix', 'concierta', '--owner', owner];
    expect((await run('tenant', 'restore', ...where)).code).toBe(0);
  } finally {
    await engine.stop();
  }
  expect(await everything(owner)).toEqual(before);
  expect(await everything(stranger)).toEqual(others);
}, 120_000);

it('says in words what it did not understand, and ends with 1', async () => {
  for (const args of [
    ['tenant', 'export', 'NADIE', '/tmp/x'],
    ['tenant', 'move', owner, 'luna'],
    ['tenant', 'export', owner],
  ]) {
    const { code, said } = await run(...args);
    expect(code).toBe(1);
    expect(said).not.toMatch(/at file:/);
    expect(said).toMatch(/No hay ninguna|Diga|No existe/);
  }
}, 60_000);
