import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../world/operations.ts';
import type { Credentials } from '../world/world.ts';
import { nobodys, type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { changedRows, type Seen } from './watching.ts';

let all: Stage;
beforeAll(async () => {
  all = await stage();
  covered(
    'rutas × métodos',
    all.operations.map(({ name }) => name),
  );
});
afterAll(() => all.platform.stop());

/** What is meant to be read by whoever is signed in, or by anybody: not isolated, and why. */
const readByAll: Readonly<Record<string, string>> = {
  'GET /api/catalogues/{name}': 'catalogues are the same for everybody',
  'GET /api/imports/templates/{kind}': 'a template is an empty sheet',
  'GET /api/organisations/{id}': 'the directory of territorial organisations',
  'GET /api/owners/{id}': 'names of organisations, for whoever is signed in',
  'GET /api/public/offers/{id}': 'a published offer',
  'GET /api/territories/{code}': 'DIVIPOLA',
  'GET /api/territory/{code}': 'what is published and shared about a place',
};

const places = (path: string): string[] => path.match(/\{\w+\}/g) ?? [];

/** What exists and is not theirs: where the world shares something with others, something that it does not. */
const hiddenPick =
  (path: string) =>
  (slot: string, known: string): string => {
    if (!path.startsWith('/api/shared/')) return known;
    const referral = path.includes('/referrals/');
    if (slot === '/shared/{owner}') return referral ? all.owners.ministry : all.owners.town;
    if (slot === '/demands/{id}') return all.hidden.demand;
    return slot === '/referrals/{id}' ? all.hidden.referral : known;
  };

const described = ({ status, text, calls }: Seen): string => `${status} ${JSON.stringify(calls)} ${text.slice(0, 200)}`;

const same = (one: Seen, other: Seen): boolean =>
  one.status === other.status && one.text === other.text && JSON.stringify(one.calls) === JSON.stringify(other.calls);

const isolated = (): Operation[] =>
  all.operations.filter(({ path, name }) => places(path).length > 0 && readByAll[name] === undefined);

const compare = async (
  operation: Operation,
  who: Credentials,
  notYours: string,
  notThere: string,
  version?: number,
) => {
  const asking = (path: string): Promise<Seen> => all.send(all.requestOf(operation, path, who, version));
  // What a service remembers of its own owner for a minute is read by the first of any two requests.
  await asking(notThere);
  const one = await asking(notYours);
  const other = await asking(notThere);
  // Taking away from one's own what was never there changes nothing, whoever else has it.
  const nothingToDo = operation.method === 'DELETE' && version === 1 && one.status === 200;
  if (![401, 403, 404].includes(one.status) && !nothingToDo)
    return [`${operation.name} was answered: ${described(one)}`];
  return same(one, other)
    ? []
    : [`${operation.name}\n  not yours: ${described(one)}\n  not there: ${described(other)}`];
};

describe('what belongs to another owner', () => {
  test.each(['stranger', 'neighbour'] as const)(
    'is, for a %s with every role, the same as what is not there: status, words, and calls to the tables',
    async (kind) => {
      const before = await all.rows();
      const who = all.people[kind];
      const faults: string[] = [];
      for (const operation of isolated()) {
        const pick = hiddenPick(operation.path);
        const yours = all.pathOf(operation.path, pick);
        const nothing = all.pathOf(operation.path, (slot, known) =>
          slot === '/shared/{owner}' ? pick(slot, known) : nobodys(slot, pick(slot, known)),
        );
        faults.push(...(await compare(operation, who, yours, nothing)));
      }
      expect(faults).toEqual([]);
      expect(changedRows(before, await all.rows())).toEqual([]);
      attacked('el documento de otro, contra uno que no existe', isolated().length * 2);
    },
  );

  test('is not reached through something of one’s own either: a parent that is yours, a child that is not', async () => {
    const before = await all.rows();
    const faults: string[] = [];
    const nested = isolated().filter(({ path }) => places(path).length > 1);
    expect(nested.length).toBeGreaterThan(3);
    for (const operation of nested) {
      const [, first] = /\/(\w[\w-]*\/\{\w+\})/.exec(operation.path.replace('/api', '')) ?? [];
      const own = (slot: string, known: string): string =>
        slot === `/${first}` ? (all.strangersOwn[slot] ?? known) : known;
      const theirs = all.pathOf(operation.path, (slot, known) => own(slot, hiddenPick(operation.path)(slot, known)));
      const nothing = all.pathOf(operation.path, (slot, known) =>
        slot === `/${first}` ? own(slot, known) : nobodys(slot, known),
      );
      faults.push(...(await compare(operation, all.people.stranger, theirs, nothing, 1)));
    }
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('un hijo ajeno bajo un padre propio', nested.length * 2);
  });

  test('does not exist for who is not signed in, or signed in and under no hat', async () => {
    const before = await all.rows();
    const faults: string[] = [];
    for (const operation of isolated().filter(({ hatted }) => hatted)) {
      const request = all.requestOf(operation, all.pathOf(operation.path), all.people.stranger);
      const { authorization } = all.people.stranger;
      for (const headers of [{}, { authorization }]) {
        const seen = await all.send({ ...request, headers });
        if (seen.status !== ('authorization' in headers ? 400 : 401))
          faults.push(`${operation.name}: ${described(seen)}`);
        if (Object.keys(seen.calls).length > 0) faults.push(`${operation.name} read the tables: ${described(seen)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(changedRows(before, await all.rows())).toEqual([]);
    attacked('sin ficha o sin calidad', isolated().length * 2);
  });
});

describe('the aim of this suite', () => {
  test('names what everybody reads, and nothing that is not a route any more', () => {
    const names = new Set(all.operations.map(({ name }) => name));
    expect(Object.keys(readByAll).filter((name) => !names.has(name))).toEqual([]);
  });

  /** What the rightful cannot show either, and why: the request is right, and something else than isolation refuses it. */
  const refusedAnyway: Readonly<Record<string, string>> = {
    'POST /api/me/link': 'asks for an ID token, which other tests forge',
    'POST /api/imports': 'finds the file, and then finds that it is no sheet',
    'POST /api/shared/{owner}/referrals/{id}/remind': 'the coordinator sees only what is referred on behalf of a town',
  };

  test('is right: the same request, sent by who may, is not refused for what it asks nor for who asks', async () => {
    const faults: string[] = [];
    const { rightful, coordinator, representative } = all.people;
    for (const operation of all.operations.filter(({ name }) => refusedAnyway[name] === undefined)) {
      const answers: Seen[] = [];
      for (const who of [rightful, coordinator, representative]) {
        const seen = await all.send(all.requestOf(operation, all.pathOf(operation.path), who));
        answers.push(seen);
        if (![400, 401, 403, 404, 422].includes(seen.status)) break;
      }
      const last = answers.at(-1);
      if (last === undefined || last.status >= 500 || [400, 401, 403, 404, 422].includes(last.status))
        faults.push(`${operation.name}\n  ${answers.map(described).join('\n  ')}`);
    }
    expect(faults).toEqual([]);
  });
});
