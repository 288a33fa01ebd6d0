import { hatReader } from '@concierta/access';
import { type Envelope, type EventData, type EventPort, parseEnvelope, publishOnce, toolsFor } from '@concierta/events';
import { filesEndpoint, filesOf, type Storage } from '@concierta/files';
import { silentLog } from '@concierta/http';
import { newId, OwnerId, type PersonId, personIdOf, type Role } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { countingClient, mintScope, oneTable, openStore } from '@concierta/store';
import { createApp } from '../src/app.ts';
import { context } from '../src/context.ts';
import type { DemandOfferDeps } from '../src/deps.ts';
import { createHandlers } from '../src/worker.ts';

const origin = 'http://api.test';
const issuer = 'https://issuer.test';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly etag: string | undefined;
  readonly location: string | undefined;
  readonly replayed: boolean;
}

/** Fields of whatever a test looks at; each test knows what it asked for. */
export interface Body {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly receipt: string;
  readonly allowed: readonly string[];
  readonly missing: readonly string[];
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
  readonly items: readonly Body[];
  readonly next?: string;
  readonly [field: string]: unknown;
}

export interface Sending {
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
  readonly key?: string;
  readonly language?: string;
}

/** A person under a hat. */
export interface Member {
  readonly owner: OwnerId;
  readonly person: PersonId;
  readonly membership: string;
  send(method: string, path: string, sending?: Sending): Promise<Answer<Body>>;
  get(path: string): Promise<Answer<Body>>;
  /** POST with a fresh `Idempotency-Key`. */
  create(path: string, body: unknown): Promise<Answer<Body>>;
  /** POST (or another method) with the version read now. */
  command(path: string, body?: unknown, method?: string): Promise<Answer<Body>>;
}

/**
 * The service on the real engine with its own table; events go out and come back to its consumers, each one twice, as a
 * bus that delivers at least once may do. The clock stands still unless moved.
 */
