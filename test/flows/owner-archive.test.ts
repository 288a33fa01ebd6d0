import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, OwnerId } from '@concierta/kernel';
import type { Manifest } from '@concierta/local/operator/archive/layout';
import { exportOwner } from '@concierta/local/operator/export';
import { journalIn } from '@concierta/local/operator/journal';
import { ownerScope, type Premises, rowsOf } from '@concierta/local/operator/premises';
import { type RestoreOptions, restoreOwner } from '@concierta/local/operator/restore';
import { openStore, putRows, removeRows } from '@concierta/store';
import * as tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, cast, command, ok, text } from './cast.ts';
import { formulateOffer, registerNeed, waterNeed } from './needs.ts';
import { everythingOf, freshFolder, premisesUnder, uploadFile } from './operating.ts';

const sentinel = 'CENTINELA-DE-OTRA-ENTIDAD';
const folder = freshFolder();

type Named = { readonly name: string; readonly type?: 'symlink'; readonly linkname?: string };

let world: Cast;
let premises: Premises;
let ministry: OwnerId;
let file: { file: string; content: string };
let draft: string;
let archive: string;
let digest: string;

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const everyByte = (root: string): string =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(root.length)}\n${readFileSync(path, 'utf8')}`)
    .join('\n');

let places = 0;
const nextPlace = (ending = ''): string => {
  places += 1;
  return join(folder, `${places}${ending}`);
};

const restore = (from: string, options?: RestoreOptions) => restoreOwner(premises, journalIn(folder), from, options);

const clear = async (owner: OwnerId) => {
  for (const context of premises.contexts) {
    const tables = premises.tablesOf(context);
    for await (const { rows } of rowsOf(tables, owner)) {
      await removeRows(tables, ownerScope(owner), rows);
    }
  }
};

beforeAll(async () => {
  world = await cast();
  const { formulator, otherFormulator, official, approver, owners, platform } = world;
  ministry = OwnerId.parse(owners.ministry);
  draft = text(ok(await formulator.post('/demands', waterNeed), 201), 'id');
  const offer = await formulateOffer(formulator);
  await command(approver, `/offers/${offer}`, 'approve');
  await command(approver, `/offers/${offer}`, 'publish');
  const asked = await registerNeed(official);
  ok(await formulator.post(`/shared/${owners.town}/demands/${asked}/take`, undefined), 202);
  ok(await otherFormulator.post('/demands', { ...waterNeed, title: sentinel }), 201);
  file = await uploadFile(world);
  await platform.drain();
  premises = await premisesUnder(platform);
  archive = nextPlace();
  ({ digest } = await exportOwner(premises, ministry, archive));
}, 120_000);

afterAll(async () => {
  await world.platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an owner exported', () => {
  test('is whole: every row of every context, every file, and a manifest that says what there must be', async () => {
    const manifest = JSON.parse(readFileSync(join(archive, 'manifest.json'), 'utf8')) as Manifest;
    const there = await everythingOf(premises, ministry);
    expect(Object.fromEntries(manifest.contexts.map(({ name, rows }) => [name, rows.lines]))).toEqual(
      Object.fromEntries(Object.entries(there).map(([name, { rows }]) => [name, rows])),
    );
    expect(manifest).toMatchObject({ owner: ministry, files: { count: 2 } });
    expect(manifest.contexts.find(({ name }) => name === 'demand-offer')?.schemas).toHaveProperty('DEMAND');
    expect(readFileSync(join(archive, 'files', file.file), 'utf8')).toBe(file.content);
    for (const { name, rows } of manifest.contexts) {
      const bytes = readFileSync(join(archive, 'rows', `${name}.jsonl`));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(rows.sha256);
    }
  });

  test('holds nothing of anybody else: neither the sentinel nor a key of another owner', () => {
    const all = everyByte(archive);
    expect(all).not.toContain(sentinel);
    for (const line of readdirSync(join(archive, 'rows')).flatMap((name) => linesOf(join(archive, 'rows', name)))) {
      expect((JSON.parse(line) as { pk: string }).pk.startsWith(`T#${ministry}#`)).toBe(true);
    }
  });

  test('twice gives the same bytes, as a folder and as one file', async () => {
    const [again, one, two] = [nextPlace(), nextPlace('.tar'), nextPlace('.tar')];
    expect((await exportOwner(premises, ministry, again)).digest).toBe(digest);
    expect(everyByte(again)).toBe(everyByte(archive));
    await exportOwner(premises, ministry, one);
    await exportOwner(premises, ministry, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test('is written over nothing, and of nobody there is no archive', async () => {
    await expect(exportOwner(premises, ministry, archive)).rejects.toThrow(/Ya existe/);
    const nobody = OwnerId.parse('ent_01M8AAAAAAAAAAAAAAAAAAAAAA');
    const place = nextPlace();
    await expect(exportOwner(premises, nobody, place)).rejects.toThrow(/No hay nada de/);
    expect(readdirSync(folder).filter((name) => name.startsWith(place.slice(folder.length + 1)))).toEqual([]);
  });
});

describe('an owner restored', () => {
  test('is what it was, row by row and file by file, and nobody else changed; twice is once', async () => {
    const before = await everythingOf(premises, ministry);
    const others = await everythingOf(premises, world.owners.otherMinistry);
    for (const from of [archive, nextPlace('.tar')]) {
      if (from.endsWith('.tar')) await exportOwner(premises, ministry, from);
      await clear(ministry);
      rmSync(join(world.platform.filesFolder, 'kept', ministry), { recursive: true });
      expect((await everythingOf(premises, ministry))['demand-offer']).toMatchObject({ rows: 0 });
      const first = await restore(from, { owner: ministry, digest });
      expect(await restore(from)).toEqual(first);
      expect(first.chains).toBeGreaterThan(3);
      expect(await everythingOf(premises, ministry)).toEqual(before);
    }
    expect(await everythingOf(premises, world.owners.otherMinistry)).toEqual(others);
    expect(await world.platform.verify()).toMatchObject({ broken: [], unpublished: 0 });
    expect(ok(await world.formulator.get(`/demands/${draft}`)).title).toBe(waterNeed.title);
    expect((await world.formulator.get(`/files/${file.file}`)).status).toBe(200);
  });

  test('newer than the archive is left alone unless told to replace it; then it is what the archive says', async () => {
    const before = await everythingOf(premises, ministry);
    await command(world.formulator, `/demands/${draft}`, 'register');
    ok(await world.formulator.post('/demands', { ...waterNeed, title: 'Otra más nueva' }), 201);
    await world.platform.drain();
    const newer = await everythingOf(premises, ministry);
    await expect(restore(archive)).rejects.toThrow(/algo que el archivo no sabe/);
    expect(await everythingOf(premises, ministry)).toEqual(newer);
    await restore(archive, { replace: true });
    expect(await everythingOf(premises, ministry)).toEqual(before);
    expect(ok(await world.formulator.get(`/demands/${draft}`)).state).toBe('draft');
    expect(journalIn(folder).read()).toBeUndefined();
  });

  test('what waited to be told waits again, and what was told does not', async () => {
    const scope = ownerScope(ministry);
    const { platform } = world;
    const context = premises.contexts.find(({ name }) => name === 'demand-offer');
    if (!context) throw new Error('there is no such context');
    const store = openStore(premises.tablesOf(context), scope, premises);
    const waiting = { pk: `T#${ministry}#DEMAND#${draft}`, sk: 'EVT#0000000001' };
    const row = await store.get(waiting);
    expect(row).not.toHaveProperty('outbox');
    const claimed = { ...row, ...waiting, outbox: 'OUT#3', outboxAt: `${String(row?.at)}#${String(row?.id)}` };
    await putRows(premises.tablesOf(context), scope, [claimed]);
    const place = nextPlace();
    await exportOwner(premises, ministry, place);
    await clear(ministry);
    await restore(place);
    expect(await platform.verify()).toMatchObject({ broken: [], unpublished: 1 });
    await restore(archive, { replace: true });
    expect(await platform.verify()).toMatchObject({ broken: [], unpublished: 0 });
  });
});

/** Changes lines of a part and signs the manifest anew: an archive whose hashes are all right. */
const forge = (place: string, part: 'rows' | 'chains', context: string, change: (lines: string[]) => string[]) => {
  const path = join(place, part, `${context}.jsonl`);
  const lines = change(linesOf(path));
  const text = lines.map((line) => `${line}\n`).join('');
  writeFileSync(path, text);
  const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')) as Manifest;
  const contexts = manifest.contexts.map((one) => {
    if (one.name !== context) return one;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { ...one, [part]: { lines: lines.length, bytes: Buffer.byteLength(text), sha256 } };
  });
  writeFileSync(join(place, 'manifest.json'), `${canonicalJson({ ...manifest, contexts })}\n`);
};

const withRow = (place: string, change: (row: Record<string, unknown>) => Record<string, unknown> | undefined) =>
  forge(place, 'rows', 'demand-offer', (lines) => {
    let done = false;
    return lines.map((line) => {
      const changed = done ? undefined : change(JSON.parse(line) as Record<string, unknown>);
      done ||= changed !== undefined;
      return changed ? canonicalJson(changed) : line;
    });
  });

const isEvent = (row: Record<string, unknown>) => String(row.sk).startsWith('EVT#');

const hostile: readonly (readonly [string, (place: string, other: string) => void])[] = [
  ['a part altered', (place) => writeFileSync(join(place, 'rows', 'tenancy.jsonl'), '{}\n')],
  [
    'a byte of a file altered',
    (place) => writeFileSync(join(place, 'files', file.file), 'x'.repeat(file.content.length)),
  ],
  ['half of a part', (place) => truncateSync(join(place, 'rows', 'demand-offer.jsonl'), 2_000)],
  ['a part missing', (place) => rmSync(join(place, 'chains', 'tenancy.jsonl'))],
  ['a file missing', (place) => rmSync(join(place, 'files', file.file))],
  ['no manifest', (place) => rmSync(join(place, 'manifest.json'))],
  ['a manifest of another version', (place) => writeFileSync(join(place, 'manifest.json'), '{"format":"otro"}')],
  ['something unlisted', (place) => writeFileSync(join(place, 'rows', 'extra.jsonl'), '')],
  [
    'a link in the place of a part',
    (place) => {
      const path = join(place, 'rows', 'tenancy.jsonl');
      cpSync(path, `${place}.elsewhere`);
      rmSync(path);
      symlinkSync(`${place}.elsewhere`, path);
    },
  ],
  [
    'a row of another owner',
    (place, other) => withRow(place, (row) => ({ ...row, pk: String(row.pk).replace(ministry, other) })),
  ],
  [
    'an event that says it is another’s',
    (place, other) => withRow(place, (row) => (isEvent(row) ? { ...row, owner: other } : undefined)),
  ],
  [
    'an entry in another’s list',
    (place, other) => withRow(place, (row) => (row.l1 ? { ...row, l1: `T#${other}#DEMANDS` } : undefined)),
  ],
  ['a row of the public zone', (place) => withRow(place, (row) => ({ ...row, pk: 'PUBLIC#OFFERS' }))],
  [
    'an event changed and everything signed anew',
    (place) => withRow(place, (row) => (isEvent(row) ? { ...row, at: '2020-01-01T00:00:00.000Z' } : undefined)),
  ],
  [
    'a history shortened',
    (place) => forge(place, 'rows', 'demand-offer', (lines) => lines.filter((line) => !/"sk":"EVT#0+1"/.test(line))),
  ],
  ['a row twice', (place) => forge(place, 'rows', 'demand-offer', (lines) => [lines[0] ?? '', ...lines])],
  ['a chain of another head', (place) => forge(place, 'chains', 'demand-offer', (lines) => lines.toReversed())],
  ['a line that is no row', (place) => forge(place, 'rows', 'demand-offer', (lines) => [...lines, '[]'])],
];

describe('a hostile archive is refused before anything is written', () => {
  test.each(hostile)('%s', async (_, spoil) => {
    const place = nextPlace();
    cpSync(archive, place, { recursive: true });
    spoil(place, world.owners.otherMinistry);
    const before = await everythingOf(premises, ministry);
    const others = await everythingOf(premises, world.owners.otherMinistry);
    await expect(restore(place, { replace: true })).rejects.toThrow(/no se acepta y no se escribió nada/);
    expect(await everythingOf(premises, ministry)).toEqual(before);
    expect(await everythingOf(premises, world.owners.otherMinistry)).toEqual(others);
    expect(journalIn(folder).read()).toBeUndefined();
  });

  test('of another owner, or with another fingerprint, than the ones given', async () => {
    const other = OwnerId.parse(world.owners.otherMinistry);
    await expect(restore(archive, { owner: other })).rejects.toThrow(/no se acepta/);
    await expect(restore(archive, { digest: '0'.repeat(64) })).rejects.toThrow(/huella/);
  });

  const packed = async (entries: readonly (readonly [Named, string])[]): Promise<string> => {
    const pack = tar.pack();
    for (const [header, text] of entries) pack.entry(header, text);
    pack.finalize();
    const place = nextPlace('.tar');
    const chunks: Buffer[] = [];
    for await (const chunk of pack) chunks.push(chunk as Buffer);
    writeFileSync(place, Buffer.concat(chunks));
    return place;
  };
  const manifest = () => readFileSync(join(archive, 'manifest.json'), 'utf8');

  test.each<[string, () => readonly (readonly [Named, string])[]]>([
    [
      'a path that leads out',
      () => [
        [{ name: 'manifest.json' }, manifest()],
        [{ name: '../../fuera.txt' }, 'x'],
      ],
    ],
    [
      'an absolute path',
      () => [
        [{ name: 'manifest.json' }, manifest()],
        [{ name: '/tmp/fuera.txt' }, 'x'],
      ],
    ],
    [
      'a link',
      () => [
        [{ name: 'manifest.json' }, manifest()],
        [{ name: 'rows', type: 'symlink', linkname: '/etc' }, ''],
      ],
    ],
    [
      'more than was announced',
      () => [
        [{ name: 'manifest.json' }, manifest()],
        [{ name: 'rows/tenancy.jsonl' }, 'x'.repeat(5_000_000)],
      ],
    ],
    ['an endless manifest', () => [[{ name: 'manifest.json' }, ' '.repeat(5_000_000)]]],
    ['rows before their manifest', () => [[{ name: 'rows/tenancy.jsonl' }, 'x']]],
    ['nothing', () => []],
  ])('a tar with %s', async (_, entries) => {
    const place = await packed(entries());
    await expect(restore(place, { replace: true })).rejects.toThrow(/no se acepta/);
    expect(readdirSync(folder)).not.toContain('fuera.txt');
  });
});
