import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok, text } from '../flows/cast.ts';
import { type Operation, resolve, type Schema, shapeOf } from '../world/operations.ts';
import { ulid } from '../world/world.ts';
import { leastOf } from './requests.ts';
import { type Stage, stage } from './stage.ts';
import { attacked } from './tally.ts';
import { changedRows, type Seen } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
});
afterAll(() => all.platform.stop());

/** Where in a body an id goes, and of what: `/source` → `src`. A list is a step called `[]`, with the least of its things. */
interface Reference {
  readonly path: readonly Step[];
  readonly prefix: string;
}
type Step = string | { readonly least: unknown };

const prefixOf = (shape: Schema): string | undefined =>
  /^\^\(?([a-z]{3})(?:\|[a-z]{3})*\)?_/.exec(shape.pattern ?? '')?.[1];

const alternativesOf = (schema: Schema): Schema[] => {
  const own = resolve(all.document, schema);
  const either = own.anyOf ?? own.oneOf;
  return either === undefined ? [shapeOf(all.document, own)] : either.flatMap(alternativesOf);
};

const referencesIn = (schema: Schema, path: readonly Step[] = []): Reference[] => {
  if (path.length > 5) return [];
  const found = alternativesOf(schema).flatMap((shape): Reference[] => {
    const own = prefixOf(shape);
    if (own !== undefined) return [{ path, prefix: own }];
    if (shape.items !== undefined)
      return referencesIn(shape.items, [...path, { least: leastOf(all.document, shape.items) }]);
    return Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
      referencesIn(property, [...path, name]),
    );
  });
  return [...new Map(found.map((one) => [nameOf(one.path) + one.prefix, one])).values()];
};

const nameOf = (path: readonly Step[]): string =>
  path.map((step) => (typeof step === 'string' ? step : '[]')).join('/');

