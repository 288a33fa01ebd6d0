import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';
import { waterNeed } from './needs.ts';

let world: Cast;
let demand: string;

const entity = async () => {
  const { body } = await world.administrator.get('/entity');
  return { version: Number(body.version), state: body.state };
};

const act = async (name: string, body: object) => {
  const { coordinator, owners, platform } = world;
  const ifMatch = `"${(await entity()).version}"`;
  ok(await coordinator.post(`/entities/${owners.ministry}/${name}`, body, { ifMatch }));
  await platform.drain();
};

beforeAll(async () => {
  world = await cast();
  demand = text(ok(await world.formulator.post('/demands', waterNeed), 201), 'id');
  // Everybody signs in once before the entity ends.
  ok(await world.otherFormulator.get('/demands'));
  ok(await world.platform.as('administra@salud.ejemplo.gov.co', world.owners.otherMinistry).get('/people'));
  await world.platform.drain();
  await act('close', { validTo: '2026-12-31', successor: world.owners.otherMinistry, reason: 'Fusión por ley' });
});

afterAll(() => world.platform.stop());

test('the people of an entity that ended read what is theirs and no longer write', async () => {
  ok(await world.formulator.get(`/demands/${demand}`));
  expect(await world.formulator.post('/demands', waterNeed)).toMatchObject({
    status: 409,
    body: { missing: ['owner-in-force'] },
  });
});

test('the people of its successor read the old partitions where they are, and write nothing there', async () => {
  const heir = world.platform.as('formula@salud.ejemplo.gov.co', world.owners.ministry);
  expect(ok(await heir.get(`/demands/${demand}`)).title).toBe(waterNeed.title);
  expect((await heir.post('/demands', waterNeed)).status).toBe(403);
  const own = world.otherFormulator;
  expect((await own.get(`/demands/${demand}`)).status).toBe(404);
});

test('whoever administers the successor gives leave to go on, and what must go on goes on in its place', async () => {
  const { platform, owners } = world;
  const administers = platform.as('administra@salud.ejemplo.gov.co', owners.ministry);
  const people = ok(await administers.get('/people')).items as Record<string, unknown>[];
  const heir = people.find(({ email }) => email === 'formula@salud.ejemplo.gov.co') ?? {};
  expect(heir).toMatchObject({ roles: ['viewer'], successor: owners.otherMinistry });
  const giving = { roles: ['viewer', 'formulator'] };
  ok(await administers.patch(`/memberships/${text(heir, 'membership')}`, giving, { ifMatch: `"${heir.version}"` }));
  await platform.drain();
  const goesOn = platform.as('formula@salud.ejemplo.gov.co', owners.ministry);
  expect(await command(goesOn, `/demands/${demand}`, 'register')).toMatchObject({ state: 'registered' });
  expect((await world.formulator.post('/demands', waterNeed)).status).toBe(409);
});

test('opened again, it works as before, and its successor sees nothing of it', async () => {
  const heir = world.platform.as('formula@salud.ejemplo.gov.co', world.owners.ministry);
  ok(await heir.get(`/demands/${demand}`));
  await act('reopen', { reason: 'La fusión no prosperó' });
  expect(await entity()).toMatchObject({ state: 'active' });
  ok(await world.formulator.post('/demands', waterNeed), 201);
  expect((await heir.get(`/demands/${demand}`)).status).toBe(403);
  expect(await world.platform.verify()).toMatchObject({ broken: [], unpublished: 0 });
});
