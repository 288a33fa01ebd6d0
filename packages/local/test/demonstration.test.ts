import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@concierta/http';
import { systemClock } from '@concierta/kernel';
import { documentClient } from '@concierta/store';
import { territory } from '@concierta/territories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../src/demonstration/casting.ts';
import { attendedDemands } from '../src/demonstration/demands-attended.ts';
import { waitingDemands } from '../src/demonstration/demands-waiting.ts';
import { demonstrationStanding, demonstrationTable, loadDemonstration } from '../src/demonstration/load.ts';
import { governingOffers } from '../src/demonstration/offers-governing.ts';
import { livingOffers } from '../src/demonstration/offers-living.ts';
import { demonstrationOrganisations } from '../src/demonstration/organisations.ts';
import { lookingOffers } from '../src/demonstration/overlaps.ts';
import { demonstrationPeople } from '../src/demonstration/people.ts';
import { targetedOffers } from '../src/demonstration/targeting.ts';
import { openFiles } from '../src/files.ts';
import { freshKeys, type Keys } from '../src/issuer/keys.ts';
import { type Platform, platformTables, startPlatform } from '../src/platform.ts';
import { services } from '../src/services.ts';
import { settableClock } from '../src/settable-clock.ts';
import { type SignIn, signingIn } from '../src/signed-in.ts';
import { createTables } from '../src/tables.ts';
import { testEngine } from '../src/test-engine.ts';

const today = new Date('2026-06-15T15:00:00Z');
const origin = 'http://127.0.0.1:4000';
const tableNamed = ({ name }: { readonly name: string }) => `demonstration-${process.pid}-${name}`;
const demands = [...attendedDemands, ...waitingDemands];
const offers = [...livingOffers, ...governingOffers, ...targetedOffers];

let platform: Platform;
let as: SignIn;
let keys: Keys;
let folder: string;

interface Row {
  readonly state: string;
}

const rows = async (email: string, code: string, path: string): Promise<Row[]> => {
  const found: Row[] = [];
  let after: string | undefined;
  do {
    const { status, body } = await as(email, code).get(`${path}?limit=100${after ? `&after=${after}` : ''}`);
    expect(status).toBe(200);
    found.push(...(body.items as Row[]));
    after = body.next as string | undefined;
  } while (after);
  return found;
};

const owners = [...new Set(cast.flatMap(({ hats }) => hats.map((hat) => hat.in)))];
const someoneOf = (code: string) => cast.find(({ hats }) => hats.some((hat) => hat.in === code))?.email ?? '';

