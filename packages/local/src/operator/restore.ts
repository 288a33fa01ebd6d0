import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ServiceContext } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import { aggregateOf, type Item, openStore, putRows, removeRows } from '@concierta/store';
import { Unstartable } from '../unstartable.ts';
import { Chain, chainsPath, filePath, type Manifest, maxLineBytes, rowsPath } from './archive/layout.ts';
import { readLines } from './archive/lines.ts';
import { ArchiveRefused } from './archive/refused.ts';
import { isTar, unpackArchive } from './archive/tar.ts';
import { listedFiles, rowIn, verifyArchive } from './archive/verify.ts';
import { type Journal, requireNoOther } from './journal.ts';
import { ownerScope, type Premises, rowsOf } from './premises.ts';

export interface RestoreOptions {
  /** Refuses an archive of anybody else. */
  readonly owner?: OwnerId | undefined;
  /** Puts the archive in the place of what is there, even where that is newer. */
  readonly replace?: boolean | undefined;
  /** The digest that the archive must have, as its export told it. */
  readonly digest?: string | undefined;
}

/** What a restore did. */
export interface Restored {
  readonly owner: OwnerId;
  readonly rows: number;
  readonly files: number;
  readonly chains: number;
}

const chainName = (kind: string, id: string): string => `${kind}#${id}`;

const chainsIn = async (folder: string, context: string): Promise<Map<string, Chain>> => {
  const chains = new Map<string, Chain>();
  for await (const line of readLines(join(folder, chainsPath(context)), maxLineBytes)) {
    const chain = Chain.parse(JSON.parse(line));
    chains.set(chainName(chain.kind, chain.id), chain);
  }
  return chains;
};

/** The first aggregate that knows more than the archive, or something else; nothing where the archive knows at least as much. */
const newerThan = async (
  premises: Premises,
  folder: string,
  { owner, contexts }: Manifest,
): Promise<string | undefined> => {
  for (const context of premises.contexts) {
    const archived = contexts.some(({ name }) => name === context.name);
    const chains = archived ? await chainsIn(folder, context.name) : new Map<string, Chain>();
    for await (const { rows } of rowsOf(premises.tablesOf(context), owner)) {
      for (const { pk, sk, version, head } of rows) {
        const aggregate = sk === 'STATE' && head !== undefined ? aggregateOf(pk) : undefined;
        if (!aggregate) continue;
        const chain = chains.get(chainName(aggregate.kind, aggregate.id));
        const same = chain !== undefined && (Number(version) < chain.version || head === chain.head);
        if (!same) return `${context.name} ${aggregate.kind} ${aggregate.id}`;
      }
    }
  }
  return undefined;
};

const clear = async (premises: Premises, owner: OwnerId): Promise<void> => {
  for (const context of premises.contexts) {
    const tables = premises.tablesOf(context);
    for await (const { rows } of rowsOf(tables, owner)) {
      await removeRows(tables, ownerScope(owner), rows);
    }
  }
};

const atOnce = 400;

/** Puts the rows of one context back as they were; answers how many. */
const fill = async (premises: Premises, context: ServiceContext, folder: string, owner: OwnerId): Promise<number> => {
  const tables = premises.tablesOf(context);
  let [held, written]: [Item[], number] = [[], 0];
  const flush = async () => {
    await putRows(tables, ownerScope(owner), held);
    written += held.length;
    held = [];
  };
  const path = rowsPath(context.name);
  for await (const line of readLines(join(folder, path), maxLineBytes)) {
    held.push(rowIn(line, path));
    if (held.length === atOnce) await flush();
  }
  await flush();
  return written;
};

const bringFiles = async ({ files }: Premises, folder: string, manifest: Manifest): Promise<number> => {
  let brought = 0;
  for await (const { name } of listedFiles(folder, manifest)) {
    if (!files) throw new Unstartable('No hay dónde poner los archivos de esta organización.', 'no place for files');
    await files.write(manifest.owner, name, createReadStream(join(folder, filePath(name))));
    brought += 1;
  }
  return brought;
};

