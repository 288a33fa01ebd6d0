import type { Role } from '@concierta/kernel';

/** A day counted from the day the demonstration is loaded; negative is before it. */
export type DayOffset = number;

export interface DemonstrationEntity {
  /** Its code on the platform, and its name in these files. */
  readonly code: string;
  readonly catalogueId: string;
  readonly name: string;
}

export interface DemonstrationOrganisation {
  /** Its DIVIPOLA code, or the code it was given. */
  readonly code: string;
  readonly kind: 'mayorOffice' | 'governorOffice' | 'associativeScheme' | 'socialGroup';
  readonly name: string;
  readonly territory?: string;
  readonly members?: readonly string[];
  readonly scheme?: string;
}

/** A person and what they may do where; the first to administer or represent an organisation is who was invited first. */
export interface Casting {
  readonly email: string;
  readonly name: string;
  readonly hats: readonly { readonly in: string; readonly roles: readonly Role[] }[];
}

export type Level = 'individual' | 'organisational' | 'institutional';
export type Dimension =
  | 'planning'
  | 'finance'
  | 'projects'
  | 'contracting'
  | 'people'
  | 'dataAndRecords'
  | 'participationAndTransparency'
  | 'articulation'
  | 'sectorManagement'
  | 'followUp';
export type Stage = 'planning' | 'programming' | 'execution' | 'evaluation' | 'accountability';

interface Goal {
  readonly level: Level;
  readonly dimension: Dimension;
  readonly from: string;
  readonly to: string;
}

/** A capacity with where it starts and where it should arrive. */
export const goal = (level: Level, dimension: Dimension, from: string, to: string): Goal => ({
  level,
  dimension,
  from,
  to,
});

type OfferEnd =
  | { readonly is: 'draft' | 'inReview' | 'approved' | 'published' }
  | { readonly is: 'returned'; readonly reason: string }
  | { readonly is: 'suspended' | 'withdrawn'; readonly on: DayOffset; readonly reason: string }
  | { readonly is: 'closed' | 'archived'; readonly on: DayOffset }
  | { readonly is: 'edited'; readonly on: DayOffset; readonly summary: string };

export interface OfferStory {
  readonly key: string;
  readonly entity: string;
  readonly drafted: DayOffset;
  readonly title: string;
  readonly summary: string;
  readonly sector: string;
  readonly legalBasis: string;
  readonly goals: readonly Goal[];
  readonly stages: readonly Stage[];
  /** One-off offers end. */
  readonly until?: DayOffset;
  readonly deliverable: string;
  readonly modality: 'onSite' | 'remote' | 'mixed' | 'selfPaced';
  readonly audience: string;
  readonly contribution: string;
  readonly mechanism?: 'technicalAssistance' | 'technicalCooperation' | 'other';
  readonly slots: number;
  readonly contact: string;
  readonly targets: readonly { readonly codes: readonly string[]; readonly reason: string }[];
  readonly end: OfferEnd;
}

export type SourceStory =
  | { readonly kind: 'petition'; readonly title: string; readonly origin: string; readonly deadline?: DayOffset }
  | {
      readonly kind: 'localDialogue';
      readonly title: string;
      readonly place: string;
      readonly participants: number;
      readonly needs: string;
    };

/** What happened to a demand after it was registered, in order. Who acts follows from the step. */
export type DemandStep =
  | { readonly do: 'take'; readonly on: DayOffset; readonly by: string }
  | { readonly do: 'route'; readonly on: DayOffset; readonly to: string }
  | {
      readonly do: 'characterise';
      readonly on: DayOffset;
      readonly source: SourceStory;
      readonly value: string;
      readonly groups: string;
      readonly results: string;
    }
  | { readonly do: 'serve'; readonly on: DayOffset; readonly offer: string }
  /** Who asked says so; then, where an entity serves it, the entity does. */
  | { readonly do: 'resolve'; readonly on: DayOffset; readonly outcome: string; readonly confirmedBy?: string }
  | { readonly do: 'close'; readonly on: DayOffset }
  | { readonly do: 'reject'; readonly on: DayOffset; readonly reason: string }
  | { readonly do: 'withdraw'; readonly on: DayOffset; readonly reason: string }
  | { readonly do: 'duplicate'; readonly on: DayOffset; readonly of: string }
  | { readonly do: 'reopen'; readonly on: DayOffset; readonly reason: string }
  | { readonly do: 'pin'; readonly on: DayOffset };

export interface DemandStory {
  readonly key: string;
  /** Who needs it: the code of an organisation or of an entity. */
  readonly by: string;
  readonly drafted: DayOffset;
  /** Left out: still a draft. */
  readonly registered?: DayOffset;
  readonly title: string;
  readonly need: string;
  /** The organisation's own territory unless told. */
  readonly territories?: readonly string[];
  readonly capacities: readonly (readonly [Level, Dimension])[];
  readonly sector: string;
  readonly stage: Stage;
  /** «Pedir esta asistencia»: the offer it asks for. */
  readonly asksFor?: string;
  readonly steps?: readonly DemandStep[];
}
