import type { OwnerId, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { type Facts, type TextByPath, words } from '../free-text.ts';
import {
  type Citation,
  type Competence,
  conclusionShape,
  type DemandStateName,
  needShape,
  type OfferRef,
  type ReferralNote,
  type Standing,
} from './state.ts';

/** The fields that a person may edit, all optional: an edit names those it sets. */
export const DemandFields = z.object({ ...needShape, ...conclusionShape }).partial();
export type DemandFields = z.infer<typeof DemandFields>;
export type DemandField = keyof DemandFields;

/** Fields that an edit may empty. */
export const clearable = [
  'need',
  'sector',
  'cycleStage',
  'requestedOffer',
  'responsible',
  'publicValue',
  'focusedValueGroups',
  'expectedResults',
] as const satisfies readonly DemandField[];
export type ClearableField = (typeof clearable)[number];

/** What stays open to editing once there is a receipt: what is written to characterise. */
export const editableWhenRegistered: readonly DemandField[] = [
  'capacities',
  'sector',
  'cycleStage',
  'responsible',
  'publicValue',
  'focusedValueGroups',
  'expectedResults',
];

/** Property names that hold free text, in commands, states and events alike. */
export const demandTexts: ReadonlySet<string> = new Set([
  'title',
  'need',
  'publicValue',
  'focusedValueGroups',
  'expectedResults',
  'reason',
  'outcome',
  'confirmedBy',
  'origin',
  'grounds',
  'norm',
]);

export const Reason = words(1000);

export type DemandCommand =
  | { type: 'edit'; set: DemandFields; clear: readonly ClearableField[] }
  | { type: 'cite'; citation: Citation }
  | { type: 'uncite'; source: string }
  | { type: 'noteSource'; source: string; standing: Standing }
  | { type: 'hearSources'; owner: OwnerId; demand: string; version: number; citations: readonly Citation[] }
  | { type: 'register'; receipt: string; at: string; dueAt: string | undefined }
  | { type: 'assign'; to: OwnerId; demand: string; at: string; routed: boolean }
  | { type: 'release'; from: OwnerId; demand: string; reason: string }
  | {
      type: 'follow';
      owner: OwnerId;
      demand: string;
      heard: {
        state: DemandStateName;
        at: string;
        version: number;
        receipt?: string | undefined;
        servedBy?: readonly OfferRef[] | undefined;
      };
    }
  | { type: 'characterise'; at: string }
  | { type: 'serve'; offer: OfferRef; published: boolean }
  | { type: 'resolve'; outcome: string; confirmedBy?: string | undefined; at: string }
  | { type: 'close'; at: string }
  | { type: 'reject'; reason: string; at: string }
  | { type: 'markDuplicate'; of: string; reason?: string | undefined; at: string }
  | { type: 'withdraw'; reason: string; at: string }
  | { type: 'reopen'; reason: string }
  | { type: 'pin'; pinned: boolean }
  | { type: 'assess'; competence: Competence }
  | { type: 'noteReferral'; note: ReferralNote }
  | { type: 'handOver'; note: ReferralNote };

export type DemandCommandName = DemandCommand['type'];

/** Where a demand that came by a referral comes from, besides its origin. */
export interface Lineage {
  readonly cameBy: { readonly owner: OwnerId; readonly id: string };
  readonly via: readonly OwnerId[];
  readonly askedBy?:
    | { readonly owner: OwnerId; readonly demand: string; readonly receipt?: string | undefined }
    | undefined;
}

/** What happened to a demand. Free text under `text`, by path. */
export type DemandEvent = { text?: TextByPath } & (
  | { type: 'drafted'; ownerKind: 'entity' | 'territorial'; facts: Facts; at: string; by: PersonId }
  | {
      type: 'received';
      facts: Facts;
      /** What the asker cites; its words are among the texts. */
      cited?: Facts;
      origin: { owner: OwnerId; id: string; receipt?: string | undefined };
      receipt: string;
      registeredAt: string;
      dueAt?: string | undefined;
      at: string;
      version: number;
      lineage?: Lineage | undefined;
    }
  | { type: 'edited'; facts: Facts; cleared: readonly ClearableField[] }
  | { type: 'cited'; facts: Facts }
  | { type: 'uncited'; source: string }
  | { type: 'sourceNoted'; source: string; standing: Standing }
  | { type: 'sourcesHeard'; cited: Facts; version: number }
  | { type: 'registered'; receipt: string; at: string; dueAt?: string | undefined }
  | { type: 'assigned'; to: OwnerId; demand: string; at: string; routed: boolean }
  | { type: 'released'; from: OwnerId }
  | { type: 'followed'; side: 'asker' | 'taker'; owner: OwnerId; demand: string; heard: Facts }
  | { type: 'characterised'; at: string }
  | { type: 'served'; offer: OfferRef }
  | { type: 'resolved'; by: 'asker' | 'entity'; at: string }
  | { type: 'closed'; at: string }
  | { type: 'rejected'; at: string }
  | { type: 'markedDuplicate'; of: string; at: string }
  | { type: 'withdrawn'; at: string }
  | { type: 'reopened' }
  | { type: 'pinned'; pinned: boolean }
  | { type: 'assessed'; facts: Facts }
  | { type: 'referralNoted'; note: Facts }
  | { type: 'handedOver'; note: Facts }
  | { type: 'askerResolved'; heard: Facts; at: string }
  | { type: 'askerWithdrew'; heard: Facts; at: string }
);

export type DemandEventName = DemandEvent['type'];
