import { dateInColombia, machine, type OwnerId, Refusal, rulesOf, unchanged } from '@concierta/kernel';
import { separate } from '../free-text.ts';
import { type ReferralCommand, type ReferralEvent, referredTexts, type Sending } from './commands.ts';
import { evolve } from './evolve.ts';
import { backStates, maxHops, maxSteps, type Referral, waitingStates } from './state.ts';

const on = rulesOf<Referral, ReferralCommand, ReferralEvent>();

const need = (...missing: readonly (string | false | undefined)[]): void => {
  const named = missing.filter((name): name is string => typeof name === 'string');
  if (named.length > 0) throw new Refusal('guard-failed', { missing: named });
};

const said = {
  self: {
    es: 'Escoja otra entidad: esa es la suya.',
    en: 'Choose another entity: that one is yours.',
  },
  sender: {
    es: 'Esa entidad le trasladó la demanda. Si le corresponde a ella, no acepte el traslado y escriba el motivo: vuelve a esa entidad.',
    en: 'That entity referred the demand to you. If it is theirs, decline with your reason: it goes back to them.',
  },
  before: {
    es: 'La demanda ya pasó por esa entidad. Escoja otra, o no acepte el traslado y escriba el motivo.',
    en: 'The demand has already been with that entity. Choose another, or decline with your reason.',
  },
  declined: {
    es: 'Esa entidad ya respondió que no le corresponde. Escoja otra.',
    en: 'That entity has answered that it is not theirs. Choose another.',
  },
} as const;

const refuse = (code: string, params: { readonly es: string; readonly en: string }): never => {
  throw new Refusal('invalid', {}, [{ pointer: '/to', code, params }]);
};

/**
 * Refuses, at `/to`, an entity that must not get it (again): whoever sends, whoever it came from, whoever had it before.
 * So a demand never goes round. One whose term ended without a word may be asked once more.
 */
const mustBeNew = (
  to: OwnerId,
  by: OwnerId,
  sender: OwnerId,
  demand: Referral['demand'],
  visited: Referral['visited'],
) => {
  if (to === by) refuse('own-entity', said.self);
  if (to === sender) refuse('goes-round', said.sender);
  if (demand.via.includes(to)) refuse('goes-round', said.before);
  if (visited.some(({ owner, answer }) => owner === to && answer !== 'expired')) {
    refuse('already-answered', by === sender ? said.declined : said.before);
  }
};

const senderOf = (referral: Referral): OwnerId => {
  const [first] = referral.trail;
  if (!first) throw new Error('a referral was sent by somebody');
  return first.by;
};

const mustFit = (referral: Referral): void =>
  need(
    referral.visited.length >= maxHops - 1 && 'fewerEntities',
    referral.trail.length >= maxSteps - 10 && 'fewerSteps',
  );

/** Who answers is who has it: the grant alone does not say so, because a former receiver reads on. */
const mustHaveIt = (referral: Referral, by: OwnerId): void => need(referral.to !== by && 'currentReceiver');

const receive = on('receive', {
  from: ['sent', 'redirected'],
  to: ['received'],
  decide(referral, { by, at }) {
    mustHaveIt(referral, by);
    return { type: 'received', by, as: 'system', at };
  },
});

/** Late counts as long as the clock has not ended it: who asked is better served by a late answer than by none. */
const accept = on('accept', {
  from: waitingStates,
  to: ['accepted'],
  decide(referral, { by, demand, at }) {
    mustHaveIt(referral, by);
    return { type: 'accepted', by, as: 'person', at, demand };
  },
});

const decline = on('decline', {
  from: waitingStates,
  to: ['declined'],
  decide(referral, { by, as, reason, at }) {
    mustHaveIt(referral, by);
    return { type: 'declined', by, as, at, text: { reason } };
  },
});

const redirect = on('redirect', {
  from: waitingStates,
  to: ['redirected'],
  decide(referral, { by, to, reason, dueAt, at }) {
    mustHaveIt(referral, by);
    mustBeNew(to, by, senderOf(referral), referral.demand, referral.visited);
    mustFit(referral);
    return { type: 'redirected', by, as: 'person', at, to, dueAt, text: { reason } };
  },
});

