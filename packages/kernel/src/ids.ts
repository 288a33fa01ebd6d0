import { createHash, getRandomValues } from 'node:crypto';
import { ulid } from 'ulid';
import * as z from 'zod';

/** Where the time comes from; an argument everywhere, so that tests and imports can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** What each kind of id starts with, so that a person can tell them apart in a log or an address. */
export const idPrefixes = {
  nationalEntity: 'ent',
  territorialOrganisation: 'ter',
  person: 'per',
  membership: 'mem',
  invitation: 'inv',
  mandate: 'man',
  orgUnit: 'uni',
  demand: 'dem',
  demandSource: 'src',
  offer: 'off',
  milestone: 'mil',
  importJob: 'imp',
  baseline: 'bas',
  survey: 'sur',
  surveyAnswer: 'ans',
  referral: 'ref',
  contact: 'con',
  rightsRequest: 'rig',
  institutionalItem: 'itm',
  arrangement: 'arr',
  internalReport: 'rep',
  link: 'lnk',
  file: 'fil',
  event: 'evt',
  audit: 'aud',
  message: 'msg',
} as const;

export type IdKind = keyof typeof idPrefixes;

const ulidPattern = '[0-7][0-9A-HJKMNP-TV-Z]{25}';

/** A schema that accepts exactly the ids of the given kinds. */
export const idSchema = (...kinds: readonly IdKind[]) =>
  z.string().regex(new RegExp(`^(${kinds.map((kind) => idPrefixes[kind]).join('|')})_${ulidPattern}$`));

/** Whose an aggregate is: a national entity or a territorial organisation. Opaque on purpose (acronyms repeat, names change). */
export const OwnerId = idSchema('nationalEntity', 'territorialOrganisation').brand<'OwnerId'>();
export type OwnerId = z.infer<typeof OwnerId>;

export const PersonId = z
  .string()
  .regex(/^per_[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

const pool = new Uint32Array(256);
let unused = 0;

/** From the system's generator, a page at a time: asking it for each of an id's sixteen characters cost forty times as much. */
const random = (): number => {
  if (unused === 0) {
    getRandomValues(pool);
    unused = pool.length;
  }
  unused -= 1;
  return (pool[unused] ?? 0) / 2 ** 32;
};

/** A fresh id of the given kind; ids made later sort later. */
export const newId = (kind: IdKind, at: Date): string => `${idPrefixes[kind]}_${ulid(at.getTime(), random)}`;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of the person behind a token. Derived from issuer and subject alone, so that no service needs a look-up
 * (and no e-mail address) to know who is asking; the same pair always gives the same person.
 */
export const personIdOf = (issuer: string, subject: string): PersonId => {
  const digest = createHash('sha256').update(`${issuer}\n${subject}`).digest();
  const characters = Array.from({ length: 26 }, (_, i) => crockford[(digest[i] ?? 0) % 32]);
  return PersonId.parse(`per_${characters.join('')}`);
};
