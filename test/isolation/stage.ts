import type { ApiClient } from '@concierta/local/api-client';
import { testEngine } from '@concierta/local/test-engine';
import { command, ok, text } from '../flows/cast.ts';
import { waterNeed } from '../flows/needs.ts';
import { type Document, type Operation, operationsOf } from '../world/operations.ts';
import { type Credentials, credentialsOf, ulid, type World, world } from '../world/world.ts';
import { requestsOf } from './requests.ts';
import { type Sent, type Watching, watching } from './watching.ts';

/** Everybody who may try: all with every role of their own organisation, so that no role hides what isolation must hold. */
export interface People {
  /** Of the ministry that owns what is attacked. */
  readonly rightful: Credentials;
  readonly coordinator: Credentials;
  readonly representative: Credentials;
  /** Of another ministry. */
  readonly stranger: Credentials;
  /** Of another town. */
  readonly neighbour: Credentials;
}

export interface Stage extends World, Watching {
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly people: People;
  readonly neighbourTown: string;
  /** What exists and is shared with nobody: in place of what the world shares. */
  readonly hidden: { readonly demand: string; readonly referral: string };
  /** What the stranger has of those things under which others lie. */
  readonly strangersOwn: Readonly<Record<string, string>>;
  /** Signs in somebody new with these roles, limited to an office if told. */
  join(owner: string, email: string, roles: readonly string[], orgUnit?: string): Promise<Credentials>;
  /** The operation as a right request of this person, except for its path and, unless told, its version. */
  requestOf(operation: Operation, path: string, who: Credentials, version?: number): Sent;
}

const everyRole = ['administrator', 'approver', 'formulator'];

/** A path of the document filled with ids that nothing has: all of them, or the last one alone. */
export const nobodys = (_: string, known: string): string =>
  known.includes('_') ? `${known.split('_')[0]}_${ulid}` : /^[0-9a-f]{64}$/.test(known) ? '0'.repeat(64) : '2025';

const unsharedReferral = async ({ formulator, owners }: World): Promise<string> => {
  const demand = text(ok(await formulator.post('/demands', waterNeed), 201), 'id');
  await command(formulator, `/demands/${demand}`, 'register');
  await command(formulator, `/demands/${demand}`, 'competence', { verdict: 'none', grounds: 'Es de planeación.' });
  return text(ok(await formulator.post('/referrals', { demand, to: owners.dnp, message: 'Es suyo.' }), 201), 'id');
};

/** The world with everybody in it who may try, and somebody who watches. */
export const stage = async (): Promise<Stage> => {
  const all = await world();
  const { platform, owners, coordinator } = all;
  const neighbourTown = text(
    ok(
      await coordinator.post('/organisations', {
        kind: 'mayorOffice',
        territory: '19533',
        representativeEmail: 'alcalde@piamonte.ejemplo.gov.co',
      }),
      201,
    ),
    'owner',
  );
  await platform.drain();
  const administrators: Readonly<Record<string, ApiClient>> = {
    [owners.ministry]: all.administrator,
    [owners.otherMinistry]: platform.as('administra@salud.ejemplo.gov.co', owners.otherMinistry),
    [owners.town]: all.representative,
    [neighbourTown]: platform.as('alcalde@piamonte.ejemplo.gov.co', neighbourTown),
  };
  const join: Stage['join'] = async (owner, email, roles, orgUnit) => {
    const by = administrators[owner];
    if (by === undefined) throw new Error(`nobody here invites to ${owner}`);
    ok(await by.post('/invitations', { email, roles, ...(orgUnit !== undefined && { orgUnit }) }), 201);
    await platform.drain();
    return credentialsOf(all, email, owner);
  };
  const hidden = {
    demand: text(ok(await all.official.post('/demands', waterNeed), 201), 'id'),
    referral: await unsharedReferral(all),
  };
  const people: People = {
    rightful: await join(owners.ministry, 'toda@vivienda.ejemplo.gov.co', everyRole),
    coordinator: await credentialsOf(all, 'coordinacion@dnp.ejemplo.gov.co', owners.dnp),
    representative: await credentialsOf(all, 'alcalde@mercaderes.ejemplo.gov.co', owners.town),
    stranger: await join(owners.otherMinistry, 'toda@salud.ejemplo.gov.co', everyRole),
    neighbour: await credentialsOf(all, 'alcalde@piamonte.ejemplo.gov.co', neighbourTown),
  };
  const others = platform.as('formula@salud.ejemplo.gov.co', owners.otherMinistry);
  const title = 'Ajena';
  const survey = {
    title,
    purpose: 'need',
    introduction: 'x',
    respondents: 'x',
    questions: [{ id: 'a', kind: 'shortText', label: 'x' }],
  };
  const offer = { title, summary: 'x', sector: 'health' };
  const strangersOwn = {
    '/demands/{id}': text(ok(await others.post('/demands', waterNeed), 201), 'id'),
    '/offers/{id}': text(ok(await others.post('/offers', offer), 201), 'id'),
    '/surveys/{id}': text(ok(await others.post('/surveys', { ...survey, until: '2027-03-31' }), 201), 'id'),
    '/organisations/{id}': neighbourTown,
    '/shared/{owner}': owners.otherMinistry,
  };
  const document = (await (await platform.fetch('/api/openapi.json')).json()) as Document;
  const { bodyOf, withQuery } = requestsOf(all, document);
  await platform.drain();
  return {
    ...all,
    ...watching(platform, (await testEngine()).client),
    document,
    operations: operationsOf(document),
    people,
    neighbourTown,
    hidden,
    strangersOwn,
    join,
    requestOf: (operation, path, { authorization, actingAs }, version = 999_999) => ({
      path: withQuery(operation, path),
      method: operation.method,
      headers: {
        ...(operation.secured && { authorization }),
        ...(operation.hatted && { 'acting-as': actingAs }),
        ...(operation.conditional && { 'if-match': `"${version}"` }),
        ...(operation.keyed && { 'idempotency-key': `clave-${operation.name.replaceAll(/\W+/g, '-')}` }),
        ...(operation.body !== undefined && { 'content-type': 'application/json' }),
      },
      body: bodyOf(operation),
    }),
  };
};
