import type { ServiceDeps } from '@concierta/http';
import type { WriteOnce } from '@concierta/store';
import type { JSONWebKeySet } from 'jose';

/** Who signs people in, as tokens name it. */
export interface Issuer {
  /** The `iss` of its tokens. */
  readonly address: string;
  /** The issuer under which persons are known: an address may change, a person's id may not. */
  readonly name: string;
  /** The portal's own id at the issuer (`aud` of its ID tokens). */
  readonly client: string;
  /** Its public keys, or where they are. */
  readonly jwks?: JSONWebKeySet;
  readonly jwksUri?: string;
}

/** A message on its way out. */
export interface OutgoingMail {
  /** Names the message: sent again under the same key, it arrives once. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What a service can always make again: bytes by name, whole or not there. A bucket on AWS, a folder when embedded. */
export interface Blobs {
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What whoever hosts a service has to give it, beyond what every route gets (`deps`); each service takes what it needs. */
export interface Parts {
  readonly deps: ServiceDeps;
  readonly issuer: Issuer;
  /** The secret under which addresses are looked up but cannot be read: at least 32 characters, the same for ever. */
  readonly emailKey: string;
  /** Sends a message; under one key, once. */
  readonly sendMail: (mail: OutgoingMail) => Promise<void>;
  /** Where people reach the platform: for links in messages. */
  readonly origin: string;
  /** The service's own; none where making it again is cheap. */
  readonly blobs?: Blobs | undefined;
  /** Where the heads of the context's chains are kept for good; whoever runs the schedule `chain-heads` has to give it. */
  readonly heads?: WriteOnce | undefined;
  /** How far behind an answer made from memory may be, in milliseconds; the service's own choice unless told. */
  readonly freshMs?: number | undefined;
  /** True where people and figures are invented: the pages say so. */
  readonly demonstration: boolean;
}
