import type { Authorisation } from './evaluate.ts';

/** What may be asked of an object of a bucket. */
export type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject' | 'GetObjectTagging' | 'PutObjectTagging';

/** An object of a bucket: read, written, taken away, or what its tags say. */
export const objectAuthorisation = (action: ObjectAction, bucketArn: string, key: string): Authorisation => ({
  action: `s3:${action}`,
  resources: [`${bucketArn}/${key}`],
  context: {},
});

/** Entries for a bus, each by itself: one forged source refuses the whole call. */
export const eventAuthorisations = (
  busArn: string,
  entries: readonly { readonly Source?: string | undefined; readonly DetailType?: string | undefined }[],
): readonly Authorisation[] =>
  entries.map(({ Source, DetailType }) => ({
    action: 'events:PutEvents',
    resources: [busArn],
    context: { 'events:source': Source, 'events:detail-type': DetailType },
  }));

/** A message in somebody's name. */
export const mailAuthorisation = (identityArn: string, from: string): Authorisation => ({
  action: 'ses:SendEmail',
  resources: [identityArn],
  context: { 'ses:FromAddress': from },
});
