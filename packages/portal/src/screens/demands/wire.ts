import type { components, RowOf } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the demand screens read, by its name in the service's own description. */
export type Demand = Schemas['Demand'];
export type SharedDemand = Schemas['SharedDemand'];
export type DemandRow = Schemas['DemandRow'];
export type Source = Schemas['DemandSource'];
export type UnattendedRow = RowOf<'/unattended'>;
export type HistoryEntry = Schemas['HistoryEntry'];

export interface OfferRef {
  readonly owner: string;
  readonly offer: string;
}
