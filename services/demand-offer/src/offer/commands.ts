import type { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import type { DemandRef } from '../demand/state.ts';
import type { Facts, TextByPath } from '../free-text.ts';
import { OfferContent, type UnitId, type WorkableCheck } from './content.ts';

/** What describes an offer besides its checks. */
export const Description = OfferContent.pick({ title: true, summary: true, sector: true }).partial();
export type Description = z.infer<typeof Description>;

/** What an edit may empty. */
export const ClearableField = z.enum(['summary', 'sector', 'unit', 'responsible']);
export type ClearableField = z.infer<typeof ClearableField>;

/** What belongs to the offer and not to an edition: moving it between offices or people is not a new text. */
export interface Placement {
  readonly unit?: z.infer<typeof UnitId> | undefined;
  readonly responsible?: PersonId | undefined;
}

type Part<K extends WorkableCheck> = { check: K; by: PersonId; at: string };

export type OfferCommand =
  | { type: 'describe'; set: Description; placement: Placement; clear: readonly ClearableField[]; at: string }
  | ({ type: 'record'; data: unknown } & Part<WorkableCheck>)
  | { type: 'submit'; by: PersonId; at: string }
  | { type: 'return'; by: PersonId; at: string; reason: string; checks: readonly WorkableCheck[] }
  | { type: 'approve'; by: PersonId; at: string }
  | { type: 'publish'; at: string; required: readonly WorkableCheck[] }
  /** A demand is served with it: nobody's to ask for, it comes by event. */
  | { type: 'serve'; demand: z.infer<typeof DemandRef> }
  /** A demand that was served with it was reopened: by event too. */
  | { type: 'freeSlot'; demand: z.infer<typeof DemandRef> }
  | { type: 'suspend'; at: string; reason: string }
  | { type: 'resume' }
  | { type: 'withdraw'; at: string; reason: string }
  | { type: 'close'; at: string }
  | { type: 'archive'; at: string }
  | { type: 'register'; date: string; number: string; reason?: string | undefined; by: PersonId; at: string };

export type OfferCommandName = OfferCommand['type'];

/** What happened to an offer. Free text under `text`, by path. */
export type OfferEvent = { text?: TextByPath } & (
  | {
      type: 'drafted';
      code: string;
      facts: Facts;
      unit?: string | undefined;
      responsible?: PersonId | undefined;
      at: string;
    }
  | {
      type: 'described';
      facts: Facts;
      placement: Placement;
      cleared: readonly ClearableField[];
      edition: boolean;
      at: string;
    }
  | { type: 'recorded'; check: WorkableCheck; facts: Facts; by: PersonId; at: string }
  | { type: 'submitted'; by: PersonId; at: string }
  | { type: 'returned'; by: PersonId; at: string; checks: readonly WorkableCheck[] }
  | { type: 'approved'; by: PersonId; at: string }
  | { type: 'published'; at: string; number: number; hash: string }
  | { type: 'served'; demand: z.infer<typeof DemandRef> }
  | { type: 'slotFreed'; demand: z.infer<typeof DemandRef> }
  | { type: 'suspended'; at: string }
  | { type: 'resumed' }
  | { type: 'withdrawn'; at: string }
  | { type: 'closed'; at: string }
  | { type: 'archived'; at: string }
  | { type: 'registered'; date: string; number: string; edition: number; by: PersonId; at: string }
);

export type OfferEventName = OfferEvent['type'];