const put = (body: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown => {
  if (step === undefined) return value;
  if (typeof step !== 'string') {
    const [first = step.least] = Array.isArray(body) ? (body as unknown[]) : [];
    return [put(first, rest, value)];
  }
  const held = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return { ...held, [step]: put(held[step], rest, value) };
};

/** What the other ministry has of each sort that a body can name. */
const foreign = async (): Promise<Readonly<Record<string, string>>> => {
  const { ids, people, owners } = all;
  const me = JSON.parse((await all.send({ path: '/api/me', headers: { ...people.rightful } })).text) as {
    person: string;
  };
  const id = (slot: string): string => ids[slot] ?? '';
  const draft = { title: 'Borrador', summary: 'x', sector: 'housing' };
  return {
    ans: id('/answers/{answer}'),
    bas: id('/baselines/{id}'),
    con: id('/contacts/{id}'),
    dem: id('/demands/{id}'),
    fil: id('/files/{id}'),
    itm: id('/institutional-items/{id}'),
    mem: people.rightful.actingAs.split('.')[1] ?? '',
    // Not the published one, which everybody may cite.
    off: text(ok(await all.formulator.post('/offers', draft), 201), 'id'),
    per: me.person,
    rig: id('/rights-requests/{id}'),
    src: id('/sources/{id}'),
    sur: id('/surveys/{id}'),
    uni: id('/units/{id}'),
    // A part of the very document that is sent: it is found in nothing else.
    mil: `mil_${ulid}`,
    // Names of organisations are in the directory: naming one is no reach into it.
    ent: owners.ministry,
    ter: owners.town,
  };
};

const unnamed = (words: string): string =>
  words.replaceAll(/\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');

describe('an id of another owner in a body', () => {
  test('finds what an id that nothing has would find', async () => {
    const ids = await foreign();
    const faults: string[] = [];
    const missing = new Set<string>();
    let aimed = 0;
    const ownOf = await ownDocuments();
    await all.platform.drain();
    const before = await all.rows();
    for (const operation of all.operations.filter(({ body, hatted }) => body !== undefined && hatted)) {
      for (const { path, prefix } of referencesIn(operation.body ?? {})) {
        const theirs = ids[prefix];
        if (theirs === undefined) {
          missing.add(prefix);
          continue;
        }
        if (prefix === 'ent' || prefix === 'ter') continue;
        aimed += 1;
        const [notYours, notThere] = [
          await asking(operation, ownOf, path, theirs),
          await asking(operation, ownOf, path, `${prefix}_${ulid}`),
        ];
        const same = notYours.status === notThere.status && unnamed(notYours.text) === unnamed(notThere.text);
        const name = `${operation.name} /${nameOf(path)}`;
        if (!same)
          faults.push(
            `${name}\n  ${notYours.status} ${notYours.text.slice(0, 250)}\n  ${notThere.status} ${notThere.text.slice(0, 250)}`,
          );
      }
    }
    await all.platform.platform.drain();
    const touched = changedRows(before, await all.rows());
    expect(touched.filter((row) => row.includes(`T#${all.owners.ministry}#`))).toEqual([]);
    expect([...missing]).toEqual([]);
    expect(faults).toEqual([]);
    expect(aimed).toBeGreaterThan(20);
    attacked('un identificador ajeno en el cuerpo', aimed);
  });

  const asking = async (
    operation: Operation,
    ownOf: Readonly<Record<string, string>>,
    path: readonly Step[],
    id: string,
  ): Promise<Seen> => {
    const address = all.pathOf(operation.path, (slot, given) => ownOf[slot] ?? given);
    const request = all.requestOf(operation, address, all.people.stranger, 1);
    // What the request names besides must be the stranger's own: one thing is wrong with it, and no other.
    const own = Object.entries(ownOf).reduce(
      (words, [slot, mine]) => words.replaceAll(all.ids[slot] ?? mine, mine),
      request.body ?? '{}',
    );
    const body = put(JSON.parse(own), path, id);
    const key = `k-${id}-${nameOf(path).replaceAll(/\W/g, '-')}`;
    const headers = {
      ...(request.headers as Record<string, string>),
      ...(operation.keyed && { 'idempotency-key': key }),
    };
    return all.send({ ...request, headers, body: JSON.stringify(body) });
  };

  /** The other ministry's own documents, so that the request gets as far as the id. */
  const ownDocuments = async (): Promise<Readonly<Record<string, string>>> => {
    const { stranger } = all.people;
    const make = async (path: string, body: object): Promise<string> => {
      const headers = { authorization: stranger.authorization, 'acting-as': stranger.actingAs };
      const more = { 'content-type': 'application/json', 'idempotency-key': `own-${path.replaceAll('/', '')}` };
      const seen = await all.send({
        path: `/api${path}`,
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      });
      expect([path, seen.status, seen.text.slice(0, 200)]).toEqual([path, 201, seen.text.slice(0, 200)]);
      return text(JSON.parse(seen.text) as Record<string, unknown>, 'id');
    };
    const consent = { basis: 'authorisation', obtainedOn: '2026-03-01', how: 'Por escrito.' };
    const asker = { name: 'Otra', relation: 'holder', identity: 'Documento.', replyTo: 'Calle 2', request: 'Todo' };
    return {
      ...all.strangersOwn,
      '/sources/{id}': await make('/sources', { kind: 'petition', title: 'x', origin: 'x', date: '2026-03-14' }),
      '/contacts/{id}': await make('/contacts', { name: 'x', kind: 'other', purpose: 'x', consent }),
      '/rights-requests/{id}': await make('/rights-requests', {
        kind: 'know',
        channel: 'email',
        receivedOn: '2026-03-02',
        asker,
      }),
      '/institutional-items/{id}': await make('/institutional-items', { kind: 'objective', title: 'x', from: 2023 }),
      '/units/{id}': await make('/units', { name: 'x' }),
      '/internal-reports/{id}': await make('/internal-reports', { year: 2026, period: 'year' }),
      '/baselines/{id}': await make('/baselines', { territory: '19450', indicator: 'idf', year: 2024, value: 50 }),
    };
  };
});
