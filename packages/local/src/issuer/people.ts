import { createHash } from 'node:crypto';
import { type PersonId, personIdOf } from '@concierta/kernel';

/**
 * What people of the embedded platform are told apart by. Their tokens name the address the platform runs on, which
 * changes with `PORT`; the person must not.
 */
export const embeddedIssuer = 'urn:concierta:embedded';

/** The application that asks for tokens here: the portal. */
export const portalClient = 'concierta-portal';

/** The same mailbox is the same address. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();

/** The subject of an address: stable, opaque, in the form of Cognito's (a UUID). */
export const subjectOf = (email: string): string => {
  const hex = createHash('sha256')
    .update(`${embeddedIssuer}\n${plainAddress(email)}`)
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

/** The person behind an address of the embedded platform. */
export const personOf = (email: string): PersonId => personIdOf(embeddedIssuer, subjectOf(email));
