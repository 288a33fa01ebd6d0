import { join } from 'node:path';
import { goldenItems } from '@concierta/store';
import { describe, expect, it } from 'vitest';
import { baselines } from '../src/baseline/store.ts';
import { demands } from '../src/demand/store.ts';
import { files } from '../src/evidence/model.ts';
import { chunks } from '../src/import/chunk.ts';
import { imports } from '../src/import/store.ts';
import { offers } from '../src/offer/store.ts';
import { policies } from '../src/policy/model.ts';
import { sourceKinds } from '../src/source/kinds.ts';
import { sources } from '../src/source/store.ts';

const folder = join(import.meta.dirname, 'golden');

describe('what was ever written can still be read', () => {
  it.each([demands, offers, sources, policies, files, baselines, imports, chunks])(
    '$kind of every format',
    async (definition) => {
      const items = await goldenItems(definition as typeof policies, folder);
      expect(items.length).toBeGreaterThan(0);
    },
  );

  it('a demand and an offer of every state are among them', async () => {
    const states = async (definition: unknown) =>
      new Set((await goldenItems(definition as typeof policies, folder)).map(({ state }) => String(state.state)));
    expect((await states(demands)).size).toBe(10);
    expect((await states(offers)).size).toBe(8);
  });

  it('so is a source of every kind', async () => {
    const items = await goldenItems(sources, folder);
    expect(new Set(items.map(({ state }) => state.fields.kind))).toEqual(new Set(sourceKinds));
  });
});
