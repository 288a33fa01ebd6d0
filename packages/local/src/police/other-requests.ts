import type { Authorisation } from './evaluate.ts';

/** An object of a bucket: read, written or taken away. */
export const objectAuthorisation = (
  action: 'GetObject' | 'PutObject' | 'DeleteObject',
  bucketArn: string,
  key: string,
): Authorisation => ({ action: `s3:${action}`, resources: [`${bucketArn}/${key}`], context: {} });

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
