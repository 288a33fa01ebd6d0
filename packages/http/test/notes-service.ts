import { hatReader, membershipProjection, tokenVerifier } from '@concierta/access';
import { type Consumer, parseEnvelope, toolsFor } from '@concierta/events';
import { type Clock, newId, OwnerId, type PersonId, personIdOf } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { countingClient, oneTable, type TableDeclaration } from '@concierta/store';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Log, memoryLimiter, type ServiceDeps } from '../src/index.ts';
import { notesApp } from './notes.ts';

const issuer = 'https://issuer.example';
const memberships: Consumer = {
  name: 'memberships',
  kind: 'projection',
  events: ['membership.changed.v1'],
  scope: 'parties',
};
const table: TableDeclaration = { name: 'notes', indexes: ['outbox', 'due', 'list1', 'list2'] };

export interface Caller {
  readonly person: PersonId;
  readonly token: string;
  readonly headers: Record<string, string>;
}

/** A running service with its own table and issuer, and what is needed to call it as somebody. */
export const notesService = async (options: { perSecond?: number; burst?: number } = {}) => {
  const engine = await testEngine();
  const name = await engine.freshTable(table);
  const counts = countingClient(engine.client);
  const { client } = counts;
  const tables = oneTable({ client, table: name });
  let now = Date.parse('2026-11-22T15:00:00Z');
  const clock: Clock = { now: () => new Date(now) };
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k1' };
  const lines: { level: string; message: string; fields: unknown }[] = [];
  const write = (level: string) => (message: string, fields: unknown) => void lines.push({ level, message, fields });
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const deps: ServiceDeps = {
    tables,
    clock,
    log,
    checkAnswers: true,
    ids: (kind) => newId(kind, clock.now()),
    hats: hatReader({ tables, clock }),
    verifyToken: tokenVerifier({ issuer, clientIds: ['portal'], jwks: { keys: [jwk] }, clock }),
    ...(options.perSecond === undefined
      ? {}
      : { limiter: memoryLimiter({ clock, perSecond: options.perSecond, burst: options.burst ?? 1 }) }),
  };
  const app = notesApp(deps);
  const owner = (kind: 'nationalEntity' | 'territorialOrganisation' = 'nationalEntity') =>
    OwnerId.parse(newId(kind, clock.now()));
  const join = async (who: OwnerId, subject: string, roles: string[]): Promise<Caller> => {
    const person = personIdOf(issuer, subject);
    const membership = newId('membership', clock.now());
    const event = parseEnvelope({
      id: newId('event', clock.now()),
      type: 'membership.changed.v1',
      owner: who,
      parties: [],
      aggregate: { kind: 'MEMBERSHIP', id: membership, version: 1 },
      occurredAt: clock.now().toISOString(),
      principal: { as: 'system' },
      correlationId: 'c',
      visibility: 'owner',
      data: {
        person,
        membership,
        ownerKind: 'entity',
        roles,
        coordinator: false,
        status: 'active',
        validFrom: '2026-01-01',
      },
    });
    if (!event) throw new Error('the type is known');
    await membershipProjection(event, toolsFor({ tables, clock, log }, memberships, event));
    const token = await new SignJWT({ token_use: 'access', client_id: 'portal', scope: 'openid' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(issuer)
      .setSubject(subject)
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor(now / 1000) + 3600)
      .sign(privateKey);
    return { person, token, headers: { authorization: `Bearer ${token}`, 'acting-as': `${who}.${membership}` } };
  };
  const call = async (
    caller: Caller | undefined,
    method: string,
    path: string,
    init: { body?: unknown; raw?: string; headers?: Record<string, string> } = {},
  ) => {
    const text = init.raw ?? (init.body === undefined ? undefined : JSON.stringify(init.body));
    const answer = await app.request(`http://localhost/api${path}`, {
      method,
      headers: {
        ...caller?.headers,
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(text === undefined ? {} : { body: text }),
    });
    const said = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text: said,
      body: said === '' ? undefined : JSON.parse(said),
    };
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  return { app, call, client, clock, counts, deps, join, lines, owner, pass };
};
