import { ReferralOutcome, type ReferralSnapshot } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import type { AggregateDefinition, Item, Key } from '@concierta/store';
import {
  type CompactRow,
  compactRow,
  packDay,
  packId,
  packPlaces,
  unpackDay,
  unpackId,
  unpackPlaces,
} from '../list-row.ts';
import type { ReferralEvent } from './commands.ts';
import { isBack, isWaiting, Referral, type ReferralStateName, referralStates } from './state.ts';

/** Lists of both sides: what is open, the nearest term first; what is over, the latest first. */
export const referralGroups = ['open', 'ended'] as const;
export type ReferralGroup = (typeof referralGroups)[number];

/** What a sender has sent (list1) and an entity has received (list1 too, in its own partition). */
export const sentList = (group: ReferralGroup): string => `REFERRALS#sent#${group}`;
export const receivedList = (group: ReferralGroup): string => `REFERRALS#received#${group}`;

interface Listed {
  readonly id: string;
  readonly state: ReferralStateName;
  readonly title: string;
  readonly receipt: string;
  /** The other side: the receiver for who sent, the sender for who received. */
  readonly other: OwnerId;
  readonly territories: readonly string[];
  readonly sentAt: string;
  readonly dueAt: string;
  readonly reminded: boolean;
  readonly outcome?: ReferralSnapshot['outcome'];
  /** True when the entity in whose list it is gave its answer and another has it now. */
  readonly passed?: boolean;
}

const outcomes = ReferralOutcome.options;

const rowOf = ({
  id,
  state,
  title,
  receipt,
  other,
  territories,
  sentAt,
  dueAt,
  reminded,
  outcome,
  passed,
}: Listed): CompactRow =>
  compactRow(title, {
    i: packId(id),
    s: referralStates.indexOf(state),
    r: receipt.slice(4),
    o: packId(other),
    ...packPlaces(territories),
    g: packDay(sentAt),
    u: packDay(dueAt),
    m: reminded ? 1 : undefined,
    x: passed ? 1 : undefined,
    w: outcome && outcomes.indexOf(outcome),
  });

/** Ascending by term while it is open; by its last move, newest first when read backwards, once it is over. */
const placeOf = (group: ReferralGroup, dueAt: string, movedAt: string, id: string): string =>
  `${group === 'open' ? dueAt : movedAt}#${id}`;

/** For its sender a referral is over once it is settled or accepted: until then somebody owes something. */
const sendersGroup = (state: ReferralStateName): ReferralGroup =>
  isWaiting(state) || isBack(state) ? 'open' : 'ended';

/** How a referral is kept, in the sender's partition. */
export const referrals: AggregateDefinition<Referral, ReferralEvent> = {
  kind: 'REFERRAL',
  schema: 1,
  parse: (raw) => Referral.parse(raw),
  due: (referral) => (isWaiting(referral.state) ? referral.dueAt : undefined),
  list(referral, { id, updatedAt }) {
    const { state, demand, receipt, to, sentAt, dueAt, trail } = referral;
    const reminded = trail.at(-1)?.kind === 'reminded';
    const { title, territories } = demand;
    const outcome = state === 'settled' ? referral.outcome : undefined;
    const row = rowOf({ id, state, title, receipt, other: to, territories, sentAt, dueAt, reminded, outcome });
    const group = sendersGroup(state);
    return { row, l1: { pk: sentList(group), sk: placeOf(group, dueAt, updatedAt, id) } };
  },
};

/** Where an entity's mirror of a referral it received lives. */
export const mirrorKey = (receiver: OwnerId, id: string): Key => ({
  pk: `T#${receiver}#RECEIVED-REFERRAL#${id}`,
  sk: 'STATE',
});

/** The mirror of a referral at an entity that has it or had it: a row in its own list, newest version wins. */
export const mirrorOf = (
  receiver: OwnerId,
  { id, sender, data, at }: { id: string; sender: OwnerId; data: ReferralSnapshot; at: string },
): Record<string, unknown> & Partial<Item> => {
  const answer = receiver === data.to ? undefined : data.visited.find(({ owner }) => owner === receiver)?.answer;
  const state = answer ?? data.state;
  const group: ReferralGroup = receiver === data.to && isWaiting(data.state) ? 'open' : 'ended';
  const { territories, sentAt, dueAt, receipt, text, step, outcome } = data;
  const reminded = step.kind === 'reminded';
  const row = rowOf({
    id,
    state,
    title: text.title,
    receipt,
    other: sender,
    territories,
    sentAt,
    dueAt,
    reminded,
    outcome,
    passed: answer !== undefined,
  });
  return { row, l1: receivedList(group), l1s: placeOf(group, dueAt, at, id) };
};

/** A list row as the API shows it. */
export const referralRow = (row: CompactRow, today: string) => {
  const state = referralStates[Number(row.s)] ?? 'sent';
  const dueOn = unpackDay(row.u) ?? '';
  return {
    id: unpackId('ref', row.i) ?? '',
    state,
    title: String(row.t),
    receipt: `TRA-${String(row.r)}`,
    other: unpackId('ent', row.o) ?? '',
    ...unpackPlaces(row),
    sentOn: unpackDay(row.g) ?? '',
    dueOn,
    overdue: isWaiting(state) && row.x !== 1 && dueOn < today,
    passed: row.x === 1,
    reminded: row.m === 1,
    outcome: typeof row.w === 'number' ? outcomes[row.w] : undefined,
  };
};
