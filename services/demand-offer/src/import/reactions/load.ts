import { type Envelope, type Handler, inboxOf, isEvent, type WorkerTools } from '@concierta/events';
import { isRefusal } from '@concierta/kernel';
import type { Loaded, Store } from '@concierta/store';
import { causedBy } from '../../reactions/move.ts';
import { chunks, type ImportChunk } from '../chunk.ts';
import { importKind } from '../kinds/index.ts';
import { loadRows } from '../load-rows.ts';
import { countOf, type LoadedRow, nothingYet, progressOf, progressWrite, rowWrite } from '../rows.ts';
import type { Counts, ImportJob } from '../state.ts';
import { imports } from '../store.ts';
import { importTools, isRunning, moveImport } from './job.ts';

const countsOf = (rows: readonly LoadedRow[]): Counts => {
  const counts = { ...nothingYet };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

const attempts = 8;

/** Says, once, what became of a chunk's rows: the chunk, the rows, the progress and the inbox in one transaction. */
const conclude = async (
  event: Envelope,
  tools: WorkerTools,
  store: Store,
  chunk: Loaded<ImportChunk>,
  rows: readonly LoadedRow[],
): Promise<void> => {
  const { id, version, state } = chunk;
  const job = state.import;
  const place = Number(id.slice(id.lastIndexOf('.') + 1));
  const counts = countsOf(rows);
  const next = { state: 'loaded', import: job, kind: state.kind, counts } as const;
  for (let left = attempts; ; left -= 1) {
    const progress = await progressWrite(store, { owner: event.owner, job, place }, counts);
    try {
      await store.save(chunks, {
        id,
        expected: version,
        next,
        event: { type: 'loaded', counts },
        also: [progress, ...rows.map((row) => rowWrite(event.owner, job, row))],
        inbox: inboxOf(event, tools),
        context: causedBy(event),
      });
      return;
    } catch (error) {
      // Another chunk moved the progress in between: nothing of this one was written, and it is tried again.
      if (!(isRefusal(error, 'stale-version') || isRefusal(error, 'conflict')) || left <= 0) throw error;
    }
  }
};

/** The last chunk to be loaded ends the import. */
const finishWhenWhole = async (event: Envelope, tools: WorkerTools, store: Store, job: Loaded<ImportJob>) => {
  if (job.state.state !== 'loading') return;
  const counts = await progressOf(store, event.owner, job.id);
  if (countOf(counts) < job.state.rows) return;
  await moveImport(event, tools, job.id, { type: 'finish', counts, at: tools.clock.now().toISOString() });
};

/**
 * `import.chunkReady.v1` → its rows are loaded, each once. Killed in between, the chunk is delivered again: the rows that were
 * written are known by their keys, the others are written now. A cancelled import loads no further chunk.
 */
export const loadChunk: Handler = async (event, tools) => {
  if (!isEvent(event, 'import.chunkReady.v1')) return;
  const store = tools.store(event.owner);
  const job = await store.require(imports, event.data.import);
  if (!isRunning(job.state)) return;
  const chunk = await store.require(chunks, event.aggregate.id);
  if (chunk.state.state === 'ready') {
    const loading = {
      job: job.id,
      kind: importKind(job.state.kind),
      tools: importTools(job, store, tools),
      context: causedBy(event),
    };
    await conclude(event, tools, store, chunk, await loadRows(chunk.state.rows, loading));
  }
  await finishWhenWhole(event, tools, store, job);
};
