import { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { SourceFields } from './kinds.ts';

const Instant = z.iso.datetime();

export const sourceStates = ['registered', 'inForce', 'fulfilled', 'lapsed'] as const;
export const SourceStateName = z.enum(sourceStates);
export type SourceStateName = z.infer<typeof SourceStateName>;

const base = { fields: SourceFields, registeredAt: Instant, registeredBy: PersonId };

/** A demand source: what it says is in `fields`, where it stands in `state`. */
export const DemandSource = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('registered') }),
  z.object({ ...base, state: z.literal('inForce'), inForceAt: Instant }),
  z.object({ ...base, state: z.literal('fulfilled'), endedAt: Instant, outcome: z.string() }),
  z.object({ ...base, state: z.literal('lapsed'), endedAt: Instant, reason: z.string() }),
]);
export type DemandSource = z.infer<typeof DemandSource>;

/** Neither fulfilled nor lapsed: what a citation without a state, of the time before states were kept, is held to be. */
export const isOpen = (state: SourceStateName | undefined): boolean =>
  state === undefined || state === 'registered' || state === 'inForce';

/** True when its deadline has passed and it was neither fulfilled nor lapsed. `today` is a day in Colombia. */
export const isOverdue = ({ state, fields }: DemandSource, today: string): boolean =>
  isOpen(state) && fields.deadline !== undefined && fields.deadline < today;
