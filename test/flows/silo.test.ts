import { rmSync } from 'node:fs';
import { OwnerId } from '@concierta/kernel';
import type { RowsDigest } from '@concierta/local/operator/digest';
import { journalIn } from '@concierta/local/operator/journal';
import { type Moving, moveOwner, type Placed } from '@concierta/local/operator/move';
import { createTables } from '@concierta/local/tables';
import { type TestPlatform, testPlatform } from '@concierta/local/test-platform';
import { TenantsFile } from '@concierta/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';
import { formulateOffer, registerNeed } from './needs.ts';
import { everythingOf, freshFolder, premisesUnder } from './operating.ts';

const folder = freshFolder();

let world: Cast;
let platform: TestPlatform;
let ministry: OwnerId;
let tenants: TenantsFile = { tenants: [] };
let before: Record<string, RowsDigest>;

const as = (email: string, owner: string) => platform.as(`${email}.ejemplo.gov.co`, owner);
const formulator = () => as('formula@vivienda', ministry);
const approver = () => as('aprueba@vivienda', ministry);
const official = () => as('planeacion@mercaderes', world.owners.town);
const other = () => as('formula@salud', world.owners.otherMinistry);

const silos = () => tenants.tenants.filter(({ placement }) => placement === 'silo').map(({ owner }) => owner);
const premises = () => premisesUnder(platform, { silos: silos() });

/** Moves the ministry while the platform stands still, and starts it again on what the tenants' file says then. */
const move = async (to: Placed, tell: (line: string) => void = () => undefined) => {
  await platform.platform.stop();
  const moving: Moving = {
    prepare: async (named) => {
      for (const { table, physical } of named) await createTables(platform.client, [table], () => physical);
    },
    place: async (owner) => {
      tenants = TenantsFile.parse({ tenants: [{ owner, code: 'MVCT', placement: to }] });
    },
    tell,
  };
  const moved = await moveOwner(await premises(), journalIn(folder), moving, ministry, to);
  platform = await testPlatform({ after: platform, tenants });
  return moved;
};

/** From nothing to a published offer and a demand taken; gives the offer's title as the portfolio has it. */
const thread = async (): Promise<{ offer: string; demand: string }> => {
  const offer = await formulateOffer(formulator());
  await command(approver(), `/offers/${offer}`, 'approve');
  await command(approver(), `/offers/${offer}`, 'publish');
  const asked = await registerNeed(official());
  await platform.drain();
  const taken = ok(await formulator().post(`/shared/${world.owners.town}/demands/${asked}/take`), 202);
  await platform.drain();
  return { offer, demand: text(taken.demand as Record<string, unknown>, 'demand') };
};

const ids = async (path: string, who = other()): Promise<unknown[]> =>
  (ok(await who.get(`${path}?limit=100`)).items as { id: unknown }[]).map(({ id }) => id);

const isWhole = async ({ offer, demand }: { offer: string; demand: string }): Promise<void> => {
  expect(await ids('/portfolio')).toContain(offer);
  expect(await ids('/demands', formulator())).toContain(demand);
  expect(JSON.stringify(ok(await formulator().get('/work')))).toContain(demand);
  expect((await other().get(`/demands/${demand}`)).status).toBe(404);
  expect(await platform.verify()).toMatchObject({ broken: [], unpublished: 0 });
};

beforeAll(async () => {
  world = await cast();
  ({ platform } = world);
  ministry = OwnerId.parse(world.owners.ministry);
  await isWhole(await thread());
  before = await everythingOf(await premises(), ministry);
}, 120_000);

afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an owner moved to tables of its own', () => {
  test('has every row there, the same ones, and none is left among everybody’s; nobody else moved', async () => {
    const others = await everythingOf(await premises(), world.owners.otherMinistry);
    const said: string[] = [];
    const { rows, moved } = await move('silo', (line) => said.push(line));
    expect(moved).toBe(true);
    expect(rows).toBe(Object.values(before).reduce((sum, one) => sum + one.rows, 0));
    expect(await everythingOf(await premises(), ministry)).toEqual(before);
    const pool = await everythingOf(await premisesUnder(platform), ministry);
    expect(Object.values(pool).map((one) => one.rows)).toEqual([0, 0, 0]);
    expect(await everythingOf(await premises(), world.owners.otherMinistry)).toEqual(others);
    expect(said).toHaveLength(3);
    expect(journalIn(folder).read()).toBeUndefined();
  });

  test('works as before: takes, publishes, is seen by everybody; another entity notices nothing', async () => {
    await isWhole(await thread());
    const mine = await ids('/demands', other());
    ok(await other().post('/demands', { title: 'De otra entidad', need: 'x', territories: ['19450'] }), 201);
    expect(await ids('/demands', other())).toHaveLength(mine.length + 1);
    const pool = await everythingOf(await premisesUnder(platform), ministry);
    expect(Object.values(pool).map((one) => one.rows)).toEqual([0, 0, 0]);
  });

  test('the clock attends to its table too', async () => {
    const administrator = as('administra@vivienda', ministry);
    const invited = ok(
      await administrator.post('/invitations', { email: 'nadie@vivienda.ejemplo.gov.co', roles: ['viewer'] }),
      201,
    );
    platform.clock.advance(15 * 86_400_000);
    await platform.platform.schedules.run('expire-invitations');
    const rows = ok(await administrator.get('/invitations')).items as { id: string; state: string }[];
    expect(rows.find(({ id }) => id === (invited.id ?? invited.invitation))?.state).toBe('expired');
  });

  test('moved there again is there already; moved back, works as before and its own tables are empty', async () => {
    expect(await move('silo')).toEqual({ rows: 0, moved: false });
    const there = await everythingOf(await premises(), ministry);
    expect((await move('pool')).moved).toBe(true);
    expect(await everythingOf(await premises(), ministry)).toEqual(there);
    const own = await everythingOf(await premisesUnder(platform, { silos: [ministry] }), ministry);
    expect(Object.values(own).map((one) => one.rows)).toEqual([0, 0, 0]);
    await isWhole(await thread());
  });
});
