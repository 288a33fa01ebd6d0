import { idSchema, Role } from '@concierta/kernel';
import { Email, Moment } from '../words.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

export const InvitationView = z
  .object({
    id: z.string(),
    state: z.enum(['sent', 'accepted', 'revoked', 'expired']),
    email: z.string().optional(),
    roles: z.array(Role),
    orgUnit: z.string().optional(),
    sentAt: Moment,
    expiresAt: Moment,
    times: z.number().int(),
    membership: z.string().optional(),
    version: z.number().int(),
    allowed: z.array(z.enum(['resend', 'revoke'])),
  })
  .openapi('Invitation');

export const Invite = z
  .object({ email: Email, roles: z.array(Role).min(1).max(8), orgUnit: idSchema('orgUnit').optional() })
  .openapi('Invite');
export type Invite = z.infer<typeof Invite>;
