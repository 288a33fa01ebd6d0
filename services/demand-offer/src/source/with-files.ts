import type { FilePort } from '@concierta/files';
import type { OwnerId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import type * as z from 'zod';
import { citedFile } from '../evidence/keep.ts';
import type { SourceFields } from './kinds.ts';
import type { SourceInput } from './view.ts';

/** What a person wrote about a source, with the files it names looked at. Refuses one that was not uploaded, where it is named. */
export const withFiles = async (
  input: z.output<typeof SourceInput>,
  { store, port, owner }: { store: Store; port: FilePort | undefined; owner: OwnerId },
): Promise<SourceFields> => {
  const cited = (id: string, pointer: string) => citedFile(store, port, owner, id, pointer);
  const evidence = input.evidence && (await Promise.all(input.evidence.map((id, i) => cited(id, `/evidence/${i}`))));
  if (input.kind !== 'localDialogue') return { ...input, evidence };
  const minutes = input.minutes === undefined ? undefined : await cited(input.minutes, '/minutes');
  return { ...input, evidence, minutes };
};
