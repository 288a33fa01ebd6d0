import { createHash } from 'node:crypto';
import { idSchema, OwnerId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { withoutMetadata } from './metadata.ts';
import {
  type FilePort,
  type MediaType,
  maxFileBytes,
  mediaTypes,
  type SignedRequest,
  type StoredFile,
} from './port.ts';
import { type Scan, testScan } from './scan.ts';
import { Claims, type SigningOptions, signedUrl } from './signing.ts';
import { sniff } from './sniff.ts';
import type { Storage } from './storage.ts';

export interface FilesOptions extends SigningOptions {
  readonly storage: Storage;
  readonly scan?: Scan;
}

const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;

/** Where the bytes of a file are: as they came, until it is confirmed; then as they are kept. */
export const keysOf = (owner: OwnerId, id: string) => ({
  incoming: `incoming/${owner}/${id}`,
  claims: `incoming/${owner}/${id}.json`,
  kept: `kept/${owner}/${id}`,
  record: `kept/${owner}/${id}.json`,
});

const Kept = z.object({
  owner: OwnerId,
  id: idSchema('file'),
  mediaType: Claims.shape.mediaType,
  size: z.number(),
  sha256: z.string(),
});

const parsed = <T extends z.ZodType>(schema: T, bytes: Buffer | undefined): z.output<T> | undefined =>
  bytes === undefined ? undefined : schema.parse(JSON.parse(bytes.toString('utf8')));

/** The record of a confirmed file, if there is one. */
export const keptRecord = async (storage: Storage, owner: OwnerId, id: string): Promise<StoredFile | undefined> =>
  parsed(Kept, await storage.get(keysOf(owner, id).record));

const rule = (code: string, es: string, en: string): Refusal =>
  new Refusal('invalid', {}, [{ pointer: '/file', code, params: { es, en } }]);

const wrongType = () =>
  rule(
    'file-type',
    'El archivo no es de un tipo que se pueda guardar: PDF, PNG, JPEG, CSV, XLSX, DOCX u ODT, sin macros.',
    'The file is not of a kind that can be kept: PDF, PNG, JPEG, CSV, XLSX, DOCX or ODT, without macros.',
  );
const otherType = () =>
  rule(
    'file-type-differs',
    'El contenido del archivo no es del tipo que se anunció.',
    'The content is not of the kind announced.',
  );
const harmful = () =>
  rule(
    'file-harmful',
    'La revisión encontró algo dañino en el archivo. No se guardó.',
    'The scan found something harmful. It was not kept.',
  );

const ids = (owner: OwnerId, id: string): void => {
  if (!OwnerId.safeParse(owner).success || !idSchema('file').safeParse(id).success) throw new Refusal('not-found');
};

const isMediaType = (type: string): type is MediaType => (Object.values(mediaTypes) as string[]).includes(type);

/**
 * Files by signed address. The sender's claims are only claims: what is kept is what was found in the content, under the
 * hash of what is kept. A file can be replaced until it is confirmed, and never after.
 */
export const filesOf = (options: FilesOptions): FilePort => {
  const { storage, clock } = options;
  const scan = options.scan ?? testScan;
  const sign = (claims: Omit<Claims, 'expires'>, seconds: number, headers: Record<string, string>): SignedRequest => {
    const expires = Math.floor(clock.now().getTime() / 1000) + seconds;
    return {
      method: claims.method,
      url: signedUrl(options, { ...claims, expires }),
      headers,
      expiresAt: new Date(expires * 1000).toISOString(),
    };
  };
  const keep: FilePort['keep'] = async ({ owner, id, mediaType }, bytes) => {
    ids(owner, id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const record: StoredFile = { owner, id, mediaType, size: bytes.length, sha256 };
    const keys = keysOf(owner, id);
    // The record goes last: whoever reads it finds the bytes there.
    await storage.put(keys.kept, bytes);
    await storage.put(keys.record, Buffer.from(JSON.stringify(record)));
    return record;
  };
  return {
    keep,
    async read(owner, id) {
      ids(owner, id);
      const bytes = (await keptRecord(storage, owner, id)) && (await storage.get(keysOf(owner, id).kept));
      if (!bytes) throw new Refusal('not-found');
      return bytes;
    },
    async requestUpload({ owner, id, mediaType, size }) {
      ids(owner, id);
      if (!isMediaType(mediaType)) throw wrongType();
      if (!Number.isInteger(size) || size < 1) throw rule('file-empty', 'El archivo está vacío.', 'The file is empty.');
      if (size > maxFileBytes) throw new Refusal('too-large', { section: 'file' });
      return sign({ method: 'PUT', owner, id, mediaType, size }, uploadSeconds, { 'content-type': mediaType });
    },
    async confirm(owner, id) {
      ids(owner, id);
      const known = await keptRecord(storage, owner, id);
      if (known) return known;
      const keys = keysOf(owner, id);
      const claims = parsed(Claims, await storage.get(keys.claims));
      const bytes = await storage.get(keys.incoming);
      if (!claims || !bytes) throw new Refusal('not-found');
      const mediaType = sniff(bytes);
      if (!mediaType) throw wrongType();
      if (mediaType !== claims.mediaType) throw otherType();
      if (!(await scan(bytes, mediaType)).clean) throw harmful();
      const clean = withoutMetadata(bytes, mediaType);
      if (!clean) throw wrongType();
      const record = await keep({ owner, id, mediaType }, clean);
      await storage.delete(keys.incoming);
      await storage.delete(keys.claims);
      return record;
    },
    async downloadAddress(owner, id, fileName) {
      ids(owner, id);
      const record = await keptRecord(storage, owner, id);
      if (!record) throw new Refusal('not-found');
      const name = fileName.replaceAll(/[\p{Cc}"\\/]/gu, '').slice(0, 200) || id;
      return sign(
        { method: 'GET', owner, id, mediaType: record.mediaType, size: record.size, name },
        downloadSeconds,
        {},
      );
    },
  };
};
