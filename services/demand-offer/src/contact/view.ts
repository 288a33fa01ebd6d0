import type { Principal } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { dateInColombia, idSchema } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { AnOffer, AnOwner, APerson } from '../answer-ids.ts';
import { KeptFile } from '../evidence/model.ts';
import { HistoryView } from '../history.ts';
import { PlaceCode, PlaceView } from '../places.ts';
import { ActorKind, Consent, ContactCard, consentStandings, standingOf } from './fields.ts';
import { type Contact, ContactStateName, contactMachine } from './model.ts';
import { contactPermits, type Sight, seesWithdrawn, sightOf, sights } from './sight.ts';

export const ContactId = idSchema('contact');
const UnitId = idSchema('orgUnit');
const Standing = z.enum(consentStandings);

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

/** What a person writes about a contact. Without purpose and consent there is none. */
export const ContactInput = ContactCard.extend({
  territory: PlaceCode.optional(),
  tags: ContactCard.shape.tags.default([]),
  unit: UnitId.optional().openapi({ description: 'La dependencia que lo conserva.' }),
  consent: Consent.omit({ evidence: true })
    .extend({ evidence: idSchema('file').optional().openapi({ description: 'El soporte, ya subido.' }) })
    .refine(({ obtainedOn, until }) => until === undefined || until >= obtainedOn, {
      path: ['until'],
      ...rule(
        'before-consent',
        'Escriba una fecha posterior a la de la autorización.',
        'Write a date after that of the authorisation.',
      ),
    }),
}).openapi('ContactInput');

/** What a change answers. No personal data: answers are kept for two days, and an erasure must not wait for them. */
export const ContactReceipt = z
  .object({
    id: ContactId,
    owner: AnOwner,
    version: z.number().int(),
    state: ContactStateName,
    similar: z
      .array(ContactId)
      .openapi({ description: 'Otros contactos con el mismo correo o teléfono: puede ser la misma persona.' }),
    allowed: z.array(z.string()),
  })
  .openapi('ContactReceipt');

const ConsentView = z.object({
  basis: Consent.shape.basis,
  obtainedOn: z.iso.date(),
  how: z.string(),
  until: z.iso.date().optional(),
  evidence: KeptFile.optional(),
});

const CardView = z
  .object({
    name: z.string().optional(),
    kind: ActorKind,
    organisation: z.string().optional(),
    organisationId: AnOwner.optional(),
    role: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    place: PlaceView.optional(),
    tags: z.array(z.string()),
    purpose: z.string(),
    consent: ConsentView.optional(),
    standing: Standing,
  })
  .openapi('ContactCard');

export const ContactView = z
  .object({
    id: ContactId,
    owner: AnOwner,
    version: z.number().int(),
    state: ContactStateName,
    sight: z.enum(sights).openapi({
      description: '`all`, todo; `name`, sin correo, teléfono ni soporte; `role`, solo organización y cargo.',
    }),
    card: CardView.optional().openapi({ description: 'Falta si se suprimió, o si se retiró la autorización.' }),
    unit: UnitId.optional(),
    registeredAt: z.iso.datetime(),
    registeredBy: APerson,
    withdrawnAt: z.iso.datetime().optional(),
    erasedAt: z.iso.datetime().optional(),
    request: idSchema('rightsRequest').optional().openapi({ description: 'La solicitud por la que se suprimió.' }),
    allowed: z.array(z.string()),
  })
  .openapi('Contact');

export const ContactPage = pageSchema(
  z
    .object({
      id: ContactId,
      name: z.string().optional(),
      organisation: z.string().optional(),
      role: z.string().optional(),
      kind: ActorKind,
      territory: z.string().optional(),
      tags: z.array(z.string()),
      consentUntil: z.iso.date().optional(),
      consent: Standing,
      unit: UnitId.optional(),
    })
    .openapi('ContactRow'),
).openapi('ContactPage');

export const ContactQuery = listQuery.extend({
  withdrawn: z
    .literal('true')
    .optional()
    .openapi({ description: 'Los que retiraron su autorización; solo quien administra.' }),
  kind: ActorKind.optional(),
  territory: PlaceCode.optional(),
  consent: Standing.optional(),
  q: z.string().trim().min(1).max(100).optional(),
});

/** What is held about one person, for who asks to know it. */
export const ContactExport = z
  .object({
    contact: ContactView,
    history: z.array(HistoryView),
    maps: z.array(
      z.object({
        offer: AnOffer,
        code: z.string(),
        title: z.string(),
        says: z.array(
          z.object({
            influence: z.number().int(),
            interest: z.number().int(),
            position: z.string().optional(),
            purpose: z.string().optional(),
            activities: z.string().optional(),
            stage: z.string().optional(),
          }),
        ),
      }),
    ),
    requests: z.array(z.object({ id: idSchema('rightsRequest') })),
  })
  .openapi('ContactExport');

/** A card as far as this reader may see it. */
export const cardView = (card: ContactCard, sight: Sight, now: Date): z.output<typeof CardView> => {
  const { name, email, phone, territory, tags, consent, kind, organisation, organisationId, role, purpose } = card;
  return {
    kind,
    organisation,
    organisationId,
    role,
    purpose,
    place: territory === undefined ? undefined : { code: territory, name: displayName(territory) },
    standing: standingOf(consent.until, dateInColombia(now)),
    ...(sight === 'role' ? { tags: [] } : { name, tags }),
    ...(sight === 'all' ? { email, phone, consent } : {}),
  };
};

export const contactView = (
  { state: contact, id, owner, version }: Loaded<Contact>,
  principal: Principal,
  now: Date,
): z.output<typeof ContactView> => {
  const sight = sightOf(principal);
  const shows = contact.state === 'active' || (contact.state === 'withdrawn' && seesWithdrawn(principal));
  const { registeredAt, registeredBy } = contact;
  return {
    id,
    owner,
    version,
    state: contact.state,
    sight,
    card: shows ? cardView(contact.card, sight, now) : undefined,
    unit: contact.state === 'erased' ? undefined : contact.unit,
    registeredAt,
    registeredBy,
    withdrawnAt: contact.state === 'withdrawn' ? contact.withdrawnAt : undefined,
    erasedAt: contact.state === 'erased' ? contact.erasedAt : undefined,
    request: contact.state === 'erased' ? contact.request : undefined,
    allowed: [
      ...allowedNow(contactMachine, contactPermits, principal, contact.state),
      ...(contactPermits.allows(principal, 'export') ? ['export'] : []),
    ],
  };
};

export const contactReceipt = (
  { state: contact, id, owner, version }: Loaded<Contact>,
  principal: Principal,
  similar: readonly string[] = [],
): z.output<typeof ContactReceipt> => ({
  id,
  owner,
  version,
  state: contact.state,
  similar: [...similar],
  allowed: allowedNow(contactMachine, contactPermits, principal, contact.state),
});
