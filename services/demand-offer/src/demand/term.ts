import { addWorkingDays, dateInColombia } from '@concierta/kernel';

/** The general term of a petition. Which term and words apply to a case is for the entity to check; every view says so. */
export const petitionWorkingDays = 15;
export const legalRule = 'Ley 1755 de 2015';

/**
 * The moment a petition registered at `at` should be answered: the end of office hours of the fifteenth Colombian working
 * day after it. Written as 23:59:59 UTC (18:59:59 in Colombia), so that it is the same day in both.
 */
export const petitionDueAt = (at: Date): string =>
  `${addWorkingDays(dateInColombia(at), petitionWorkingDays)}T23:59:59.000Z`;
