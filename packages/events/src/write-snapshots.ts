import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '@concierta/kernel';
import { breaks } from './compatibility.ts';
import {
  everyPromise,
  historyFolder,
  pastName,
  promised,
  promiseOf,
  snapshotFile,
  snapshotOf,
  snapshotsFolder,
} from './promises.ts';

/**
 * Records additions and new events; what was promised until today is put aside, so that it goes on being tested.
 * Throws, writing nothing, when anything promised before — now or ever — would no longer hold.
 */
export const writeSnapshots = (today: string): void => {
  const broken = promised.flatMap((type) =>
    everyPromise(type).flatMap(({ name, schema }) =>
      breaks(schema, promiseOf(type)).map((what) => `${type} (${name}) ${what}`),
    ),
  );
  if (broken.length > 0) throw new Error(`these need a new version of their event:\n${broken.join('\n')}`);
  mkdirSync(snapshotsFolder, { recursive: true });
  for (const type of promised) {
    const before = snapshotOf(type);
    const now = promiseOf(type);
    if (before && canonicalJson(before) !== canonicalJson(now)) {
      mkdirSync(historyFolder(type), { recursive: true });
      const file = join(historyFolder(type), `${pastName(before, today)}.generated.json`);
      writeFileSync(file, `${JSON.stringify(before)}\n`);
    }
    writeFileSync(snapshotFile(type), `${JSON.stringify(now, null, 2)}\n`);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSnapshots(new Date().toISOString().slice(0, 10));
