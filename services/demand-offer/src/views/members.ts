import { type OwnerId, type PersonId, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';

const notAMember = { es: 'Escoja a una persona de su organización.', en: 'Choose a person of your organisation.' };

/** Refuses, at `pointer`, to make somebody responsible who never was a member of this owner. One read; none when nobody is named. */
export const mustBeMember = async (
  store: Store,
  owner: OwnerId,
  person: PersonId | null | undefined,
  pointer = '/responsible',
): Promise<void> => {
  if (person === null || person === undefined) return;
  const { items } = await store.query(`T#${owner}#MEMBER#${person}`, { limit: 1 });
  if (items.length === 0) throw new Refusal('invalid', {}, [{ pointer, code: 'not-a-member', params: notAMember }]);
};
