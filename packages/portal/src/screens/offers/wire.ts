import type { components } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the offer screens read, by its name in the service's own description. */
export type Offer = Schemas['Offer'];
export type OfferContent = Schemas['OfferContent'];
export type OfferRow = Schemas['OfferRow'];
export type ItemRow = Schemas['InstitutionalItemRow'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type OfferEdition = Schemas['OfferEdition'];
export type OfferEditionRow = Schemas['OfferEditionRow'];
