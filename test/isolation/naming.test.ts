import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../world/operations.ts';
import { type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { changedRows, type Seen, type Sent, sorted } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
  covered(
    'rutas × métodos',
    all.operations.map(({ name }) => name),
  );
});
afterAll(() => all.platform.stop());

const short = ({ status, text }: Seen): string => `${status} ${text.slice(0, 160)}`;

/** Headers in which somebody might hope that an owner, a person or an address is read. */
const headersNaming = (owner: string, hat: string): Record<string, string> => ({
  owner,
  tenant: owner,
  'x-owner': owner,
  'x-owner-id': owner,
  'x-tenant': owner,
  'x-tenant-id': owner,
  'x-organization': owner,
  'x-acting-as': hat,
  'acting-as-owner': owner,
  'x-hat': hat,
  'x-forwarded-user': 'formula@vivienda.ejemplo.gov.co',
  'x-remote-user': 'formula@vivienda.ejemplo.gov.co',
  'x-amzn-oidc-identity': owner,
  'x-concierta-edge': owner,
  'x-concierta-owner': owner,
  'x-http-method-override': 'DELETE',
  'x-original-url': `/api/demands/${all.ids['/demands/{id}']}`,
  'x-rewrite-url': `/api/demands/${all.ids['/demands/{id}']}`,
  'x-forwarded-prefix': '/api/demands',
  forwarded: `for=127.0.0.1;host=${owner}`,
  cookie: `owner=${owner}; acting-as=${hat}; tenant=${owner}`,
});

const names = ['owner', 'tenant', 'acting-as', 'actingAs', 'x-owner', 'organisation', 'hat', 'person', 'as'];

/** The route as the stranger may rightly ask for it: their own documents where they have one. */
const ownRequest = (operation: Operation): Sent => {
  const path = all.pathOf(operation.path, (slot, known) => all.strangersOwn[slot] ?? known);
  return all.requestOf(operation, path, all.people.stranger);
};

/** What two answers must have in common: all of it, but for the moment of answering and the order of names. */
const steady = ({ text, headers }: Seen): string => {
  const json = /json/.test(headers.get('content-type') ?? '') ? JSON.stringify(sorted(JSON.parse(text))) : text;
  return json.replaceAll(/"(seenAt|countedAt|expiresAt|url|generatedAt)":"[^"]*"/g, '"$1":"…"');
};

const firstDifference = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return `«${one.slice(Math.max(0, at - 60), at + 60)}» and «${other.slice(Math.max(0, at - 60), at + 60)}»`;
};

const isFile = ({ headers }: Seen): boolean => headers.has('content-disposition');

const reading = (): Operation[] => all.operations.filter(({ method }) => method === 'GET');
const writing = (): Operation[] => all.operations.filter(({ method }) => method !== 'GET');

describe('an owner that somebody names elsewhere than in the hat', () => {
  test('in a header changes nothing of what is read', async () => {
    const { stranger, rightful } = all.people;
    const faults: string[] = [];
    for (const operation of reading()) {
      const request = ownRequest(operation);
      await all.send(request);
      const plain = await all.send(request);
      const named = headersNaming(all.owners.ministry, rightful.actingAs);
      const seen = await all.send({ ...request, headers: { ...named, ...(request.headers as object) } });
      const equal = isFile(plain) ? plain.text.length === seen.text.length : steady(plain) === steady(seen);
      if (plain.status !== seen.status || !equal)
        faults.push(`${operation.name}: ${firstDifference(steady(plain), steady(seen))}`);
      if (JSON.stringify(plain.calls) !== JSON.stringify(seen.calls)) faults.push(`${operation.name}: other calls`);
    }
    expect(faults).toEqual([]);
    expect(stranger.actingAs).not.toContain(all.owners.ministry);
    attacked('el dueño nombrado en un encabezado, al leer', reading().length);
  });

  test('in a query is refused as a question nobody knows, or is the route’s own filter', async () => {
    const faults: string[] = [];
    const { ministry } = all.owners;
    for (const operation of all.operations) {
      const own = new Set(operation.parameters.filter((one) => one.in === 'query').map((one) => one.name));
      const request = ownRequest(operation);
      for (const name of names.filter((one) => !own.has(one))) {
        const path = `${request.path}${request.path.includes('?') ? '&' : '?'}${name}=${ministry}`;
        const seen = await all.send({ ...request, path });
        if (![400, 401, 403, 404].includes(seen.status)) faults.push(`${operation.name} ?${name}: ${short(seen)}`);
        else if (seen.text.includes(ministry)) faults.push(`${operation.name} ?${name} says it again: ${short(seen)}`);
      }
    }
    expect(faults).toEqual([]);
    attacked('el dueño nombrado en la consulta', all.operations.length * names.length);
  });

  test('in a body is refused as a field nobody knows, and said twice is refused as well', async () => {
    const before = await all.rows();
    const { ministry } = all.owners;
    const faults: string[] = [];
    for (const operation of writing()) {
      const request = ownRequest(operation);
      const own = new Set(Object.keys(operation.body?.properties ?? {}));
      const { body = '{}' } = request;
      const headers = { ...(request.headers as Record<string, string>), 'content-type': 'application/json' };
      for (const name of names.filter((one) => !own.has(one))) {
        const spoilt = JSON.stringify({ ...(JSON.parse(body) as object), [name]: ministry });
        const seen = await all.send({ ...request, headers, body: spoilt });
        if (![400, 401, 403, 404].includes(seen.status)) faults.push(`${operation.name} {${name}}: ${short(seen)}`);
      }
      const twice = `{"owner":"${ministry}","owner":"${all.owners.otherMinistry}",${body.slice(1)}`.replace(',}', '}');
      const seen = await all.send({ ...request, headers, body: twice });
      if (![400, 401, 403, 404].includes(seen.status)) faults.push(`${operation.name} said twice: ${short(seen)}`);
    }
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('el dueño nombrado en el cuerpo', writing().length * (names.length + 1));
  });

  test('in a header while writing writes in one’s own partition and nowhere else', async () => {
    await all.platform.drain();
    const before = await all.rows();
    const { otherMinistry, ministry } = all.owners;
    for (const operation of writing()) {
      const request = ownRequest(operation);
      const named = headersNaming(ministry, all.people.rightful.actingAs);
      const seen = await all.send({ ...request, headers: { ...named, ...(request.headers as object) } });
      expect([operation.name, seen.status < 500, short(seen)]).toEqual([operation.name, true, short(seen)]);
    }
    const written = changedRows(before, await all.rows());
    expect(written.length).toBeGreaterThan(5);
    // What others are told of the stranger's own acts comes later, by events; the requests themselves write here alone.
    const elsewhere = written.filter((key) => !key.includes(` T#${otherMinistry}#`));
    // Tenancy keeps, in the platform's own partition, that an address is invited: by whom is in the row, not in its key.
    expect(elsewhere.filter((key) => !/^tenancy T#ent_0{26}#PENDING#/.test(key))).toEqual([]);
    attacked('el dueño nombrado en un encabezado, al escribir', writing().length);
    await all.platform.platform.drain();
  });
});
