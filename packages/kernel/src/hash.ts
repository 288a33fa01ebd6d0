import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** The SHA-256 of a text (UTF-8), in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A salt of 128 random bits, in hexadecimal: without it, a short text could be found again by trying. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * The hash that stays in a permanent record in the place of an erasable value (Ley 1581 de 2012 beside Ley 594 de 2000):
 * once value and salt are erased, nothing about the value can be learnt from it.
 */
export const saltedHash = (salt: string, value: unknown): string => sha256(salt + canonicalJson(value));

/** The hash of a request's body, whatever the order of its members: equal bodies give equal hashes. */
export const bodyHash = (body: unknown): string => sha256(canonicalJson(body));

/** A secret of 192 random bits for an address: 32 characters that need no escaping. Keep its hash, give it away once. */
export const newSecret = (): string => randomBytes(24).toString('base64url');
