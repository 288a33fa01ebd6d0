import type { Cursor, Store } from '@concierta/store';
import type { CompactRow } from '../list-row.ts';
import { offerFilter, offerGroupList, offerRow } from '../offer/store.ts';
import { type ItemKind, itemKinds } from './item/state.ts';
import { type ItemRow, itemFilter, itemList, itemRow } from './item/store.ts';
import { everyLink, type Link } from './links.ts';

type OfferRow = ReturnType<typeof offerRow>;

/** What an entity has in a year, and what is tied to what: enough to say what is missing either way. */
export interface YearOfEntity {
  readonly year: number;
  /** In the making or in force today, begun in that year or before. */
  readonly offers: readonly OfferRow[];
  /** In force, and valid in that year; objectives first, lines last. */
  readonly items: readonly ItemRow[];
  /** Those of offers that are not over, begun in that year or before; of an office's offers and of the others'. */
  readonly links: readonly Link[];
  /** False when the entity has more than was counted. */
  readonly complete: boolean;
}

const pageSize = 100;
const maxPages = 5;

/** The first rows of a list, page by page: one Query for a hundred, five at most. */
const firstPages = async <T>(
  read: (after: Cursor | undefined) => Promise<{ items: readonly unknown[]; next?: Cursor }>,
  show: (row: CompactRow) => T,
): Promise<{ rows: T[]; complete: boolean }> => {
  const rows: T[] = [];
  let after: Cursor | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const found = await read(after);
    rows.push(...found.items.map((row) => show(row as CompactRow)));
    after = found.next;
    if (!after) return { rows, complete: true };
  }
  return { rows, complete: false };
};

/** The year in which an offer was begun: its code says it. */
const begunIn = ({ code }: { readonly code: string }): number => Number(code.split('-').at(-2));

interface Asked {
  readonly owner: string;
  /** Only what this office has, and the whole entity’s items. */
  readonly unit: string | undefined;
  readonly year: number;
}

/**
 * Reads an entity's year: its offers, its items and the links between them, one Query each while there are no more than a
 * hundred offers in each list and a hundred items. Of an office, only what is of that office.
 */
export const yearOfEntity = async (store: Store, { owner, unit, year }: Asked): Promise<YearOfEntity> => {
  const offersOf = (group: 'work' | 'inForce') =>
    firstPages(
      (after) => store.list('list2', offerGroupList(group), { limit: pageSize, after, where: offerWhere(unit) }),
      offerRow,
    );
  const itemWhere = itemFilter({ year, state: 'inForce', unit });
  const [work, inForce, items, links] = await Promise.all([
    offersOf('work'),
    offersOf('inForce'),
    firstPages(
      (after) =>
        store.list('list1', itemList, { limit: pageSize, after, where: (row) => itemWhere(row as CompactRow) }),
      itemRow,
    ),
    everyLink(store, owner),
  ]);
  return {
    year,
    offers: [...work.rows, ...inForce.rows].filter((offer) => begunIn(offer) <= year),
    items: items.rows.toSorted((a, b) => itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind)),
    links: links.filter((link) => link.standing !== 'ended' && begunIn(link) <= year),
    complete: work.complete && inForce.complete && items.complete,
  };
};

const offerWhere = (unit: string | undefined) => {
  if (unit === undefined) return undefined;
  const holds = offerFilter({ unit });
  return (row: Readonly<Record<string, unknown>>) => holds(row as CompactRow);
};

/** What an offer may lack: an institutional objective, a process or procedure, a line of the action plan of the year. */
export const sides = ['objective', 'process', 'line'] as const;
export type Side = (typeof sides)[number];

const sideOf: Readonly<Partial<Record<ItemKind, Side>>> = {
  objective: 'objective',
  process: 'process',
  procedure: 'process',
  actionPlanLine: 'line',
};

/** An offer, and which sides of the entity it is tied to in the year. */
export interface TiedOffer extends OfferRow {
  readonly ties: readonly Side[];
}

/** An item, and how many offers of the entity are tied to it: also those of other offices, which count and are not named. */
export interface TiedItem extends ItemRow {
  readonly offers: number;
}

export interface Gaps {
  readonly offers: readonly TiedOffer[];
  readonly items: readonly TiedItem[];
  /** Pesos of the lines of the year, and of those that some offer carries out. */
  readonly budget: { readonly total: number; readonly linked: number };
}

const sum = (rows: readonly TiedItem[]): number => rows.reduce((total, { budget = 0 }) => total + budget, 0);

/** Both directions of what is tied to what in a year. */
export const gapsOf = ({ offers, items, links }: YearOfEntity): Gaps => {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const offersOf = new Map(items.map(({ id }) => [id, new Set<string>()]));
  const sidesOf = new Map(offers.map(({ id }) => [id, new Set<Side>()]));
  for (const { item: id, offer } of links) {
    const item = itemOf.get(id);
    if (!item) continue;
    const side = sideOf[item.kind];
    if (side) sidesOf.get(offer)?.add(side);
    // Who works by a procedure works in its process.
    for (const place of [id, item.parent]) if (place !== undefined) offersOf.get(place)?.add(offer);
  }
  const tied = items.map((item) => ({ ...item, offers: offersOf.get(item.id)?.size ?? 0 }));
  const lines = tied.filter(({ kind }) => kind === 'actionPlanLine');
  return {
    offers: offers.map((offer) => ({ ...offer, ties: sides.filter((side) => sidesOf.get(offer.id)?.has(side)) })),
    items: tied,
    budget: { total: sum(lines), linked: sum(lines.filter((line) => line.offers > 0)) },
  };
};
