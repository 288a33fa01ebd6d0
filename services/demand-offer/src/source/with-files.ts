import type { FilePort } from '@concierta/files';
import { type OwnerId, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import type * as z from 'zod';
import { baselines } from '../baseline/store.ts';
import { citedFile } from '../evidence/keep.ts';
import type { SourceFields } from './kinds.ts';
import type { SourceInput } from './view.ts';

/** Refuses, at `/baseline`, a measurement that this owner does not have or has withdrawn. One read; none when none is named. */
const mustBeRecorded = async (store: Store, baseline: string | undefined): Promise<void> => {
  if (baseline === undefined || (await store.load(baselines, baseline))?.state.state === 'recorded') return;
  const params = {
    es: 'Escoja una medición registrada de su organización.',
    en: 'Choose a recorded measurement of your organisation.',
  };
  throw new Refusal('invalid', {}, [{ pointer: '/baseline', code: 'unknown-baseline', params }]);
};

/** What a person wrote about a source, with the files and the measurement it names looked at. Refuses one that is not there, where it is named. */
export const withFiles = async (
  input: z.output<typeof SourceInput>,
  { store, port, owner }: { store: Store; port: FilePort | undefined; owner: OwnerId },
): Promise<SourceFields> => {
  const cited = (id: string, pointer: string) => citedFile(store, port, owner, id, pointer);
  const evidence = input.evidence && (await Promise.all(input.evidence.map((id, i) => cited(id, `/evidence/${i}`))));
  if (input.kind === 'indicator') await mustBeRecorded(store, input.baseline);
  if (input.kind !== 'localDialogue') return { ...input, evidence };
  const minutes = input.minutes === undefined ? undefined : await cited(input.minutes, '/minutes');
  return { ...input, evidence, minutes };
};
