/** The series of receipt numbers of demands. */
export const demandSeries = 'DEM';
