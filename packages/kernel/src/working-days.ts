/**
 * Colombia's calendar: UTC−5 all year, Monday to Friday, without the holidays of the Ley 51 de 1983 ("Ley Emiliani") and
 * article 177 of the Código Sustantivo del Trabajo. Plain dates are `YYYY-MM-DD` texts and sort as such.
 */

const dayMs = 24 * 60 * 60 * 1000;

/** The civil date in Colombia at a moment. */
export const dateInColombia = (instant: Date): string =>
  new Date(instant.getTime() - 5 * 60 * 60 * 1000).toISOString().slice(0, 10);

const plain = (at: number): string => new Date(at).toISOString().slice(0, 10);

const atMidnight = (date: string): number => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || plain(at) !== date) throw new RangeError(`«${date}» is not a date`);
  return at;
};

/** The last second of a civil day in Colombia, as an instant: 23:59:59 there is 04:59:59 UTC of the next day. Throws a `RangeError` on what is not a date. */
export const endOfDayInColombia = (date: string): string =>
  new Date(atMidnight(date) + dayMs + 5 * 60 * 60 * 1000 - 1000).toISOString();

/** 0 is Sunday, 1 Monday. */
const weekday = (at: number): number => new Date(at).getUTCDay();

/** Kept on their own day (article 1: those the law does not move). Month, day. */
const fixed: readonly (readonly [month: number, day: number])[] = [
  [1, 1], // Año Nuevo
  [5, 1], // Día del Trabajo
  [7, 20], // Independencia Nacional
  [8, 7], // Batalla de Boyacá
  [12, 8], // Inmaculada Concepción
  [12, 25], // Navidad
];

/** Moved to the Monday after when they do not fall on one (article 1, § 1). */
const moved: readonly (readonly [month: number, day: number])[] = [
  [1, 6], // Reyes Magos
  [3, 19], // San José
  [6, 29], // San Pedro y San Pablo
  [8, 15], // Asunción de la Virgen
  [10, 12], // Día de la Diversidad Étnica y Cultural
  [11, 1], // Todos los Santos
  [11, 11], // Independencia de Cartagena
];

/** Days from Easter Sunday: Thursday and Friday of Holy Week, then Ascension, Corpus Christi and Sacred Heart on their Mondays. */
const fromEaster = [-3, -2, 43, 64, 71] as const;

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, as Meeus gives it). */
const easter = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
};

const mondayFrom = (at: number): number => at + ((8 - weekday(at)) % 7) * dayMs;

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** The holidays of a year, in order. Two may fall on one day (30 June 2025), so there are 17 or 18. */
export const holidaysOf = (year: number): ReadonlySet<string> => {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const sunday = easter(year);
  const dates = [
    ...fixed.map(([month, day]) => Date.UTC(year, month - 1, day)),
    ...moved.map(([month, day]) => mondayFrom(Date.UTC(year, month - 1, day))),
    ...fromEaster.map((days) => sunday + days * dayMs),
  ];
  const holidays = new Set(dates.sort((a, b) => a - b).map(plain));
  holidaysByYear.set(year, holidays);
  return holidays;
};

const isWorking = (at: number): boolean => {
  const day = weekday(at);
  return day !== 0 && day !== 6 && !holidaysOf(new Date(at).getUTCFullYear()).has(plain(at));
};

/** True for Monday to Friday, holidays apart. Throws a `RangeError` on what is not a date. */
export const isWorkingDay = (date: string): boolean => isWorking(atMidnight(date));

/**
 * The date a term of `days` working days ends on. The day it starts on does not count, as in the terms of the Ley 1755 de
 * 2015: a petition of Friday with a term of one day ends on the next working Monday. Zero gives the date itself.
 */
export const addWorkingDays = (date: string, days: number): string => {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`a term has a whole number of days, not ${days}`);
  let at = atMidnight(date);
  for (let left = days; left > 0; ) {
    at += dayMs;
    if (isWorking(at)) left -= 1;
  }
  return plain(at);
};

/** How many working days come after `from`, up to and with `to`; negative when `to` is earlier. Inverse of `addWorkingDays`. */
export const workingDaysBetween = (from: string, to: string): number => {
  const [start, end] = [atMidnight(from), atMidnight(to)];
  if (end < start) return -workingDaysBetween(to, from);
  let count = 0;
  for (let at = start + dayMs; at <= end; at += dayMs) if (isWorking(at)) count += 1;
  return count;
};
