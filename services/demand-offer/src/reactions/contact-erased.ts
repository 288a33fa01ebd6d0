import { type Handler, isEvent } from '@concierta/events';
import { proofsOf } from '../contact/erasing.ts';
import { contacts } from '../contact/store.ts';
import { eraseFileRecord } from '../evidence/erase.ts';
import { causedBy } from './move.ts';

/**
 * `contact.erased.v1` → the texts of its history go for good, whatever stopped halfway, and with them the record of a proof
 * that came in between. Doing it again changes nothing.
 */
export const onContactErased: Handler = async (event, tools) => {
  if (!isEvent(event, 'contact.erased.v1')) return;
  const { owner, aggregate, occurredAt: at } = event;
  const store = tools.store(owner);
  const context = causedBy(event);
  for (const id of await proofsOf(store, aggregate.id)) await eraseFileRecord(store, { owner, id, at, context });
  await store.eraseText(contacts.kind, aggregate.id);
};
