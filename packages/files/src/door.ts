import type { OwnerId } from '@concierta/kernel';
import type { SignedRequest, StoredFile, UploadRequest } from './port.ts';

/** What was sent to a signed address, as it came. */
export interface Arrived {
  readonly bytes: Buffer;
  /** The kind that the sender announced, which the address was signed for. */
  readonly announced: string;
  /** Names this very upload: one that replaces it, even with the same bytes, has another. */
  readonly version: string;
}

/** What a download is saved as, and what of. */
export type Download = Omit<StoredFile, 'sha256'> & { readonly name: string };

/** Where files come in and go out, at signed addresses: the embedded platform answers its own, on AWS the bucket does. */
export interface FileDoor {
  upload(request: UploadRequest, seconds: number): Promise<SignedRequest>;
  download(file: Download, seconds: number): Promise<SignedRequest>;
  /** What came for a file that is not confirmed. */
  arrived(owner: OwnerId, id: string): Promise<Arrived | undefined>;
  /** Forgets what came. Doing it twice changes nothing. */
  clear(owner: OwnerId, id: string): Promise<void>;
}
