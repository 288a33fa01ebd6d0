import { addWorkingDays, dateInColombia, endOfDayInColombia } from '@concierta/kernel';

/** The term a referral has unless the sender says another. */
export const usualWorkingDays = 10;
export const mostWorkingDays = 30;

/** The end, in Colombia, of the last working day of a term that begins now. */
export const referralDueAt = (at: Date, workingDays: number): string =>
  endOfDayInColombia(addWorkingDays(dateInColombia(at), workingDays));
