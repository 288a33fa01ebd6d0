import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok, text } from '../flows/cast.ts';
import type { Operation } from '../world/operations.ts';
import { type Credentials, ulid } from '../world/world.ts';
import { nobodys, type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { changedRows, type Seen } from './watching.ts';

let all: Stage;
let ended: Credentials;
let viewer: Credentials;
let limited: Credentials;
/** An item of an office: one without is the whole entity's, and everybody in it sees it. */
let officeItem: string;

const memberOf = ({ actingAs }: Credentials): string => actingAs.split('.')[1] ?? '';

beforeAll(async () => {
  all = await stage();
  const { ministry } = all.owners;
  ended = await all.join(ministry, 'sale@vivienda.ejemplo.gov.co', ['administrator', 'formulator', 'approver']);
  viewer = await all.join(ministry, 'mira@vivienda.ejemplo.gov.co', ['viewer']);
  const office = text(ok(await all.administrator.post('/units', { name: 'Otra dirección' }), 201), 'id');
  const roles = ['administrator', 'formulator', 'approver'];
  limited = await all.join(ministry, 'oficina@vivienda.ejemplo.gov.co', roles, office);
  const item = { kind: 'objective', title: 'De una dependencia', from: 2023, unit: all.ids['/units/{id}'] };
  officeItem = text(ok(await all.administrator.post('/institutional-items', item), 201), 'id');
  const reason = { reason: 'Se retiró de la entidad.' };
  ok(await all.administrator.post(`/memberships/${memberOf(ended)}/end`, reason, { ifMatch: 1 }));
  await all.platform.drain();
  covered(
    'rutas × métodos',
    all.operations.filter(({ hatted }) => hatted).map(({ name }) => name),
  );
});
afterAll(() => all.platform.stop());

const reads = ({ method }: Operation): boolean => method === 'GET';
const hatted = (): Operation[] => all.operations.filter((operation) => operation.hatted);
const short = ({ status, text: body, calls }: Seen): string =>
  `${status} ${JSON.stringify(calls)} ${body.slice(0, 160)}`;

describe('a hat that one does not have', () => {
  test('is one and the same refusal: ended, of another person, of another organisation, altered, invented', async () => {
    const before = await all.rows();
    const { rightful, stranger } = all.people;
    const { ministry, otherMinistry } = all.owners;
    const hats: Readonly<Record<string, Credentials>> = {
      invented: { ...rightful, actingAs: `${ministry}.mem_${ulid}` },
      ended,
      'of a colleague': { ...viewer, actingAs: rightful.actingAs },
      'of another organisation': { ...rightful, actingAs: stranger.actingAs },
      'the owner altered': { ...rightful, actingAs: `${otherMinistry}.${memberOf(rightful)}` },
      'the membership altered': { ...rightful, actingAs: `${ministry}.${memberOf(stranger)}` },
    };
    const faults: string[] = [];
    for (const operation of hatted()) {
      const answers = new Map<string, Seen>();
      for (const [name, who] of Object.entries(hats))
        answers.set(name, await all.send(all.requestOf(operation, all.pathOf(operation.path), who)));
      const [[, first] = []] = answers;
      for (const [name, seen] of answers) {
        if (seen.status !== 403 || seen.text !== first?.text)
          faults.push(`${operation.name} · ${name}: ${short(seen)} · ${first && short(first)}`);
        else if (JSON.stringify(seen.calls) !== JSON.stringify({ GetItem: 1 }))
          faults.push(`${operation.name} · ${name} asked the tables more than whose hat it is: ${short(seen)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('una calidad que no se tiene', hatted().length * Object.keys(hats).length);
  });

  test('is none when two are given at once, in whatever order', async () => {
    const { rightful, stranger } = all.people;
    const faults: string[] = [];
    for (const operation of hatted()) {
      const request = all.requestOf(operation, all.pathOf(operation.path), rightful);
      for (const both of [
        [rightful.actingAs, stranger.actingAs],
        [stranger.actingAs, rightful.actingAs],
      ]) {
        const headers = Object.entries(request.headers ?? {}).filter(([name]) => name !== 'acting-as');
        const twice = both.map((hat): [string, string] => ['acting-as', hat]);
        const seen = await all.send({ ...request, headers: [...(headers as [string, string][]), ...twice] });
        if (seen.status !== 400 || Object.keys(seen.calls).length > 0) faults.push(`${operation.name}: ${short(seen)}`);
      }
    }
    expect(faults).toEqual([]);
    attacked('dos calidades a la vez', hatted().length * 2);
  });
});

/** What a person who only looks may do all the same, and why. */
const forEveryMember: Readonly<Record<string, string>> = {
  'POST /api/portfolio/matches': 'a search with a long question: it writes nothing',
  'POST /api/overlaps': 'the same',
};

/** Documents of another organisation, of which nobody here is told who may. */
const ofAnother = /^\/api\/organisations\/\{id\}/;

describe('a role that may not', () => {
  test('changes nothing of its own organisation: 403, naming who can', async () => {
    const before = await all.rows();
    const faults: string[] = [];
    const writing = hatted().filter((operation) => !reads(operation) && forEveryMember[operation.name] === undefined);
    for (const operation of writing) {
      const seen = await all.send(all.requestOf(operation, all.pathOf(operation.path), viewer));
      const named = seen.status === 403 && (JSON.parse(seen.text) as { roles?: string[] }).roles?.length;
      if (!named && !(ofAnother.test(operation.path) && seen.status === 404))
        faults.push(`${operation.name}: ${short(seen)}`);
    }
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('un rol que no puede', writing.length);
  });

  test('of another kind of organisation changes nothing of an entity’s own work', async () => {
    const before = await all.rows();
    const ofEntities = hatted().filter(
      (operation) =>
        !reads(operation) && /^\/api\/(offers|policy|contacts|rights-requests|arrangements)/.test(operation.path),
    );
    const faults: string[] = [];
    for (const operation of ofEntities) {
      const seen = await all.send(all.requestOf(operation, all.pathOf(operation.path), all.people.neighbour));
      if (![403, 404].includes(seen.status)) faults.push(`${operation.name}: ${short(seen)}`);
    }
    expect(ofEntities.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('otra clase de organización', ofEntities.length);
  });
});

describe('somebody limited to an office', () => {
  /** The kinds that belong to an office, by their path; the rest are the whole entity's, and everybody in it sees them. */
  const ofAnOffice = /^\/api\/(offers|contacts|rights-requests|institutional-items|internal-reports)\//;

  const elsewhere = (slot: string, known: string): string =>
    slot === '/institutional-items/{id}' ? officeItem : known;

  test('finds of another office the same as of what is not there, for every route of what has an office', async () => {
    const before = await all.rows();
    const faults: string[] = [];
    const aimed = hatted().filter(({ path }) => ofAnOffice.test(path) && path.includes('{id}'));
    for (const operation of aimed) {
      const asking = (path: string) => all.send(all.requestOf(operation, path, limited));
      const nothing = all.pathOf(operation.path, nobodys);
      await asking(nothing);
      const [notYours, notThere] = [await asking(all.pathOf(operation.path, elsewhere)), await asking(nothing)];
      if (
        ![403, 404].includes(notYours.status) ||
        notYours.text !== notThere.text ||
        notYours.status !== notThere.status
      )
        faults.push(`${operation.name}\n  not yours: ${short(notYours)}\n  not there: ${short(notThere)}`);
    }
    expect(aimed.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('el documento de otra dependencia', aimed.length);
  });

  test('does not find it in a list or in a sheet', async () => {
    const lists = hatted().filter(
      ({ method, path }) => method === 'GET' && ofAnOffice.test(`${path}/`) && !path.includes('{'),
    );
    const theirs = [
      '/offers/{id}',
      '/contacts/{id}',
      '/rights-requests/{id}',
      '/internal-reports/{id}',
      '/institutional-items/{id}',
    ].map((slot) => elsewhere(slot, all.ids[slot] ?? ''));
    for (const operation of lists) {
      const seen = await all.send(all.requestOf(operation, operation.path, limited));
      expect([operation.name, seen.status]).toEqual([operation.name, 200]);
      for (const id of theirs) expect([operation.name, seen.text.includes(id)]).toEqual([operation.name, false]);
    }
    expect(lists.length).toBeGreaterThan(4);
    attacked('listas de otra dependencia', lists.length);
  });
});

describe('somebody of a territory', () => {
  test('asks nothing for places of which none is theirs, wherever a route takes places', async () => {
    const before = await all.rows();
    const taking = hatted().filter(
      ({ method, body, path }) =>
        method !== 'GET' && body?.properties?.territories !== undefined && /^\/api\/(demands|surveys)/.test(path),
    );
    const faults: string[] = [];
    for (const operation of taking) {
      const { people, neighbourTown } = all;
      const own = operation.path.replace('{id}', await ownOf(operation));
      const request = all.requestOf(operation, own, people.neighbour, 1);
      const body = JSON.stringify({ ...(JSON.parse(request.body ?? '{}') as object), territories: ['05001', '27'] });
      const seen = await all.send({ ...request, body });
      const refused = seen.status === 403 || (seen.status === 400 && seen.text.includes('not-own-territory'));
      if (!refused) faults.push(`${operation.name} as ${neighbourTown}: ${short(seen)}`);
    }
    expect(taking.length).toBeGreaterThan(2);
    expect(faults).toEqual([]);
    attacked('fuera del territorio', taking.length);
    const written = changedRows(before, await all.rows()).filter((key) => !key.includes(all.neighbourTown));
    expect(written).toEqual([]);
  });

  /** Something of the neighbour's own, of the kind that the route is about: what is theirs to change. */
  const ownOf = async ({ path }: Operation): Promise<string> => {
    const neighbour = all.platform.as('alcalde@piamonte.ejemplo.gov.co', all.neighbourTown);
    if (path.startsWith('/api/demands/')) {
      const need = { title: 'Vía', need: 'Una vía.', territories: ['19533'] };
      return text(ok(await neighbour.post('/demands', need), 201), 'id');
    }
    if (!path.includes('{id}')) return '';
    const question = { id: 'a', kind: 'shortText', label: '¿Qué falta?' };
    const survey = { title: 'Vías', purpose: 'need', introduction: 'x', respondents: 'x', questions: [question] };
    return text(ok(await neighbour.post('/surveys', { ...survey, until: '2027-03-31' }), 201), 'id');
  };
});
