import { idSchema, PersonId } from '@concierta/kernel';
import { Day, Email, rule, words } from '../words.ts';
import '@concierta/http/zod-openapi';
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

/** Who holds it: a member already, or somebody to be invited by e-mail. */
export const GrantMandate = z
  .object({ membership: idSchema('membership').optional(), email: Email.optional(), from: Day, to: Day })
  .refine(
    (body) => (body.membership === undefined) !== (body.email === undefined),
    rule(
      'membership-or-email',
      'Indique la vinculación de quien representa o el correo para invitarlo; solo uno de los dos.',
      'Give either the membership of who represents or the e-mail to invite; only one of them.',
    ),
  )
  .openapi('GrantMandate');

export const EndMandate = z.object({ on: Day, reason: words(1000) }).openapi('EndMandate');
