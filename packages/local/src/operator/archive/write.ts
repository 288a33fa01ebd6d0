import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServiceContext } from '@concierta/events';
import { canonicalJson, type OwnerId } from '@concierta/kernel';
import { aggregateOf, type Item, type Tables } from '@concierta/store';
import { type Premises, rowsOf } from '../premises.ts';
import {
  type ArchivedContext,
  chainsPath,
  filePath,
  filesListPath,
  type Manifest,
  manifestPath,
  rowsPath,
} from './layout.ts';
import { writeLines } from './lines.ts';
import { sortedRows } from './sorted-rows.ts';

interface Seen {
  latest: string | undefined;
  rows: number;
}

/** What a row tells the manifest: the head of a chain, the format of a kind, the moment of a fact. */
const note = (row: Item, schemas: Record<string, number>, seen: Seen): string | undefined => {
  const aggregate = aggregateOf(row.pk);
  if (!aggregate) return undefined;
  if (row.sk.startsWith('EVT#') && (seen.latest ?? '') < String(row.at)) seen.latest = String(row.at);
  if (row.sk !== 'STATE' || row.head === undefined) return undefined;
  const { kind, id } = aggregate;
  schemas[kind] = Math.max(schemas[kind] ?? 1, Number(row.schema));
  return canonicalJson({ kind, id, version: row.version, head: row.head });
};

const writeContext = async (
  folder: string,
  context: ServiceContext,
  tables: Tables,
  owner: OwnerId,
  seen: Seen,
): Promise<ArchivedContext> => {
  const rows = await writeLines(join(folder, rowsPath(context.name)));
  const chains = await writeLines(join(folder, chainsPath(context.name)));
  const schemas: Record<string, number> = {};
  for await (const { row, line } of sortedRows(rowsOf(tables, owner), folder)) {
    await rows.write(line);
    seen.rows += 1;
    const chain = note(row, schemas, seen);
    if (chain) await chains.write(chain);
  }
  return { name: context.name, rows: await rows.end(), chains: await chains.end(), schemas };
};

/** Copies a stream to a file and tells what went by. */
export const copyHashed = async (
  content: AsyncIterable<Buffer>,
  path: string,
): Promise<{ size: number; sha256: string }> => {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  const passing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, passing, createWriteStream(path, { flush: true }));
  return { size, sha256: hash.digest('hex') };
};

const writeFiles = async (folder: string, { files }: Premises, owner: OwnerId): Promise<Manifest['files']> => {
  const list = await writeLines(join(folder, filesListPath));
  let [count, bytes] = [0, 0];
  for (const { name } of (await files?.list(owner)) ?? []) {
    const content = files?.read(owner, name) as AsyncIterable<Buffer>;
    const copied = await copyHashed(content, join(folder, filePath(name)));
    await list.write(canonicalJson({ name, ...copied }));
    count += 1;
    bytes += copied.size;
  }
  return { list: await list.end(), count, bytes };
};

/** An owner who has nothing anywhere: most likely an id mistyped. */
export class NothingOfOwner extends Error {
  override readonly name = 'NothingOfOwner';
}

/**
 * Writes everything of one owner into a folder, whole or not at all: it grows beside its place and is renamed into it once
 * everything is on the disk. A run that was cut short leaves `….part`, which the next one begins anew.
 */
export const writeArchive = async (premises: Premises, owner: OwnerId, folder: string): Promise<Manifest> => {
  const growing = `${folder}.part`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  const seen: Seen = { latest: undefined, rows: 0 };
  const contexts: ArchivedContext[] = [];
  for (const context of premises.contexts) {
    contexts.push(await writeContext(growing, context, premises.tablesOf(context), owner, seen));
  }
  if (seen.rows === 0) {
    await rm(growing, { recursive: true, force: true });
    throw new NothingOfOwner(owner);
  }
  const manifest: Manifest = {
    format: 'concierta-owner',
    formatVersion: 1,
    owner,
    ...(seen.latest !== undefined && { latest: seen.latest }),
    contexts,
    files: await writeFiles(growing, premises, owner),
  };
  await writeFile(join(growing, manifestPath), `${canonicalJson(manifest)}\n`, { flush: true });
  await rename(growing, folder);
  return manifest;
};