export const service = async () => {
  const engine = await testEngine();
  const table = await engine.freshTable(context.table);
  const counting = countingClient(engine.client);
  const counted = oneTable({ client: counting.client, table });
  const tables = oneTable({ client: engine.client, table });
  let now = Date.parse('2026-03-02T15:00:00.000Z');
  const clock = { now: () => new Date(now) };
  const identity = (person: PersonId) => ({
    issuer,
    subject: person,
    person,
    clientId: 'test',
    scopes: [],
    expiresAt: new Date(now + 3_600_000),
  });
  const kept = new Map<string, Buffer>();
  const storage: Storage = {
    put: async (key, bytes) => void kept.set(key, Buffer.from(bytes)),
    get: async (key) => kept.get(key),
    delete: async (key) => void kept.delete(key),
  };
  const fileStore = { storage, secret: new Uint8Array(32).fill(7), baseUrl: `${origin}/files-store`, clock };
  const deps: DemandOfferDeps = {
    published: openStore(counted, mintScope({ kind: 'zone', zone: 'PUBLIC' }), { clock }),
    files: filesOf(fileStore),
    tables: counted,
    clock,
    verifyToken: async (bearer) => identity(bearer as PersonId),
    hats: hatReader({ tables, clock }),
    ids: (kind) => newId(kind, clock.now()),
    log: silentLog,
    checkAnswers: true,
  };
  const app = createApp(deps);
  const handlers = createHandlers({ files: filesOf(fileStore) });
  const seen: Envelope[] = [];

  /** What goes wrong on the way, when a test says so: events that get lost, workers that die after a write. */
  const faults: { lose?: ((type: string) => boolean) | undefined; afterWrite?: (() => 'live' | 'die') | undefined } =
    {};
  engine.client.middlewareStack.add(
    (next, command) => async (args) => {
      const answer = await next(args);
      const writes = command.commandName?.startsWith('TransactWrite');
      if (writes && faults.afterWrite?.() === 'die') throw new Error('the worker died');
      return answer;
    },
    { step: 'initialize', name: 'dying', override: true },
  );

  const deliver = async (event: Envelope): Promise<void> => {
    if (faults.lose?.(event.type)) return;
    for (const consumer of context.consumers) {
      if (!(consumer.events as readonly string[]).includes(event.type)) continue;
      const tools = toolsFor({ tables, clock, log: silentLog }, consumer, event);
      await handlers[consumer.name]?.(event, tools);
      await handlers[consumer.name]?.(event, tools);
    }
  };

  const port: EventPort = {
    async publish(events) {
      for (const raw of events) {
        const event = parseEnvelope(JSON.parse(JSON.stringify(raw)));
        if (!event) throw new Error(`${raw.type} is not in the catalogue`);
        seen.push(event);
        await deliver(event);
      }
      return events.map(({ id }) => ({ id, ok: true }));
    },
  };

  /** Publishes and delivers until nothing is left. */
  const drain = async (): Promise<void> => {
    while ((await publishOnce({ client: engine.client, table, port, clock, log: silentLog })).accepted > 0);
  };

  const tell = <
    T extends 'membership.changed.v1' | 'entity.changed.v1' | 'organisation.changed.v1' | 'unit.changed.v1',
  >(
    type: T,
    owner: OwnerId,
    data: EventData<T>,
  ) =>
    deliver({
      id: newId('event', clock.now()) as Envelope['id'],
      type,
      owner,
      parties: [],
      aggregate: { kind: 'X', id: 'x', version: 1 },
      occurredAt: clock.now().toISOString(),
      principal: { as: 'system' },
      correlationId: 'c',
      visibility: 'owner',
      data: data as Envelope['data'],
    });

  const as = (owner: OwnerId, person: PersonId, membership: string): Member => {
    const send = async (method: string, path: string, sending: Sending = {}): Promise<Answer<Body>> => {
      const response = await app.request(`${origin}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${person}`,
          'acting-as': `${owner}.${membership}`,
          ...(sending.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(sending.ifMatch === undefined ? {} : { 'if-match': sending.ifMatch }),
          ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
          ...(sending.language === undefined ? {} : { 'accept-language': sending.language }),
        },
        ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
      });
      return {
        status: response.status,
        body: (await response.json()) as Body,
        etag: response.headers.get('etag') ?? undefined,
        location: response.headers.get('location') ?? undefined,
        replayed: response.headers.get('idempotency-replayed') === 'true',
      };
    };
    const get = (path: string) => send('GET', path);
    return {
      owner,
      person,
      membership,
      send,
      get,
      create: (path, body) => send('POST', path, { body, key: newId('event', clock.now()) }),
      async command(path, body, method = 'POST') {
        const [, collection, id] = path.split('/');
        const { etag } = await get(`/${collection}/${id}`);
        return send(method, path, { ifMatch: etag, ...(body === undefined ? {} : { body }) });
      },
    };
  };

  const join = async (
    owner: OwnerId,
    name: string,
    roles: Role[],
    more: { orgUnit?: string; coordinator?: boolean; territories?: string[] } = {},
  ) => {
    const person = personIdOf(issuer, `${name}@${owner}`);
    const membership = newId('membership', clock.now());
    await tell('membership.changed.v1', owner, {
      person,
      membership,
      ownerKind: owner.startsWith('ent_') ? 'entity' : 'territorial',
      roles,
      coordinator: more.coordinator ?? false,
      status: 'active',
      validFrom: '2026-01-01',
      ...(more.orgUnit === undefined ? {} : { orgUnit: more.orgUnit }),
      ...(more.territories === undefined ? {} : { territories: more.territories }),
    });
    return as(owner, person, membership);
  };

  const entity = async (code: string, status: 'active' | 'readOnly' = 'active') => {
    const owner = OwnerId.parse(newId('nationalEntity', clock.now()));
    const coordinator = code === 'DNP';
    await tell('entity.changed.v1', owner, { kind: 'entity', name: code, code, status, coordinator });
    return owner;
  };

  const organisation = async (code: string) => {
    const owner = OwnerId.parse(newId('territorialOrganisation', clock.now()));
    await tell('organisation.changed.v1', owner, { kind: 'mayorOffice', name: code, code, status: 'active' });
    return owner;
  };

  /** What the owner's own store holds, to prepare what no route would. */
  const storeOf = (owner: OwnerId) => {
    const [consumer] = context.consumers;
    if (!consumer) throw new Error('there are consumers');
    const event = { id: newId('event', clock.now()), owner, parties: [] } as unknown as Envelope;
    return toolsFor({ tables, clock, log: silentLog }, consumer, event).store(owner);
  };

  const office = async (owner: OwnerId, status: 'active' | 'ended' = 'active') => {
    const unit = newId('orgUnit', clock.now());
    await tell('unit.changed.v1', owner, { unit, name: 'Dirección de Agua', status });
    return unit;
  };

  return {
    app,
    office,
    storeOf,
    deps,
    counting,
    seen,
    faults,
    drain,
    deliver,
    join,
    entity,
    organisation,
    clock,
    /** What the file store answers at a signed address. */
    fileStore: filesEndpoint(fileStore),
    pass: (ms: number) => {
      now += ms;
    },
  };
};

export type Service = Awaited<ReturnType<typeof service>>;

/** A mayor's office with its official and representative, and a ministry with everybody a thread needs. */
export const cast = async (s: Service) => {
  const [mayor, ministry, planning] = [
    await s.organisation('MERCADERES'),
    await s.entity('MVCT'),
    await s.entity('DNP'),
  ];
  return {
    official: await s.join(mayor, 'official', ['official']),
    representative: await s.join(mayor, 'representative', ['representative']),
    formulator: await s.join(ministry, 'formulator', ['formulator']),
    approver: await s.join(ministry, 'approver', ['approver']),
    viewer: await s.join(ministry, 'viewer', ['viewer']),
    administrator: await s.join(ministry, 'administrator', ['administrator']),
    coordinator: await s.join(planning, 'coordinator', ['coordinator'], { coordinator: true }),
    planner: await s.join(planning, 'planner', ['formulator', 'approver']),
  };
};

export const needOfMercaderes = {
  title: 'Agua segura en las veredas de Mercaderes',
  need: 'Veintitrés veredas beben agua sin tratar y la junta de acueducto no puede cobrar ni formular proyectos.',
  territories: ['19450'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  sector: 'housing',
};
