import type { Language } from './language.ts';

const months: Record<Language, readonly string[]> = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const space = '\u00a0';

/** Colombia is UTC−5 all year: the calendar day there of an instant or of a plain date. */
const dayOf = (iso: string): { year: number; month: number; day: number } => {
  const at = iso.length === 10 ? new Date(`${iso}T00:00:00Z`) : new Date(new Date(iso).getTime() - 5 * 3_600_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
};

/** «22 nov 2026», unbreakable. */
export const dateWords = (iso: string, language: Language): string => {
  const { year, month, day } = dayOf(iso);
  return [day, months[language][month], year].join(space);
};

const monthWords = (iso: string, language: Language, withYear: boolean): string => {
  const { year, month } = dayOf(iso);
  return withYear ? `${months[language][month]}${space}${year}` : `${months[language][month]}`;
};

/** «feb a sep 2027», or the one end that is known; undefined when none is. */
export const spanWords = (from: string | undefined, to: string | undefined, language: Language): string | undefined => {
  if (from && to) {
    const sameYear = dayOf(from).year === dayOf(to).year;
    const joint = language === 'es' ? ' a ' : ' to ';
    return `${monthWords(from, language, !sameYear)}${joint}${monthWords(to, language, true)}`;
  }
  if (from) return `${language === 'es' ? 'desde' : 'from'} ${monthWords(from, language, true)}`;
  if (to) return `${language === 'es' ? 'hasta' : 'until'} ${monthWords(to, language, true)}`;
  return undefined;
};

/** «feb a sep» → «Feb a sep»: the first letter of what opens a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

/** «Planeación» → «planeación»: the first letter of what goes on within a sentence. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** «1.840» in Spanish, «1,840» in English; four figures stay together in Spanish. */
export const numberWords = (value: number, language: Language): string =>
  value.toLocaleString(language === 'es' ? 'es-CO' : 'en-GB');

/** «Cauca, Nariño y Putumayo». */
export const listWords = (items: readonly string[], language: Language): string => {
  if (items.length <= 1) return items[0] ?? '';
  const last = items.at(-1) ?? '';
  const joint = language === 'en' ? ' and ' : /^h?i(?!e)/i.test(last) ? ' e ' : ' y ';
  return items.slice(0, -1).join(', ') + joint + last;
};

/** A list whose parts may be lists themselves: «planeación; seguimiento y evaluación». */
export const apart = (items: readonly string[], language: Language): string =>
  items.length > 1 && items.some((item) => /,| (y|e|and) /.test(item)) ? items.join('; ') : listWords(items, language);
