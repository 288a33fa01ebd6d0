import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyHash } from '@concierta/kernel';
import * as z from 'zod';
import { catalogue, type EventType, eventTypes } from './catalogue.ts';
import { EnvelopeShape } from './envelope.ts';
import { dataSchema, type JsonSchema } from './generated-docs.ts';

/** What is promised: the data of each event, and the envelope that all of them travel in. */
export type Promised = EventType | 'envelope';

export const promised: readonly Promised[] = ['envelope', ...eventTypes];

/** Where what is promised now is kept, a file an event. */
export const snapshotsFolder = fileURLToPath(new URL('../snapshots', import.meta.url));

const suffix = '.generated.json';

const named = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(suffix)) : [];

const read = (path: string): JsonSchema => JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;

/** The file of what is promised of an event. */
export const snapshotFile = (type: string): string => join(snapshotsFolder, `${type}${suffix}`);

/** Where the promises of an event that were added to since are kept. */
export const historyFolder = (type: string): string => join(snapshotsFolder, 'history', type);

/** What was ever promised: the types that were published, and the envelope. */
export const snapshotNames = (): string[] => named(snapshotsFolder).map((file) => file.slice(0, -suffix.length));

/** What was promised until now; `undefined` for an event that was never published. */
export const snapshotOf = (type: string): JsonSchema | undefined =>
  existsSync(snapshotFile(type)) ? read(snapshotFile(type)) : undefined;

const envelopeSchema = (): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(EnvelopeShape, { io: 'output' }) as JsonSchema;
  return schema;
};

/** What is promised now. */
export const promiseOf = (what: Promised): JsonSchema => {
  const schema = what === 'envelope' ? envelopeSchema() : dataSchema(catalogue[what]);
  return JSON.parse(JSON.stringify(schema)) as JsonSchema;
};

/** A promise of before: producers that were deployed while it held may still have events on their way. */
export interface PastPromise {
  /** The day on which something was added to it, and the beginning of its hash: the name of its file. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** The name under which a promise is put aside: its hash says whether anybody has touched it since. */
export const pastName = (schema: JsonSchema, day: string): string => `${day}-${bodyHash(schema).slice(0, 12)}`;

/** Every promise of an event before the present one. Throws on one that is no longer what its name says. */
export const pastPromises = (type: string): PastPromise[] =>
  named(historyFolder(type)).map((file) => {
    const name = file.slice(0, -suffix.length);
    const schema = read(join(historyFolder(type), file));
    if (pastName(schema, name.slice(0, 10)) !== name) {
      throw new Error(`snapshots/history/${type}/${file} was changed: what was promised stays as it was`);
    }
    return { name, schema };
  });

/** Everything that was ever promised of an event, the present promise last. */
export const everyPromise = (type: string): PastPromise[] => {
  const now = snapshotOf(type);
  return [...pastPromises(type), ...(now ? [{ name: 'now', schema: now }] : [])];
};
