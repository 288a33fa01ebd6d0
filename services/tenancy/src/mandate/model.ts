import { idSchema, impossible, machine, PersonId, Refusal, rulesOf } from '@concierta/kernel';
import * as z from 'zod';
import { dayWithin, type Term, termOf } from '../calendar.ts';
import { electedKinds, type OrganisationKind } from '../organisation/model.ts';
import { Day, words } from '../words.ts';

const described = { from: Day, to: Day };
const held = { person: PersonId, membership: idSchema('membership') };

/** The dated term of office of who represents an organisation: awaiting (the person has not accepted yet) → held → ended. */
export const Mandate = z.discriminatedUnion('state', [
  z.object({ state: z.literal('awaiting'), ...described, invitation: idSchema('invitation') }),
  z.object({ state: z.literal('held'), ...described, ...held }),
  z.object({
    state: z.literal('ended'),
    ...described,
    person: PersonId.optional(),
    membership: idSchema('membership').optional(),
    endedOn: Day,
    reason: words(1000),
  }),
]);
export type Mandate = z.infer<typeof Mandate>;

export type MandateCommand =
  | { readonly type: 'bind'; readonly person: PersonId; readonly membership: string }
  | { readonly type: 'end'; readonly on: string; readonly reason: string };

export type MandateEvent =
  | { readonly type: 'promised'; readonly from: string; readonly to: string; readonly invitation: string }
  | {
      readonly type: 'granted';
      readonly from: string;
      readonly to: string;
      readonly person: PersonId;
      readonly membership: string;
    }
  | { readonly type: 'bound'; readonly person: PersonId; readonly membership: string }
  | { readonly type: 'ended'; readonly on: string; readonly text: { readonly reason: string } };

const on = rulesOf<Mandate, MandateCommand, MandateEvent>();

const table = {
  bind: on('bind', {
    from: ['awaiting'],
    to: ['held'],
    decide: (_, { person, membership }) => ({ type: 'bound', person, membership }),
  }),
  end: on('end', {
    from: ['awaiting', 'held'],
    to: ['ended'],
    decide: (mandate, { on: day, reason }) => {
      if (!dayWithin(day, mandate.from, mandate.to)) {
        throw new Refusal('guard-failed', { missing: ['day-within-mandate'], from: mandate.from, to: mandate.to });
      }
      return { type: 'ended', on: day, text: { reason } };
    },
  }),
};

const evolve = (mandate: Mandate | undefined, event: MandateEvent): Mandate => {
  if (event.type === 'promised') {
    return mandate
      ? impossible(mandate, event)
      : { state: 'awaiting', from: event.from, to: event.to, invitation: event.invitation };
  }
  if (event.type === 'granted') {
    const { from, to, person, membership } = event;
    return mandate ? impossible(mandate, event) : { state: 'held', from, to, person, membership };
  }
  if (event.type === 'bound') {
    if (mandate?.state !== 'awaiting') return impossible(mandate, event);
    return { state: 'held', from: mandate.from, to: mandate.to, person: event.person, membership: event.membership };
  }
  if (mandate === undefined || mandate.state === 'ended') return impossible(mandate, event);
  const holder = mandate.state === 'held' ? { person: mandate.person, membership: mandate.membership } : {};
  const { from, to } = mandate;
  return { state: 'ended', from, to, ...holder, endedOn: event.on, reason: event.text.reason };
};

export const mandateMachine = machine<Mandate, MandateCommand, MandateEvent>(table, evolve);

/**
 * Refuses `guard-failed` for a mandate whose days are out of order or, where the head is elected, that reaches beyond one
 * constitutional term: on 31 December 2027 every mayor and governor changes.
 */
export const requireMandateFits = ({ from, to }: Term, kind: OrganisationKind): void => {
  if (to < from) throw new Refusal('guard-failed', { missing: ['dates-in-order'] });
  if (electedKinds.includes(kind) && to > termOf(from).to) {
    throw new Refusal('guard-failed', { missing: ['within-one-term'], termEnds: termOf(from).to });
  }
};

/**
 * Refuses `guard-failed` for a mandate beyond the present term: an elected office's own people cannot prolong themselves;
 * whoever comes next is invited by the coordinator.
 */
export const requirePresentTerm = ({ to }: Term, kind: OrganisationKind, today: string): void => {
  if (electedKinds.includes(kind) && to > termOf(today).to) {
    throw new Refusal('guard-failed', { missing: ['within-present-term'], termEnds: termOf(today).to });
  }
};

/** True on the days on which a mandate lets somebody represent. */
export const mandateInForce = (mandate: Mandate, day: string): boolean =>
  mandate.state === 'held' && dayWithin(day, mandate.from, mandate.to);
