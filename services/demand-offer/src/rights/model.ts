import { canonicalJson, idSchema, impossible, machine, PersonId, Refusal, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import type { TextByPath } from '../free-text.ts';
import { words } from '../free-text.ts';
import { dueOn, RightsKind } from './terms.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();
const ContactId = idSchema('contact');

/** By which way the request arrived, or the answer went. */
export const channels = ['inPerson', 'letter', 'email', 'phone', 'webForm'] as const;
const Channel = z.enum(channels);

/** What stays in the entity although the person asked to be erased: records that the law on archives keeps. */
export const keptRecords = ['minutes', 'acceptances', 'editions', 'legalDuty'] as const;
const KeptRecord = z.enum(keptRecords);
export type KeptRecord = z.infer<typeof KeptRecord>;

export const outcomes = ['granted', 'partly', 'denied'] as const;
const Outcome = z.enum(outcomes);

/** Who asks, in whose name, how it was made sure, and where the answer goes. All of it personal, kept as one erasable text. */
export const Asker = z.object({
  name: words(160),
  relation: z.enum(['holder', 'heir', 'representative', 'attorney']),
  identity: words(300).meta({ description: 'Cómo se comprobó quién pide, sin copiar números de documento.' }),
  replyTo: words(254),
  request: words(2000),
});
export type Asker = z.infer<typeof Asker>;

/** What an officer writes down: the facts apart from who asks. */
export const RightsFacts = z.object({
  kind: RightsKind,
  channel: Channel,
  receivedOn: PlainDate,
  contact: ContactId.optional(),
});
export type RightsFacts = z.infer<typeof RightsFacts>;

export const rightsStates = ['received', 'resolved', 'answered'] as const;
export const RightsStateName = z.enum(rightsStates);
export type RightsStateName = z.infer<typeof RightsStateName>;

const Resolution = z.object({
  outcome: Outcome,
  at: Instant,
  by: PersonId,
  reason: z.string().optional(),
  kept: z.array(KeptRecord),
});

const base = {
  receipt: z.string(),
  facts: RightsFacts,
  due: PlainDate,
  extension: z.object({ at: Instant, reason: z.string() }).optional(),
  recordedAt: Instant,
  recordedBy: PersonId,
};

/** A request of a data subject. `asker` is gone once somebody whose data had to go was answered. */
export const RightsRequest = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('received'), asker: Asker }),
  z.object({ ...base, state: z.literal('resolved'), asker: Asker, resolution: Resolution }),
  z.object({
    ...base,
    state: z.literal('answered'),
    asker: Asker.optional(),
    resolution: Resolution,
    answeredOn: PlainDate,
    answeredBy: Channel,
  }),
]);
export type RightsRequest = z.infer<typeof RightsRequest>;

export type RightsCommand =
  | { type: 'edit'; facts: RightsFacts; asker: Asker }
  | { type: 'extend'; at: string; today: string; reason: string }
  | {
      type: 'resolve';
      outcome: (typeof outcomes)[number];
      reason?: string | undefined;
      kept: readonly KeptRecord[];
      at: string;
      by: PersonId;
    }
  | { type: 'answer'; on: string; channel: (typeof channels)[number] };

export type RightsCommandName = RightsCommand['type'];

/** What happened to a request. Words under `text`; who asks is one of them. */
export type RightsEvent = { text?: TextByPath } & (
  | { type: 'recorded'; receipt: string; facts: RightsFacts; due: string; at: string; by: PersonId }
  | { type: 'edited'; facts: RightsFacts; due: string }
  | { type: 'extended'; due: string; at: string }
  | { type: 'resolved'; outcome: (typeof outcomes)[number]; kept: readonly KeptRecord[]; at: string; by: PersonId }
  | { type: 'answered'; on: string; channel: (typeof channels)[number]; forgets: boolean }
);

const on = rulesOf<RightsRequest, RightsCommand, RightsEvent>();
const lack = (missing: string): never => {
  throw new Refusal('guard-failed', { missing: [missing] });
};

const nobody: Asker = {
  name: '«suprimido»',
  relation: 'holder',
  identity: '«suprimido»',
  replyTo: '«suprimido»',
  request: '«suprimido»',
};
const readAsker = (text: TextByPath | undefined): Asker =>
  text?.asker?.startsWith('{') ? Asker.parse(JSON.parse(text.asker)) : nobody;

