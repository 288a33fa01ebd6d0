import { hatReader } from '@concierta/access';
import { s3Blobs } from '@concierta/aws/s3-blobs';
import { s3Files } from '@concierta/aws/s3-files';
import type { Limiter, ServiceDeps } from '@concierta/http';
import { newId, Refusal } from '@concierta/kernel';
import type { Parts } from '@concierta/service';
import type { Started } from './started.ts';

/** What only some kinds of function have. */
export interface Given extends Partial<Pick<Parts, 'issuer' | 'sendMail' | 'heads'>> {
  readonly verifyToken?: ServiceDeps['verifyToken'];
  readonly limiter?: Limiter;
  readonly origin?: string;
}

/** Thrown when a service reaches for something that its context does not declare for this function. */
export class NotDeclared extends Error {
  override readonly name = 'NotDeclared';

  constructor(fn: string, what: string) {
    super(`${fn} uses ${what}, which its context does not declare for it`);
  }
}

/** Nobody signs in at a function without an issuer. */
const nobody: ServiceDeps['verifyToken'] = () => Promise.reject(new Refusal('token-invalid'));

/**
 * What a service is given on AWS: its tables by roles, and of the rest only what `functionsOf` says this function uses. What
 * it does not use is not there: reaching for it is a defect that says so.
 */
export const partsOf = (started: Started, given: Given = {}): Parts => {
  const { context, fn, settings, sessions, tables, clock, log } = started;
  const uses = new Set(fn.uses);
  const files = uses.has('files')
    ? s3Files({ bucket: settings.filesBucket(), sessions, clock, ...started.given })
    : undefined;
  const emailKey = uses.has('emailKey') ? settings.emailKey() : undefined;
  const { verifyToken = nobody, limiter } = given;
  const missing = { address: '', name: '', client: '' };
  return {
    deps: {
      tables,
      clock,
      verifyToken,
      hats: hatReader({ tables, clock }),
      ids: (kind) => newId(kind, clock.now()),
      log,
      ...(limiter && { limiter }),
      ...(files && { files }),
    },
    issuer: given.issuer ?? missing,
    get emailKey(): string {
      if (emailKey === undefined) throw new NotDeclared(`${context.name} ${fn.name}`, 'emailKey');
      return emailKey;
    },
    sendMail: given.sendMail ?? (() => Promise.reject(new NotDeclared(`${context.name} ${fn.name}`, 'mail'))),
    origin: given.origin ?? '',
    blobs: uses.has('blobs') ? s3Blobs({ bucket: settings.blobsBucket(), context: context.name }) : undefined,
    heads: given.heads,
    demonstration: false,
  };
};
