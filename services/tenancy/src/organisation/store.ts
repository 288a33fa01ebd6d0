import type { AggregateDefinition } from '@concierta/store';
import { type OrganisationEvent, TerritorialOrganisation } from './model.ts';

/** `T#<organisation>#ORGANISATION#<organisation>`: an organisation is its own owner. */
export const organisationDefinition: AggregateDefinition<TerritorialOrganisation, OrganisationEvent> = {
  kind: 'ORGANISATION',
  schema: 1,
  parse: (raw) => TerritorialOrganisation.parse(raw),
};
