import { OwnerId, PersonId, Role } from '@concierta/kernel';
import { OwnerSummary } from '../owners/schemas.ts';
import { Day, Moment, nameOf } from '../words.ts';
import { Language } from './model.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

/** One hat of the person asking: `hat` is what `Acting-As` takes. */
export const Hat = z
  .object({
    hat: z.string(),
    membership: z.string(),
    owner: OwnerSummary,
    roles: z.array(Role),
    coordinator: z.boolean(),
    orgUnit: z.object({ id: z.string(), name: z.string() }).optional(),
    territories: z.array(z.string()).optional(),
    validFrom: Day,
    validTo: Day.optional(),
    /** True when it may be worn today. */
    inForce: z.boolean(),
  })
  .openapi('Hat');

export const PendingInvitation = z
  .object({
    id: z.string(),
    owner: z.object({ id: OwnerId, name: z.string() }),
    roles: z.array(Role),
    expiresAt: Moment,
  })
  .openapi('PendingInvitation');

export const Me = z
  .object({
    person: PersonId,
    /** False until the first verified e-mail has been linked. */
    linked: z.boolean(),
    displayName: z.string().optional(),
    email: z.string().optional(),
    language: Language,
    hats: z.array(Hat),
    invitations: z.array(PendingInvitation),
  })
  .openapi('Me');
export type Me = z.infer<typeof Me>;

export const LinkMe = z.object({ idToken: z.string().min(20).max(8_000) }).openapi('LinkMe');

export const DescribeMe = z
  .object({ displayName: nameOf(120).optional(), language: Language.optional() })
  .openapi('DescribeMe');
