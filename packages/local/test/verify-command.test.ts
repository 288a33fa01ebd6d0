import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentClient, sealed } from '@concierta/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../src/commands/verify.ts';
import { type Engine, startEngine } from '../src/engine.ts';
import { lockFolder } from '../src/folder-lock.ts';
import { headsFolder } from '../src/heads-folder.ts';
import { services } from '../src/services.ts';
import { createTables } from '../src/tables.ts';

let engine: Engine;
let data: string;
let told: string[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'concierta-verify-'));
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  rmSync(data, { recursive: true, force: true });
});

const run = async (endpoint: string | undefined = engine.endpoint): Promise<number> => {
  told = [];
  return verify({ root: '', data, port: 0, endpoint }, (line) => told.push(line));
};

const head = {
  owner: 'ent_00000000000000000000000000',
  kind: 'OFFER',
  id: 'off_00000000000000000000000000',
  version: 3,
  hash: 'f'.repeat(64),
};
const page = { number: 1, year: '2026', day: '2026-11-24' };
const block = sealed({ context: 'demand-offer', ...page, at: '2026-11-24T20:00:00.000Z', previous: '', heads: [head] });

describe('npm run verify', () => {
  it('does not start, and creates nothing, where there is no data', async () => {
    await expect(run(undefined)).rejects.toThrow('Todavía no hay datos');
    await expect(run()).rejects.toThrow('Todavía no hay datos');
  });

  it('ends with 0 where everything agrees, with what was counted as its last words but one', async () => {
    const client = documentClient({ endpoint: engine.endpoint });
    await createTables(
      client,
      services.map(({ context }) => context.table),
    );
    expect(await run()).toBe(0);
    expect(told).toEqual([
      '0 hechos de 0 cadenas; 0 huellas anotadas en 0 páginas.',
      'Todo concuerda. [everything agrees]',
    ]);
  });

  it('ends with 1 where something does not, says which, of which day, and how many', async () => {
    await headsFolder(join(data, 'chain-heads'), 'demand-offer').append(page, JSON.stringify(block));
    expect(await run()).toBe(1);
    expect(told).toEqual([
      `✗ demand-offer: OFFER ${head.id}, de ${head.owner}: ya no está; su último hecho anotado es el 3 (anotado el 24\u00a0nov\u00a02026, página 1). [the aggregate is gone]`,
      '0 hechos de 0 cadenas; 1 huella anotada en 1 página.',
      '1 cosa no concuerda. [1 do not agree]',
    ]);
  });

  it('tells of a tampered record, and on which day its page was written', async () => {
    const altered = JSON.stringify({ ...block, heads: [] });
    writeFileSync(join(data, 'chain-heads', '2026.jsonl'), `${altered}\n`);
    expect(await run()).toBe(1);
    expect(told[0]).toBe(
      '✗ Constancia de demand-offer, página 1 (24\u00a0nov\u00a02026): su contenido no corresponde a su huella: fue cambiada. [the page was altered]',
    );
  });

  it('is noted with its outcome where the operator’s page reads it, and refused while a platform runs on the data', async () => {
    const lines = readFileSync(join(data, 'operations.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).about.broken)).toEqual([0, 1, 1]);
    const lock = lockFolder(data);
    await expect(run()).rejects.toThrow('Ya hay una Concierta en marcha');
    lock.release();
  });
});
