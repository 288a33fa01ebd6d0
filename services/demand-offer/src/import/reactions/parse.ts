import { type Envelope, type Handler, isEvent, type WorkerTools } from '@concierta/events';
import type { FilePort } from '@concierta/files';
import { isRefusal } from '@concierta/kernel';
import { openTable, type Table } from '@concierta/spreadsheet';
import type { Loaded, Store } from '@concierta/store';
import { causedBy } from '../../reactions/move.ts';
import { chunkId, chunks, inChunks, readyChunk } from '../chunk.ts';
import { formatOf } from '../format.ts';
import { importKind } from '../kinds/index.ts';
import { withoutRepeats } from '../repeats.ts';
import { type ImportJob, keptIssue } from '../state.ts';
import { imports } from '../store.ts';
import { isRunning, moveImport } from './job.ts';

/** How often somebody who cancelled is noticed: every so many chunks. */
const look = 20;

/** The table of an import's file; the issue with it when it cannot be used. */
const tableOf = async (job: ImportJob, store: Store, bytes: Buffer): Promise<Table> =>
  openTable(bytes, formatOf(job.file.mediaType), await importKind(job.kind).columns(job.params, store));

const cancelled = async (store: Store, id: string): Promise<boolean> =>
  !isRunning((await store.require(imports, id)).state);

/** A chunk that is already there and waits is told of once more when the import is resumed: its event may have been given up. */
const tellAgain = async (store: Store, id: string, event: Envelope, resumed: boolean): Promise<void> => {
  if (!resumed) return;
  const { state, version } = await store.require(chunks, id);
  if (state.state !== 'ready') return;
  const again = readyChunk({ id: state.import, kind: state.kind }, state.rows);
  await store.save(chunks, { id, expected: version, ...again, context: causedBy(event) });
};

/** Writes the rows in chunks, each once; whoever was interrupted goes on where it stopped. */
const writeChunks = async (
  event: Envelope,
  tools: WorkerTools,
  { id, state: job }: Loaded<ImportJob>,
  table: Table,
) => {
  const store = tools.store(event.owner);
  const resumed = event.aggregate.version > 1;
  let place = 0;
  for await (const rows of inChunks(withoutRepeats(table.rows(), importKind(job.kind)))) {
    if (place % look === 0 && (await cancelled(store, id))) return;
    place += 1;
    const chunk = chunkId(id, place);
    try {
      const ready = readyChunk({ id, kind: job.kind }, rows);
      await store.save(chunks, { id: chunk, expected: 0, ...ready, context: causedBy(event) });
    } catch (error) {
      if (!isRefusal(error, 'stale-version')) throw error;
      await tellAgain(store, chunk, event, resumed);
    }
  }
};

/**
 * `import.received.v1` → the file is read through once to see whether it can be used, and once more to hand its rows on in
 * chunks. Delivered again after a crash anywhere, it goes on: the file never changes, so neither do the chunks.
 */
export const parseImports =
  (files: () => FilePort): Handler =>
  async (event, tools) => {
    if (!isEvent(event, 'import.received.v1')) return;
    const store = tools.store(event.owner);
    const { id } = event.aggregate;
    const at = () => tools.clock.now().toISOString();
    let job = await moveImport(event, tools, id, { type: 'parse', at: at() });
    if (!isRunning(job.state)) return;
    const bytes = await files().read(event.owner, job.state.file.file);
    try {
      const table = await tableOf(job.state, store, bytes);
      if (job.state.state === 'parsing') {
        const rows = await table.check();
        const notices = table.notices.map(keptIssue);
        job = await moveImport(event, tools, id, {
          type: 'load',
          sheet: table.sheet,
          rows,
          notices,
          at: at(),
        });
      }
      if (job.state.state === 'loading') await writeChunks(event, tools, job, table);
    } catch (error) {
      const [problem] = isRefusal(error, 'invalid') ? error.issues : [];
      if (!problem) throw error;
      await moveImport(event, tools, id, { type: 'fail', problem: keptIssue(problem), at: at() });
    }
  };
