import type { AggregateDefinition } from '@concierta/store';
import { type CompactRow, compactRow } from '../../list-row.ts';
import type { ArrangementEvent } from './model.ts';
import { Arrangement, arrangementStates, stepIds } from './state.ts';

export const arrangementList = 'ARRANGEMENTS';

/** How an arrangement is kept: under its year, of which an entity has one. */
export const arrangements: AggregateDefinition<Arrangement, ArrangementEvent> = {
  kind: 'ARRANGEMENT',
  schema: 1,
  parse: (raw) => Arrangement.parse(raw),
  list(arrangement, { id }) {
    const done = stepIds.filter((step) => arrangement.steps[step].status === 'done').length;
    const row = compactRow(id, { s: arrangementStates.indexOf(arrangement.state), o: done });
    return { row, l1: { pk: arrangementList, sk: id } };
  },
};

/** A list row as the API shows it. */
export const arrangementRow = (row: CompactRow) => ({
  year: Number(row.t),
  state: arrangementStates[Number(row.s)] ?? 'open',
  stepsDone: Number(row.o),
});
