import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnerId } from '@concierta/kernel';
import { silosIn } from '@concierta/service';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placementOf } from '../src/police/placement.ts';
import { physicalName } from '../src/tables.ts';
import { tenantsIn } from '../src/tenants.ts';
import { Unstartable } from '../src/unstartable.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'concierta-tenants-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const owner = OwnerId.parse(`ent_0${'A'.repeat(25)}`);
const write = (text: string) => writeFileSync(join(data, 'tenants.json'), text);

it('a folder without the file has nobody with tables of its own', () => {
  expect(tenantsIn(data)).toEqual({ tenants: [] });
});

it('an owner of the file has tables of its own, named after it', () => {
  write(JSON.stringify({ tenants: [{ owner, code: 'MVCT', placement: 'silo' }] }));
  const placement = placementOf(physicalName, silosIn(tenantsIn(data)));
  expect(placement.tableOf({ name: 'tenancy' }, owner)).toBe(`concierta-tenancy-${owner.toLowerCase()}`);
  expect(placement.all({ name: 'tenancy' })).toEqual(['concierta-tenancy', `concierta-tenancy-${owner.toLowerCase()}`]);
  const other = OwnerId.parse(`ent_0${'B'.repeat(25)}`);
  expect(placement.tableOf({ name: 'tenancy' }, other)).toBe('concierta-tenancy');
});

it.each([
  ['is not JSON', '{ tenants'],
  ['names no owner', '{"tenants":[{"owner":"mvct","code":"MVCT","placement":"silo"}]}'],
  ['has a field that nobody reads', '{"tenants":[],"silos":[]}'],
  ['names an owner twice', JSON.stringify({ tenants: [1, 2].map(() => ({ owner, code: 'MVCT', placement: 'silo' })) })],
])('a file that %s stops the start, saying which file and what to do', (_what, text) => {
  write(text);
  expect(() => tenantsIn(data)).toThrow(Unstartable);
  expect(() => tenantsIn(data)).toThrow(/tenants\.json[\s\S]*Corríjalo/);
});
