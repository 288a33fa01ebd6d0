import type { components, Sending } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the screens of contacts and requests read, by its name in the service's own description. */
export type Contact = Schemas['Contact'];
export type Card = Schemas['ContactCard'];
export type ContactRow = Schemas['ContactRow'];
export type ContactInput = Sending<'post', '/contacts'>;
export type Standing = ContactRow['consent'];
export type RightsRequest = Schemas['RightsRequest'];
export type RightsRow = Schemas['RightsRequestRow'];
export type RightsInput = Sending<'post', '/rights-requests'>;
export type HistoryEntry = Schemas['HistoryEntry'];
