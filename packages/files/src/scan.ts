import type { OwnerId } from '@concierta/kernel';
import type { Arrived } from './door.ts';
import type { MediaType } from './port.ts';

/** What a scanner says of a file: nothing harmful, something, or that it does not know (yet, or ever). */
export type Scanned =
  | { readonly clean: true }
  | { readonly clean: false; readonly finding: string }
  | { readonly clean: 'unknown'; readonly why: 'waiting' | 'unreadable' };

/** A file that came and is about to be kept. */
export interface Suspect extends Arrived {
  readonly owner: OwnerId;
  readonly id: string;
  readonly mediaType: MediaType;
}

/** Looks for harm in a file before it is kept. On AWS an antivirus; embedded, `testScan`. */
export type Scan = (file: Suspect) => Promise<Scanned>;

/** The harmless text with which every antivirus is tested, in two parts so that none stumbles over this file. */
const testMark = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Finds only the antivirus test file: it shows that the hook works, and protects nobody. */
export const testScan: Scan = async ({ bytes }) =>
  bytes.includes(testMark) ? { clean: false, finding: 'EICAR' } : { clean: true };
