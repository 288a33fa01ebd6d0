import type { FilePort } from '@concierta/files';
import type { OwnerId } from '@concierta/kernel';
import type { HistoryEntry, SaveContext, Store } from '@concierta/store';
import { eraseFile } from '../evidence/erase.ts';
import { ContactCard } from './fields.ts';
import { contacts } from './store.ts';

const pageSize = 500;

const proofIn = ({ event }: HistoryEntry): string[] => {
  const card = event.text?.card;
  const read = card?.startsWith('{') ? ContactCard.safeParse(JSON.parse(card)) : undefined;
  return read?.success && read.data.consent.evidence ? [read.data.consent.evidence.file] : [];
};

/** Every file that ever proved this person's consent, also one that was replaced by another, however long the history. */
export const proofsOf = async (store: Pick<Store, 'history'>, id: string): Promise<string[]> => {
  const proofs = new Set<string>();
  let after: number | undefined;
  do {
    const page = await store.history(contacts.kind, id, { limit: pageSize, after });
    for (const proof of page.flatMap(proofIn)) proofs.add(proof);
    after = page.length === pageSize ? page.at(-1)?.version : undefined;
  } while (after !== undefined);
  return [...proofs];
};

/**
 * Erases the files that prove a consent: they hold the person's name and signature. It goes before the contact itself,
 * while its history still says which they are; done halfway, doing it again finishes it.
 */
export const eraseProofs = async (
  store: Store,
  port: FilePort | undefined,
  { owner, id, at, context }: { owner: OwnerId; id: string; at: string; context: SaveContext },
): Promise<void> => {
  for (const file of await proofsOf(store, id)) await eraseFile(store, port, { owner, id: file, at, context });
};
