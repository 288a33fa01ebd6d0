import { type Handler, inboxOf, isEvent } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { invitationDefinition } from '../invitation/store.ts';
import { membershipDefinition } from '../membership/store.ts';
import type { MailPort } from './port.ts';
import { letter } from './templates.ts';

export interface MailDeps {
  readonly mail: MailPort;
  /** Where people enter the application. */
  readonly portalUrl: string;
}

const addressOfInvitation = async (store: Store, id: string): Promise<string | undefined> => {
  const found = await store.load(invitationDefinition, id);
  return found?.state.state === 'sent' ? found.state.email : undefined;
};

const addressOfMember = async (store: Store, owner: OwnerId, person: string): Promise<string | undefined> => {
  const { items } = await store.query(`T#${owner}#MEMBER#${person}`, { limit: 10 });
  for (const { sk } of items) {
    const member = await store.load(membershipDefinition, sk);
    if (member?.state.state === 'active' && member.state.email !== undefined) return member.state.email;
  }
  return undefined;
};

/**
 * Turns an addressee's id into an address, within the organisation that asks, and sends: an invitation in force, or a member
 * of the organisation. Anybody else gets nothing. At least once, under the event's id as key: the port makes that once.
 * What cannot be sent (an address that is gone, an unknown template) is counted in the log, without any personal data.
 */
export const mailHandler =
  ({ mail, portalUrl }: MailDeps): Handler =>
  async (event, tools) => {
    if (!isEvent(event, 'mail.requested.v1')) return;
    const owner = OwnerId.parse(event.owner);
    const store = tools.store(owner);
    const inbox = inboxOf(event, tools);
    if (await store.reacted(inbox)) return;
    const { addressee, template, params } = event.data;
    const to = addressee.startsWith('inv_')
      ? await addressOfInvitation(store, addressee)
      : await addressOfMember(store, owner, addressee);
    const written = letter(template, params, 'es', portalUrl);
    if (to !== undefined && written !== undefined) await mail.send({ key: event.id, to, ...written });
    else tools.log.warn('mail not sent', { event: event.id, template, why: written ? 'no-address' : 'no-template' });
    await store.transact([store.inboxWrite(inbox)]);
  };
