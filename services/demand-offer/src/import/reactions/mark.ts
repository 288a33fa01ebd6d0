import { type Handler, isEvent } from '@concierta/events';
import type { FilePort } from '@concierta/files';
import type { OwnerId } from '@concierta/kernel';
import { formats, markTable, openTable } from '@concierta/spreadsheet';
import type { Cursor, Store } from '@concierta/store';
import { formatOf } from '../format.ts';
import { importKind } from '../kinds/index.ts';
import { type LoadedRow, rowsOf } from '../rows.ts';
import { rowOutcomes } from '../state.ts';
import { imports } from '../store.ts';
import { notLoaded, wordsOfRow } from '../words.ts';
import { moveImport } from './job.ts';

const pageSize = 500;

const everyRow = async (store: Store, owner: OwnerId, job: string): Promise<ReadonlyMap<number, LoadedRow>> => {
  const rows = new Map<number, LoadedRow>();
  for (const outcome of rowOutcomes) {
    let after: Cursor | undefined;
    do {
      const { items, next } = await rowsOf(store, { owner, job }, outcome, { limit: pageSize, after });
      for (const row of items) rows.set(row.number, row);
      after = next;
    } while (after);
  }
  return rows;
};

/** The file that comes back has the import's own id under the prefix of files: made again, it takes its own place. */
const resultOf = (job: string): string => `fil_${job.slice(4)}`;

/**
 * `import.finished.v1` → the original file is kept once more with a column that says what became of each row and, where it
 * was refused, how to mend it.
 */
export const markImports =
  (files: () => FilePort): Handler =>
  async (event, tools) => {
    if (!isEvent(event, 'import.finished.v1') || event.data.outcome === 'failed') return;
    const { owner } = event;
    const store = tools.store(owner);
    const { id, state: job } = await store.require(imports, event.aggregate.id);
    if ((job.state !== 'done' && job.state !== 'cancelled') || job.result !== undefined || job.rows === undefined)
      return;
    const format = formatOf(job.file.mediaType);
    const columns = await importKind(job.kind).columns(job.params, store);
    const table = await openTable(await files().read(owner, job.file.file), format, columns);
    const rows = await everyRow(store, owner, id);
    const bytes = await markTable(table, format, job.language, (number) => {
      const row = rows.get(number);
      if (!row) return { words: notLoaded[job.language], mend: false };
      return { words: wordsOfRow(row, columns, job.language), mend: row.outcome === 'refused' };
    });
    const result = resultOf(id);
    await files().keep({ owner, id: result, mediaType: formats[format].mediaType }, bytes);
    await moveImport(event, tools, id, { type: 'attach', result });
  };
