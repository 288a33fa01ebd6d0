import { services } from '@concierta/local/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Credentials } from '../world/world.ts';
import { isPlanted, plant } from './planting.ts';
import { nobodys, type Stage, stage } from './stage.ts';
import { attacked, covered } from './tally.ts';
import { type Seen, sorted } from './watching.ts';

let all: Stage;
/** What each outsider could get before anything was planted. */
let before: Map<string, string>;

interface Outsider {
  readonly name: string;
  readonly who: Credentials | undefined;
}

const outsiders = (): Outsider[] => [
  { name: 'another ministry', who: all.people.stranger },
  { name: 'another town', who: all.people.neighbour },
  { name: 'anybody', who: undefined },
];

const steady = (seen: Seen): string => {
  const json = /json/.test(seen.headers.get('content-type') ?? '') ? JSON.stringify(sorted(JSON.parse(seen.text))) : '';
  return `${seen.status} ${json.replaceAll(/"(seenAt|countedAt|expiresAt|url|generatedAt)":"[^"]*"/g, '"$1":"…"')}`;
};

const everything = async (look: (name: string, seen: Seen) => void): Promise<number> => {
  let asked = 0;
  for (const { name, who } of outsiders()) {
    for (const operation of all.operations.filter(({ method }) => method === 'GET')) {
      const own = all.pathOf(operation.path, (slot, known) => all.strangersOwn[slot] ?? known);
      for (const path of new Set([own, all.pathOf(operation.path)])) {
        const request = all.requestOf(operation, path, who ?? { authorization: '', actingAs: '' });
        const seen = await all.send(who === undefined ? { ...request, headers: {} } : request);
        look(`${operation.name} ${path === own ? 'own' : 'theirs'} by ${name}`, seen);
        asked += 1;
      }
    }
  }
  return asked;
};

beforeAll(async () => {
  all = await stage();
  before = new Map();
  await everything((name, seen) => before.set(name, steady(seen)));
  await plant(all);
});
afterAll(() => all.platform.stop());

/** Kinds of rows in which an owner's words never are, and why. */
const wordless: Readonly<Record<string, string>> = {
  ARRANGEMENT: 'years and steps; its notes are written in the words of an entity’s own arrangement',
  BASELINE: 'a figure of an indicator',
  CONTACTHINT: 'hashes by which a repeated contact is noticed',
  COUNTER: 'a running number',
  ENTITY: 'the entity’s own name, which is public',
  IDEMP: 'answers kept for replay: found only under the same person and key',
  IMPORT: 'the sheet was loaded before anything was planted',
  IMPORTCHUNK: 'the same',
  IMPORTED: 'which row of a sheet became what',
  IMPORTROWS: 'the sheet was loaded before anything was planted',
  INBOX: 'that an event was reacted to',
  MANDATE: 'who represents, until when',
  MEMBER: 'roles',
  MEMBERSHIP: 'roles',
  PARTY: 'grants',
  POLICY: 'which checks publication asks for',
  PROFILE: 'the entity’s own name, which is public',
  'RECEIVED-REFERRAL': 'the mirror of what another entity sent',
  REFERRING: 'which demand is referred',
  REPORT: 'figures counted from what is planted',
};