/** The clock's: the term ended and nobody answered. */
const expire = on('expire', {
  from: waitingStates,
  to: ['expired'],
  decide: (referral, { at }) =>
    referral.dueAt < at ? { type: 'expired', by: referral.to, as: 'clock', at } : unchanged,
});

/** The coordinator's; one a day is enough. */
const remind = on('remind', {
  from: waitingStates,
  to: waitingStates,
  decide(referral, { by, at }) {
    const today = dateInColombia(new Date(at));
    const again = referral.trail.some(
      (step) => step.kind === 'reminded' && dateInColombia(new Date(step.at)) === today,
    );
    if (again) return unchanged;
    mustFit({ ...referral, visited: [] });
    return { type: 'reminded', by, as: 'person', at };
  },
});

const resend = on('resend', {
  from: backStates,
  to: ['sent'],
  decide(referral, { by, to, message, workingDays, dueAt, at }) {
    mustBeNew(to, by, by, referral.demand, referral.visited);
    mustFit(referral);
    return { type: 'resent', by, as: 'person', at, to, workingDays, dueAt, text: { message } };
  },
});

const keep = on('keep', {
  from: backStates,
  to: ['settled'],
  decide: (_referral, { by, reason, at }) => ({
    type: 'settled',
    by,
    as: 'person',
    at,
    outcome: 'kept',
    text: { reason },
  }),
});

const recall = on('recall', {
  from: [...waitingStates, ...backStates],
  to: ['settled'],
  decide: (_referral, { by, as, reason, at }) => ({
    type: 'settled',
    by,
    as,
    at,
    outcome: 'recalled',
    text: { reason },
  }),
});

const mustBeTaken = (referral: Extract<Referral, { state: 'accepted' }>, demand: string): void =>
  need(referral.taken.demand !== demand && 'demandThatTookIt');

/** The receiver serves its demand with an offer: a step of the trail, once. */
const serve = on('serve', {
  from: ['accepted'],
  to: ['accepted'],
  decide(referral, { by, demand, at }) {
    mustBeTaken(referral, demand);
    return referral.served ? unchanged : { type: 'served', by, as: 'system', at };
  },
});

/** The receiver rejected or withdrew the demand it had accepted: it comes back to the sender. */
const giveBack = on('giveBack', {
  from: ['accepted'],
  to: ['declined'],
  decide(referral, { by, demand, reason, at }) {
    mustBeTaken(referral, demand);
    return { type: 'givenBack', by, as: 'system', at, text: { reason } };
  },
});

const conclude = on('conclude', {
  from: ['accepted'],
  to: ['settled'],
  decide(referral, { by, demand, at }) {
    mustBeTaken(referral, demand);
    return { type: 'settled', by, as: 'system', at, outcome: 'resolved' };
  },
});

/** The sender's demand had moved on (served, rejected, withdrawn) when the acceptance arrived: nothing is handed over. */
const lapse = on('lapse', {
  from: ['accepted'],
  to: ['settled'],
  decide: (_referral, { by, reason, at }) => ({
    type: 'settled',
    by,
    as: 'system',
    at,
    outcome: 'lapsed',
    text: { reason },
  }),
});

/** The life of a referral (step O1). */
export const referralMachine = machine<Referral, ReferralCommand, ReferralEvent>(
  { receive, accept, decline, redirect, expire, remind, resend, keep, recall, serve, giveBack, conclude, lapse },
  evolve,
);

/** A referral as it is sent. Refuses, at `/to`, an entity that must not get it. */
export const send = (input: Sending): { event: ReferralEvent; next: Referral } => {
  const { receipt, demand, by, to, whole, grounds, norm, message, workingDays, dueAt, at } = input;
  mustBeNew(to, by, by, demand, []);
  const { facts, text } = separate(demand, referredTexts);
  const words = { ...text, grounds, message, ...(norm === undefined ? {} : { norm }) };
  const event: ReferralEvent = {
    type: 'sent',
    receipt,
    facts,
    by,
    as: 'person',
    to,
    whole,
    workingDays,
    dueAt,
    at,
    text: words,
  };
  return { event, next: evolve(undefined, event) };
};
