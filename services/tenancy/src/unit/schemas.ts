import { idSchema } from '@concierta/kernel';
import { nameOf } from '../words.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

export const UnitView = z
  .object({
    id: z.string(),
    name: z.string(),
    parent: z.string().optional(),
    state: z.enum(['active', 'ended']),
    version: z.number().int(),
  })
  .openapi('OrgUnit');

export const CreateUnit = z
  .object({ name: nameOf(200), parent: idSchema('orgUnit').optional() })
  .openapi('CreateOrgUnit');

export const ChangeUnit = z
  .object({
    name: nameOf(200).optional(),
    /** `null` takes it out from under another office. */
    parent: idSchema('orgUnit').nullable().optional(),
    /** `ended` ends it. */
    state: z.literal('ended').optional(),
  })
  .openapi('ChangeOrgUnit');
