import type { PublicOffer, PublicOwner } from '../public/rows.ts';
import { type Change, PublicOffer as OfferSchema, PublicOwner as OwnerSchema } from '../public/rows.ts';
import { termsOf } from './spanish.ts';
import { TextIndex } from './text-index.ts';

/** What lists show of an offer; the longer texts stay in its row. */
export type OfferCard = Omit<
  PublicOffer,
  | 'deliverable'
  | 'audience'
  | 'territoryContribution'
  | 'contact'
  | 'route'
  | 'milestones'
  | 'registeredInPortalTerritorial'
>;

const longestSummary = 240;

const shortened = (text: string): string => {
  if (text.length <= longestSummary) return text;
  const cut = text.slice(0, longestSummary);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestSummary - 40))}…`;
};

const cardOf = (offer: PublicOffer): OfferCard => {
  const {
    deliverable: _d,
    audience: _a,
    territoryContribution: _t,
    contact: _c,
    route: _r,
    milestones: _m,
    registeredInPortalTerritorial: _p,
    summary,
    ...card
  } = offer;
  return summary === undefined ? card : { ...card, summary: shortened(summary) };
};

/** Everything public, in memory: offers by id, owners by id, and the index of their texts. Versions only go up. */
export class Portfolio {
  readonly offers = new Map<string, OfferCard>();
  readonly owners = new Map<string, PublicOwner>();
  readonly #versions = new Map<string, number>();
  readonly #ownerTerms = new Map<string, ReadonlySet<string>>();
  readonly text: TextIndex;

  constructor(text: TextIndex = TextIndex.empty()) {
    this.text = text;
  }

  /** Restores what a snapshot kept beside its index. */
  restore(cards: readonly OfferCard[], owners: readonly PublicOwner[]): void {
    for (const card of cards) {
      this.offers.set(card.id, card);
      this.#versions.set(`OFFER#${card.id}`, card.version);
    }
    for (const owner of owners) {
      this.#keepOwner(owner);
      this.#versions.set(`OWNER#${owner.id}`, owner.version);
    }
  }

  /** Applies one change unless something as new is known: an older publication never brings back what was withdrawn. */
  apply(change: Change): void {
    const key = `${change.kind}#${change.id}`;
    if ((this.#versions.get(key) ?? 0) >= change.version) return;
    this.#versions.set(key, change.version);
    if (change.kind === 'OWNER') {
      this.#keepOwner(OwnerSchema.parse(change.doc));
      return;
    }
    if (change.doc === undefined) {
      this.offers.delete(change.id);
      this.text.remove(change.id);
      return;
    }
    const offer = OfferSchema.parse(change.doc);
    this.offers.set(offer.id, cardOf(offer));
    this.text.put(offer);
  }

  /** The owners whose name or acronym holds a term. */
  ownersNamed(term: string): Set<string> {
    const found = new Set<string>();
    for (const [id, terms] of this.#ownerTerms) if (terms.has(term)) found.add(id);
    return found;
  }

  #keepOwner(owner: PublicOwner): void {
    this.owners.set(owner.id, owner);
    this.#ownerTerms.set(owner.id, new Set(termsOf(`${owner.name} ${owner.acronym ?? ''}`)));
  }
}
