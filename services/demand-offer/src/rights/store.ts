import type { AggregateDefinition } from '@concierta/store';
import { type CompactRow, packDay, packId, unpackDay, unpackId } from '../list-row.ts';
import { outcomes, type RightsEvent, RightsRequest, type RightsStateName, rightsStates } from './model.ts';
import { type RightsKind, rightsKinds } from './terms.ts';

/** Every request; and those that still wait for a resolution or for the answer to go out, the nearest term first. */
export const rightsList = 'RIGHTS';
export const openRightsList = 'RIGHTS#open';

/** How a request is kept. The list names nobody: who asks is read one at a time. */
export const rightsRequests: AggregateDefinition<RightsRequest, RightsEvent> = {
  kind: 'RIGHTSREQUEST',
  schema: 1,
  parse: (raw) => RightsRequest.parse(raw),
  list(request, { id }) {
    const { facts, receipt, due, recordedBy } = request;
    const row: CompactRow = {
      i: packId(id) ?? '',
      s: rightsStates.indexOf(request.state),
      k: rightsKinds.indexOf(facts.kind),
      n: receipt.slice(4),
      g: packDay(facts.receivedOn) ?? '',
      u: packDay(due) ?? '',
      e: packId(recordedBy) ?? '',
      ...('resolution' in request ? { o: outcomes.indexOf(request.resolution.outcome) } : {}),
      ...(request.extension ? { x: 1 } : {}),
    };
    const open = request.state !== 'answered';
    return {
      row,
      l1: { pk: rightsList, sk: `${facts.receivedOn}#${id}` },
      ...(open ? { l2: { pk: openRightsList, sk: `${due}#${id}` } } : {}),
    };
  },
};

/** A list row as the API shows it. */
export const rightsRow = (row: CompactRow, today: string) => {
  const state = rightsStates[Number(row.s)] ?? 'received';
  const due = unpackDay(row.u) ?? '';
  return {
    id: unpackId('rig', row.i) ?? '',
    state,
    kind: rightsKinds[Number(row.k)] ?? 'know',
    receipt: `SDT-${row.n}`,
    receivedOn: unpackDay(row.g) ?? '',
    due,
    extended: row.x === 1,
    outcome: row.o === undefined ? undefined : outcomes[Number(row.o)],
    overdue: isOverdue(state, due, today),
  };
};

/** Nobody has decided yet and the last day is over. What was decided in time and not sent is not overdue: it is to be sent. */
export const isOverdue = (state: RightsStateName, due: string, today: string): boolean =>
  state === 'received' && due < today;

export interface RightsFilter {
  readonly state?: RightsStateName | undefined;
  readonly kind?: RightsKind | undefined;
  readonly overdue?: 'true' | undefined;
  /** Whose records alone this member sees: one limited to an office sees what they wrote down. */
  readonly by?: string | undefined;
}

export const rightsFilter =
  ({ state, kind, overdue, by }: RightsFilter, today: string) =>
  (row: CompactRow): boolean => {
    const shown = rightsRow(row, today);
    return (
      (state === undefined || shown.state === state) &&
      (kind === undefined || shown.kind === kind) &&
      (overdue === undefined || shown.overdue) &&
      (by === undefined || unpackId('per', row.e) === by)
    );
  };