/** Every chain of the archive, as it stands on the platform now. Throws on one that does not hold or ends elsewhere. */
const verifyChains = async (premises: Premises, folder: string, { owner, contexts }: Manifest): Promise<number> => {
  let verified = 0;
  for (const context of premises.contexts) {
    const { name } = context;
    if (!contexts.some((archived) => archived.name === name)) continue;
    const store = openStore(premises.tablesOf(context), ownerScope(owner), premises);
    for (const { kind, id, head } of (await chainsIn(folder, name)).values()) {
      const found = await store.verify(kind, id);
      if (!found.ok || found.head !== head) throw new Error(`${name} ${kind} ${id} was not put back whole`);
      verified += 1;
    }
  }
  return verified;
};

const refuseStrange = (manifest: Manifest, digest: string, options: RestoreOptions, premises: Premises): void => {
  const { owner, digest: wanted } = options;
  if (wanted !== undefined && wanted !== digest) {
    throw new ArchiveRefused('--sha256', 'no es el archivo cuya huella se indicó', 'another digest than the one given');
  }
  if (owner !== undefined && owner !== manifest.owner) {
    throw new ArchiveRefused('--owner', `es de ${manifest.owner}`, 'it is of another owner');
  }
  const known = new Set(premises.contexts.map(({ name }) => name));
  const strange = manifest.contexts.find(({ name }) => !known.has(name));
  if (strange) throw new ArchiveRefused(strange.name, 'esta plataforma no tiene ese contexto', 'an unknown context');
};

const refuseNewer = (which: string): never => {
  throw new Unstartable(
    `No se escribió nada: la plataforma sabe de esta organización algo que el archivo no sabe (${which}). Si quiere volver a lo que dice el archivo, repita con --replace; expórtela antes.`,
    'the owner is newer than the archive; add --replace to go back to it',
  );
};

const put = async (
  premises: Premises,
  journal: Journal,
  folder: string,
  options: RestoreOptions,
): Promise<Restored> => {
  const { manifest, digest } = await verifyArchive(folder);
  refuseStrange(manifest, digest, options, premises);
  const { owner } = manifest;
  const begun = journal.read();
  requireNoOther(journal, (job) => job.command === 'restore' && job.owner === owner && job.archive === digest);
  // What was begun with leave to replace is ended with it: half of it may be gone already.
  const replace = options.replace === true || (begun?.command === 'restore' && begun.replace);
  if (!replace) {
    const newer = await newerThan(premises, folder, manifest);
    if (newer) refuseNewer(newer);
  }
  journal.write({ command: 'restore', owner, archive: digest, replace });
  if (replace) await clear(premises, owner);
  let rows = 0;
  for (const context of premises.contexts) {
    if (manifest.contexts.some(({ name }) => name === context.name))
      rows += await fill(premises, context, folder, owner);
  }
  const files = await bringFiles(premises, folder, manifest);
  return { owner, rows, files, chains: await verifyChains(premises, folder, manifest) };
};

/**
 * Puts one owner back as an archive (a folder, or a `.tar`) has it: every row as it was, versions, history and what waits to be
 * told; nobody else's is touched. The whole archive is verified before the first row is written. Cut short at any point, the
 * same command ends it; done twice it does nothing more. `after` is called while the journal still remembers the job, for what
 * follows from the rows.
 */
export const restoreOwner = async (
  premises: Premises,
  journal: Journal,
  from: string,
  options: RestoreOptions = {},
  after: (restored: Restored) => Promise<void> = async () => undefined,
): Promise<Restored> => {
  const source = resolve(from);
  const place = isTar(source) ? await mkdtemp(join(tmpdir(), 'concierta-restore-')) : undefined;
  try {
    const folder = place === undefined ? source : join(place, 'archive');
    if (place !== undefined) await unpackArchive(source, folder);
    const restored = await put(premises, journal, folder, options);
    await after(restored);
    journal.clear();
    return restored;
  } finally {
    if (place !== undefined) await rm(place, { recursive: true, force: true });
  }
};
