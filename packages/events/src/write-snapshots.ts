import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, type EventType, eventTypes } from './catalogue.ts';
import { breaks } from './compatibility.ts';
import { dataSchema, type JsonSchema } from './generated-docs.ts';

const folder = fileURLToPath(new URL('../snapshots', import.meta.url));

const fileOf = (type: string): string => join(folder, `${type}.generated.json`);

/** The types that were ever published: those with a snapshot. */
export const snapshotTypes = (): string[] => readdirSync(folder).map((file) => file.replace(/\.generated\.json$/, ''));

/** What was promised of an event; `undefined` for one that was never published. */
export const snapshotOf = (type: string): JsonSchema | undefined =>
  existsSync(fileOf(type)) ? (JSON.parse(readFileSync(fileOf(type), 'utf8')) as JsonSchema) : undefined;

/** What is promised of an event now. */
export const promiseOf = (type: EventType): JsonSchema =>
  JSON.parse(JSON.stringify(dataSchema(catalogue[type]))) as JsonSchema;

/** Records additions and new events. Throws, writing nothing, when anything promised before would no longer hold. */
export const writeSnapshots = (): void => {
  mkdirSync(folder, { recursive: true });
  const broken = eventTypes.flatMap((type) => {
    const before = snapshotOf(type);
    return before ? breaks(before, promiseOf(type)).map((what) => `${type} ${what}`) : [];
  });
  if (broken.length > 0) throw new Error(`these need a new version of their event:\n${broken.join('\n')}`);
  for (const type of eventTypes) writeFileSync(fileOf(type), `${JSON.stringify(promiseOf(type), null, 2)}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSnapshots();
