import { idSchema, OwnerKind, PersonId } from '@concierta/kernel';
import * as z from 'zod';

/** Who started an import, under which hat, and what of that hat the rules for rows ask about. */
export const ImportAuthor = z.object({
  person: PersonId,
  membership: idSchema('membership'),
  ownerKind: OwnerKind,
  territories: z.array(z.string()).exactOptional(),
});
export type ImportAuthor = z.infer<typeof ImportAuthor>;
