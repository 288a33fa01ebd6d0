import { PersonId } from '@concierta/kernel';
import type { ContactCard } from '../src/contact/fields.ts';
import { type Contact, type ContactCommand, contactMachine, recordContact } from '../src/contact/model.ts';
import {
  type Asker,
  type RightsCommand,
  type RightsFacts,
  type RightsRequest,
  recordRequest,
  rightsMachine,
} from '../src/rights/model.ts';

export const by = PersonId.parse(`per_${'D'.repeat(26)}`);
export const at = '2026-03-02T15:00:00.000Z';
export const contactId = `con_01M7Z8${'0'.repeat(20)}`;
export const requestId = `rig_01M7Z8${'0'.repeat(20)}`;

/** An invented leader of an invented board. */
export const yolima: ContactCard = {
  name: 'Yolima Anacona Ruiz',
  kind: 'socialOrganisation',
  organisation: 'Junta del acueducto de El Cangrejo',
  role: 'Presidenta',
  email: 'yolima.anacona@ejemplo.org',
  phone: '+57 310 555 0142',
  territory: '19450',
  tags: ['agua rural', 'mujeres'],
  purpose: 'Convocarla a las mesas del plan de agua rural.',
  consent: {
    basis: 'authorisation',
    obtainedOn: '2026-02-10',
    how: 'Formato firmado en el diálogo de El Cangrejo.',
    until: '2027-02-10',
  },
};

export const recorded = (card: ContactCard = yolima): Contact => recordContact({ card, at, by }).next;

export const contactIn = (): { [K in Contact['state']]: Extract<Contact, { state: K }> } => {
  const move = (...commands: readonly ContactCommand[]) =>
    commands.reduce((contact, command) => contactMachine.decide(contact, command).next, recorded());
  const states = {
    active: recorded(),
    withdrawn: move({ type: 'withdraw', at }),
    erased: move({ type: 'erase', at, request: requestId }),
  };
  return states as { [K in Contact['state']]: Extract<Contact, { state: K }> };
};

export const contactCommands: { readonly [T in ContactCommand['type']]: Extract<ContactCommand, { type: T }> } = {
  edit: { type: 'edit', card: { ...yolima, role: 'Tesorera' }, at },
  withdraw: { type: 'withdraw', at },
  erase: { type: 'erase', at },
};

export const asker: Asker = {
  name: 'Yolima Anacona Ruiz',
  relation: 'holder',
  identity: 'Mostró su cédula en la ventanilla.',
  replyTo: 'yolima.anacona@ejemplo.org',
  request: 'Que borren mi teléfono y todo lo demás.',
};

export const deletion: RightsFacts = {
  kind: 'delete',
  channel: 'email',
  receivedOn: '2026-03-02',
  contact: contactId,
};

export const asked = (facts: RightsFacts = deletion): RightsRequest =>
  recordRequest({ receipt: 'SDT-MVCT-2026-00001', facts, asker, at, by }).next;

export const rightsIn = (): { [K in RightsRequest['state']]: Extract<RightsRequest, { state: K }> } => {
  const resolved = rightsMachine.decide(asked(), rightsCommands.resolve).next;
  const states = {
    received: asked(),
    resolved,
    answered: rightsMachine.decide(resolved, rightsCommands.answer).next,
  };
  return states as { [K in RightsRequest['state']]: Extract<RightsRequest, { state: K }> };
};

export const rightsCommands: { readonly [T in RightsCommand['type']]: Extract<RightsCommand, { type: T }> } = {
  edit: { type: 'edit', facts: { ...deletion, channel: 'phone' }, asker },
  extend: { type: 'extend', at, today: '2026-03-03', reason: 'Falta consultar el archivo.' },
  resolve: { type: 'resolve', outcome: 'granted', kept: ['minutes'], at, by },
  answer: { type: 'answer', on: '2026-03-10', channel: 'email' },
};
