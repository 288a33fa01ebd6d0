import { dateInColombia } from '@concierta/kernel';

/** The calendar day in Colombia at a moment. */
export const dayOf = dateInColombia;

/** True while `day` lies between two days, both included; an open end has no limit. */
export const dayWithin = (day: string, from: string, to: string | undefined): boolean =>
  from <= day && (to === undefined || day <= to);

/** A term of office of mayors and governors: four years, from 1 January. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

/**
 * The constitutional term that contains a day: 2024–2027, 2028–2031 … On 31 December 2027 every mayor and governor
 * changes; nobody's power outlives that day.
 */
export const termOf = (day: string): Term => {
  const year = Number(day.slice(0, 4));
  const first = year - (year % 4);
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
};
