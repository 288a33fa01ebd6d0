import { idSchema } from '@concierta/kernel';
import * as z from 'zod';

/** Ids and references as answers carry them: plain text with a known form. */
export const AnOwner = idSchema('nationalEntity', 'territorialOrganisation');
export const APerson = z.string().regex(/^per_[0-9A-HJKMNP-TV-Z]{26}$/);
export const ADemand = idSchema('demand');
export const ASource = idSchema('demandSource');
export const AReferral = idSchema('referral');
export const AnOffer = idSchema('offer');
export const DemandRefView = z.object({ owner: AnOwner, demand: ADemand });
export const OfferRefView = z.object({ owner: AnOwner, offer: AnOffer });
