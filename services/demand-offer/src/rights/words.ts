import type { Language } from '@concierta/http';
import type { HistoryEntry } from '@concierta/store';
import type * as z from 'zod';
import type { Label } from '../catalogues/entry.ts';
import { type HistoryView, historyEntry } from '../history.ts';
import type { RightsEvent } from './model.ts';

const labels: Readonly<Record<RightsEvent['type'], Label>> = {
  recorded: { es: 'Se recibió la solicitud', en: 'The request was received' },
  edited: { es: 'Se corrigió el registro', en: 'The record was corrected' },
  extended: { es: 'Se prorrogó el término', en: 'The term was extended' },
  resolved: { es: 'Se resolvió', en: 'It was resolved' },
  answered: { es: 'Se envió la respuesta', en: 'The answer was sent' },
};

const factsOf = (event: RightsEvent): Record<string, unknown> => {
  switch (event.type) {
    case 'recorded':
      return { receipt: event.receipt, due: event.due };
    case 'edited':
    case 'extended':
      return { due: event.due };
    case 'resolved':
      return { outcome: event.outcome, kept: event.kept };
    case 'answered':
      return { on: event.on, channel: event.channel };
  }
};

/** One move of a request: no names, no reasons, which may tell about a person. */
export const rightsHistory = (entry: HistoryEntry, own: string, language: Language): z.output<typeof HistoryView> => {
  const event = entry.event as RightsEvent;
  return { ...historyEntry(entry, own), reason: undefined, label: labels[event.type][language], facts: factsOf(event) };
};
