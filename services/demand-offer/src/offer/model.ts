import { canonicalJson, machine, type PersonId, Refusal, rulesOf, sha256, unchanged } from '@concierta/kernel';
import { separate } from '../free-text.ts';
import { lacking } from './checks.ts';
import type { OfferCommand, OfferCommandName, OfferEvent } from './commands.ts';
import { type OfferContent, offerTexts, partOf } from './content.ts';
import { evolve } from './evolve.ts';
import { mayRegister } from './registration.ts';
import { editionOf, type Offer, type Working, workingOf } from './state.ts';

const on = rulesOf<Offer, OfferCommand, OfferEvent>();

const lack = (...missing: readonly string[]): never => {
  throw new Refusal('guard-failed', { missing });
};

/** The text being worked on when it is in one of these phases; refuses otherwise. */
const inPhase = (offer: Offer, ...phases: readonly Working['phase'][]): Working => {
  const working = workingOf(offer);
  return working && phases.includes(working.phase) ? working : lack(`revision:${phases.join('|')}`);
};

/** Before the first publication a draft is needed; after it, one may be begun. */
const writable = (offer: Offer): OfferContent => {
  if (!workingOf(offer)) return offer.content;
  return inPhase(offer, 'draft').content;
};

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const editable = ['draft', 'published', 'suspended'] as const;

const describe = on('describe', {
  from: editable,
  to: editable,
  decide(offer, { set, placement, clear, at }) {
    const content = workingOf(offer)?.content ?? offer.content;
    const emptied = clear.filter(
      (name) => (name === 'unit' || name === 'responsible' ? offer[name] : content[name]) !== undefined,
    );
    const wording = { ...content, ...set, ...Object.fromEntries(emptied.map((name) => [name, undefined])) };
    const edition = !same(wording, content);
    const moved = !same(
      { unit: offer.unit, responsible: offer.responsible, ...placement },
      { unit: offer.unit, responsible: offer.responsible },
    );
    if (!edition && !moved && emptied.length === 0) return unchanged;
    if (edition) writable(offer);
    return { type: 'described', ...separate(set, offerTexts), placement, cleared: emptied, edition, at };
  },
});

const record = on('record', {
  from: editable,
  to: editable,
  decide(offer, { check, data, by, at }) {
    const content = writable(offer);
    const sentBack = workingOf(offer)?.works[check]?.returned === true;
    if (!sentBack && same(content[partOf[check]], data)) return unchanged;
    return { type: 'recorded', check, ...separate({ data }, offerTexts), by, at };
  },
});

const submit = on('submit', {
  from: editable,
  to: ['inReview', 'published', 'suspended'],
  decide(offer, { by, at }) {
    inPhase(offer, 'draft');
    return { type: 'submitted', by, at };
  },
});

const sendBack = on('return', {
  from: ['inReview', 'approved', 'published', 'suspended'],
  to: editable,
  decide(offer, { by, at, reason, checks }) {
    inPhase(offer, 'inReview', 'approved');
    return { type: 'returned', by, at, checks, text: { reason } };
  },
});

const approve = on('approve', {
  from: ['inReview', 'published', 'suspended'],
  to: ['approved', 'published', 'suspended'],
  decide(offer, { by, at }) {
    inPhase(offer, 'inReview');
    return { type: 'approved', by, at };
  },
});

/** Step O10: what the entity's policy requires must be done. The text is frozen under the hash of its edition. */
const publish = on('publish', {
  from: ['approved', 'published', 'suspended'],
  to: ['published', 'suspended'],
  decide(offer, { at, required }) {
    const { content } = inPhase(offer, 'approved');
    const missing = lacking(content, required);
    if (missing.length > 0) return lack(...missing);
    const number = (editionOf(offer)?.number ?? 0) + 1;
    return { type: 'published', at, number, hash: editionHash(number, content) };
  },
});

/** A demand that is served with it takes one of its slots until it is reopened; that it does so once is the caller's to hold. */
const serve = on('serve', {
  from: ['published', 'suspended'],
  to: ['published', 'suspended'],
  decide: (_offer, { demand }) => ({ type: 'served', demand }),
});

/** A demand that is not served with it any more leaves its slot to another; that it does so once is the caller's to hold. */
const freeSlot = on('freeSlot', {
  from: ['published', 'suspended'],
  to: ['published', 'suspended'],
  decide: (offer, { demand }) => ((offer.taken ?? 0) === 0 ? unchanged : { type: 'slotFreed', demand }),
});

const suspend = on('suspend', {
  from: ['published'],
  to: ['suspended'],
  decide: (_offer, { at, reason }) => ({ type: 'suspended', at, text: { reason } }),
});

const resume = on('resume', { from: ['suspended'], to: ['published'], decide: () => ({ type: 'resumed' }) });

const withdraw = on('withdraw', {
  from: ['published', 'suspended'],
  to: ['withdrawn'],
  decide: (_offer, { at, reason }) => ({ type: 'withdrawn', at, text: { reason } }),
});

const close = on('close', {
  from: ['published', 'suspended'],
  to: ['closed'],
  decide: (_offer, { at }) => ({ type: 'closed', at }),
});

const archive = on('archive', {
  from: ['closed', 'withdrawn'],
  to: ['archived'],
  decide: (_offer, { at }) => ({ type: 'archived', at }),
});

/** Step O10: the date and number that the Portal Territorial gave to the edition in force. */
const register = on('register', {
  from: ['published', 'suspended'],
  to: ['published', 'suspended'],
  decide(offer, { date, number, reason, by, at }) {
    const edition = editionOf(offer)?.number ?? 0;
    const needed = mayRegister(offer.registeredInPortalTerritorial, { date, number, reason }, edition, at);
    if (!needed) return unchanged;
    return { type: 'registered', date, number, edition, by, at, ...(reason === undefined ? {} : { text: { reason } }) };
  },
});

/** The life of an offer: steps O1 to O10. */
export const offerMachine = machine<Offer, OfferCommand, OfferEvent>(
  {
    describe,
    record,
    submit,
    return: sendBack,
    approve,
    publish,
    serve,
    freeSlot,
    suspend,
    resume,
    withdraw,
    close,
    archive,
    register,
  },
  evolve,
);

/** What a published text is held to: the hash of its number and every word of it. */
export const editionHash = (number: number, content: OfferContent): string =>
  sha256(canonicalJson({ number, content }));

const phasesOf: Partial<Record<OfferCommandName, readonly (Working['phase'] | 'none')[]>> = {
  describe: ['none', 'draft'],
  record: ['none', 'draft'],
  submit: ['draft'],
  return: ['inReview', 'approved'],
  approve: ['inReview'],
  publish: ['approved'],
};

/** The commands that both the state and the next edition's phase allow: what the portal draws buttons for. */
export const allowedOn = (offer: Offer): OfferCommandName[] =>
  offerMachine
    .allowed(offer.state)
    .filter((command) => phasesOf[command]?.includes(workingOf(offer)?.phase ?? 'none') ?? true);

/** A new draft: the event and the state it gives. */
export const draft = (input: {
  code: string;
  content: OfferContent;
  unit?: string | undefined;
  responsible?: PersonId | undefined;
  at: string;
}) => {
  const { content, ...rest } = input;
  const event: OfferEvent = { type: 'drafted', ...separate(content, offerTexts), ...rest };
  return { event, next: evolve(undefined, event) };
};
