import { encodeCursor } from '@concierta/http';
import type { ApiAnswer, ApiClient } from '@concierta/local/api-client';
import type { Finding } from './finding.ts';
import { ok, type RunningPlatform, runPlatform } from './platform.ts';
import { quantile } from './statistics.ts';
import { widestRows } from './widest-rows.ts';
import { draftDemand, foundEntity, foundTowns, publishOffer, type Town } from './workload.ts';

interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

/** A calm one, for what the way itself takes, and the one that has a budget. */
const paces: readonly Pace[] = [
  { perSecond: 10, seconds: 10 },
  { perSecond: 100, seconds: 20 },
];
const draftLanes = 8;
/** Requests that may be unanswered at once: beyond what the platform carries, the pace falls instead of a queue growing. */
const inFlight = 16;
const offers = 60;
/** How often the watcher looks: what it sees is late by up to this much. */
const lookMs = 100;
const patienceMs = 60_000;
const budgetMs = 1_000;

type Row = Readonly<Record<string, unknown>>;

const pageOf = (body: Row): { items: readonly Row[]; next: string | undefined } => ({
  items: body.items as readonly Row[],
  next: typeof body.next === 'string' ? body.next : undefined,
});

const wait = (milliseconds: number): Promise<void> => new Promise((next) => setTimeout(next, milliseconds));

/** Every row of a list of the API, page after page. */
const everything = async (by: ApiClient, path: string, from?: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let after = from; ; ) {
    const { items, next } = pageOf(ok(await by.get(`${path}limit=100${after === undefined ? '' : `&after=${after}`}`)));
    rows.push(...items);
    if (next === undefined) return rows;
    after = next;
  }
};

/** What was committed and has not been seen yet, and how long what was seen took. */
class Ledger {
  readonly waiting = new Map<string, number>();
  readonly took: number[] = [];

  committed(id: string): void {
    this.waiting.set(id, performance.now());
  }

  seen(id: string, at: number): void {
    const since = this.waiting.get(id);
    if (since === undefined) return;
    this.waiting.delete(id);
    this.took.push(at - since);
  }
}

/** After every key with the same sort key. */
const last = '~';

/** Looks at «unattended», the whole country's, from the moment of the oldest demand that has not been seen yet. */
const lookAtUnattended = (by: ApiClient, ledger: Ledger, decided: ReadonlyMap<string, string>) => async () => {
  const [oldest] = [...ledger.waiting.keys()].map((id) => decided.get(id) ?? '').sort();
  if (oldest === undefined) return;
  for (const { id } of await everything(by, '/unattended?', encodeCursor([oldest, last, last]))) {
    ledger.seen(String(id), performance.now());
  }
};

interface Offer {
  readonly id: string;
  version: number;
  published: boolean;
}

const lookAtPortfolio = (by: ApiClient, kept: readonly Offer[], ledger: Ledger) => async (): Promise<void> => {
  const shown = new Set((await everything(by, '/portfolio?')).map(({ id }) => String(id)));
  const at = performance.now();
  for (const { id, published } of kept) if (published === shown.has(id)) ledger.seen(id, at);
};

const watching = (looks: readonly (() => Promise<void>)[]) => {
  let over = false;
  const done = (async () => {
    while (!over) {
      const began = performance.now();
      for (const look of looks) await look();
      await wait(Math.max(1, lookMs - (performance.now() - began)));
    }
  })();
  return {
    async stop() {
      over = true;
      await done;
    },
  };
};

type Draft = { readonly id: string; readonly town: Town };

interface Scene {
  readonly running: RunningPlatform;
  readonly formulator: ApiClient;
  readonly kept: Offer[];
}

/** Commits at a pace through the API, half of it demands and half of it offers that come and go, until all of it was seen. */
const keepPace = async ({ running, formulator, kept }: Scene, pace: Pace, drafts: readonly Draft[]) => {
  const demandLedger = new Ledger();
  const offerLedger = new Ledger();
  const decided = new Map<string, string>();
  let askedAgain = 0;
  /** As a client does: what was answered «busy» was not saved, and is asked again a little later. */
  const insist = async (ask: () => Promise<ApiAnswer>): Promise<void> => {
    let answer = await ask();
    for (; answer.status === 503; answer = await ask()) {
      askedAgain += 1;
      await wait(200 + Math.random() * 300);
    }
    ok(answer);
  };
  const register = async ({ id, town }: Draft) => {
    await insist(() => {
      decided.set(id, new Date().toISOString());
      return town.official.post(`/demands/${id}/register`, undefined, { ifMatch: 1 });
    });
    demandLedger.committed(id);
  };
  const turn = async (offer: Offer) => {
    const command = offer.published ? 'suspend' : 'resume';
    const body = offer.published ? { reason: 'Se agotaron los cupos de este mes' } : undefined;
    await insist(() => formulator.post(`/offers/${offer.id}/${command}`, body, { ifMatch: offer.version }));
    offer.version += 1;
    offer.published = !offer.published;
    offerLedger.committed(offer.id);
  };
  const watch = watching([
    lookAtUnattended(formulator, demandLedger, decided),
    lookAtPortfolio(formulator, kept, offerLedger),
  ]);
  const began = performance.now();
  const processor = process.cpuUsage();
  const busy = new Set<Offer>();
  const sending = new Set<Promise<void>>();
  let sent = 0;
  const send = (work: Promise<void>) => {
    sent += 1;
    const tracked = work.finally(() => sending.delete(tracked));
    sending.add(tracked);
  };
  for (let n = 0; n < pace.perSecond * pace.seconds; n += 1) {
    await wait(Math.max(0, began + (n * 1_000) / pace.perSecond - performance.now()));
    while (sending.size >= inFlight) await Promise.race(sending);
    const draft = n % 2 === 0 ? drafts[n / 2] : undefined;
    if (draft) send(register(draft));
    if (n % 2 === 0) continue;
    // An offer moves again only when its last move has been seen: otherwise nobody could tell which one is.
    const free = kept.find((offer) => !busy.has(offer) && !offerLedger.waiting.has(offer.id));
    if (!free) continue;
    kept.splice(kept.indexOf(free), 1);
    kept.push(free);
    busy.add(free);
    send(turn(free).finally(() => busy.delete(free)));
  }
  await Promise.all(sending);
  const committing = (performance.now() - began) / 1_000;
  const deadline = performance.now() + patienceMs;
  while (demandLedger.waiting.size + offerLedger.waiting.size > 0 && performance.now() < deadline) await wait(lookMs);
  await watch.stop();
  await running.platform.drain();
  const { user, system } = process.cpuUsage(processor);
  return {
    rate: sent / committing,
    askedAgain,
    processorMs: (user + system) / 1_000 / sent,
    unattended: demandLedger.took,
    portfolio: offerLedger.took,
  };
};

