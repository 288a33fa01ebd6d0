import type { Language } from '@concierta/http';
import type { HistoryEntry } from '@concierta/store';
import type * as z from 'zod';
import type { Label } from '../catalogues/entry.ts';
import { type HistoryView, historyEntry } from '../history.ts';
import type { ContactEvent } from './model.ts';

const labels: Readonly<Record<ContactEvent['type'], Label>> = {
  recorded: { es: 'Se registró el contacto', en: 'The contact was recorded' },
  edited: { es: 'Se cambiaron datos del contacto', en: 'Data of the contact changed' },
  withdrawn: { es: 'Retiró su autorización', en: 'The consent was withdrawn' },
  erased: { es: 'Se suprimieron sus datos', en: 'The data were erased' },
};

/** One move of a contact: which data changed, never what they said. */
export const contactHistory = (entry: HistoryEntry, own: string, language: Language): z.output<typeof HistoryView> => {
  const event = entry.event as ContactEvent;
  const facts = {
    ...(event.type === 'edited' ? { fields: event.changed } : {}),
    ...('request' in event && event.request !== undefined ? { request: event.request } : {}),
  };
  return { ...historyEntry(entry, own), label: labels[event.type][language], facts };
};
