import { html } from 'hono/html';
import { listWords } from './dates.ts';
import { address } from './language.ts';
import { type Html, original, type PageContext } from './layout.ts';
import { type Availability, availabilityState, placesWords } from './offer-words.ts';

/** Text cut where a search found it. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[];

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One offer in a list. */
export interface OfferEntry {
  readonly id: string;
  readonly title: Marked;
  readonly summary: Marked;
  readonly owner: Named;
  readonly places: { readonly whole: boolean; readonly names: readonly string[] };
  readonly availability: Availability;
  /** The fields in which a search found it, by their codes. */
  readonly foundIn: readonly string[];
}

/** Text that nobody searched for. */
export const plain = (text: string): Marked => (text === '' ? [] : [{ text, hit: false }]);

const markedText = (parts: Marked): Html =>
  html`${parts.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`;

const entry = (context: PageContext, offer: OfferEntry, level: 2 | 3): Html => {
  const { words, language } = context;
  const link = html`<a href="${address(`/ofertas/${offer.id}`, language)}"${original(context)}>${markedText(offer.title)}</a>`;
  const found = offer.foundIn.map((field) => words.portfolio.fields[field] ?? field);
  return html`<li>${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}${offer.summary.length > 0 ? html`<p${original(context)}>${markedText(offer.summary)}</p>` : ''}<p class="facts"><span class="who"${original(context)}>${offer.owner.name}</span><span>${placesWords(offer.places, words, language)}</span>${availabilityState(offer.availability, words, language)}</p>${found.length > 0 ? html`<p class="s u">${words.portfolio.matches(listWords(found, language))}</p>` : ''}</li>`;
};

/** Offers, one below the other, opened by the thick rule. `level` is the heading each title is. */
export const results = (context: PageContext, offers: readonly OfferEntry[], level: 2 | 3 = 3): Html =>
  html`<ol class="results">${offers.map((offer) => entry(context, offer, level))}</ol>`;
