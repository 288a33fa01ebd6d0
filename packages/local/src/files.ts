import { Buffer } from 'node:buffer';
import { diskStorage, type FilePort, filesEndpoint, filesOf } from '@concierta/files';
import type { Clock } from '@concierta/kernel';

export interface OpenFilesOptions {
  readonly folder: string;
  readonly origin: string;
  readonly secret: string;
  readonly clock: Clock;
}

export interface OpenFiles {
  readonly port: FilePort;
  /** Answers the signed addresses that the port gives out. */
  readonly answer: (request: Request) => Promise<Response>;
}

/** Files in a folder of this machine, sent and fetched at signed addresses under `/files-store`. */
export const openFiles = ({ folder, origin, secret, clock }: OpenFilesOptions): OpenFiles => {
  const options = {
    storage: diskStorage(folder),
    baseUrl: `${origin}/files-store`,
    secret: Buffer.from(secret),
    clock,
  };
  return { port: filesOf(options), answer: filesEndpoint(options) };
};
