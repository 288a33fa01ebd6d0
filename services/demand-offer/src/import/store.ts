import type { AggregateDefinition } from '@concierta/store';
import { type CompactRow, compactRow, packId } from '../list-row.ts';
import type { ImportEvent } from './model.ts';
import { ImportJob, type ImportStateName, importStates } from './state.ts';

export const importList = 'IMPORTS';

/** How an import is kept; the list shows the newest first. */
export const imports: AggregateDefinition<ImportJob, ImportEvent> = {
  kind: 'IMPORT',
  schema: 1,
  parse: (raw) => ImportJob.parse(raw),
  list(job, { id }) {
    const row = compactRow(job.file.name, {
      i: packId(id),
      s: importStates.indexOf(job.state),
      k: job.kind,
      g: job.receivedAt.slice(0, 19),
      n: 'rows' in job ? job.rows : undefined,
      x: job.state === 'done' ? job.counts.refused : undefined,
    });
    return { row, l1: { pk: importList, sk: `${job.receivedAt}#${id}` } };
  },
};

/** A list row as the API shows it. */
export const importRow = (row: CompactRow) => ({
  id: `imp_${row.i}`,
  state: importStates[Number(row.s)] ?? ('received' satisfies ImportStateName),
  kind: String(row.k),
  file: String(row.t),
  receivedAt: `${row.g}Z`,
  rows: typeof row.n === 'number' ? row.n : undefined,
  refused: typeof row.x === 'number' ? row.x : undefined,
});
