import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import type { ApiClient } from '@concierta/local/api-client';
import { startEngine } from '@concierta/local/engine';
import { freePort } from '@concierta/local/free-port';
import { keysIn } from '@concierta/local/issuer/keys';
import { openMailbox } from '@concierta/local/mailbox/mailbox';
import { rebuildView } from '@concierta/local/rebuilding';
import { type SignIn, signingIn } from '@concierta/local/signed-in';
import { physicalName } from '@concierta/local/tables';
import { verifyEverything } from '@concierta/local/verifying';
import { documentClient } from '@concierta/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { found } from './founding.ts';
import { type Place, type Running, start } from './running.ts';
import { type Acknowledged, nothingYet, publishOffers, registerDemands, takeDemands } from './writers.ts';

const kills = 20;
const mercaderes = '19450';

let place: Place;
let running: Running;
let as: SignIn;
let acknowledged: Acknowledged;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

const everything = async (actor: ApiClient, path: string): Promise<Row[]> => {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { status, body } = await actor.get(`${path}?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    expect(status).toBe(200);
    rows.push(...(body.items as Row[]));
    after = body.next as string | undefined;
  } while (after);
  return rows;
};

interface Health {
  readonly queues: Record<string, { visible: number; inFlight: number; dead: number }>;
}

const queues = async () => {
  const health = (await (await fetch(`http://127.0.0.1:${place.port}/healthz`)).json()) as Health;
  return Object.values(health.queues).reduce(
    (sum, { visible, inFlight, dead }) => ({ waiting: sum.waiting + visible + inFlight, dead: sum.dead + dead }),
    { waiting: 0, dead: 0 },
  );
};

/** Until nothing waits on the bus: what is still in the outbox comes within one sweep (5 s). */
const untilQuiet = async (): Promise<void> => {
  const deadline = Date.now() + 180_000;
  let quietSince = Number.POSITIVE_INFINITY;
  while (!(Date.now() - quietSince > 6_000)) {
    if (Date.now() > deadline) throw new Error('the bus did not come to rest');
    await new Promise((next) => setTimeout(next, 100));
    const { waiting, dead } = await queues();
    if (dead > 0) throw new Error('there are dead letters');
    if (waiting > 0) quietSince = Number.POSITIVE_INFINITY;
    else quietSince = Math.min(quietSince, Date.now());
  }
};

const people = () => ({
  official: as('david.meneses@ejemplo.gov.co', mercaderes),
  mayor: as('elvia.munoz@ejemplo.gov.co', mercaderes),
  taker: as('marta.tenorio@ejemplo.gov.co', 'MVCT'),
  approver: as('diego.arboleda@ejemplo.gov.co', 'MVCT'),
  formulator: as('andres.pulido@ejemplo.gov.co', 'DNP'),
  publisher: as('beatriz.cano@ejemplo.gov.co', 'DNP'),
});

const ownerOf = async (actor: ApiClient): Promise<string> => {
  const { body } = await actor.get('/me');
  return (body.hats as { owner: { id: string } }[])[0]?.owner.id ?? '';
};

/** Kills at a random moment, again and again, while everybody writes. */
const killUnderLoad = async (): Promise<void> => {
  let stop = false;
  const load = { acknowledged, stopping: () => stop };
  const { official, mayor, taker, approver, formulator, publisher } = people();
  const asker = await ownerOf(official);
  const writing = Promise.all([
    registerDemands(load, official, 'oficial'),
    registerDemands(load, mayor, 'alcaldesa'),
    takeDemands(load, taker, asker),
    publishOffers(load, { formulator: taker, approver }, 'vivienda'),
    publishOffers(load, { formulator, approver: publisher }, 'planeación'),
  ]);
  // A writer that met what it must not meet ends everything.
  let failure: unknown;
  writing.catch((error: unknown) => {
    failure = error;
  });
  const until = async (enough: () => boolean): Promise<void> => {
    while (!enough()) {
      if (failure) throw failure;
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  for (let n = 0; n < kills; n += 1) {
    // Any moment, but of a load: a few writes must have been acknowledged since the start, however slow the machine.
    const [before, moment] = [acknowledged.count, Date.now() + 200 + Math.random() * 1_300];
    await until(() => Date.now() >= moment && acknowledged.count >= before + 3);
    await running.kill(n % 2 === 0);
    running = await start(place);
  }
  await until(() => acknowledged.taken.size >= 3 && acknowledged.offers.size >= 3);
  stop = true;
  await writing;
};

beforeAll(async () => {
  place = { data: mkdtempSync(join(tmpdir(), 'concierta-crash-')), port: await freePort() };
  await found(place);
  running = await start(place);
  const keys = await keysIn(place.data);
  const origin = `http://127.0.0.1:${place.port}`;
  as = signingIn({
    origin,
    keys,
    clock: systemClock,
    fetch: (request) => fetch(request),
    drain: async () => undefined,
  });
  acknowledged = nothingYet();
  // Everybody signs in before the first kill.
  for (const person of Object.values(people())) expect((await person.get('/me')).status).toBe(200);
  await killUnderLoad();
  await untilQuiet();
}, 900_000);

afterAll(async () => {
  await running?.stop();
  rmSync(place.data, { recursive: true, force: true });
});

const times = (rows: readonly Row[], title: string) => rows.filter((row) => row.title === title).length;

describe(`after ${kills} kills of the whole platform in the middle of a load of writes`, () => {
  it('every acknowledged demand is there, once, in the state that was acknowledged', async () => {
    const rows = await everything(people().mayor, '/demands');
    expect(acknowledged.count).toBeGreaterThanOrEqual(3 * kills);
    expect(acknowledged.demands.size).toBeGreaterThan(0);
    for (const [title, { id, state }] of acknowledged.demands) {
      expect(times(rows, title), title).toBe(1);
      const row = rows.find((one) => one.id === id);
      // What came last may have been done without anybody hearing of it.
      const further = { draft: ['draft', 'registered'], registered: ['registered', 'assigned'] }[state] ?? [state];
      expect(further, title).toContain(row?.state);
    }
  });

  it('every demand that was taken is with its taker, once', async () => {
    const rows = await everything(people().taker, '/demands');
    expect(acknowledged.taken.size).toBeGreaterThan(0);
    for (const title of acknowledged.taken) expect(times(rows, title), title).toBe(1);
    for (const { title } of rows) expect(times(rows, title), title).toBe(1);
  });

  it('every acknowledged offer is there, once, and in the portfolio exactly when it is published', async () => {
    const { taker, formulator } = people();
    const offers = [...(await everything(taker, '/offers')), ...(await everything(formulator, '/offers'))];
    const portfolio = await everything(taker, '/portfolio');
    expect(acknowledged.offers.size).toBeGreaterThan(1);
    for (const [title] of acknowledged.offers) expect(times(offers, title), title).toBe(1);
    for (const offer of offers) {
      expect(portfolio.filter(({ id }) => id === offer.id).length, offer.title).toBe(
        offer.state === 'published' ? 1 : 0,
      );
    }
  });

  it('chains verify, nothing waits to be published, and the views equal what a rebuild makes of the events', async () => {
    const { taker, mayor } = people();
    const views = async () => ({
      portfolio: await everything(taker, '/portfolio'),
      unattended: await everything(taker, '/unattended'),
      work: await everything(taker, '/work'),
      mine: await everything(mayor, '/work'),
    });
    const before = await views();
    expect(await running.stop()).toBe(0);
    const engine = await startEngine({ file: join(place.data, 'data.db') });
    try {
      const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
      const options = { client, tableNamed: physicalName, clock: systemClock };
      const verified = await verifyEverything(options);
      expect(verified).toMatchObject({ broken: [], unpublished: 0 });
      expect(verified.events).toBeGreaterThan(acknowledged.count);
      const cacheFolder = join(place.data, 'cache', 'articulation');
      for (const view of ['portfolio', 'unattended', 'work']) await rebuildView({ ...options, cacheFolder }, view);
      const mails = await openMailbox(client, 'concierta-local-mailbox', () => new Date()).list();
      expect(new Set(mails.map(({ to, subject, at }) => `${to} ${subject} ${at}`)).size).toBe(mails.length);
    } finally {
      await engine.stop();
    }
    running = await start(place);
    expect(await views()).toEqual(before);
  });

  it('ends with one sentence and code 1 when its engine is killed under it, and starts again', async () => {
    const ended = await running.killEngine();
    expect(ended.code).toBe(1);
    expect(ended.said.trim().split('\n').at(-1)).toMatch(/La base de datos embebida se cerró por su cuenta/);
    running = await start(place);
    expect((await people().mayor.get('/entity')).status).toBeLessThan(500);
  });
});
