import type { Blobs } from '@concierta/service';
import { type BucketOptions, bucketOf } from './bucket.ts';
import { ownCredentials } from './own-credentials.ts';

export interface S3BlobsOptions extends Partial<Omit<BucketOptions, 'name'>> {
  /** `CONCIERTA_BLOBS_BUCKET`. */
  readonly bucket: string;
  /** The context's name: what its blobs are kept under, and all that its functions may reach. */
  readonly context: string;
}

/** What a context can always make again, in a private bucket under the context's own name, with the function's own keys. */
export const s3Blobs = ({ bucket, context, credentials, ...rest }: S3BlobsOptions): Blobs => {
  const held = bucketOf({ ...rest, name: bucket, credentials: credentials ?? ownCredentials() });
  const keyOf = (name: string): string => `${context}/${name}`;
  return {
    read: async (name) => (await held.get(keyOf(name)))?.bytes,
    write: (name, bytes) => held.put(keyOf(name), bytes, 'application/octet-stream'),
    remove: (name) => held.delete(keyOf(name)),
  };
};
