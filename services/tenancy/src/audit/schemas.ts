import { PersonId } from '@concierta/kernel';
import { Moment } from '../words.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

/** One administrative act: who, what, when, about what. */
export const AuditEntry = z
  .object({
    at: Moment,
    act: z.string(),
    by: z.object({
      as: z.enum(['person', 'clock', 'system']),
      person: PersonId.optional(),
      name: z.string().optional(),
      /** The organisation whose hat was worn. */
      owner: z.string().optional(),
    }),
    about: z.object({ kind: z.string(), id: z.string() }),
    details: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  })
  .openapi('AuditEntry');
