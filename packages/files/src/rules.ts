import { createHash } from 'node:crypto';
import { idSchema, OwnerId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import type { FileDoor } from './door.ts';
import { keysOf } from './keys.ts';
import { withoutMetadata } from './metadata.ts';
import { type FilePort, type MediaType, maxFileBytes, mediaTypes, type StoredFile } from './port.ts';
import type { Scan, Scanned } from './scan.ts';
import { sniff } from './sniff.ts';
import type { Storage } from './storage.ts';

/** What the rules work with: a folder and a door of this process when embedded, a bucket on AWS. */
export interface FileHouse {
  /** Where one owner's files are kept. */
  readonly storageOf: (owner: OwnerId) => Storage;
  readonly door: FileDoor;
  readonly scan: Scan;
}

const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;
/** How soon a file that is still being scanned may be asked for again. */
const scanSeconds = 5;

const Kept = z.object({
  owner: OwnerId,
  id: idSchema('file'),
  mediaType: z.enum(Object.values(mediaTypes) as [MediaType, ...MediaType[]]),
  size: z.number(),
  sha256: z.string(),
});

/** The record of a confirmed file, if there is one. */
export const keptRecord = async (storage: Storage, owner: OwnerId, id: string): Promise<StoredFile | undefined> => {
  const bytes = await storage.get(keysOf(owner, id).record);
  return bytes && Kept.parse(JSON.parse(bytes.toString('utf8')));
};

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
const unreadable = () =>
  rule(
    'file-unscannable',
    'La revisión no pudo leer el archivo; quizá tiene contraseña. Súbalo de nuevo sin protección. No se guardó.',
    'The scan could not read the file; it may have a password. Upload it again unprotected. It was not kept.',
  );
const notYet = () =>
  new Refusal('busy', { retryAfter: scanSeconds }, [
    {
      pointer: '/file',
      code: 'file-not-scanned-yet',
      params: {
        es: 'Todavía no: estamos revisando el archivo que subió. Intente de nuevo en unos segundos; no hay que volver a subirlo.',
        en: 'Not yet: the file you uploaded is being scanned. Try again in a few seconds; there is no need to upload it again.',
      },
    },
  ]);

const requireClean = (scanned: Scanned): void => {
  if (scanned.clean === true) return;
  if (scanned.clean === false) throw harmful();
  throw scanned.why === 'waiting' ? notYet() : unreadable();
};

const ids = (owner: OwnerId, id: string): void => {
  if (!OwnerId.safeParse(owner).success || !idSchema('file').safeParse(id).success) throw new Refusal('not-found');
};

const isMediaType = (type: string): type is MediaType => (Object.values(mediaTypes) as string[]).includes(type);

/**
 * Files by signed address, wherever they are kept and whoever signs. The sender's claims are only claims: what is kept is what
 * was found in the content, under the hash of what is kept. A file can be replaced until it is confirmed, and never after.
 */
export const fileRules = ({ storageOf, door, scan }: FileHouse): FilePort => {
  const keep: FilePort['keep'] = async ({ owner, id, mediaType }, bytes) => {
    ids(owner, id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const record: StoredFile = { owner, id, mediaType, size: bytes.length, sha256 };
    const keys = keysOf(owner, id);
    const storage = storageOf(owner);
    // The record goes last: whoever reads it finds the bytes there.
    await storage.put(keys.kept, bytes, mediaType);
    await storage.put(keys.record, Buffer.from(JSON.stringify(record)), 'application/json');
    return record;
  };
  return {
    keep,
    async read(owner, id) {
      ids(owner, id);
      const storage = storageOf(owner);
      const bytes = (await keptRecord(storage, owner, id)) && (await storage.get(keysOf(owner, id).kept));
      if (!bytes) throw new Refusal('not-found');
      return bytes;
    },
    async requestUpload({ owner, id, mediaType, size }) {
      ids(owner, id);
      if (!isMediaType(mediaType)) throw wrongType();
      if (!Number.isInteger(size) || size < 1) throw rule('file-empty', 'El archivo está vacío.', 'The file is empty.');
      if (size > maxFileBytes) throw new Refusal('too-large', { section: 'file' });
      return door.upload({ owner, id, mediaType, size }, uploadSeconds);
    },
    async confirm(owner, id) {
      ids(owner, id);
      const known = await keptRecord(storageOf(owner), owner, id);
      if (known) return known;
      const arrived = await door.arrived(owner, id);
      if (!arrived) throw new Refusal('not-found');
      const { bytes } = arrived;
      if (bytes.length > maxFileBytes) throw new Refusal('too-large', { section: 'file' });
      const mediaType = sniff(bytes);
      if (!mediaType) throw wrongType();
      if (mediaType !== arrived.announced) throw otherType();
      requireClean(await scan({ owner, id, mediaType, ...arrived }));
      const clean = withoutMetadata(bytes, mediaType);
      if (!clean) throw wrongType();
      const record = await keep({ owner, id, mediaType }, clean);
      await door.clear(owner, id);
      return record;
    },
    async downloadAddress(owner, id, fileName) {
      ids(owner, id);
      const record = await keptRecord(storageOf(owner), owner, id);
      if (!record) throw new Refusal('not-found');
      const name = fileName.replaceAll(/[\p{Cc}"\\/]/gu, '').slice(0, 200) || id;
      return door.download({ owner, id, mediaType: record.mediaType, size: record.size, name }, downloadSeconds);
    },
    async remove(owner, id) {
      ids(owner, id);
      const keys = keysOf(owner, id);
      const storage = storageOf(owner);
      // The record goes first: from then on nobody gets an address to download it from.
      await storage.delete(keys.record);
      await storage.delete(keys.kept);
      await door.clear(owner, id);
    },
  };
};
