import { type Handler, isEvent } from '@concierta/events';
import { contacts } from '../contact/store.ts';

/** `contact.erased.v1` → the texts of its history go for good, whatever stopped halfway. Doing it again changes nothing. */
export const onContactErased: Handler = async (event, tools) => {
  if (!isEvent(event, 'contact.erased.v1')) return;
  await tools.store(event.owner).eraseText(contacts.kind, event.aggregate.id);
};
