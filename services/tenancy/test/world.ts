import { hatReader } from '@concierta/access';
import { type Envelope, type EventType, publishOnce, toolsFor } from '@concierta/events';
import { type Clock, newId, personIdOf, Refusal } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import type { OutgoingMail } from '@concierta/service';
import { countingClient, oneTable } from '@concierta/store';
import { bootstrap, context, createApp, createHandlers, type TenancyDeps } from '../src/index.ts';
import type { Claims } from '../src/person/link.ts';

export const issuer = 'https://issuer.example';

export interface Sending {
  readonly method?: string;
  readonly body?: unknown;
  readonly hat?: string;
  readonly ifMatch?: number | string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** What most tests read of an answer; `toMatchObject` does the rest. */
export interface Body {
  readonly id: string;
  readonly owner: string;
  readonly invitation: string;
  readonly mandate: string;
  readonly membership: string;
  readonly person: string;
  readonly code: string;
  readonly act: string;
  readonly state: string;
  readonly version: number;
  readonly next: string;
  readonly missing: readonly string[];
  readonly allowed: readonly string[];
  readonly items: readonly Body[];
  readonly hats: readonly {
    readonly hat: string;
    readonly membership: string;
    readonly owner: { readonly code: string };
  }[];
  readonly invitations: readonly Body[];
  readonly mandates: readonly Body[];
}

interface Line {
  readonly message: string;
  readonly fields?: unknown;
}

/** Tenancy whole, on the real engine, with people who are whoever their token says, a settable clock and counted calls. */
export const world = async () => {
  const engine = await testEngine();
  const counting = countingClient(engine.client);
  const table = await engine.freshTable(context.table);
  let now = Date.parse('2026-11-23T15:00:00Z');
  // A clock that moves, as clocks do: what happens later sorts later.
  const clock: Clock = {
    now: () => {
      now += 1;
      return new Date(now);
    },
  };
  const lines: Line[] = [];
  const write = (message: string, fields?: unknown) => {
    lines.push({ message, fields });
  };
  const log = { info: write, warn: write, error: write };
  const { client } = counting;
  let writesLeft = Number.POSITIVE_INFINITY;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName?.startsWith('TransactWrite')) {
          writesLeft -= 1;
          if (writesLeft < 0) throw new Error('the power went');
        }
        return next(args);
      },
    { step: 'initialize' },
  );
  const tables = oneTable({ client, table });
  const deps: TenancyDeps = {
    tables,
    clock,
    log,
    ids: (kind) => newId(kind, clock.now()),
    hats: hatReader({ tables, clock, ttlMs: 0 }),
    verifyToken: async (bearer) => ({
      issuer,
      subject: bearer,
      person: personIdOf(issuer, bearer),
      clientId: 'portal',
      scopes: [],
      expiresAt: new Date(now + 3_600_000),
    }),
    verifyIdToken: async (idToken): Promise<Claims> => {
      if (!idToken.startsWith('{')) throw new Refusal('token-invalid');
      return JSON.parse(idToken) as Claims;
    },
    emailKey: 'a secret of the test, thirty-two characters long or more',
    checkAnswers: true,
  };
  const app = createApp(deps);
  const mails: OutgoingMail[] = [];
  const handlers = createHandlers({
    tables,
    mail: {
      send: async (mail) => {
        if (!mails.some(({ key }) => key === mail.key)) mails.push(mail);
      },
    },
    portalUrl: 'https://concierta.example/app/',
  });
  const events: Envelope[] = [];

  const handle = async (event: Envelope) => {
    for (const consumer of context.consumers) {
      if (!consumer.events.includes(event.type as EventType)) continue;
      await handlers[consumer.name as keyof typeof handlers](event, toolsFor({ tables, clock, log }, consumer, event));
    }
  };
  /** Publishes and delivers until nothing is left. */
  const drain = async () => {
    const port = {
      publish: async (entries: readonly Envelope[]) => {
        for (const event of entries) {
          events.push(event);
          await handle(event);
        }
        return entries.map(({ id }) => ({ id, ok: true }));
      },
    };
    for (let published = 1; published > 0; ) {
      ({ accepted: published } = await publishOnce({ client, table, port, clock, log }));
    }
  };

  let keys = 0;
  const send = async (person: string | undefined, path: string, sending: Sending = {}): Promise<Answer<Body>> => {
    const { method = sending.body === undefined ? 'GET' : 'POST', body, hat, ifMatch, headers } = sending;
    keys += 1;
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(person === undefined ? {} : { authorization: `Bearer ${person}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(hat === undefined ? {} : { 'acting-as': hat }),
        ...(ifMatch === undefined ? {} : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
        ...(method === 'POST' ? { 'idempotency-key': sending.key ?? `key-${keys}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Body, headers: response.headers };
  };

  /** Signs in with a verified address: ties it and accepts what waits for it. */
  const link = (person: string, email: string, more: Partial<Claims> = {}) =>
    send(person, '/me/link', {
      body: { idToken: JSON.stringify({ issuer, subject: person, email, emailVerified: true, name: person, ...more }) },
    });

  /** The hat a person wears in the organisation whose code is `code`. */
  const hatOf = async (person: string, code: string): Promise<string> => {
    const { body } = await send(person, '/me');
    const hat = body.hats.find((one) => one.owner.code === code);
    if (!hat) throw new Error(`${person} has no hat of ${code}`);
    return hat.hat;
  };

  /** A platform begun: `ana` coordinates in the DNP. */
  const begun = async () => {
    const made = await bootstrap(deps, { catalogueId: 'dnp', code: 'DNP', administratorEmail: 'ana@dnp.example' });
    await drain();
    await link('ana', 'ana@dnp.example');
    await drain();
    return { ...made, coordinator: await hatOf('ana', 'DNP') };
  };

  return {
    app,
    deps,
    clock,
    counting,
    lines,
    mails,
    events,
    handle,
    drain,
    send,
    link,
    hatOf,
    begun,
    /** Lets so many more transactions through, then none. */
    cutPowerAfter: (writes: number) => {
      writesLeft = writes;
    },
    restorePower: () => {
      writesLeft = Number.POSITIVE_INFINITY;
    },
    pass: (ms: number) => {
      now += ms;
    },
    personOf: (subject: string) => personIdOf(issuer, subject),
  };
};

export type World = Awaited<ReturnType<typeof world>>;
