import { idSchema, OwnerId, PersonId } from '@concierta/kernel';
import * as z from 'zod';

/** Who may receive an event besides its owner: nobody, every active entity, or anybody at all. */
export const Visibility = z.enum(['owner', 'shared', 'public']);
export type Visibility = z.infer<typeof Visibility>;

/** `offer.published.v1`: what, what happened to it, and the format of `data`. */
export const EventTypeName = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*\.v[1-9]\d*$/);

/** Who did it: a person under a hat, the clock, or the platform itself. Ids only. */
export const EventPrincipal = z.object({
  person: PersonId.optional(),
  membership: idSchema('membership').optional(),
  as: z.enum(['person', 'clock', 'system']),
});

/** What travels on the bus around `data`; consumers strip keys they do not know. */
export const EnvelopeShape = z.object({
  id: idSchema('event'),
  type: EventTypeName,
  owner: OwnerId,
  parties: z.array(OwnerId),
  aggregate: z.object({ kind: z.string().min(1), id: z.string().min(1), version: z.number().int().positive() }),
  occurredAt: z.iso.datetime(),
  principal: EventPrincipal,
  correlationId: z.string().min(1),
  causationId: z.string().min(1).optional(),
  traceparent: z.string().min(1).optional(),
  visibility: Visibility,
  batch: z.literal(true).optional(),
  data: z.record(z.string(), z.unknown()),
});

/** An event on the bus. `D` is the shape of its data; without it, data is whatever the catalogue will parse. */
export type Envelope<D = Record<string, unknown>> = Omit<z.infer<typeof EnvelopeShape>, 'data'> & { readonly data: D };

/** The largest `data` an event may carry, in bytes of JSON; longer sections travel as codes. */
export const maxDataBytes = 200_000;
