import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { StoredRow } from './place.ts';

const folder = join(import.meta.dirname, 'worlds');

/** Who signs in to a kept world. */
export interface Person {
  readonly email: string;
  /** The code of the organisation whose hat is worn. */
  readonly in: string;
}

/** All rows of all services as the code of one day wrote them, and what one needs to open them. */
export interface KeptWorld {
  /** The day on which it was kept. */
  readonly name: string;
  /** What the clock said in it. */
  readonly today: string;
  /** The secret of its address book; a test's, it opens nothing else. */
  readonly emailKey: string;
  readonly people: readonly Person[];
  readonly rows: readonly StoredRow[];
}

/** The worlds that were kept, the oldest first. */
export const keptWorlds = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .map((file) => file.slice(0, -'.jsonl.gz'.length))
    .sort();

export const readWorld = (name: string): KeptWorld => {
  const [head, ...rows] = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { ...(head as Omit<KeptWorld, 'name' | 'rows'>), name, rows: rows as StoredRow[] };
};

/** Keeps a world. Refuses to write over one: what was written then was written so. */
export const writeWorld = ({ name, rows, ...head }: KeptWorld): void => {
  const lines = [head, ...rows].map((one) => JSON.stringify(one));
  writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(`${lines.join('\n')}\n`, { level: 9 }), { flag: 'wx' });
};

/**
 * What sort of row it is, as code tells rows apart: whose zone, which kind, what of it; and of a state, in which format.
 * `T#*#DEMAND STATE 1`, `T#*#SURVEY ANSWER#*`, `PUBLIC#OFFERS`.
 */
export const sortOf = ({ table, item }: StoredRow): string => {
  const [zone, ...rest] = String(item.pk).split('#');
  const kind = rest.find((part) => /^[A-Z][A-Z-]+$/.test(part));
  const sk = String(item.sk);
  const what = /^[A-Z][A-Z-]*#/.test(sk) ? `${sk.slice(0, sk.indexOf('#'))}#*` : sk === 'STATE' ? 'STATE' : '*';
  return `${table} ${zone}#${kind ?? '*'} ${what}${typeof item.schema === 'number' ? ` ${item.schema}` : ''}`;
};
