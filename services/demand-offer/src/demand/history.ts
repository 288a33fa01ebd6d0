import type { Language } from '@concierta/http';
import type { HistoryEntry, Store } from '@concierta/store';
import type * as z from 'zod';
import { type HistoryPage, type HistoryView, historyEntry, historyPage, type PageOfHistory } from '../history.ts';
import { stepLabels } from '../referral/words.ts';
import type { DemandEvent } from './commands.ts';
import { ReferralNote } from './state.ts';
import { demands } from './store.ts';
import { eventLabels, otherSideLabels, otherSideMoved } from './words.ts';

/** Codes of a move that help to read it; never the other side's own words. */
const factsOf = (event: DemandEvent): Record<string, unknown> | undefined => {
  switch (event.type) {
    case 'edited':
      return { fields: [...Object.keys(event.facts), ...Object.keys(event.text ?? {}), ...event.cleared] };
    case 'registered':
      return { receipt: event.receipt, dueAt: event.dueAt };
    case 'received':
      return { receipt: event.receipt, origin: event.origin };
    case 'assigned':
      return { to: event.to, routed: event.routed };
    case 'followed':
      return { side: event.side, state: event.heard.state, servedBy: event.heard.servedBy };
    case 'served':
      return { offer: event.offer };
    case 'sourceNoted':
      return { source: event.source, ...event.standing };
    case 'referralNoted': {
      const { owner, id, state, step, to, dueAt } = ReferralNote.parse(event.note);
      return { referral: { owner, id }, state, by: step.by, to: step.to ?? to, dueAt };
    }
    case 'handedOver': {
      const { owner, id, to } = ReferralNote.parse(event.note);
      return { referral: { owner, id }, to };
    }
    case 'markedDuplicate':
      return { of: event.of };
    default:
      return undefined;
  }
};

const labelOf = (event: DemandEvent, language: Language): string => {
  if (event.type === 'referralNoted') return stepLabels[ReferralNote.parse(event.note).step.kind][language];
  if (event.type !== 'followed') return eventLabels[event.type][language];
  const known = otherSideLabels[event.side] as Record<string, typeof otherSideMoved | undefined>;
  return (known[String(event.heard.state)] ?? otherSideMoved)[language];
};

/** One move of a demand in the reader's language. */
const demandHistory = (entry: HistoryEntry, own: string, language: Language): z.output<typeof HistoryView> => {
  const event = entry.event as DemandEvent;
  return { ...historyEntry(entry, own), label: labelOf(event, language), facts: factsOf(event) };
};

/** One page of what happened to a demand, as `own` may read it. One Query; refuses `not-found` when nothing ever did. */
export const demandHistoryPage = (
  store: Store,
  id: string,
  query: PageOfHistory,
  own: string,
  language: Language,
): Promise<z.output<typeof HistoryPage>> =>
  historyPage(store, { kind: demands.kind, id }, query, (entry) => demandHistory(entry, own, language));
