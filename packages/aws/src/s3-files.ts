import { type FilePort, fileRules, type Scan } from '@concierta/files';
import type { Clock, OwnerId } from '@concierta/kernel';
import { type Bucket, type BucketOptions, bucketOf } from './bucket.ts';
import { bucketDoor } from './bucket-door.ts';
import { taggedScan } from './malware-scan.ts';
import { dataRoleOf, type GivenRoles } from './reach-roles.ts';
import type { Sessions } from './sessions.ts';

export interface S3FilesOptions extends GivenRoles, Partial<Omit<BucketOptions, 'name' | 'credentials' | 'clock'>> {
  /** `CONCIERTA_FILES_BUCKET`. */
  readonly bucket: string;
  readonly sessions: Sessions;
  readonly clock: Clock;
  /** Looks for harm; the scan of the bucket itself (GuardDuty's tags) unless told. */
  readonly scan?: Scan;
}

/**
 * Files in a private bucket, each owner's reached with the keys of that owner's session: what is signed for one owner opens
 * nobody else's, whatever the code says. The rules are those of `packages/files`, word for word.
 */
export const s3Files = ({ bucket, sessions, roles, silos, scan, ...rest }: S3FilesOptions): FilePort => {
  const given: GivenRoles = { roles, ...(silos && { silos }) };
  const bucketFor = (owner: OwnerId): Bucket =>
    bucketOf({ ...rest, name: bucket, credentials: sessions.of(dataRoleOf(given, owner), owner) });
  return fileRules({
    storageOf(owner) {
      const own = bucketFor(owner);
      return {
        put: (key, bytes, mediaType = 'application/octet-stream') => own.put(key, bytes, mediaType),
        get: async (key) => (await own.get(key))?.bytes,
        delete: (key) => own.delete(key),
      };
    },
    door: bucketDoor(bucketFor),
    scan: scan ?? taggedScan(bucketFor),
  });
};
