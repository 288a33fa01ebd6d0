import type { AggregateDefinition, Key } from '@concierta/store';
import { plain } from '@concierta/territories';
import {
  type CompactRow,
  clipped,
  compactRow,
  packDay,
  packId,
  packPlaces,
  touches,
  unpackDay,
  unpackId,
} from '../list-row.ts';
import { type ActorKind, actorKinds, type ConsentStanding, standingOf } from './fields.ts';
import { Contact, type ContactEvent } from './model.ts';
import type { Sight } from './sight.ts';

/** People who may be named in a map; and those whose consent was withdrawn, whom only administrators still find. */
export const contactList = 'CONTACTS';
export const withdrawnList = 'CONTACTS#withdrawn';

/**
 * How a contact is kept; the newest first. Sorting by name would put names into cursors, which travel in addresses.
 * An erased one is in no list.
 */
export const contacts: AggregateDefinition<Contact, ContactEvent> = {
  kind: 'CONTACT',
  schema: 1,
  parse: (raw) => Contact.parse(raw),
  list(contact, { id }) {
    if (contact.state === 'erased') return undefined;
    const { card, unit, registeredAt } = contact;
    const row = compactRow(card.name, {
      i: packId(id),
      k: actorKinds.indexOf(card.kind),
      o: clipped(card.organisation, 40),
      r: clipped(card.role, 30),
      h: clipped(card.tags.join(', ') || undefined, 26),
      ...packPlaces(card.territory === undefined ? [] : [card.territory]),
      u: packDay(card.consent.until),
      b: packId(unit),
    });
    const list = contact.state === 'active' ? contactList : withdrawnList;
    return { row, l1: { pk: list, sk: `${registeredAt}#${id}` } };
  },
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A list row as this reader may see it. */
export const contactRow = (row: CompactRow, sight: Sight, today: string) => ({
  id: unpackId('con', row.i) ?? '',
  name: sight === 'role' ? undefined : String(row.t),
  organisation: text(row.o),
  role: text(row.r),
  kind: actorKinds[Number(row.k)] ?? ('other' as const),
  territory: text(row.p),
  tags: sight === 'role' ? [] : (text(row.h)?.split(', ') ?? []),
  consentUntil: unpackDay(row.u),
  consent: standingOf(unpackDay(row.u), today),
  unit: unpackId('uni', row.b),
});

export interface ContactFilter {
  readonly kind?: ActorKind | undefined;
  readonly territory?: string | undefined;
  readonly consent?: ConsentStanding | undefined;
  readonly q?: string | undefined;
  /** The only office whose contacts this member sees. */
  readonly unit?: string | undefined;
}

/** What a list row must satisfy. Who does not see names cannot find by them either. */
export const contactFilter =
  ({ kind, territory, consent, q, unit }: ContactFilter, sight: Sight, today: string) =>
  (row: CompactRow): boolean =>
    (kind === undefined || actorKinds[Number(row.k)] === kind) &&
    (territory === undefined || touches(row, territory)) &&
    (consent === undefined || standingOf(unpackDay(row.u), today) === consent) &&
    (unit === undefined || unpackId('uni', row.b) === unit) &&
    (q === undefined || holds(row, sight, q));

const holds = (row: CompactRow, sight: Sight, words: string): boolean => {
  const shown = sight === 'role' ? [row.o, row.r] : [row.t, row.o, row.r, row.h];
  return plain(shown.filter((part) => part !== undefined).join(' · ')).includes(plain(words));
};

/** The row that says an offer's map names a contact, or did: in the contact's partition, outside what reading it reads. */
export const namedKey = (owner: string, contact: string, offer: string): Key => ({
  pk: `T#${owner}#${contacts.kind}#${contact}`,
  sk: `NAMED#${offer}`,
});

/** The row that says a data subject's request is about a contact. */
export const askedKey = (owner: string, contact: string, request: string): Key => ({
  pk: `T#${owner}#${contacts.kind}#${contact}`,
  sk: `ASKED#${request}`,
});

/** The row that says whose consent a file proves: beside the file, outside what reading it reads. */
export const proofKey = (owner: string, file: string): Key => ({ pk: `T#${owner}#FILE#${file}`, sk: 'PROOF' });
