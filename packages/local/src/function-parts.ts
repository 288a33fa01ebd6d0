import { join } from 'node:path';
import { hatReader } from '@concierta/access';
import type { ContextFunction, ServiceContext } from '@concierta/events';
import { newId } from '@concierta/kernel';
import type { Issuer, Parts } from '@concierta/service';
import type { Tables } from '@concierta/store';
import { folderBlobs } from './folder-blobs.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { PlatformOptions } from './platform.ts';

/** What every function of the platform has in common. */
export interface Host {
  readonly options: PlatformOptions;
  readonly issuer: Issuer;
  readonly verifyToken: Parts['deps']['verifyToken'];
  readonly mailbox: Mailbox;
}

/**
 * What one function is given: its own tables, and of the platform's resources those that its context declares and no
 * other, as on AWS. What is not declared is missing here too, so that it is noticed before anything is deployed.
 */
export const functionParts = (
  { options, issuer, verifyToken, mailbox }: Host,
  context: ServiceContext,
  { name, uses }: ContextFunction,
  tables: Tables,
): Parts => {
  const { clock, log, keys, origin } = options;
  const cacheFolder = uses.includes('blobs') ? options.cacheFolder : undefined;
  return {
    deps: {
      tables,
      clock,
      verifyToken,
      hats: hatReader({ tables, clock, ...(options.hatMs !== undefined && { ttlMs: options.hatMs }) }),
      log,
      ids: (kind) => newId(kind, clock.now()),
      ...(options.limiter && { limiter: options.limiter }),
      ...(options.files && uses.includes('files') && { files: options.files }),
      ...(options.checkAnswers && { checkAnswers: true }),
    },
    issuer,
    emailKey: uses.includes('emailKey') ? keys.cookies : '',
    sendMail: uses.includes('mail')
      ? (mail) => mailbox.send(mail)
      : () => Promise.reject(new Error(`${context.name}/${name} sends no mail: its context does not declare it`)),
    origin,
    freshMs: options.freshMs,
    blobs: cacheFolder === undefined ? undefined : folderBlobs(join(cacheFolder, context.name, 'search')),
    heads: uses.includes('heads') ? options.headsOf?.(context.name) : undefined,
    demonstration: true,
  };
};
