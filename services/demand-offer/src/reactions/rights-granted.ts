import { type Handler, inboxOf, isEvent } from '@concierta/events';
import { contactIntegration, contactRows } from '../contact/events.ts';
import { type Contact, type ContactCommand, type ContactEvent, contactMachine } from '../contact/model.ts';
import { contacts } from '../contact/store.ts';
import { rightsRequests } from '../rights/store.ts';
import { type Moved, move } from './move.ts';

/** How the contact that a request was about is moved; one that was erased or withdrawn meanwhile is let be. */
const movedContact: Moved<Contact, ContactCommand, ContactEvent> = {
  aggregate: contacts,
  machine: contactMachine,
  integration: (_loaded, next) => contactIntegration(next),
  also: (loaded, next) => contactRows(loaded, loaded.state, next),
};

/**
 * `rightsRequest.changed.v1` → what was granted is done: the contact is erased, or its consent withdrawn. Once the answer to
 * an erasure has gone out, who asked is erased from the request as well.
 */
export const onRightsGranted: Handler = async (event, tools) => {
  if (!isEvent(event, 'rightsRequest.changed.v1')) return;
  const { kind, state, outcome, contact } = event.data;
  const request = event.aggregate.id;
  const at = event.occurredAt;
  const granted = outcome === 'granted' || (kind === 'delete' && outcome === 'partly');
  if (!granted || (kind !== 'delete' && kind !== 'revoke')) return;
  if (state === 'resolved' && contact !== undefined) {
    const command = { type: kind === 'delete' ? 'erase' : 'withdraw', at, request } as const;
    await move(movedContact, event, tools, { owner: event.owner, id: contact }, command, inboxOf(event, tools));
  }
  if (state === 'answered' && kind === 'delete') await tools.store(event.owner).eraseText(rightsRequests.kind, request);
};
