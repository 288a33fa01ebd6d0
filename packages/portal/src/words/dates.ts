import type { Language } from './languages.ts';

const months: Record<Language, readonly string[]> = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const weekdays: Record<Language, readonly string[]> = {
  es: ['Domingo', 'Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const hard = '\u00a0';
const hour = 3_600_000;

interface Wall {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
}

/** Colombia keeps UTC−5 all year; a plain date is already Colombia's. Unreadable text gives undefined. */
function wall(iso: string): Wall | undefined {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = Date.parse(plain ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(time)) return undefined;
  const date = new Date(plain ? time : time - 5 * hour);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
  };
}

/** «22 nov 2026», its spaces hard so that it never breaks. */
export function dateWords(iso: string, language: Language): string {
  const at = wall(iso);
  return at ? [at.day, months[language][at.month], at.year].join(hard) : iso;
}

/** «22 nov»: for a list where the year is plain. */
export function dayWords(iso: string, language: Language): string {
  const at = wall(iso);
  return at ? [at.day, months[language][at.month]].join(hard) : iso;
}

/** «4:12 p. m.» */
export function timeWords(iso: string, language: Language): string {
  const at = wall(iso);
  if (!at) return iso;
  const half = at.hours < 12 ? { es: `a.${hard}m.`, en: 'am' } : { es: `p.${hard}m.`, en: 'pm' };
  return `${at.hours % 12 || 12}:${String(at.minutes).padStart(2, '0')}${hard}${half[language]}`;
}

/** «20 nov 2026, 4:12 p. m.» */
export const dateTimeWords = (iso: string, language: Language): string =>
  `${dateWords(iso, language)}, ${timeWords(iso, language)}`;

/** «Lunes, 23 nov 2026» */
export function weekdayWords(iso: string, language: Language): string {
  const at = wall(iso);
  return at ? `${weekdays[language][at.weekday]}, ${dateWords(iso, language)}` : iso;
}

/** Today's plain date in Colombia. */
export const todayInColombia = (now: Date): string => new Date(now.getTime() - 5 * hour).toISOString().slice(0, 10);

/** Whole days from today to `iso` (negative when it is past), by Colombia's calendar. */
export function daysUntil(iso: string, now: Date): number | undefined {
  const at = wall(iso);
  if (!at) return undefined;
  const today = Date.parse(`${todayInColombia(now)}T00:00:00Z`);
  return Math.round((Date.UTC(at.year, at.month, at.day) - today) / (24 * hour));
}
