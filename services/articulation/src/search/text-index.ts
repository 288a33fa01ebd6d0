import type { Options } from 'minisearch';
import type { PublicOffer } from '../public/rows.ts';
import { PackableIndex, type PackedIndex } from './packed-index.ts';
import { termsOf } from './spanish.ts';

/** The texts of an offer that are searched, the weightiest first. */
export const searchedFields = ['title', 'summary', 'deliverable', 'audience'] as const;
export type SearchedField = (typeof searchedFields)[number];

const weights: Record<SearchedField, number> = { title: 5, summary: 2, deliverable: 1.5, audience: 1 };

type Searched = Pick<PublicOffer, 'id' | SearchedField>;

const options: Options<Searched> = {
  fields: [...searchedFields],
  idField: 'id',
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: { boost: weights, tokenize: (query: string) => [query], processTerm: (term: string) => term },
  autoVacuum: { minDirtCount: 200, minDirtFactor: 0.1, batchSize: 1000, batchWait: 10 },
};

/** One offer in which a term was found: how well, and in which fields under which words. */
export interface TermHit {
  readonly id: string;
  readonly score: number;
  readonly fields: readonly string[];
  readonly terms: readonly string[];
}

/** A Spanish index of offers' texts, over a kept library. Terms come and go already reduced by `spanish.ts`. */
export class TextIndex {
  readonly #index: PackableIndex<Searched>;

  private constructor(index: PackableIndex<Searched>) {
    this.#index = index;
  }

  static empty(): TextIndex {
    return new TextIndex(new PackableIndex(options));
  }

  /** An index as `pack` gave it. Throws when it does not have that form. */
  static from(packed: PackedIndex): TextIndex {
    return new TextIndex(PackableIndex.unpack(packed, options));
  }

  put(offer: Searched): void {
    this.remove(offer.id);
    this.#index.add(offer);
  }

  remove(id: string): void {
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /** The index as data, after what was removed has left it. */
  async pack(): Promise<PackedIndex> {
    await this.#index.vacuum();
    return this.#index.pack();
  }

  /** Offers that hold the term itself; none when more than `most` do. */
  holding(term: string, most: number): Set<string> {
    return this.#index.holding(term, most);
  }

  /** Offers that hold the term; failing that, a word that begins with it; failing that, one a typo away. */
  find(term: string): TermHit[] {
    const tries = [
      {},
      ...(term.length >= 3 ? [{ prefix: true }] : []),
      ...(term.length >= 4 ? [{ fuzzy: 1 }] : []),
      ...(term.length >= 7 ? [{ fuzzy: 2 }] : []),
    ];
    for (const leniency of tries) {
      const found = this.#index.search(term, leniency);
      if (found.length > 0) {
        return found.map(({ id, score, match }) => ({
          id: String(id),
          score,
          fields: [...new Set(Object.values(match).flat())],
          terms: Object.keys(match),
        }));
      }
    }
    return [];
  }
}
