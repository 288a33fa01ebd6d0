import { impossible } from '@concierta/kernel';
import * as z from 'zod';
import { reunite } from '../free-text.ts';
import { askerCitations } from './asker-sources.ts';
import { type DemandEvent, DemandFields } from './commands.ts';
import {
  Citation,
  Competence,
  type Demand,
  type DemandIn,
  type DemandStateName,
  Heard,
  ReferralNote,
  RegisteredDemand,
} from './state.ts';

/** Narrows, or throws: an event that cannot follow the state is a defect of ours. */
const at = <K extends DemandStateName>(
  state: Demand | undefined,
  event: DemandEvent,
  ...states: readonly K[]
): DemandIn<K> =>
  state && (states as readonly DemandStateName[]).includes(state.state)
    ? (state as DemandIn<K>)
    : impossible(state, event);

const textOf = (event: DemandEvent, name: string): string => event.text?.[name] ?? '';

const FieldsAtBirth = DemandFields.required({ title: true }).extend({ sources: z.array(Citation).default([]) });

const born = (event: Extract<DemandEvent, { type: 'drafted' | 'received' }>): Demand => {
  const fields = FieldsAtBirth.parse(reunite(event.facts, event.text));
  const { territories = [], capacities = [] } = fields;
  const lists = { ...fields, territories, capacities, pinned: false };
  if (event.type === 'drafted') {
    return { ...lists, state: 'draft', ownerKind: event.ownerKind, draftedAt: event.at, draftedBy: event.by };
  }
  return {
    ...lists,
    state: 'registered',
    ownerKind: 'entity',
    draftedAt: event.at,
    origin: event.origin,
    askerSources: event.cited && { version: event.version, citations: askerCitations(event.cited, event.text) },
    heard: {
      state: event.lineage ? 'referred' : 'assigned',
      at: event.at,
      version: event.version,
      receipt: event.origin.receipt,
    },
    ...(event.lineage && { ...event.lineage, via: [...event.lineage.via] }),
    receipt: event.receipt,
    registeredAt: event.registeredAt,
    dueAt: event.dueAt,
  };
};

/** What a demand keeps when it is registered again: what was asked and when, none of what came of it. Throws without a receipt. */
const asRegistered = (state: Demand): DemandIn<'registered'> =>
  RegisteredDemand.parse({ ...state, state: 'registered' });

/** Given back by who had it: as it was registered. What was heard of the other side is over; who asked is still there. */
const givenBack = (state: DemandIn<'assigned' | 'referred'>): Demand => {
  const again = asRegistered(state);
  if (state.state === 'assigned') return { ...again, heard: undefined, referral: undefined };
  const { taken: _, heard: __, ...note } = state.referral;
  return { ...again, referral: note };
};

/** Reopened, nobody else has it any more: whoever had accepted its referral is not asked again by that. */
const reopened = (again: DemandIn<'registered'>): Demand => {
  if (again.referral?.side !== 'sender') return { ...again, referral: undefined };
  const { taken: _, heard: __, ...note } = again.referral;
  return { ...again, referral: note };
};

/** The note of a referral; while the demand is with who accepted it, what is known of theirs stays. */
const noted = (state: Demand, note: ReferralNote): Demand => {
  const known = state.referral?.id === note.id ? state.referral : undefined;
  if (state.state === 'referred') {
    return { ...state, referral: { ...note, taken: state.referral.taken, heard: state.referral.heard } };
  }
  // That the sender's demand is handed over, `handedOver` says and nothing else.
  const taken = note.taken && (note.side === 'asker' ? note.taken : known?.taken);
  return { ...state, referral: { ...note, taken, heard: taken && known?.heard } };
};

/** What an entity's demand records when who asked has had the last word. Their own words stay theirs. */
const askerSaid = {
  resolved: 'La organización que la pidió confirmó que quedó resuelta.',
  withdrew: 'La organización que la pidió la retiró.',
} as const;