const prepare = async (running: RunningPlatform): Promise<{ scene: Scene; drafts: Draft[] }> => {
  const towns = await foundTowns(running);
  const formulator = await foundEntity(running);
  const kept: Offer[] = [];
  for (let n = 0; n < offers; n += 1) kept.push({ ...(await publishOffer(formulator, n)), published: true });
  const total = paces.reduce((sum, { perSecond, seconds }) => sum + (perSecond * seconds) / 2, 0);
  const drafts: Draft[] = [];
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < total; n = next++) {
      const town = towns[n % towns.length];
      if (town) drafts.push({ town, id: await draftDemand(town, n) });
    }
  };
  await Promise.all(Array.from({ length: draftLanes }, lane));
  await running.platform.drain();
  return { scene: { running, formulator, kept }, drafts };
};

const latency = (where: string, took: readonly number[], pace: Pace, rate: number): Finding => {
  const tail = quantile(took, 0.99);
  const reached = rate < pace.perSecond * 0.95 ? `; only ${rate.toFixed(0)}/s could be committed here` : '';
  const budgeted = pace.perSecond === 100;
  return {
    sort: 'time',
    what: `Commit → visible in ${where}, ${pace.perSecond} events/s for ${pace.seconds} s`,
    measured: `p50 ${Math.round(quantile(took, 0.5))} ms, p99 ${Math.round(tail)} ms (${took.length} events, looked at every ${lookMs} ms${reached})`,
    budget: budgeted ? `p99 < ${budgetMs} ms` : 'none set',
    holds: !budgeted || tail < budgetMs,
  };
};

/**
 * Commits events through the API of the embedded platform, calmly and then 100 a second for 20 seconds, and watches
 * articulation's lists until everything is there, once.
 */
export const visible = async (): Promise<Finding[]> => {
  const running = await runPlatform();
  const { scene, drafts } = await prepare(running);
  const { formulator, kept } = scene;
  const findings: Finding[] = [];
  let from = 0;
  for (const pace of paces) {
    const count = (pace.perSecond * pace.seconds) / 2;
    const seen = await keepPace(scene, pace, drafts.slice(from, from + count));
    const { rate, processorMs, askedAgain, unattended, portfolio } = seen;
    from += count;
    findings.push(latency('unattended', unattended, pace, rate), latency('the portfolio', portfolio, pace, rate));
    findings.push({
      sort: 'time',
      what: `Processor time of the whole way of one event, watcher included, ${pace.perSecond} events/s`,
      measured: `${processorMs.toFixed(1)} ms (answers «busy», asked again: ${askedAgain})`,
      budget: 'none set',
      holds: true,
    });
  }

  const listed = (await everything(formulator, '/unattended?')).map(({ id }) => String(id));
  const shown = (await everything(formulator, '/portfolio?')).map(({ id }) => String(id));
  const expected = kept.filter(({ published }) => published).map(({ id }) => id);
  const registered = drafts.map(({ id }) => id);
  const missing = (ids: readonly string[], among: readonly string[]) => ids.filter((id) => !among.includes(id)).length;
  const doubled = (ids: readonly string[]) => ids.length - new Set(ids).size;
  const none = (what: string, count: number): Finding => ({
    sort: 'count',
    what,
    measured: String(count),
    budget: '0',
    holds: count === 0,
  });
  const dead = await running.platform.bus.deadLetters();
  findings.push(
    none('Events lost on the way to articulation', missing(registered, listed) + missing(expected, shown)),
    none(
      'Effects doubled, or there that should not be',
      doubled(listed) + doubled(shown) + missing(shown, expected) + missing(listed, registered),
    ),
    none('Deliveries given up', dead.length),
    ...(await widestRows(running)),
  );
  await running.stop();
  return findings;
};
