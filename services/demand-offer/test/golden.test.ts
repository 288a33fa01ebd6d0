import { join } from 'node:path';
import { goldenItems } from '@concierta/store';
import { describe, expect, it } from 'vitest';
import { baselines } from '../src/baseline/store.ts';
import { contacts } from '../src/contact/store.ts';
import { demands } from '../src/demand/store.ts';
import { files } from '../src/evidence/model.ts';
import { chunks } from '../src/import/chunk.ts';
import { imports } from '../src/import/store.ts';
import { arrangements } from '../src/institution/arrangement/store.ts';
import { itemKinds } from '../src/institution/item/state.ts';
import { items as institutionalItems } from '../src/institution/item/store.ts';
import { reports } from '../src/institution/report/store.ts';
import { offers } from '../src/offer/store.ts';
import { policies } from '../src/policy/model.ts';
import { referrals } from '../src/referral/store.ts';
import { rightsRequests } from '../src/rights/store.ts';
import { sourceKinds } from '../src/source/kinds.ts';
import { sources } from '../src/source/store.ts';
import { surveys } from '../src/survey/store.ts';

const folder = join(import.meta.dirname, 'golden');

describe('what was ever written can still be read', () => {
  it.each([
    demands,
    offers,
    sources,
    policies,
    files,
    contacts,
    rightsRequests,
    institutionalItems,
    arrangements,
    reports,
    baselines,
    referrals,
    imports,
    chunks,
    surveys,
  ])('$kind of every format', async (definition) => {
    const items = await goldenItems(definition as typeof policies, folder);
    expect(items.length).toBeGreaterThan(0);
  });

  it('a demand, an offer and a survey of every state are among them', async () => {
    const states = async (definition: unknown) =>
      new Set((await goldenItems(definition as typeof policies, folder)).map(({ state }) => String(state.state)));
    expect((await states(demands)).size).toBe(11);
    expect((await states(offers)).size).toBe(8);
    expect((await states(contacts)).size).toBe(3);
    expect((await states(rightsRequests)).size).toBe(3);
    expect((await states(referrals)).size).toBe(7);
    expect((await states(surveys)).size).toBe(3);
  });

  it('so is a source of every kind', async () => {
    const items = await goldenItems(sources, folder);
    expect(new Set(items.map(({ state }) => state.fields.kind))).toEqual(new Set(sourceKinds));
  });

  it('and an institutional item of every kind, ended too', async () => {
    const found = await goldenItems(institutionalItems, folder);
    expect(new Set(found.map(({ state }) => state.fields.kind))).toEqual(new Set(itemKinds));
    expect(found.some(({ state }) => state.state === 'ended')).toBe(true);
  });
});
