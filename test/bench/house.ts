import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { hatReader, membershipProjection, ownerProfileProjection, tokenVerifier } from '@concierta/access';
import { type Envelope, type EventData, toolsFor } from '@concierta/events';
import { memoryLimiter, type ServiceApp, silentLog } from '@concierta/http';
import { systemClock as clock, newId, OwnerId, personIdOf, type Role } from '@concierta/kernel';
import { freshKeys } from '@concierta/local/issuer/keys';
import { portalClient, subjectOf } from '@concierta/local/issuer/people';
import { mintAccessToken } from '@concierta/local/issuer/tokens';
import { testEngine } from '@concierta/local/test-engine';
import { context, createApp } from '@concierta/service-demand-offer';
import { documentClient, mintScope, oneTable, openStore } from '@concierta/store';

const issuer = 'http://127.0.0.1/oidc';
const origin = 'http://127.0.0.1';

export interface Ask {
  readonly body?: unknown;
  readonly version?: number;
}

/** Demand and offer as it is served, on the real engine, and one person of one national entity who may do everything there. */
export interface House {
  readonly app: ServiceApp;
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly owner: OwnerId;
  /** A request of that person, ready to be sent. */
  request(method: string, path: string, ask?: Ask): Request;
  /** Sends it and reads the answer. Throws when it is refused. */
  send(method: string, path: string, ask?: Ask): Promise<Record<string, unknown>>;
  /** The same house begun anew: it remembers nobody's membership. */
  again(): Pick<House, 'send'>;
}

/** Opens it on a table of its own, with the real verifier of tokens, reader of hats and limiter; only the log is silent. */
export const openHouse = async (): Promise<House> => {
  const engine = await testEngine();
  const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
  const table = await engine.freshTable(context.table);
  const tables = oneTable({ client, table });
  const keys = await freshKeys();
  const email = 'formula@entidad.ejemplo.gov.co';
  const begin = () =>
    createApp({
      published: openStore(tables, mintScope({ kind: 'zone', zone: 'PUBLIC' }), { clock }),
      tables,
      clock,
      verifyToken: tokenVerifier({ issuer, clientIds: [portalClient], jwks: keys.jwks, clock }),
      hats: hatReader({ tables, clock }),
      ids: (kind) => newId(kind, clock.now()),
      limiter: memoryLimiter({ clock, perSecond: 1e6, burst: 1e6 }),
      log: silentLog,
    });

  const owner = OwnerId.parse(newId('nationalEntity', clock.now()));
  const membership = newId('membership', clock.now());
  const told = async <T extends 'membership.changed.v1' | 'entity.changed.v1'>(type: T, data: EventData<T>) => {
    const event: Envelope = {
      id: newId('event', clock.now()) as Envelope['id'],
      type,
      owner,
      parties: [],
      aggregate: { kind: 'X', id: 'x', version: 1 },
      occurredAt: clock.now().toISOString(),
      principal: { as: 'system' },
      correlationId: 'bench',
      visibility: 'owner',
      data: data as Envelope['data'],
    };
    const consumer = { name: 'bench', kind: 'projection', events: [type], scope: 'parties' } as const;
    const tools = toolsFor({ tables, clock, log: silentLog }, consumer, event);
    await (type === 'membership.changed.v1' ? membershipProjection : ownerProfileProjection)(event, tools);
  };
  const roles: Role[] = ['administrator', 'formulator', 'approver'];
  await told('entity.changed.v1', {
    kind: 'entity',
    name: 'Entidad',
    code: 'ENT',
    status: 'active',
    coordinator: false,
  });
  await told('membership.changed.v1', {
    person: personIdOf(issuer, subjectOf(email)),
    membership,
    ownerKind: 'entity',
    roles,
    coordinator: false,
    status: 'active',
    validFrom: '2026-01-01',
  });

  const authorization = `Bearer ${await mintAccessToken({ keys, issuer, clock }, email)}`;
  const request: House['request'] = (method, path, { body, version } = {}) =>
    new Request(`${origin}/api${path}`, {
      method,
      headers: {
        authorization,
        'acting-as': `${owner}.${membership}`,
        'accept-language': 'es-CO',
        ...(method === 'POST' && version === undefined && { 'idempotency-key': randomUUID() }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const sending =
    (app: ServiceApp): House['send'] =>
    async (method, path, ask) => {
      const answer = await app.fetch(request(method, path, ask));
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return JSON.parse(text) as Record<string, unknown>;
    };
  const app = begin();
  return { app, client, table, owner, request, send: sending(app), again: () => ({ send: sending(begin()) }) };
};

/** A need as people write them: four sentences, one place, one capacity. */
export const need = (n: number) => ({
  title: `Plan de agua y saneamiento rural para las veredas del municipio número ${n}`,
  need: 'Veintitrés veredas toman agua sin tratar. La junta de acueducto no cobra ni formula proyectos. El municipio no tiene quién formule el plan de agua rural. Se pide acompañamiento para escribirlo, costearlo y llevarlo al presupuesto.',
  territories: ['19450'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  sector: 'housing',
  cycleStage: 'planning',
});
