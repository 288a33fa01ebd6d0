import type { Sending } from '../../../api/shape.ts';
import type { Offer, OfferContent } from '../wire.ts';
import type { Coincidence, Place, Radar } from './radar.ts';

type Recorded = NonNullable<OfferContent['overlaps']>['findings'][number];
export type Decision = NonNullable<Recorded['decision']>;
export const decisions = ['join', 'complement', 'disaggregate', 'differ'] as const satisfies readonly Decision[];

/** As many as an offer may keep. */
export const mostFindings = 30;

/** What was decided about one offer, while it is written. */
export interface Choice {
  readonly edition: number;
  readonly decision: Decision | '';
  readonly reason: string;
}

export interface OverlapForm {
  readonly choices: Readonly<Record<string, Choice>>;
  readonly note: string;
  readonly places: readonly Place[];
}

/** One line of the step: what was recorded, what the radar says now, or both. */
export interface Finding {
  readonly offer: string;
  readonly recorded?: Recorded;
  readonly now?: Coincidence;
}

export const formOf = ({ content: { overlaps } }: Offer): OverlapForm => ({
  choices: Object.fromEntries(
    (overlaps?.findings ?? []).map(({ offer, seen, decision, reason }) => [
      offer,
      { edition: seen.edition, decision: decision ?? '', reason: reason ?? '' },
    ]),
  ),
  note: overlaps?.none?.note ?? '',
  places: overlaps?.looked?.territories ?? [],
});

export interface Findings {
  /** What must be decided: what was recorded, then what coincides strongly or in part. */
  readonly main: readonly Finding[];
  /** Recorded by nobody and slight: only worth a look. */
  readonly slight: readonly Finding[];
  /** Those of `main` that were not there when the step was last saved. */
  readonly fresh: readonly Finding[];
  /** Coincidences that do not fit. */
  readonly left: number;
}

/** Brings together what the offer keeps and what the radar says now. */
export function findingsOf({ content: { overlaps } }: Offer, radar: Radar | undefined): Findings {
  const recorded = overlaps?.findings ?? [];
  const now = new Map((radar?.items ?? []).map((item) => [item.offer.id, item]));
  const known = recorded.map((one): Finding => {
    const live = now.get(one.offer);
    return { offer: one.offer, recorded: one, ...(live && { now: live }) };
  });
  const others = (radar?.items ?? []).filter((item) => !recorded.some(({ offer }) => offer === item.offer.id));
  const finding = (item: Coincidence): Finding => ({ offer: item.offer.id, now: item });
  const strong = others.filter(({ strength }) => strength !== 'slight').map(finding);
  const fitting = strong.slice(0, Math.max(0, mostFindings - known.length));
  return {
    main: [...known, ...fitting],
    slight: others.filter(({ strength }) => strength === 'slight').map(finding),
    fresh: overlaps?.looked ? fitting : [],
    left: strong.length - fitting.length,
  };
}

export const emptyChoice = ({ now, recorded }: Finding): Choice => ({
  edition: recorded?.seen.edition ?? now?.offer.edition ?? 1,
  decision: '',
  reason: '',
});

export const choiceOf = (form: OverlapForm, finding: Finding): Choice =>
  form.choices[finding.offer] ?? emptyChoice(finding);

/** The edition that is newer than the one decided about; nothing when there is none. */
export const newerEdition = ({ recorded, now }: Finding): number | undefined =>
  recorded && now?.offer.edition !== undefined && now.offer.edition > recorded.seen.edition
    ? now.offer.edition
    : undefined;

export const titleOf = ({ now, recorded }: Finding): string => now?.offer.title ?? recorded?.seen.title ?? '';

/** What is kept: everything that must be decided, and of the slight ones those that were. */
export const keptOf = ({ main, slight }: Findings, form: OverlapForm): Finding[] =>
  [...main, ...slight.filter((one) => choiceOf(form, one).decision !== '')].slice(0, mostFindings);

/** The step as it is sent: what was looked for is what the offer says today. With nothing to keep, it concludes that none was found. */
export function bodyOf(
  { content: { capacities = [], timing } }: Offer,
  form: OverlapForm,
  findings: Findings,
  places: readonly Place[],
  seenAt: string,
): Sending<'put', '/offers/{id}/checks/O2'> {
  const kept = keptOf(findings, form);
  return {
    looked: {
      at: seenAt,
      territories: places.map(({ code }) => code).sort(),
      capacities: capacities.map(({ level, dimension }) => ({ level, dimension })),
      from: timing?.from,
      to: timing?.to,
    },
    findings: kept.map((finding) => {
      const { edition, decision, reason } = choiceOf(form, finding);
      return { offer: finding.offer, edition, decision: decision || undefined, reason: reason.trim() || undefined };
    }),
    none: kept.length === 0 ? { note: form.note.trim() || undefined } : undefined,
  };
}
