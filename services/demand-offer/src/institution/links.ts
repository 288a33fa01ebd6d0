import { canonicalJson } from '@concierta/kernel';
import type { Cursor, Store, Write } from '@concierta/store';
import { editionOf, type Offer, workingOf } from '../offer/state.ts';

/** Where an offer that is aligned with an item stands: only its draft says so, its edition in force does, or it is over. */
export const linkStandings = ['draft', 'inForce', 'ended'] as const;
export type LinkStanding = (typeof linkStandings)[number];

/** An offer aligned with an item, as the item's side knows it. */
export interface Link {
  readonly item: string;
  readonly offer: string;
  readonly standing: LinkStanding;
  readonly code: string;
  readonly title: string;
  readonly unit?: string | undefined;
}

/** The rows of every link of an owner: `<item>#<offer>`, so that both an item's own and all of them are one Query. */
const linkPartition = (owner: string): string => `T#${owner}#ALIGNED#items`;

const namedIn = (content: Offer['content'] | undefined): string[] =>
  (content?.alignments?.own ?? []).map(({ item }) => item);

const isOver = (offer: Offer): boolean =>
  offer.state === 'withdrawn' || offer.state === 'closed' || offer.state === 'archived';

/** Every link of an offer: those of its edition in force, and those only its draft has. */
const linksOf = (offer: Offer, id: string): ReadonlyMap<string, Link> => {
  const { code, unit } = offer;
  const { title } = (editionOf(offer) ? offer : (workingOf(offer) ?? offer)).content;
  const link = (item: string, standing: LinkStanding): [string, Link] => [
    item,
    { item, offer: id, standing, code, title, unit },
  ];
  const settled: LinkStanding = isOver(offer) ? 'ended' : editionOf(offer) ? 'inForce' : 'draft';
  return new Map([
    ...namedIn(workingOf(offer)?.content).map((item) => link(item, 'draft')),
    ...namedIn(offer.content).map((item) => link(item, settled)),
  ]);
};

/** The writes that keep the items' side of an offer's alignments in step with it, for the same transaction: only what changes. */
export const linkWrites = (before: Offer, after: Offer, owner: string, id: string): Write[] => {
  const [had, has] = [linksOf(before, id), linksOf(after, id)];
  const pk = linkPartition(owner);
  const gone = [...had.keys()].filter((item) => !has.has(item));
  const fresh = [...has.values()].filter((link) => canonicalJson(had.get(link.item) ?? null) !== canonicalJson(link));
  return [
    ...gone.map((item) => ({ delete: { pk, sk: `${item}#${id}` } })),
    ...fresh.map((link) => ({ put: { pk, sk: `${link.item}#${id}`, ...link } })),
  ];
};

const linkIn = (row: Readonly<Record<string, unknown>>): Link => ({
  item: String(row.item),
  offer: String(row.offer),
  standing: linkStandings.find((standing) => standing === row.standing) ?? 'draft',
  code: String(row.code),
  title: String(row.title),
  unit: typeof row.unit === 'string' ? row.unit : undefined,
});

const mostShown = 100;

/**
 * The offers aligned with one item, a hundred at most: of an office, only its own, however many the others have. One Query
 * for each megabyte of them.
 */
export const linksOfItem = async (
  store: Store,
  owner: string,
  item: string,
  unit: string | undefined,
): Promise<Link[]> => {
  const found: Link[] = [];
  let after: Cursor | undefined;
  do {
    const page = await store.query(linkPartition(owner), { begins: `${item}#`, after });
    found.push(...page.items.map(linkIn).filter((link) => unit === undefined || link.unit === unit));
    after = page.next;
  } while (after && found.length < mostShown);
  return found.slice(0, mostShown);
};

/** Every link of an owner: one Query for each megabyte of them (some five thousand). */
export const everyLink = async (store: Store, owner: string): Promise<Link[]> => {
  const found: Link[] = [];
  let after: Cursor | undefined;
  do {
    const page = await store.query(linkPartition(owner), { after });
    found.push(...page.items.map(linkIn));
    after = page.next;
  } while (after);
  return found;
};
