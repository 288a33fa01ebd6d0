import type { components, RowOf } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the referral screens read, by its name in the services' own description. */
export type Referral = Schemas['Referral'];
export type ReferralRow = Schemas['ReferralRow'];
export type ReferralNote = Schemas['ReferralNote'];
export type Step = Schemas['ReferralStep'];
export type BoardRow = RowOf<'/shared-referrals'>;
export type Competent = RowOf<'/competent-entities'>;

/** What names an owner by its id, as far as it is known. */
export type NameOf = (id: string) => string;
