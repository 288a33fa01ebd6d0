import { idSchema, OwnerId, PersonId, Role } from '@concierta/kernel';
import { Day, Moment, words } from '../words.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

/** Somebody's membership in the organisation of the hat worn. E-mail and reason only for administrators. */
export const MemberView = z
  .object({
    membership: z.string(),
    person: PersonId,
    name: z.string().optional(),
    email: z.string().optional(),
    roles: z.array(Role),
    orgUnit: z.string().optional(),
    state: z.enum(['active', 'ended']),
    validFrom: Day,
    validTo: Day.optional(),
    since: Moment,
    endedAt: Moment.optional(),
    /** Present for a person of the entity that succeeded this one. */
    successor: OwnerId.optional(),
    /** True when it lets the person act today. */
    inForce: z.boolean(),
    version: z.number().int(),
    allowed: z.array(z.enum(['change', 'end'])),
  })
  .openapi('Member');

export const ChangeMembership = z
  .object({
    roles: z.array(Role).min(1).max(8).optional(),
    /** `null`: no longer limited to an office. */
    orgUnit: idSchema('orgUnit').nullable().optional(),
  })
  .openapi('ChangeMembership');

export const EndMembership = z.object({ reason: words(1000) }).openapi('EndMembership');
