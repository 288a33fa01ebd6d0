import { capital, dateWords, listWords, spanWords } from './dates.ts';
import { state } from './icon.ts';
import type { Language, Words } from './language.ts';
import type { Html } from './layout.ts';

/** Room and terms of an offer, from which a page says whether it can still be asked for. */
export interface Availability {
  readonly slots?: number | undefined;
  readonly taken?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly requestUntil?: string | undefined;
  /** True when the last day to ask is behind us. */
  readonly ended?: boolean | undefined;
}

/** True when somebody may still ask for it today. */
export const isOpen = (a: Availability): boolean => !a.ended && (a.slots === undefined || a.slots > (a.taken ?? 0));

/** «Quedan 3 cupos de 11», in words. */
export const roomWords = (a: Availability, words: Words): string | undefined => {
  if (a.slots === undefined) return undefined;
  const left = Math.max(0, a.slots - (a.taken ?? 0));
  return left === 0 ? words.availability.full : words.availability.left(left, a.slots);
};

/** Whether it can be asked for, as a shape and a word. */
export const availabilityState = (a: Availability, words: Words, language: Language): Html => {
  if (a.ended && a.requestUntil) return state('off', words.availability.ended(dateWords(a.requestUntil, language)));
  if (!isOpen(a)) return state('off', words.availability.full);
  const parts = [
    roomWords(a, words),
    a.requestUntil ? words.availability.until(dateWords(a.requestUntil, language)) : undefined,
  ].filter((part) => part !== undefined);
  return state('run', parts.length === 0 ? words.availability.open : parts.join('. '));
};

/** «Feb a sep 2027. Puede pedirla hasta el 15 ene 2027.» */
export const whenWords = (a: Availability, words: Words, language: Language): string => {
  const span = spanWords(a.from, a.to, language);
  const opening = span ? `${capital(span)}.` : `${words.offer.continuous}.`;
  const term = a.requestUntil && !a.ended ? words.offer.askUntil(dateWords(a.requestUntil, language)) : undefined;
  return term ? `${opening} ${term}` : opening;
};

/** Names of places, at most `most` of them, and how many more there are. */
export const placesWords = (
  places: { readonly whole: boolean; readonly names: readonly string[] },
  words: Words,
  language: Language,
  most = 4,
): string => {
  if (places.whole) return words.offer.whole;
  const shown = places.names.length > most + 1 ? places.names.slice(0, most) : places.names;
  const rest = places.names.length - shown.length;
  return listWords(rest > 0 ? [...shown, words.offer.andMore(rest)] : shown, language);
};

/** The words of codes of one catalogue, each once; a code without words says itself. */
export const codeWords = (codes: readonly string[], dictionary: Readonly<Record<string, string>>): string[] => [
  ...new Set(codes.map((code) => dictionary[code] ?? code)),
];
