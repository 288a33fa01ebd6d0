import { Refusal } from '@concierta/kernel';
import type { Store, Write } from '@concierta/store';
import type { Contact } from './model.ts';
import { proofKey } from './store.ts';

const anothers = {
  es: 'Ese archivo ya prueba la autorización de otra persona. Suba una copia: al suprimir a una se suprime su prueba.',
  en: 'That file already proves another person’s consent. Upload a copy: erasing one erases its proof.',
};

const proofOf = (contact: Contact | undefined): string | undefined =>
  contact === undefined || contact.state === 'erased' ? undefined : contact.card.consent.evidence?.file;

/**
 * The write that makes a file the proof of this person's consent and of nobody else's, so that erasing one takes no
 * other's proof along. Refuses, at `/consent/evidence`, a file that proves another's. One read; none when the proof stays.
 */
export const proofWrites = async (
  store: Store,
  { owner, id }: { readonly owner: string; readonly id: string },
  before: Contact | undefined,
  after: Contact,
): Promise<Write[]> => {
  const file = proofOf(after);
  if (file === undefined || file === proofOf(before)) return [];
  const key = proofKey(owner, file);
  const known = await store.get(key);
  if (known === undefined) return [{ put: { ...key, contact: id }, condition: 'absent' }];
  if (known.contact === id) return [];
  throw new Refusal('invalid', {}, [{ pointer: '/consent/evidence', code: 'file-in-use', params: anothers }]);
};
