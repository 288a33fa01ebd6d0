import { dateInColombia } from '@concierta/kernel';

/** The series of receipt numbers of demands. */
export const demandSeries = 'DEM';

/** The year in which a number is given: Colombia's, also on New Year's Eve. */
export const yearOf = (at: Date): number => Number(dateInColombia(at).slice(0, 4));
