import { outgoing } from '@concierta/events';
import type { OutgoingEvent, Write } from '@concierta/store';
import { hintWrites } from './hints.ts';
import type { Contact } from './model.ts';

/** What leaves the service of a contact: only that it was erased, so that whoever kept a copy lets go of it. */
export const contactIntegration = (after: Contact): OutgoingEvent | undefined =>
  after.state === 'erased' ? outgoing('contact.erased.v1', { data: { cause: after.cause } }) : undefined;

/** The rows by which contacts with the same e-mail or telephone are found: kept while the contact may be used. */
export const contactRows = (
  { owner, id }: { readonly owner: Parameters<typeof hintWrites>[0]; readonly id: string },
  before: Contact | undefined,
  after: Contact,
): Write[] =>
  hintWrites(owner, id, {
    before: before?.state === 'active' ? before.card : undefined,
    after: after.state === 'active' ? after.card : undefined,
    unit: after.state === 'active' ? after.unit : undefined,
  });