/** Applies one event to a demand. Total: throws on what cannot be. */
export const evolve = (state: Demand | undefined, event: DemandEvent): Demand => {
  switch (event.type) {
    case 'drafted':
    case 'received':
      return state ? impossible(state, event) : born(event);
    case 'edited': {
      const before = at(state, event, 'draft', 'registered');
      const emptied = Object.fromEntries(event.cleared.map((field) => [field, undefined]));
      const set = DemandFields.parse(reunite(event.facts, event.text));
      const { title = before.title, territories = before.territories, capacities = before.capacities } = set;
      return { ...before, ...set, title, territories, capacities, ...emptied };
    }
    case 'cited': {
      const before = at(state, event, 'draft', 'registered');
      const citation = Citation.parse(reunite(event.facts, event.text));
      const others = before.sources.filter(({ source }) => source !== citation.source);
      return { ...before, sources: [...others, citation] };
    }
    case 'uncited': {
      const before = at(state, event, 'draft', 'registered');
      return { ...before, sources: before.sources.filter(({ source }) => source !== event.source) };
    }
    case 'sourceNoted': {
      const before = state ?? impossible(state, event);
      const { deadline, ...standing } = event.standing;
      const noted = (citation: Citation) =>
        citation.source === event.source ? { ...citation, deadline, ...standing } : citation;
      return { ...before, sources: before.sources.map(noted) };
    }
    case 'sourcesHeard': {
      const before = state ?? impossible(state, event);
      return {
        ...before,
        askerSources: { version: event.version, citations: askerCitations(event.cited, event.text) },
      };
    }
    case 'registered': {
      const { at: registeredAt, receipt, dueAt } = event;
      return { ...at(state, event, 'draft'), state: 'registered', receipt, registeredAt, dueAt };
    }
    case 'assigned': {
      const { to: owner, demand, routed } = event;
      return {
        ...at(state, event, 'registered'),
        state: 'assigned',
        assignedTo: { owner, demand, at: event.at, routed },
        heard: undefined,
      };
    }
    case 'released':
      return givenBack(at(state, event, 'assigned', 'referred'));
    case 'followed': {
      const before = at(state, event, 'assigned', 'registered', 'characterised', 'inService', 'resolved', 'referred');
      const heard = Heard.parse(event.heard);
      const { referral } = before;
      if (before.state === 'assigned' || event.side === 'asker' || !referral) return { ...before, heard };
      return { ...before, referral: { ...referral, heard } } as Demand;
    }
    case 'characterised':
      return { ...at(state, event, 'registered'), state: 'characterised', characterisedAt: event.at };
    case 'served': {
      const before = at(state, event, 'characterised');
      return { ...before, state: 'inService', servedBy: [event.offer] };
    }
    case 'resolved': {
      const before = at(state, event, 'inService', 'assigned', 'referred');
      const confirmedBy = event.text?.confirmedBy;
      const resolution = { outcome: textOf(event, 'outcome'), confirmedBy, by: event.by, at: event.at };
      return { ...before, state: 'resolved', resolution };
    }
    case 'closed':
      return { ...at(state, event, 'resolved'), state: 'closed', closedAt: event.at };
    case 'rejected': {
      const before = at(state, event, 'registered', 'characterised');
      return { ...before, state: 'rejected', ending: { reason: textOf(event, 'reason'), at: event.at } };
    }
    case 'markedDuplicate': {
      const before = at(state, event, 'registered', 'characterised');
      const ending = { reason: event.text?.reason, at: event.at };
      return { ...before, state: 'duplicate', duplicateOf: event.of, ending };
    }
    case 'withdrawn': {
      const before = at(state, event, 'draft', 'registered', 'characterised', 'assigned');
      return { ...before, state: 'withdrawn', ending: { reason: textOf(event, 'reason'), at: event.at } };
    }
    case 'reopened':
      return reopened(asRegistered(at(state, event, 'rejected', 'duplicate', 'withdrawn', 'resolved', 'closed')));
    case 'pinned':
      return { ...at(state, event, 'registered', 'assigned', 'characterised', 'inService'), pinned: event.pinned };
    case 'assessed': {
      const before = at(state, event, 'registered', 'characterised');
      return { ...before, competence: Competence.parse(reunite(event.facts, event.text)) };
    }
    case 'referralNoted': {
      const before = state ?? impossible(state, event);
      return noted(before, ReferralNote.parse(event.note));
    }
    case 'handedOver': {
      const before = at(state, event, 'registered', 'characterised', 'inService');
      const referral = ReferralNote.required({ taken: true }).parse(event.note);
      return referral.whole ? { ...before, state: 'referred', referral } : { ...before, referral };
    }
    case 'askerResolved': {
      const before = at(state, event, 'referred');
      const resolution = { outcome: askerSaid.resolved, by: 'asker' as const, at: event.at };
      return { ...before, heard: Heard.parse(event.heard), state: 'resolved', resolution };
    }
    case 'askerWithdrew': {
      const before = at(state, event, 'referred');
      const ending = { reason: askerSaid.withdrew, at: event.at };
      return { ...before, heard: Heard.parse(event.heard), state: 'withdrawn', ending };
    }
    default:
      return impossible(state, event);
  }
};
