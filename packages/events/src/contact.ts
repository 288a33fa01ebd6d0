import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { defineEvent, PlainDate } from './definition.ts';

/** That a person is no longer in the directory. Nothing about the person: it is what had to go. */
export const ContactErasure = z.object({ cause: z.enum(['entity', 'request']) });

/** Where a request of a data subject stands: what was asked, until when, and about which contact. Never who asks. */
export const RightsStanding = z.object({
  kind: z.enum(['know', 'update', 'rectify', 'delete', 'revoke']),
  state: z.enum(['received', 'resolved', 'answered']),
  due: PlainDate,
  outcome: z.enum(['granted', 'partly', 'denied']).optional(),
  contact: idSchema('contact').optional(),
});

export const contactEvents = [
  defineEvent({
    type: 'contact.erased.v1',
    owner: 'demand-offer',
    kind: 'CONTACT',
    visibility: 'owner',
    data: ContactErasure,
    summary: 'Un contacto del directorio se suprimió; quien guarde copia de sus datos debe borrarla.',
  }),
  defineEvent({
    type: 'rightsRequest.changed.v1',
    owner: 'demand-offer',
    kind: 'RIGHTSREQUEST',
    visibility: 'owner',
    data: RightsStanding,
    summary: 'Una solicitud de un titular de datos se recibió, se prorrogó, se resolvió o se respondió.',
  }),
] as const;
