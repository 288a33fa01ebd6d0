import type { OwnerId } from '@concierta/kernel';

/** The kinds of file that may be kept as evidence. */
export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** The largest file there may be: 15 MB. */
export const maxFileBytes = 15 * 1024 * 1024;

/** An address that somebody without a token may use, once it is signed and until it expires. */
export interface SignedRequest {
  readonly method: 'PUT' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

export interface UploadRequest {
  readonly owner: OwnerId;
  /** `fil_…` */
  readonly id: string;
  readonly mediaType: MediaType;
  readonly size: number;
}

/** What is known of a file once it has been looked at: these values, not the ones its sender claimed. */
export interface StoredFile {
  readonly owner: OwnerId;
  readonly id: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
}

/** What a service needs of files; each keeps its own rows about them. */
export interface FilePort {
  /** An address to upload exactly this file to. Refuses `invalid` (type) and `too-large`. */
  requestUpload(request: UploadRequest): Promise<SignedRequest>;
  /** Looks at what arrived: type by content, hash, scan, EXIF out. Refuses `not-found`, `invalid` (another type, or harmful). */
  confirm(owner: OwnerId, id: string): Promise<StoredFile>;
  /** The bytes of a confirmed file, for a worker that reads what is in it. Refuses `not-found`. */
  read(owner: OwnerId, id: string): Promise<Buffer>;
  /** Keeps a file that the platform itself made, as if it had been uploaded and confirmed. Again with the same id: writes over it. */
  keep(
    file: { readonly owner: OwnerId; readonly id: string; readonly mediaType: MediaType },
    bytes: Buffer,
  ): Promise<StoredFile>;
  /** An address to download a confirmed file from, under this name, for five minutes. Refuses `not-found`. */
  downloadAddress(owner: OwnerId, id: string, fileName: string): Promise<SignedRequest>;
}
