import { addWorkingDays, dateInColombia, endOfDayInColombia } from '@concierta/kernel';

/** The general term of a petition. Which term and words apply to a case is for the entity to check; every view says so. */
export const petitionWorkingDays = 15;
export const legalRule = 'Ley 1755 de 2015';

/** The moment until which a petition registered at `at` may be answered: the end, in Colombia, of the fifteenth working day after it. */
export const petitionDueAt = (at: Date): string =>
  endOfDayInColombia(addWorkingDays(dateInColombia(at), petitionWorkingDays));