describe('what an owner keeps for itself', () => {
  test('was really planted, in every kind of row that holds somebody’s words', async () => {
    const rows = await all.items('demand-offer');
    const own = rows.filter(({ item }) => String(item.pk).startsWith(`T#${all.owners.ministry}#`));
    const kinds = new Map<string, boolean>();
    for (const { item } of own) {
      const kind = String(item.pk).split('#')[2] ?? '';
      kinds.set(kind, (kinds.get(kind) ?? false) || isPlanted(JSON.stringify(item)));
    }
    const bare = [...kinds].filter(([kind, planted]) => !planted && wordless[kind] === undefined);
    expect(bare.map(([kind]) => kind)).toEqual([]);
    covered('clases de fila con palabras propias', kinds.keys());
  });

  test('is nowhere in what anybody else can get, and moves nothing in it: no row, no count, no order', async () => {
    const faults: string[] = [];
    const asked = await everything((name, seen) => {
      if (isPlanted(seen.text)) faults.push(`${name} shows it: ${seen.text.slice(0, 300)}`);
      else if (!suspended.test(name) && steady(seen) !== before.get(name))
        faults.push(`${name} moved:\n  ${before.get(name)?.slice(0, 300)}\n  ${steady(seen).slice(0, 300)}`);
    });
    expect(faults).toEqual([]);
    attacked('lo que otro guarda, buscado en todo lo que se puede leer', asked);
  });

  /** The offer that was suspended while planting is public: that it is suspended moves what shows it. */
  const suspended = /portfolio|public|territory|overlaps|competent-entities|\/api\/offers\/\{id\} theirs/;

  test('is not found by searching for it, nor by any filter that takes words', async () => {
    const faults: string[] = [];
    let asked = 0;
    for (const operation of all.operations.filter(({ method }) => method === 'GET')) {
      for (const { name, in: where } of operation.parameters) {
        if (where !== 'query' || !['q', 'text', 'title', 'responsible', 'label'].includes(name)) continue;
        for (const { name: by, who } of outsiders()) {
          const request = all.requestOf(
            operation,
            all.pathOf(operation.path),
            who ?? { authorization: '', actingAs: '' },
          );
          const [path = ''] = request.path.split('?');
          const ask = async (words: string) =>
            all.send({ ...request, path: `${path}?${name}=${words}`, ...(who === undefined && { headers: {} }) });
          const [planted, nothing] = [await ask('zqxvorial'), await ask('qqjwkzxy')];
          asked += 1;
          const same = planted.headers.has('content-disposition') || steady(planted) === steady(nothing);
          if (!same) faults.push(`${operation.name} by ${by}: ${planted.text.slice(0, 300)}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    attacked('buscar lo que otro guarda', asked);
  });

  test('is in no page, in no letter to anybody else, in no description of the API', async () => {
    const pages = services.flatMap(({ context }) => context.pages.paths);
    const offer = all.ids['/public/offers/{id}'];
    const addresses = [...pages, `/ofertas/${offer}`, '/territorios/19450', '/entidades', '/api/openapi.json'];
    for (const path of addresses) expect([path, isPlanted((await all.send({ path })).text)]).toEqual([path, false]);
    // A page says again what was typed into its search field: but for that, it is the page of any word nobody wrote.
    const searched = async (word: string) => (await all.send({ path: `/?q=${word}` })).text.replaceAll(word, '…');
    expect(await searched('zqxvorial')).toBe(await searched('qqjwkzxyv'));
    const letters = await all.platform.platform.mailbox.list();
    const abroad = letters.filter(
      ({ to }) => !to.endsWith('@vivienda.ejemplo.gov.co') && !to.endsWith('@dnp.ejemplo.gov.co'),
    );
    expect(letters.length).toBeGreaterThan(abroad.length);
    expect(abroad.filter((letter) => isPlanted(JSON.stringify(letter)))).toEqual([]);
    attacked('páginas y correos', addresses.length + abroad.length);
  });

  test('is in no refusal to somebody else, whatever they try with it', async () => {
    const faults: string[] = [];
    for (const operation of all.operations.filter(({ method }) => method !== 'GET')) {
      for (const { name, who } of outsiders()) {
        for (const path of [all.pathOf(operation.path), all.pathOf(operation.path, nobodys)]) {
          const request = all.requestOf(operation, path, who ?? { authorization: '', actingAs: '' });
          const seen = await all.send(who === undefined ? { ...request, headers: {} } : request);
          if (isPlanted(seen.text)) faults.push(`${operation.name} by ${name}: ${seen.text.slice(0, 300)}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('is in no event that anybody else receives, and in no line of the log', async () => {
    const { ministry, dnp } = all.owners;
    const copies = (await all.items()).filter(
      ({ item }) => !String(item.pk).startsWith(`T#${ministry}#`) && !String(item.pk).startsWith(`T#${dnp}#`),
    );
    expect(copies.filter(({ item }) => isPlanted(JSON.stringify(item))).map(({ item }) => item.pk)).toEqual([]);
    expect(all.platform.logged.filter((line) => isPlanted(JSON.stringify(line)))).toEqual([]);
    expect(all.platform.logged.length).toBeGreaterThan(500);
  });
});
