import { type Handler, inboxOf, isEvent } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Cursor, Row, Store } from '@concierta/store';
import { dayOf, dayWithin } from '../calendar.ts';
import { invitationDefinition } from '../invitation/store.ts';
import { memberList, membershipDefinition } from '../membership/store.ts';
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

/** Who else gets the letter, and under which id of theirs. */
interface Recipient {
  readonly id: string;
  readonly email: string | undefined;
}

/** Members in force of these offices: one Query for each hundred of them. */
const membersOfOffices = async (store: Store, units: readonly string[], today: string): Promise<Recipient[]> => {
  if (units.length === 0) return [];
  const isThere = (row: Row): boolean =>
    units.includes(String(row.orgUnit)) && dayWithin(today, String(row.validFrom), row.validTo as string | undefined);
  const found: Recipient[] = [];
  let after: Cursor | undefined;
  do {
    const page = await store.list('list1', memberList, { begins: 'active#', limit: 100, where: isThere, after });
    found.push(...page.items.map(({ id, email }) => ({ id: String(id), email: email as string | undefined })));
    after = page.next;
  } while (after);
  return found;
};

/**
 * Turns an addressee's id into an address, within the organisation that asks, and sends: an invitation in force, or a member
 * of the organisation; beside them, where the event names more, further members and everybody of some offices. Anybody
 * else gets nothing. At least once, under the event's id (and the reader's) as key: the port makes that once.
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
    const { addressee, units = [], people = [], template, params } = event.data;
    const to = addressee.startsWith('inv_')
      ? await addressOfInvitation(store, addressee)
      : await addressOfMember(store, owner, addressee);
    const others: readonly Recipient[] = [
      ...(await Promise.all(
        people.map(async (id) => ({ id: String(id), email: await addressOfMember(store, owner, id) })),
      )),
      ...(await membersOfOffices(store, units, dayOf(tools.clock.now()))),
    ];
    const written = letter(template, params, 'es', portalUrl);
    if (written) {
      const reached = new Set([to]);
      if (to !== undefined) await mail.send({ key: event.id, to, ...written });
      for (const { id, email } of others) {
        if (email === undefined || reached.has(email)) continue;
        reached.add(email);
        await mail.send({ key: `${event.id}.${id}`, to: email, ...written });
      }
    }
    if (to === undefined || !written)
      tools.log.warn('mail not sent', { event: event.id, template, why: written ? 'no-address' : 'no-template' });
    await store.transact([store.inboxWrite(inbox)]);
  };
