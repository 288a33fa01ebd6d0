import { OwnerId } from '@concierta/kernel';
import * as z from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of an archive: what must be found in it. Its path follows from what it is; a manifest cannot say another. */
const Part = z.strictObject({ lines: z.int().min(0), bytes: z.int().min(0), sha256: Hash });
export type Part = z.infer<typeof Part>;

const ContextName = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** What an archive says of itself. Two exports of the same rows say the same, to the byte: nothing in it tells when it was made. */
export const Manifest = z.strictObject({
  format: z.literal('concierta-owner'),
  formatVersion: z.literal(1),
  owner: OwnerId,
  /** The moment of the last fact in it; nothing for an owner without any. */
  latest: z.iso.datetime().optional(),
  contexts: z
    .array(
      z.strictObject({
        name: ContextName,
        rows: Part,
        chains: Part,
        /** The newest format of each kind of aggregate. */
        schemas: z.record(z.string().regex(/^[A-Z][A-Z0-9-]{0,39}$/), z.int().min(1)),
      }),
    )
    .max(50),
  files: z.strictObject({ list: Part, count: z.int().min(0), bytes: z.int().min(0) }),
});
export type Manifest = z.infer<typeof Manifest>;
export type ArchivedContext = Manifest['contexts'][number];

/** The head of one aggregate's chain: what proves, later, that its history is still the one that was archived. */
export const Chain = z.strictObject({ kind: z.string(), id: z.string(), version: z.int().min(1), head: Hash });
export type Chain = z.infer<typeof Chain>;

/** One file of the owner, as the list of files has it. */
export const ListedFile = z.strictObject({ name: z.string(), size: z.int().min(0), sha256: Hash });
export type ListedFile = z.infer<typeof ListedFile>;

export const manifestPath = 'manifest.json';
export const filesListPath = 'files.jsonl';
export const rowsPath = (context: string): string => `rows/${context}.jsonl`;
export const chainsPath = (context: string): string => `chains/${context}.jsonl`;
export const filePath = (name: string): string => `files/${name}`;

/** A manifest is small: everything that grows with the owner is in a part of its own. */
export const maxManifestBytes = 256 * 1024;
/** The longest line: a row weighs at most 400 KB, however much of it must be escaped. */
export const maxLineBytes = 4 * 1024 * 1024;
