import { type MediaType, mediaTypes } from '@concierta/files';
import { idSchema, PersonId } from '@concierta/kernel';
import type { AggregateDefinition } from '@concierta/store';
import * as z from 'zod';
import type { TextByPath } from '../free-text.ts';

export const mediaType = z.enum(Object.values(mediaTypes) as [MediaType, ...MediaType[]]);

/** A file that somebody of the owner may upload: its name stays here, its bytes in the file store. An erased one has neither. */
const FileRecord = z.object({
  state: z.enum(['requested', 'erased']),
  name: z.string(),
  mediaType,
  by: PersonId,
  at: z.iso.datetime(),
});
export type FileRecord = z.infer<typeof FileRecord>;

export type FileEvent =
  | { type: 'requested'; mediaType: MediaType; by: PersonId; at: string; text?: TextByPath }
  | { type: 'erased'; at: string };

/** How the record of a file is kept. */
export const files: AggregateDefinition<FileRecord, FileEvent> = {
  kind: 'FILE',
  schema: 1,
  parse: (raw) => FileRecord.parse(raw),
};

/** A new record: the event and the state it gives. */
export const requestFile = (input: { name: string; mediaType: MediaType; by: PersonId; at: string }) => {
  const { name, ...rest } = input;
  const event: FileEvent = { type: 'requested', ...rest, text: { name } };
  const next: FileRecord = { state: 'requested', ...input };
  return { event, next };
};

/** The record of a file without its name, once its bytes are gone. */
export const eraseRecord = (record: FileRecord, at: string): { event: FileEvent; next: FileRecord } => ({
  event: { type: 'erased', at },
  next: { ...record, state: 'erased', name: '' },
});

/** A file as a document cites it: what was found in it, under the hash of what is kept. */
export const KeptFile = z.object({
  file: idSchema('file'),
  name: z.string(),
  mediaType,
  size: z.number().int(),
  sha256: z.string(),
});
export type KeptFile = z.infer<typeof KeptFile>;
