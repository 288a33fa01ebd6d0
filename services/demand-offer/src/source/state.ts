import { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { KeptFile } from '../evidence/model.ts';
import { words } from '../free-text.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();

const commonFields = {
  title: words(120),
  date: PlainDate,
  territories: z.array(z.string()).max(200),
  summary: words(4000).optional(),
  deadline: PlainDate.optional(),
  evidence: z.array(KeptFile).max(20).optional(),
};

/** Step D3: a petition, a social demand or a commitment to citizens, with where its promise stands. */
export const Petition = z.object({
  ...commonFields,
  kind: z.literal('petition'),
  origin: words(200),
  commitment: z.enum(['none', 'promised', 'partlyKept', 'kept', 'broken']).optional(),
});

/** Step D1: a dialogue with local actors: where, with how many, what it left written and which needs it raised. */
export const LocalDialogue = z.object({
  ...commonFields,
  kind: z.literal('localDialogue'),
  place: words(200),
  participants: z.number().int().positive().max(1_000_000),
  who: words(1000).optional(),
  needs: words(4000),
  minutes: KeptFile.optional(),
});

/** What a person writes about a source; each kind has its own fields. */
export const SourceFields = z.discriminatedUnion('kind', [Petition, LocalDialogue]);
export type SourceFields = z.infer<typeof SourceFields>;

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

/** True when its deadline has passed and it was neither fulfilled nor lapsed. `today` is a day in Colombia. */
export const isOverdue = ({ state, fields }: DemandSource, today: string): boolean =>
  (state === 'registered' || state === 'inForce') && fields.deadline !== undefined && fields.deadline < today;
