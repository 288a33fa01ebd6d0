import { type Filters, fits, type Reach, reaches, reachOf } from './filters.ts';
import type { OfferCard, Portfolio } from './portfolio.ts';
import { queryTerms, wordsIn } from './spanish.ts';

/** Text cut where the search found it. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[];

/** Why an offer is in the answer. */
export type Reason =
  | { readonly code: 'text'; readonly fields: readonly string[] }
  | { readonly code: 'territory'; readonly how: Reach };

export interface Hit {
  readonly offer: OfferCard;
  readonly reasons: readonly Reason[];
  readonly highlights?: { readonly title: Marked; readonly summary: Marked } | undefined;
}

interface Found {
  terms: number;
  score: number;
  readonly fields: Set<string>;
  readonly words: Set<string>;
}

const ownerScore = 4;

/** Offers by how many terms of the query they hold: in their texts, or in their owner's name. */
const byText = (portfolio: Portfolio, terms: readonly string[]): Map<string, Found> => {
  const found = new Map<string, Found>();
  for (const term of terms) {
    const seen = new Set<string>();
    const add = (id: string, score: number, fields: readonly string[], words: readonly string[]) => {
      const entry = found.get(id) ?? { terms: 0, score: 0, fields: new Set<string>(), words: new Set<string>() };
      if (!seen.has(id)) entry.terms += 1;
      seen.add(id);
      entry.score += score;
      for (const field of fields) entry.fields.add(field);
      for (const word of words) entry.words.add(word);
      found.set(id, entry);
    };
    const owners = portfolio.ownersNamed(term);
    if (owners.size > 0) {
      for (const { id, owner } of portfolio.offers.values()) if (owners.has(owner)) add(id, ownerScore, ['entity'], []);
    }
    for (const hit of portfolio.text.find(term)) add(hit.id, hit.score, hit.fields, hit.terms);
  }
  return found;
};

/** Marks the words of a text whose term was found. */
export const mark = (text: string, terms: ReadonlySet<string>): Marked => {
  const parts: { text: string; hit: boolean }[] = [];
  let end = 0;
  for (const word of wordsIn(text)) {
    if (word.term === undefined || !terms.has(word.term)) continue;
    if (word.at > end) parts.push({ text: text.slice(end, word.at), hit: false });
    parts.push({ text: text.slice(word.at, word.at + word.length), hit: true });
    end = word.at + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
};

const fieldOrder = ['title', 'entity', 'summary', 'deliverable', 'audience'];

interface Ranked {
  readonly offer: OfferCard;
  readonly found: Found | undefined;
  readonly reach: Reach | undefined;
}

const nearness = (reach: Reach | undefined): number => (reach === undefined ? reaches.length : reaches.indexOf(reach));

/** Best text first; then the nearest to the territory asked for; then the newest; then by id, so that pages do not shift. */
const inOrder = (a: Ranked, b: Ranked): number =>
  (b.found?.score ?? 0) - (a.found?.score ?? 0) ||
  nearness(a.reach) - nearness(b.reach) ||
  (b.offer.publishedAt ?? '').localeCompare(a.offer.publishedAt ?? '') ||
  (a.offer.id < b.offer.id ? -1 : 1);

const hitOf = ({ offer, found, reach }: Ranked): Hit => {
  const reasons: Reason[] = [];
  if (found) {
    const fields = fieldOrder.filter((field) => found.fields.has(field));
    reasons.push({ code: 'text', fields });
  }
  if (reach) reasons.push({ code: 'territory', how: reach });
  if (!found) return { offer, reasons };
  return {
    offer,
    reasons,
    highlights: { title: mark(offer.title, found.words), summary: mark(offer.summary ?? '', found.words) },
  };
};

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/**
 * Published offers that fit the filters and hold every word of the query; when none holds them all, those that hold the
 * most. Ranked, each with its reasons. `from` and `limit` cut the page.
 */
export const search = (
  portfolio: Portfolio,
  query: string | undefined,
  filters: Filters,
  page: { readonly from: number; readonly limit: number },
): SearchResult => {
  const terms = queryTerms(query ?? '');
  const searching = (query ?? '').trim() !== '' && terms.length > 0;
  const found = searching ? byText(portfolio, terms) : undefined;
  const candidates: Ranked[] = [];
  let most = 0;
  for (const offer of portfolio.offers.values()) {
    const hit = found?.get(offer.id);
    if (found && !hit) continue;
    if (!fits(offer, filters)) continue;
    most = Math.max(most, hit?.terms ?? 0);
    const reach = filters.territory === undefined ? undefined : reachOf(offer.territories, filters.territory);
    candidates.push({ offer, found: hit, reach });
  }
  const best = candidates.filter((candidate) => (candidate.found?.terms ?? 0) === most).sort(inOrder);
  return { total: best.length, hits: best.slice(page.from, page.from + page.limit).map(hitOf) };
};
