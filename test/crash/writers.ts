import { randomUUID } from 'node:crypto';
import type { ApiAnswer, ApiClient } from '@concierta/local/api-client';

/** What the load was told was done: what must be there afterwards, once. */
export interface Acknowledged {
  /** Title → id and last state that was acknowledged. */
  readonly demands: Map<string, { id: string; state: string }>;
  readonly offers: Map<string, { id: string; state: string }>;
  /** Titles of demands whose taking was acknowledged. */
  readonly taken: Set<string>;
  count: number;
}

export const nothingYet = (): Acknowledged => ({ demands: new Map(), offers: new Map(), taken: new Set(), count: 0 });

interface Load {
  readonly acknowledged: Acknowledged;
  readonly stopping: () => boolean;
}

const pause = () => new Promise((next) => setTimeout(next, 20));

/** Sends until somebody answers: whoever was cut off does not know whether it happened, and asks again. */
const insist = async (load: Load, send: () => Promise<ApiAnswer>): Promise<ApiAnswer | undefined> => {
  while (!load.stopping()) {
    const answer = await send().catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    await pause();
  }
  return undefined;
};

const must = (answer: ApiAnswer, what: string): ApiAnswer => {
  if (answer.status < 300) return answer;
  throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
};

/**
 * Issues a command until the document is in the state it leads to. A command that was cut off may have happened: then it is
 * refused the second time, and the state says so.
 */
const bring = async (load: Load, actor: ApiClient, document: string, command: string, state: string) => {
  for (;;) {
    const read = await insist(load, () => actor.get(document));
    if (!read) return false;
    must(read, `read ${document}`);
    if (read.body.state === state) return true;
    const ifMatch = read.headers.get('etag') ?? '';
    const answer = await insist(load, () => actor.post(`${document}/${command}`, undefined, { ifMatch }));
    if (!answer) return false;
    if (answer.status < 300) {
      load.acknowledged.count += 1;
      return true;
    }
    if (answer.status !== 409 && answer.status !== 412) must(answer, `${command} ${document}`);
  }
};

/** An official who registers one need after another, and now and then withdraws none: each title is used once. */
export const registerDemands = async (load: Load, official: ApiClient, name: string): Promise<void> => {
  for (let n = 1; !load.stopping(); n += 1) {
    const title = `Carga ${name} ${n}`;
    const idempotencyKey = randomUUID();
    const body = { title, need: 'Necesidad de la prueba de carga.', territories: ['19450'] };
    const made = await insist(load, () => official.post('/demands', body, { idempotencyKey }));
    if (!made) return;
    const id = String(must(made, title).body.id);
    load.acknowledged.count += 1;
    load.acknowledged.demands.set(title, { id, state: 'draft' });
    if (!(await bring(load, official, `/demands/${id}`, 'register', 'registered'))) return;
    load.acknowledged.demands.set(title, { id, state: 'registered' });
  }
};

/** A formulator who takes what was registered, oldest first. */
export const takeDemands = async (load: Load, formulator: ApiClient, asker: string): Promise<void> => {
  const tried = new Set<string>();
  while (!load.stopping()) {
    const next = [...load.acknowledged.demands].find(
      ([title, demand]) => demand.state === 'registered' && !tried.has(title),
    );
    if (!next) {
      await pause();
      continue;
    }
    const [title, { id }] = next;
    tried.add(title);
    const answer = await insist(load, () => formulator.post(`/shared/${asker}/demands/${id}/take`));
    if (!answer) return;
    must(answer, `take ${title}`);
    load.acknowledged.count += 1;
    load.acknowledged.taken.add(title);
    load.acknowledged.demands.set(title, { id, state: 'assigned' });
  }
};

const checks: readonly (readonly [string, unknown])[] = [
  ['O1', { competent: 'yes', legalBasis: 'Norma de prueba' }],
  [
    'O3',
    {
      capacities: [
        {
          level: 'individual',
          dimension: 'planning',
          baseline: { statement: 'Ninguna' },
          target: { statement: 'Alguna' },
        },
      ],
    },
  ],
  ['O4', { cycleStages: ['planning'], mode: 'continuous', from: '2026-01-01' }],
  [
    'O5',
    {
      deliverable: 'Un bien',
      mechanism: 'technicalAssistance',
      audience: 'Alcaldías',
      territoryContribution: 'Tiempo',
      answers: [],
    },
  ],
  ['O8', { targets: [{ code: '19450', reason: 'Prueba de carga' }] }],
];

/** Sets a check until it says done: setting it twice to the same changes nothing. */
const record = async (load: Load, actor: ApiClient, document: string, check: string, body: unknown) => {
  for (;;) {
    const read = await insist(load, () => actor.get(document));
    if (!read) return false;
    const ifMatch = must(read, `read ${document}`).headers.get('etag') ?? '';
    const answer = await insist(load, () => actor.put(`${document}/checks/${check}`, body, { ifMatch }));
    if (!answer) return false;
    if (answer.status < 300) {
      load.acknowledged.count += 1;
      return true;
    }
    if (answer.status !== 412) must(answer, `${check} of ${document}`);
  }
};

interface Publishers {
  readonly formulator: ApiClient;
  readonly approver: ApiClient;
}

/** An entity that brings one offer after another to the portfolio. */
export const publishOffers = async (load: Load, { formulator, approver }: Publishers, name: string): Promise<void> => {
  for (let n = 1; !load.stopping(); n += 1) {
    const title = `Oferta de carga ${name} ${n}`;
    const idempotencyKey = randomUUID();
    const made = await insist(load, () => formulator.post('/offers', { title }, { idempotencyKey }));
    if (!made) return;
    const id = String(must(made, title).body.id);
    load.acknowledged.count += 1;
    load.acknowledged.offers.set(title, { id, state: 'draft' });
    const document = `/offers/${id}`;
    for (const [check, body] of checks) if (!(await record(load, formulator, document, check, body))) return;
    const way = [
      [formulator, 'submit', 'inReview'],
      [approver, 'approve', 'approved'],
      [approver, 'publish', 'published'],
    ] as const;
    for (const [actor, command, state] of way) {
      if (!(await bring(load, actor, document, command, state))) return;
      load.acknowledged.offers.set(title, { id, state });
    }
  }
};
