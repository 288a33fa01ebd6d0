import { impossible, type OwnerId } from '@concierta/kernel';
import { reunite } from '../free-text.ts';
import type { ReferralEvent } from './commands.ts';
import {
  type Answer,
  backStates,
  type Referral,
  type ReferralIn,
  type ReferralStateName,
  ReferredDemand,
  type Step,
  waitingStates,
} from './state.ts';

/** Narrows, or throws: an event that cannot follow the state is a defect of ours. */
const at = <K extends ReferralStateName>(
  state: Referral | undefined,
  event: ReferralEvent,
  ...states: readonly K[]
): ReferralIn<K> =>
  state && (states as readonly ReferralStateName[]).includes(state.state)
    ? (state as ReferralIn<K>)
    : impossible(state, event);

const stepOf = (kind: Step['kind'], { by, as, at: when }: ReferralEvent, more: Partial<Step> = {}): Step => ({
  kind,
  by,
  as,
  at: when,
  ...more,
});

const wordsOf = (event: ReferralEvent): string | undefined => event.text?.reason ?? event.text?.message;

/** The answer an entity gave counts for whether referrals are answered in term; reading it late does not. */
const answered = (referral: Referral, when: string) => ({ answeredAt: when, inTerm: when <= referral.dueAt });

const left = (referral: Referral, answer: Answer) => [
  ...referral.visited.filter(({ owner }: { owner: OwnerId }) => owner !== referral.to),
  { owner: referral.to, answer },
];

/** Without what only an accepted referral has. */
const without = ({ taken: _, served: __, ...rest }: ReferralIn<'accepted'>) => rest;

const born = (event: Extract<ReferralEvent, { type: 'sent' }>): Referral => {
  const { grounds = '', norm, message, ...words } = event.text ?? {};
  const { receipt, to, whole, workingDays, dueAt } = event;
  return {
    state: 'sent',
    receipt,
    demand: ReferredDemand.parse(reunite(event.facts, words)),
    whole,
    grounds,
    norm,
    to,
    workingDays,
    sentAt: event.at,
    dueAt,
    visited: [],
    trail: [stepOf('sent', event, { to, dueAt, words: message })],
  };
};

/** Applies one event to a referral. Total: throws on what cannot be. */
export const evolve = (state: Referral | undefined, event: ReferralEvent): Referral => {
  switch (event.type) {
    case 'sent':
      return state ? impossible(state, event) : born(event);
    case 'received': {
      const before = at(state, event, 'sent', 'redirected');
      return { ...before, state: 'received', trail: [...before.trail, stepOf('received', event)] };
    }
    case 'accepted': {
      const before = at(state, event, ...waitingStates);
      const taken = { owner: before.to, demand: event.demand };
      const trail = [...before.trail, stepOf('accepted', event)];
      return { ...before, ...answered(before, event.at), state: 'accepted', taken, served: false, trail };
    }
    case 'declined': {
      const before = at(state, event, ...waitingStates);
      const trail = [...before.trail, stepOf('declined', event, { words: wordsOf(event) })];
      // What the platform sends back (the entity is not active) is nobody's answer.
      const said = event.as === 'person' ? answered(before, event.at) : {};
      return { ...before, ...said, state: 'declined', visited: left(before, 'declined'), trail };
    }
    case 'redirected': {
      const before = at(state, event, ...waitingStates);
      const { to, dueAt } = event;
      const step = stepOf('redirected', event, { to, dueAt, words: wordsOf(event) });
      return {
        ...before,
        ...answered(before, event.at),
        state: 'redirected',
        visited: left(before, 'redirected'),
        to,
        dueAt,
        trail: [...before.trail, step],
      };
    }
    case 'expired': {
      const before = at(state, event, ...waitingStates);
      const trail = [...before.trail, stepOf('expired', event)];
      return { ...before, inTerm: false, state: 'expired', visited: left(before, 'expired'), trail };
    }
    case 'reminded': {
      const before = at(state, event, ...waitingStates);
      return { ...before, trail: [...before.trail, stepOf('reminded', event)] };
    }
    case 'resent': {
      const before = at(state, event, ...backStates);
      const { to, dueAt, workingDays } = event;
      const step = stepOf('sent', event, { to, dueAt, words: wordsOf(event) });
      return { ...before, state: 'sent', to, dueAt, workingDays, trail: [...before.trail, step] };
    }
    case 'served': {
      const before = at(state, event, 'accepted');
      return { ...before, served: true, trail: [...before.trail, stepOf('served', event)] };
    }
    case 'givenBack': {
      const before = at(state, event, 'accepted');
      const trail = [...before.trail, stepOf('declined', event, { words: wordsOf(event) })];
      return { ...without(before), state: 'declined', visited: left(before, 'declined'), trail };
    }
    case 'settled': {
      const before = at(state, event, ...waitingStates, ...backStates, 'accepted');
      const { outcome } = event;
      const trail = [...before.trail, stepOf('settled', event, { words: wordsOf(event) })];
      return { ...before, state: 'settled', outcome, trail };
    }
    default:
      return impossible(state, event);
  }
};
