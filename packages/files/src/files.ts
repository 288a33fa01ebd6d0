import { houseDoor } from './house-door.ts';
import type { FilePort } from './port.ts';
import { fileRules } from './rules.ts';
import { type Scan, testScan } from './scan.ts';
import type { SigningOptions } from './signing.ts';
import type { Storage } from './storage.ts';

export interface FilesOptions extends SigningOptions {
  readonly storage: Storage;
  readonly scan?: Scan;
}

/** Files in one storage, sent and fetched at addresses that this process signs and answers (`filesEndpoint`). */
export const filesOf = (options: FilesOptions): FilePort =>
  fileRules({ storageOf: () => options.storage, door: houseDoor(options), scan: options.scan ?? testScan });
