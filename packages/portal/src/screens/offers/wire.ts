import type { components } from '../../api/index.ts';
import type { Sending } from '../../api/shape.ts';

type Schemas = components['schemas'];

/** What the offer screens read, by its name in the service's own description. */
export type Offer = Schemas['Offer'];
export type OfferContent = Schemas['OfferContent'];
export type OfferRow = Schemas['OfferRow'];
export type ItemRow = Schemas['InstitutionalItemRow'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type OfferEdition = Schemas['OfferEdition'];
export type OfferEditionRow = Schemas['OfferEditionRow'];
/** The steps that an approver may send back: whatever the service takes today. */
export type ReturnedChecks = NonNullable<Sending<'post', '/offers/{id}/return'>['checks']>;
