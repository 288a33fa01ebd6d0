import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isKeptName } from '@concierta/files';
import { canonicalJson, type OwnerId, sha256 } from '@concierta/kernel';
import { aggregateOf, type Item, verifyRows } from '@concierta/store';
import {
  type ArchivedContext,
  chainsPath,
  filePath,
  filesListPath,
  ListedFile,
  Manifest,
  manifestPath,
  maxLineBytes,
  maxManifestBytes,
  type Part,
  rowsPath,
} from './layout.ts';
import { LineTooLong, readLines } from './lines.ts';
import { ArchiveRefused } from './refused.ts';
import { placeOf } from './sorted-rows.ts';

/** The most that one aggregate's rows may weigh, all its history together. */
const maxAggregateBytes = 256 * 1024 * 1024;

const sizeOf = async (folder: string, path: string): Promise<number> => {
  const found = await lstat(join(folder, path)).catch(() => undefined);
  if (!found) throw new ArchiveRefused(path, 'falta una parte', 'a part is missing');
  // A link could lead anywhere on this machine.
  if (!found.isFile())
    throw new ArchiveRefused(path, 'una parte no es un archivo corriente', 'a part is no plain file');
  return found.size;
};

/** Reads the manifest of an archive in a folder; `digest` is what names this very archive. */
export const readManifest = async (folder: string): Promise<{ manifest: Manifest; digest: string }> => {
  if ((await sizeOf(folder, manifestPath)) > maxManifestBytes) {
    throw new ArchiveRefused(manifestPath, 'el manifiesto es demasiado grande', 'the manifest is too large');
  }
  const text = await readFile(join(folder, manifestPath), 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ArchiveRefused(manifestPath, 'el manifiesto no se puede leer', 'the manifest is not JSON');
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('/') ?? '';
    throw new ArchiveRefused(
      `${manifestPath} /${where}`,
      'el manifiesto no tiene la forma esperada',
      'unknown manifest',
    );
  }
  const names = parsed.data.contexts.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new ArchiveRefused(manifestPath, 'nombra dos veces un contexto', 'a context is named twice');
  }
  return { manifest: parsed.data, digest: sha256(text) };
};

/** The lines of one part; after the last, refuses when they are not those of the manifest. */
async function* linesOf(folder: string, path: string, part: Part): AsyncGenerator<string> {
  const differs = () =>
    new ArchiveRefused(path, 'no coincide con el manifiesto: está incompleto o fue cambiado', 'hash or size differs');
  if ((await sizeOf(folder, path)) !== part.bytes) throw differs();
  const hash = createHash('sha256');
  let lines = 0;
  try {
    for await (const line of readLines(join(folder, path), maxLineBytes, hash)) {
      lines += 1;
      yield line;
    }
  } catch (error) {
    if (error instanceof LineTooLong)
      throw new ArchiveRefused(path, 'una línea es demasiado larga', 'a line is too long');
    throw error;
  }
  if (lines !== part.lines || hash.digest('hex') !== part.sha256) throw differs();
}

const textual = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** Refuses a row that is not this owner's, or that says inside that it is somebody else's. */
const requireOwn = (row: Item, owner: OwnerId, where: string): void => {
  const prefix = `T#${owner}#`;
  const foreign = () =>
    new ArchiveRefused(where, 'contiene una fila que no es de esta organización', 'a row of somebody else');
  if (!textual(row.pk) || !textual(row.sk) || !row.pk.startsWith(prefix)) throw foreign();
  for (const list of [row.l1, row.l2]) if (list !== undefined && !String(list).startsWith(prefix)) throw foreign();
  if (row.due !== undefined && !/^DUE#\d{4}-\d{2}-\d{2}#\d$/.test(String(row.due))) throw foreign();
  const aggregate = aggregateOf(row.pk);
  if (!aggregate) {
    if (row.outbox !== undefined) throw foreign();
    return;
  }
  if (row.outbox !== undefined && !row.sk.startsWith('EVT#')) throw foreign();
  if (row.sk.startsWith('EVT#')) {
    const { kind, id } = aggregate;
    if (row.owner !== owner || row.kind !== kind || row.aggregate !== id) throw foreign();
  }
  if (row.sk === 'STATE' && row.head !== undefined) {
    const { kind, id } = aggregate;
    if (row.owner !== owner || row.kind !== kind || row.id !== id) throw foreign();
  }
};

/** A row out of its line; refuses what is no row. */
export const rowIn = (line: string, where: string): Item => {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Item;
  } catch {
    // Told below, like every other thing that is no row.
  }
  throw new ArchiveRefused(where, 'una línea no es una fila', 'a line is no row');
};

