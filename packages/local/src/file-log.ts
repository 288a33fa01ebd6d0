import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogFields } from '@concierta/http';

const largest = 20 * 1024 * 1024;

/** A log of one JSON line per entry in the data folder; the former one is kept once it is large. */
export const fileLog = (folder: string): Log & { close(): Promise<void> } => {
  const path = join(folder, 'concierta.log');
  if (existsSync(path) && statSync(path).size > largest) renameSync(path, `${path}.1`);
  const stream = createWriteStream(path, { flags: 'a' });
  // A full disk must not stop the platform for the sake of its log.
  stream.on('error', () => undefined);
  const write =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
    };
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
};
