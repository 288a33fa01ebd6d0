import { documentOf, type PolicyDocument } from './document.ts';
import { ownerVariable } from './table-policy.ts';

/**
 * Files of one owner, by the session's tag: as they came and as they are kept. Belongs to the `data` role of a context whose
 * functions use files, so that an address signed for one owner opens nobody else's.
 */
export const filesPolicy = (bucketArn: string): PolicyDocument =>
  documentOf(
    {
      Sid: 'FilesOfTheOwner',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: ['incoming', 'kept'].map((folder) => `${bucketArn}/${folder}/${ownerVariable}/*`),
      Condition: { Null: { 'aws:PrincipalTag/owner': ['false'] } },
    },
    {
      // The bucket's scan says by a tag what it found. Nobody who uploads may write one.
      Sid: 'WhatTheScanFound',
      Effect: 'Allow',
      Action: ['s3:GetObjectTagging'],
      Resource: [`${bucketArn}/incoming/${ownerVariable}/*`],
      Condition: { Null: { 'aws:PrincipalTag/owner': ['false'] } },
    },
  );

/** What a context can always make again, under its own name: workers write it, whoever answers reads it. */
export const blobsPolicy = (bucketArn: string, context: string, how: 'read' | 'write'): PolicyDocument =>
  documentOf({
    Sid: 'BlobsOfTheContext',
    Effect: 'Allow',
    Action: how === 'read' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    Resource: [`${bucketArn}/${context}/*`],
  });

/**
 * The heads of a context's chains, under its own name, in a bucket under Object Lock: written once (whoever writes asks that
 * nothing be there), read again to know what has moved, and never taken away.
 */
export const headsPolicy = (bucketArn: string, context: string): PolicyDocument =>
  documentOf(
    {
      Sid: 'HeadsOfTheContext',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: [`${bucketArn}/${context}/*`],
    },
    {
      Sid: 'ListHeadsOfTheContext',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: [bucketArn],
      Condition: { StringLike: { 's3:prefix': [`${context}/*`] } },
    },
  );

/** Mail in the platform's own name. */
export const mailPolicy = (identityArn: string, from: string): PolicyDocument =>
  documentOf({
    Sid: 'SendMail',
    Effect: 'Allow',
    Action: ['ses:SendEmail'],
    Resource: [identityArn],
    Condition: { StringEquals: { 'ses:FromAddress': [from] } },
  });

/** Events to the platform's bus, of one context: a forged source is refused by the policy, not only by who consumes. */
export const publishPolicy = (busArn: string, source: string): PolicyDocument =>
  documentOf({
    Sid: 'TellTheBus',
    Effect: 'Allow',
    Action: ['events:PutEvents'],
    Resource: [busArn],
    Condition: { StringEquals: { 'events:source': [source] } },
  });
