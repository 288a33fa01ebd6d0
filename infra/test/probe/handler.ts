/** The code of functions that are there only to be looked at. */
export const handler = (): undefined => undefined;
