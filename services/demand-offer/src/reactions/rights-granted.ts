import { type Envelope, type Handler, inboxOf, isEvent, type WorkerTools } from '@concierta/events';
import { isRefusal } from '@concierta/kernel';
import { contactIntegration, contactRows } from '../contact/events.ts';
import { type ContactCommand, contactMachine } from '../contact/model.ts';
import { contacts } from '../contact/store.ts';
import { rightsRequests } from '../rights/store.ts';
import { causedBy } from './move-by-event.ts';

const attempts = 5;

/** Moves the contact that a request was about, once. One that was erased or withdrawn meanwhile is let be. */
const moveContact = async (event: Envelope, tools: WorkerTools, id: string, command: ContactCommand): Promise<void> => {
  const store = tools.store(event.owner);
  const inbox = inboxOf(event, tools);
  if (await store.reacted(inbox)) return;
  for (let left = attempts; ; left -= 1) {
    const loaded = await store.require(contacts, id);
    try {
      const decision = contactMachine.decide(loaded.state, command);
      if (!decision.changed) return;
      const { next, event: happened } = decision;
      await store.save(contacts, {
        id,
        expected: loaded.version,
        next,
        event: happened,
        integration: contactIntegration(next),
        also: contactRows(loaded, loaded.state, next),
        inbox,
        context: causedBy(event),
      });
      return;
    } catch (error) {
      if (isRefusal(error, 'stale-version') && left > 0) continue;
      if (!isRefusal(error, 'illegal-transition')) throw error;
      tools.log.info('overtaken', { event: event.id, type: event.type, command: command.type });
      return;
    }
  }
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
    await moveContact(event, tools, contact, { type: kind === 'delete' ? 'erase' : 'withdraw', at, request });
  }
  if (state === 'answered' && kind === 'delete') await tools.store(event.owner).eraseText(rightsRequests.kind, request);
};