beforeAll(async () => {
  const { endpoint } = await testEngine();
  const client = documentClient({ endpoint, withoutRequestToken: true });
  await createTables(
    client,
    [demonstrationTable, ...platformTables, ...services.map((s) => s.context.table)],
    tableNamed,
  );
  keys = await freshKeys();
  folder = mkdtempSync(join(tmpdir(), 'concierta-demonstration-'));
  const files = openFiles({ folder, origin, secret: keys.files, clock: systemClock }).port;
  const common = { services, client, tableNamed, keys, origin, log: silentLog, files };
  await loadDemonstration({ ...common, today, tell: () => undefined });
  expect(await demonstrationStanding(client, tableNamed(demonstrationTable))).toBe('loaded');
  const clock = settableClock(today);
  platform = await startPlatform({ ...common, clock, sweepMs: 0 });
  const answer = async (request: Request) => (await platform.answer(request)) ?? new Response(null, { status: 404 });
  as = signingIn({ origin, keys, clock, fetch: answer, drain: () => platform.drain() });
}, 600_000);
afterAll(async () => {
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', { timeout: 60_000 }, () => {
  it('has some sixty demands and thirty offers, in every state there is', async () => {
    const found = (await Promise.all(owners.map((code) => rows(someoneOf(code), code, '/demands')))).flat();
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(found.map(({ state }) => state))].sort()).toEqual(
      'assigned characterised closed draft duplicate inService referred registered rejected resolved withdrawn'.split(
        ' ',
      ),
    );
    const entities = owners.filter((code) => !demonstrationOrganisations.some((one) => one.code === code));
    const offered = (await Promise.all(entities.map((code) => rows(someoneOf(code), code, '/offers')))).flat();
    expect(offered.length).toBe(offers.length + lookingOffers.length);
    expect([...new Set(offered.map(({ state }) => state))].sort()).toEqual(
      'approved archived closed draft inReview published suspended withdrawn'.split(' '),
    );
  });

  it('shows a sheet that was loaded, with three rows left to mend and the drafts that it raised', async () => {
    const ministry = as(someoneOf('MVCT'), 'MVCT');
    const [job] = (await ministry.get('/imports')).body.items as { id: string; rows: number; refused: number }[];
    expect(job).toMatchObject({ rows: 10, refused: 3 });
    expect((await ministry.get(`/imports/${job?.id}`)).body).toMatchObject({ state: 'done', hasResult: true });
    expect((await ministry.get('/demands?group=draft&q=acueductos veredales')).body.items).toHaveLength(1);
  });

  it('names places that exist, in six departments or more, and marks invented figures', () => {
    const codes = demonstrationOrganisations.flatMap(({ territory: one, members = [] }) => [one ?? [], members].flat());
    for (const code of codes) expect(territory(code), code).toBeDefined();
    expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(6);
  });

  it('publishes to the portfolio what is published, and lists what nobody took', async () => {
    const portfolio = await as('tomas.herrera@ejemplo.gov.co', 'DNP').get('/portfolio?limit=100');
    const published = offers.filter(({ end }) => end.is === 'published' || end.is === 'edited');
    expect((portfolio.body.items as unknown[]).length).toBe(published.length);
    const unattended = await as('marta.tenorio@ejemplo.gov.co', 'MVCT').get('/unattended?limit=100');
    expect((unattended.body.items as unknown[]).length).toBeGreaterThanOrEqual(10);
  });

  it('has sources of every kind and in every state, one overdue, and measurements revised and compared within a group', async () => {
    const formulator = as('marta.tenorio@ejemplo.gov.co', 'MVCT');
    const { items } = (await formulator.get('/sources?limit=100')).body as { items: Record<string, unknown>[] };
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(9);
    expect([...new Set(items.map(({ state }) => state))].sort()).toEqual([
      'fulfilled',
      'inForce',
      'lapsed',
      'registered',
    ]);
    expect(items.some(({ overdue }) => overdue)).toBe(true);
    const measured = (await formulator.get('/baselines?limit=100')).body.items as Record<string, unknown>[];
    expect(measured.some(({ revision }) => revision === 2)).toBe(true);
    const ranked = await formulator.get('/baselines/comparison?indicator=mdm&year=2023&group=G4');
    expect(ranked.body.of).toBe(3);
    const taken = (await as('edgar.valencia@ejemplo.gov.co', 'MEN').get('/demands')).body.items as Record<
      string,
      unknown
    >[];
    expect(taken[0]).toMatchObject({ legal: true, taken: true });
  });

  it('finds what coincides with an offer being formulated, argues it, and notes where nothing does (O2)', async () => {
    const overlapsOf = async (code: string) => {
      const made = await rows(someoneOf(code), code, '/offers');
      const titles = new Set(lookingOffers.map(({ title }) => title));
      const own = made.find((row) => titles.has(String((row as { title?: unknown }).title)));
      const { body } = await as(someoneOf(code), code).get(`/offers/${(own as { id?: string } | undefined)?.id}`);
      return (body.content as { overlaps: { findings: Record<string, unknown>[]; none?: unknown } }).overlaps;
    };
    const argued = await overlapsOf('ART');
    const strength = ({ seen }: Record<string, unknown>) => (seen as { strength: string }).strength;
    expect(argued.findings.map((one) => [strength(one), one.decision, typeof one.reason])).toEqual([
      ['strong', 'complement', 'string'],
      ['partial', 'disaggregate', 'string'],
    ]);
    expect(await overlapsOf('AUNAP')).toMatchObject({ findings: [], none: { note: expect.any(String) } });
  });

  it('has a published offer of which every step of the method is complete', async () => {
    const offers = await rows('marta.tenorio@ejemplo.gov.co', 'MVCT', '/offers');
    const whole = offers.filter((row) => (row as { checksDone?: unknown }).checksDone === 9);
    expect(whole.map((row) => (row as { title?: unknown }).title)).toEqual([
      'Semillero de proyectos de agua y saneamiento',
    ]);
  });

  it('gives somebody two hats, and everybody a name', async () => {
    const { body } = await as('laura.quintero@ejemplo.gov.co').get('/me');
    expect(body.displayName).toBe('Laura Quintero');
    expect((body.hats as unknown[]).length).toBe(2);
  });

  it('calls every organisation in its list of people as the platform does', async () => {
    for (const { email, hats } of demonstrationPeople) {
      const { body } = await as(email).get('/me');
      const names = (body.hats as { owner: { name: string } }[]).map(({ owner }) => owner.name);
      expect(names.sort(), email).toEqual(hats.map(({ owner }) => owner).sort());
    }
  });

  it('keeps two directories, one contact erased, and data subjects’ requests in every state, one overdue', async () => {
    const marta = as('marta.tenorio@ejemplo.gov.co', 'MVCT');
    const luz = as('luz.prada@ejemplo.gov.co', 'MVCT');
    const items = async (who: typeof luz, path: string) =>
      (await who.get(path)).body.items as Record<string, unknown>[];
    const standings = (await items(marta, '/contacts')).map(({ consent }) => consent);
    expect([...new Set(standings)].sort()).toEqual(['expired', 'expiring', 'inForce']);
    expect((await items(luz, '/contacts?withdrawn=true')).length).toBe(1);
    expect((await items(as('andres.pulido@ejemplo.gov.co', 'DNP'), '/contacts')).length).toBe(4);
    const requests = await items(luz, '/rights-requests');
    expect([...new Set(requests.map(({ state }) => state))].sort()).toEqual(['answered', 'received', 'resolved']);
    expect(requests.filter(({ overdue }) => overdue).length).toBe(1);
    const offered = (await items(marta, '/offers?limit=100')).find(({ title }) =>
      String(title).startsWith('Semillero'),
    );
    const map = await items(marta, `/offers/${offered?.id}/stakeholders`);
    expect(map.map(({ standing }) => standing)).toContain('erased');
    expect(map.filter(({ name }) => name !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  it('tells every story under a key of its own', () => {
    const keysOf = [...demands, ...offers].map(({ key }) => key);
    expect(new Set(keysOf).size).toBe(keysOf.length);
  });
});
