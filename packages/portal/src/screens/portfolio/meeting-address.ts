import { address } from '../deciding/address.ts';

/** Where this page is, for a territory and a capacity. */
export const meetingsAddress = (territory: string, capacity = ''): string =>
  address('/portafolio/coincidencias', { territorio: territory, capacidad: capacity });