/** True when granting it takes the person out of the directory. */
export const erases = (request: RightsRequest): boolean =>
  request.facts.kind === 'delete' && 'resolution' in request && request.resolution.outcome !== 'denied';

/** True when granting it ends the consent of a person who stays known until erased. */
export const withdraws = (request: RightsRequest): boolean =>
  request.facts.kind === 'revoke' && 'resolution' in request && request.resolution.outcome === 'granted';

const evolve = (request: RightsRequest | undefined, event: RightsEvent): RightsRequest => {
  if (event.type === 'recorded') {
    if (request) return impossible(request, event);
    const { receipt, facts, due, at: recordedAt, by: recordedBy } = event;
    return { state: 'received', receipt, facts, due, recordedAt, recordedBy, asker: readAsker(event.text) };
  }
  if (request === undefined) return impossible(request, event);
  if (event.type === 'answered') {
    if (request.state !== 'resolved') return impossible(request, event);
    const { asker, ...kept } = request;
    const known = event.forgets ? {} : { asker };
    return { ...kept, ...known, state: 'answered', answeredOn: event.on, answeredBy: event.channel };
  }
  if (request.state !== 'received') return impossible(request, event);
  switch (event.type) {
    case 'edited':
      return { ...request, facts: event.facts, due: event.due, asker: readAsker(event.text) };
    case 'extended':
      return { ...request, due: event.due, extension: { at: event.at, reason: event.text?.reason ?? '' } };
    case 'resolved': {
      const { outcome, at, by, kept, text } = event;
      const reason = text?.reason === undefined ? {} : { reason: text.reason };
      return { ...request, state: 'resolved', resolution: { outcome, at, by, kept: [...kept], ...reason } };
    }
    default:
      return impossible(request, event);
  }
};

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** The life of a request: received, perhaps extended once within its term, resolved, answered. */
export const rightsMachine = machine<RightsRequest, RightsCommand, RightsEvent>(
  {
    edit: on('edit', {
      from: ['received'],
      to: ['received'],
      decide(request, { facts, asker }) {
        if (same(facts, request.facts) && same(asker, request.asker)) return unchanged;
        const due = dueOn(facts.kind, facts.receivedOn, request.extension !== undefined);
        return { type: 'edited', facts, due, text: { asker: JSON.stringify(asker) } };
      },
    }),
    extend: on('extend', {
      from: ['received'],
      to: ['received'],
      decide({ facts, due, extension }, { at, today, reason }) {
        if (extension) return lack('first-extension');
        // The person must be told before the first term ends.
        if (today > due) return lack('term-not-over');
        return { type: 'extended', due: dueOn(facts.kind, facts.receivedOn, true), at, text: { reason } };
      },
    }),
    resolve: on('resolve', {
      from: ['received'],
      to: ['resolved'],
      decide({ facts }, { outcome, reason, kept, at, by }) {
        if (outcome !== 'granted' && reason === undefined) return lack('reason');
        const acts = facts.kind === 'delete' || facts.kind === 'revoke';
        if (acts && outcome !== 'denied' && facts.contact === undefined) return lack('contact');
        return {
          type: 'resolved',
          outcome,
          kept,
          at,
          by,
          ...(reason === undefined ? {} : { text: { reason } }),
        };
      },
    }),
    answer: on('answer', {
      from: ['resolved'],
      to: ['answered'],
      decide: (request, { on: day, channel }) => ({ type: 'answered', on: day, channel, forgets: erases(request) }),
    }),
  },
  evolve,
);

/** A new request: the event and the state it gives. */
export const recordRequest = (input: {
  receipt: string;
  facts: RightsFacts;
  asker: Asker;
  at: string;
  by: PersonId;
}) => {
  const { receipt, facts, asker, at, by } = input;
  const due = dueOn(facts.kind, facts.receivedOn, false);
  const text = { asker: JSON.stringify(asker) };
  const event: RightsEvent = { type: 'recorded', receipt, facts, due, at, by, text };
  return { event, next: evolve(undefined, event) };
};
