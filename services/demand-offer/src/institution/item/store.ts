import type { AggregateDefinition } from '@concierta/store';
import { plain } from '@concierta/territories';
import { type CompactRow, compactRow, packId, titleHolds, unpackId } from '../../list-row.ts';
import type { ItemEvent } from './model.ts';
import { InstitutionalItem, type ItemFields, type ItemKind, itemKinds, itemStates, yearsOf } from './state.ts';

export const itemList = 'ITEMS';

/** Where the items of a kind begin in the list; those of one year, when each belongs to one. */
export const itemsFrom = (kind: ItemKind, year?: number): string =>
  kind === 'actionPlanLine' && year !== undefined ? `${kind}#${year}#` : `${kind}#`;

const orderOf = (fields: ItemFields): string => {
  const year = fields.kind === 'actionPlanLine' ? `${fields.year}#` : '';
  return `${fields.kind}#${year}${plain(fields.code ?? fields.title).slice(0, 60)}`;
};

/** How an institutional item is kept; the list goes by kind, and within it by the entity's own codes. */
export const items: AggregateDefinition<InstitutionalItem, ItemEvent> = {
  kind: 'ITEM',
  schema: 1,
  parse: (raw) => InstitutionalItem.parse(raw),
  list(item, { id }) {
    const { fields } = item;
    const { from, to } = yearsOf(fields);
    const row = compactRow(fields.title, {
      i: packId(id),
      s: itemStates.indexOf(item.state),
      k: itemKinds.indexOf(fields.kind),
      c: fields.code,
      f: from,
      z: to === from ? undefined : (to ?? 0),
      b: fields.kind === 'actionPlanLine' ? fields.budget : undefined,
      u: packId(fields.unit),
      p: fields.kind === 'procedure' ? packId(fields.parent) : undefined,
    });
    return { row, l1: { pk: itemList, sk: `${orderOf(fields)}#${id}` } };
  },
};

/** The last year of a row: its first one when the row says no other, none when it says 0. */
const lastYear = (row: CompactRow): number | undefined => {
  if (row.z === undefined) return Number(row.f);
  return row.z === 0 ? undefined : Number(row.z);
};

/** A list row as the API shows it. */
export const itemRow = (row: CompactRow) => ({
  id: unpackId('itm', row.i) ?? '',
  state: itemStates[Number(row.s)] ?? 'inForce',
  kind: itemKinds[Number(row.k)] ?? 'objective',
  title: String(row.t),
  code: typeof row.c === 'string' ? row.c : undefined,
  from: Number(row.f),
  to: lastYear(row),
  budget: typeof row.b === 'number' ? row.b : undefined,
  unit: unpackId('uni', row.u),
  parent: unpackId('itm', row.p),
});
export type ItemRow = ReturnType<typeof itemRow>;

export interface ItemFilter {
  readonly kind?: ItemKind | undefined;
  readonly year?: number | undefined;
  readonly state?: InstitutionalItem['state'] | undefined;
  readonly q?: string | undefined;
  /** The only office whose items this member sees, besides those of the whole entity. */
  readonly unit?: string | undefined;
}

/** What a list row must satisfy. */
export const itemFilter =
  ({ kind, year, state, q, unit }: ItemFilter) =>
  (row: CompactRow): boolean =>
    (kind === undefined || itemKinds[Number(row.k)] === kind) &&
    (year === undefined || (Number(row.f) <= year && year <= (lastYear(row) ?? year))) &&
    (state === undefined || itemStates[Number(row.s)] === state) &&
    (q === undefined || titleHolds(row, q) || plain(String(row.c ?? '')).startsWith(plain(q))) &&
    (unit === undefined || row.u === undefined || unpackId('uni', row.u) === unit);
