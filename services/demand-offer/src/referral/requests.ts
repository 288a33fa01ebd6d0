import { listQuery } from '@concierta/http';
import { idSchema, OwnerId } from '@concierta/kernel';
import * as z from 'zod';
import { Reason } from '../demand/commands.ts';
import { DemandId } from '../demand/requests.ts';
import { words } from '../free-text.ts';
import { referralGroups } from './store.ts';
import { mostWorkingDays, usualWorkingDays } from './term.ts';

export const ReferralId = idSchema('referral');

const To = OwnerId.refine((id) => id.startsWith('ent_'), {
  params: { code: 'unknown-entity', es: 'Escoja una entidad nacional.', en: 'Choose a national entity.' },
});

const Message = words(1500).openapi({ description: 'Lo que la otra entidad necesita saber para decidir.' });

const WorkingDays = z
  .number()
  .int()
  .min(1)
  .max(mostWorkingDays)
  .default(usualWorkingDays)
  .openapi({ description: 'El término para responder, en días hábiles de Colombia.' });

/** What hands a demand to another entity. */
export const SendReferral = z
  .object({ demand: DemandId, to: To, message: Message, workingDays: WorkingDays })
  .openapi('SendReferral');

export const ResendReferral = z
  .object({ to: To, message: Message, workingDays: WorkingDays })
  .openapi('ResendReferral');

export const RedirectReferral = z
  .object({ to: To, reason: Reason.meta({ description: 'Por qué le corresponde a esa entidad.' }) })
  .openapi('RedirectReferral');

export const ReferralReason = z.object({ reason: Reason }).openapi('ReferralReason');

export const ReferralQuery = listQuery.extend({
  side: z.enum(['received', 'sent']).default('received'),
  group: z.enum(referralGroups).default('open'),
});