/** The chain line of an aggregate whose rows hold; refuses one whose history was changed. */
const chainOf = (rows: readonly Item[], where: string): string | undefined => {
  const [first] = rows;
  const aggregate = first && aggregateOf(first.pk);
  const state = rows.find(({ sk, head }) => sk === 'STATE' && head !== undefined);
  if (!aggregate || !(state || rows.some(({ sk }) => sk.startsWith('EVT#')))) return undefined;
  const found = verifyRows(rows);
  if (!found.ok) {
    const which = `${where} ${aggregate.kind} ${aggregate.id} ${found.at}`;
    throw new ArchiveRefused(which, 'la cadena de un expediente no se sostiene', `a chain does not hold: ${found.why}`);
  }
  return canonicalJson({ kind: aggregate.kind, id: aggregate.id, version: found.events, head: found.head });
};

const verifyContext = async (
  folder: string,
  owner: OwnerId,
  { name, rows, chains }: ArchivedContext,
): Promise<void> => {
  const path = rowsPath(name);
  const heads = linesOf(folder, chainsPath(name), chains);
  let [group, bytes, before]: [Item[], number, string] = [[], 0, ''];
  const close = async () => {
    const chain = chainOf(group, path);
    if (chain === undefined) return;
    const { value } = await heads.next();
    if (value !== chain) {
      throw new ArchiveRefused(
        chainsPath(name),
        'las cadenas no son las de las filas',
        'chains are not those of the rows',
      );
    }
  };
  for await (const line of linesOf(folder, path, rows)) {
    const row = rowIn(line, path);
    requireOwn(row, owner, path);
    const place = placeOf(row);
    if (place <= before)
      throw new ArchiveRefused(path, 'las filas no están en orden, o una está dos veces', 'out of order');
    before = place;
    if (group[0]?.pk !== row.pk) {
      await close();
      [group, bytes] = [[], 0];
    }
    group.push(row);
    bytes += line.length;
    if (bytes > maxAggregateBytes) throw new ArchiveRefused(path, 'un expediente es demasiado grande', 'too large');
  }
  await close();
  if (!(await heads.next()).done) {
    throw new ArchiveRefused(chainsPath(name), 'hay cadenas sin filas', 'chains without rows');
  }
};

/** The files that an archive lists, each compared with what lies there when `content` is asked for. */
export async function* listedFiles(folder: string, manifest: Manifest): AsyncGenerator<ListedFile> {
  for await (const line of linesOf(folder, filesListPath, manifest.files.list)) {
    const file = ListedFile.safeParse(rowIn(line, filesListPath));
    if (!file.success || !isKeptName(file.data.name)) {
      throw new ArchiveRefused(filesListPath, 'nombra un archivo que no puede ser', 'a file with an impossible name');
    }
    yield file.data;
  }
}

const verifyFiles = async (folder: string, manifest: Manifest): Promise<void> => {
  const listed = new Set<string>();
  for await (const { name, size, sha256: expected } of listedFiles(folder, manifest)) {
    const path = filePath(name);
    if (listed.has(name)) throw new ArchiveRefused(path, 'un archivo está dos veces', 'a file is listed twice');
    listed.add(name);
    const differs = new ArchiveRefused(
      path,
      'no coincide con el manifiesto: está incompleto o fue cambiado',
      'differs',
    );
    if ((await sizeOf(folder, path)) !== size) throw differs;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) hash.update(chunk);
    if (hash.digest('hex') !== expected) throw differs;
  }
  if (listed.size !== manifest.files.count)
    throw new ArchiveRefused(filesListPath, 'faltan archivos', 'files are missing');
};

/** Every path that an archive of this manifest may have, besides its files. */
const allowedIn = ({ contexts }: Manifest): ReadonlySet<string> =>
  new Set([
    ...['rows', 'chains', 'files', manifestPath, filesListPath],
    ...contexts.flatMap(({ name }) => [rowsPath(name), chainsPath(name)]),
  ]);

/**
 * Reads a whole archive and refuses one that is not what its manifest says, that lacks or adds a part, that holds a row of
 * anybody else, or in which a chain does not hold. Nothing is written; memory is that of one aggregate.
 */
export const verifyArchive = async (folder: string): Promise<{ manifest: Manifest; digest: string }> => {
  const { manifest, digest } = await readManifest(folder);
  const allowed = allowedIn(manifest);
  const kept = new Set<string>();
  for await (const { name } of listedFiles(folder, manifest)) kept.add(filePath(name));
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    if (!allowed.has(path) && !kept.has(path))
      throw new ArchiveRefused(path, 'hay algo que el manifiesto no nombra', 'unlisted');
  }
  for (const context of manifest.contexts) await verifyContext(folder, manifest.owner, context);
  await verifyFiles(folder, manifest);
  return { manifest, digest };
};
