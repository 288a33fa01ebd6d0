import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type AggregateDefinition, goldenItems } from '../src/index.ts';
import { fixture } from './fixture.ts';
import { contextOf } from './note.ts';

const old: AggregateDefinition<{ state: 'open'; name: string; codes: string[] }, { type: 'opened' }> = {
  kind: 'CASE',
  schema: 1,
  parse: (raw) => z.object({ state: z.literal('open'), name: z.string(), codes: z.array(z.string()) }).parse(raw),
};

/** The same aggregate two formats later: `name` is `title`, `codes` are a long part, `urgent` is new. */
const Case = z.strictObject({
  state: z.literal('open'),
  title: z.string(),
  codes: z.array(z.string()),
  urgent: z.boolean(),
});
type Case = z.infer<typeof Case>;

const present: AggregateDefinition<Case, { type: 'opened' }> = {
  kind: 'CASE',
  schema: 3,
  parse: (raw) => Case.parse(raw),
  upcast: {
    1: ({ name, ...rest }) => ({ ...rest, title: name }),
    2: (raw) => ({ ...raw, urgent: false }),
  },
  sections: { codes: { pick: (c) => c.codes, put: (c, rows) => ({ ...c, codes: rows as string[] }), per: 2 } },
};

/** The format between them: `title` has its name, and nothing is urgent yet. */
const Middle = Case.omit({ urgent: true });
const middle: AggregateDefinition<z.infer<typeof Middle>, { type: 'opened' }> = {
  kind: 'CASE',
  schema: 2,
  parse: (raw) => Middle.parse(raw),
  upcast: { 1: present.upcast?.[1] ?? ((raw) => raw) },
  sections: { codes: { pick: (c) => c.codes, put: (c, rows) => ({ ...c, codes: rows as string[] }), per: 2 } },
};

const first = { state: 'open' as const, name: 'Uno', codes: ['a', 'b', 'c'] };
const read = { state: 'open' as const, title: 'Uno', codes: ['a', 'b', 'c'], urgent: false };

describe('a row of an earlier format', () => {
  it('is read as the present one, and written as it from then on, long parts included', async () => {
    const { store, owner } = await fixture();
    const context = contextOf(owner);
    await store.save(old, { id: 'c-1', expected: 0, next: first, event: { type: 'opened' }, context });
    expect((await store.require(present, 'c-1')).state).toEqual(read);
    await store.save(present, {
      id: 'c-1',
      expected: 1,
      next: { ...read, urgent: true },
      event: { type: 'opened' },
      context,
    });
    expect((await store.require(present, 'c-1')).state).toEqual({ ...read, urgent: true });
    expect(await store.get({ pk: `T#${owner}#CASE#c-1`, sk: 'STATE' })).toMatchObject({
      schema: 3,
      sections: { codes: 2 },
      state: { codes: [] },
    });
    await expect(store.require(old, 'c-1'), 'older code does not guess at it').rejects.toThrow(/newer than this code/);
  });

  it('is read by every later version, and each refuses what is newer than itself, to read and to write over', async () => {
    const { store, storeOf, owner } = await fixture();
    const context = contextOf(owner);
    const event = { type: 'opened' } as const;
    const second = { state: 'open' as const, title: 'Dos', codes: ['a', 'b', 'c'] };
    await store.save(old, { id: 'c-1', expected: 0, next: first, event, context });
    await store.save(middle, { id: 'c-2', expected: 0, next: second, event, context });
    await store.save(present, { id: 'c-3', expected: 0, next: read, event, context });

    expect((await store.require(middle, 'c-1')).state).toEqual({ state: 'open', title: 'Uno', codes: ['a', 'b', 'c'] });
    expect((await store.require(present, 'c-1')).state).toEqual(read);
    expect((await store.require(present, 'c-2')).state).toEqual({ ...second, urgent: false });

    const newer = [
      [old, 'c-2', first],
      [old, 'c-3', first],
      [middle, 'c-3', second],
    ] as const;
    for (const [definition, id, next] of newer) {
      const reader = definition as typeof old;
      const refused =
        /CASE of schema \d is newer than this code, which reads up to \d: deploy the reader before the writer/;
      await expect(store.require(reader, id)).rejects.toThrow(refused);
      // Nor by a request that never read it.
      await expect(
        storeOf().save(reader, { id, expected: 1, next: next as typeof first, event, context }),
      ).rejects.toThrow(refused);
    }
    expect((await store.require(present, 'c-3')).state).toEqual(read);
  });

  it('that cannot be parsed is never written', async () => {
    const { store, owner } = await fixture();
    const wrong = { ...read, urgent: 'sí' } as unknown as Case;
    const saving = store.save(present, {
      id: 'c-1',
      expected: 0,
      next: wrong,
      event: { type: 'opened' },
      context: contextOf(owner),
    });
    await expect(saving).rejects.toThrow();
    expect(await store.load(present, 'c-1')).toBeUndefined();
  });

  it('whose long part has lost a row is a defect, not a shorter list', async () => {
    const { store, owner } = await fixture();
    await store.save(present, {
      id: 'c-1',
      expected: 0,
      next: read,
      event: { type: 'opened' },
      context: contextOf(owner),
    });
    await store.transact([{ delete: { pk: `T#${owner}#CASE#c-1`, sk: 'SEC#codes#001' } }]);
    await expect(store.load(present, 'c-1')).rejects.toThrow(/1 rows of section «codes», its head says 2/);
  });
});

describe('golden items', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const folderWith = async (files: Record<string, unknown>) => {
    folder = await mkdtemp(join(tmpdir(), 'golden-'));
    await Promise.all(Object.entries(files).map(([file, raw]) => writeFile(join(folder, file), JSON.stringify(raw))));
    return folder;
  };
  const second = { state: 'open', title: 'Dos', codes: [] };
  const third = { ...second, urgent: true };

  it('of every format are read as the present one', async () => {
    const items = await goldenItems(
      present,
      await folderWith({ 'CASE.1.json': first, 'CASE.2.empty.json': second, 'CASE.3.json': third, 'OTHER.9.json': {} }),
    );
    expect(items.map(({ schema, state }) => [schema, state.title, state.urgent])).toEqual([
      [1, 'Uno', false],
      [2, 'Dos', false],
      [3, 'Dos', true],
    ]);
  });

  it('fail when a format has none, or when one can no longer be read', async () => {
    const incomplete = await folderWith({ 'CASE.1.json': first, 'CASE.3.json': third });
    await expect(goldenItems(present, incomplete)).rejects.toThrow('CASE has no golden item of schema 2');
    const broken = await folderWith({ 'CASE.1.json': first, 'CASE.2.json': { state: 'open' }, 'CASE.3.json': third });
    await expect(goldenItems(present, broken)).rejects.toThrow('CASE.2.json can no longer be read');
  });
});
