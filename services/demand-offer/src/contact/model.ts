import { canonicalJson, idSchema, impossible, machine, PersonId, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import type { TextByPath } from '../free-text.ts';
import { ContactCard } from './fields.ts';

const Instant = z.iso.datetime();
const UnitId = idSchema('orgUnit');
const RequestId = idSchema('rightsRequest');

export const contactStates = ['active', 'withdrawn', 'erased'] as const;
export const ContactStateName = z.enum(contactStates);
export type ContactStateName = z.infer<typeof ContactStateName>;

const registered = { registeredAt: Instant, registeredBy: PersonId };
const known = { ...registered, unit: UnitId.optional(), card: ContactCard };

/** A person of the directory. Once erased, only that there was one: not even which office kept it. */
export const Contact = z.discriminatedUnion('state', [
  z.object({ ...known, state: z.literal('active') }),
  z.object({ ...known, state: z.literal('withdrawn'), withdrawnAt: Instant }),
  z.object({
    ...registered,
    state: z.literal('erased'),
    erasedAt: Instant,
    cause: z.enum(['entity', 'request']),
    request: RequestId.optional(),
  }),
]);
export type Contact = z.infer<typeof Contact>;
export type KnownContact = Exclude<Contact, { state: 'erased' }>;

export type ContactCommand =
  | { type: 'edit'; card: ContactCard; unit?: string | undefined; at: string }
  | { type: 'withdraw'; at: string; request?: string | undefined }
  | { type: 'erase'; at: string; request?: string | undefined };

export type ContactCommandName = ContactCommand['type'];

/** What happened to a contact. The card is one text: erasing it leaves codes that say nothing about anybody. */
export type ContactEvent = { text?: TextByPath } & (
  | { type: 'recorded'; unit?: string | undefined; at: string; by: PersonId }
  | { type: 'edited'; unit?: string | undefined; changed: readonly string[]; at: string }
  | { type: 'withdrawn'; at: string; request?: string | undefined }
  | { type: 'erased'; at: string; request?: string | undefined }
);

const on = rulesOf<Contact, ContactCommand, ContactEvent>();

const written = (card: ContactCard): TextByPath => ({ card: JSON.stringify(card) });

/** What the card of an erased event is read as while it is replayed: nobody. */
const nobody: ContactCard = {
  name: '«suprimido»',
  kind: 'other',
  tags: [],
  purpose: '«suprimido»',
  consent: { basis: 'authorisation', obtainedOn: '1970-01-01', how: '«suprimido»' },
};

const readCard = (text: TextByPath | undefined): ContactCard => {
  const card = text?.card;
  return card === undefined || !card.startsWith('{') ? nobody : ContactCard.parse(JSON.parse(card));
};

const optionalUnit = (unit: string | undefined) => (unit === undefined ? {} : { unit: UnitId.parse(unit) });

const evolve = (contact: Contact | undefined, event: ContactEvent): Contact => {
  if (event.type === 'recorded') {
    if (contact) return impossible(contact, event);
    const { at: registeredAt, by: registeredBy, unit, text } = event;
    return { state: 'active', registeredAt, registeredBy, ...optionalUnit(unit), card: readCard(text) };
  }
  if (contact === undefined || contact.state === 'erased') return impossible(contact, event);
  const { registeredAt, registeredBy } = contact;
  switch (event.type) {
    case 'edited': {
      const { unit: _, ...kept } = contact;
      return contact.state === 'active'
        ? { ...kept, state: 'active', ...optionalUnit(event.unit), card: readCard(event.text) }
        : impossible(contact, event);
    }
    case 'withdrawn':
      return contact.state === 'active'
        ? { ...contact, state: 'withdrawn', withdrawnAt: event.at }
        : impossible(contact, event);
    case 'erased': {
      const { at: erasedAt, request } = event;
      const cause = request === undefined ? 'entity' : 'request';
      const because = request === undefined ? {} : { request: RequestId.parse(request) };
      return { state: 'erased', registeredAt, registeredBy, erasedAt, cause, ...because };
    }
    default:
      return impossible(contact, event);
  }
};

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** The life of a contact: kept with purpose and consent, hidden once the consent is withdrawn, gone once erased. */
export const contactMachine = machine<Contact, ContactCommand, ContactEvent>(
  {
    edit: on('edit', {
      from: ['active'],
      to: ['active'],
      decide(contact, { card, unit, at }) {
        const names = Object.keys(ContactCard.shape) as (keyof ContactCard)[];
        const changed: string[] = names.filter((name) => !same(card[name], contact.card[name]));
        if (unit !== contact.unit) changed.push('unit');
        return changed.length === 0 ? unchanged : { type: 'edited', unit, changed, at, text: written(card) };
      },
    }),
    withdraw: on('withdraw', {
      from: ['active'],
      to: ['withdrawn'],
      decide: (_contact, { at, request }) => ({ type: 'withdrawn', at, request }),
    }),
    erase: on('erase', {
      from: ['active', 'withdrawn'],
      to: ['erased'],
      decide: (_contact, { at, request }) => ({ type: 'erased', at, request }),
    }),
  },
  evolve,
);

/** A new contact: the event and the state it gives. */
export const recordContact = (input: { card: ContactCard; unit?: string | undefined; at: string; by: PersonId }) => {
  const { card, unit, at, by } = input;
  const event: ContactEvent = { type: 'recorded', unit, at, by, text: written(card) };
  return { event, next: evolve(undefined, event) };
};
