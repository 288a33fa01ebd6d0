import { idSchema, PersonId } from '@concierta/kernel';
import { Day, words } from '../words.ts';
import '@concierta/http';
import * as z from 'zod';

/** A term of office: ids and days, no name. */
export const MandateView = z
  .object({
    id: z.string(),
    state: z.enum(['awaiting', 'held', 'ended']),
    from: Day,
    to: Day,
    person: PersonId.optional(),
    membership: z.string().optional(),
    invitation: z.string().optional(),
    endedOn: Day.optional(),
    reason: z.string().optional(),
    inForce: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Mandate');

export const GrantMandate = z
  .object({
    membership: idSchema('membership').optional(),
    invitation: idSchema('invitation').optional(),
    from: Day,
    to: Day,
  })
  .refine((body) => (body.membership === undefined) !== (body.invitation === undefined), {
    error: 'membership-or-invitation',
  })
  .openapi('GrantMandate');

export const EndMandate = z.object({ on: Day, reason: words(1000) }).openapi('EndMandate');
