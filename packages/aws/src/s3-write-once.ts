import type { WriteOnce } from '@concierta/store';
import { type BucketOptions, bucketOf } from './bucket.ts';
import { ownCredentials } from './own-credentials.ts';

export interface S3WriteOnceOptions extends Partial<Omit<BucketOptions, 'name'>> {
  /** `CONCIERTA_HEADS_BUCKET`: under Object Lock, so that nobody changes what is in it. */
  readonly bucket: string;
  /** The context's name: what its pages are kept under, and all that its function may reach. */
  readonly context: string;
}

/** The pages of a context's record, an object each, put only where none is: the bucket itself refuses another over it. */
export const s3WriteOnce = ({ bucket, context, credentials, ...rest }: S3WriteOnceOptions): WriteOnce => {
  const held = bucketOf({ ...rest, name: bucket, credentials: credentials ?? ownCredentials() });
  return {
    append: ({ year, number }, text) =>
      held.putNew(`${context}/${year}/${String(number).padStart(8, '0')}.json`, Buffer.from(text), 'application/json'),
    async *read(fromYear) {
      const after = fromYear === undefined ? undefined : `${context}/${fromYear}`;
      for await (const key of held.list(`${context}/`, after)) {
        const page = await held.get(key);
        // A page that is listed and not there is a page that is missing: whoever verifies the record sees the gap.
        if (page) yield page.bytes.toString('utf8');
      }
    },
  };
};
