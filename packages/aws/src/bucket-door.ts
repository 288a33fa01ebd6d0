import { type FileDoor, keysOf } from '@concierta/files';
import type { OwnerId } from '@concierta/kernel';
import type { Bucket } from './bucket.ts';

/** A file's name as a header may say it, in any language. */
const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/**
 * A door that the bucket itself opens. An upload is bound to its exact kind and length: both are signed headers, and S3
 * refuses a request that sends any other, or adds a header of its own (a tag that says «scanned», for one).
 */
export const bucketDoor = (bucketFor: (owner: OwnerId) => Bucket): FileDoor => ({
  async upload({ owner, id, mediaType, size }, seconds) {
    const { url, expiresAt } = await bucketFor(owner).presign({
      method: 'PUT',
      key: keysOf(owner, id).incoming,
      seconds,
      headers: { 'content-type': mediaType, 'content-length': String(size) },
    });
    // The length is not for the caller to set: whoever sends the bytes sends it with them.
    return { method: 'PUT', url, headers: { 'content-type': mediaType }, expiresAt: expiresAt.toISOString() };
  },
  async download({ owner, id, mediaType, name }, seconds) {
    const { url, expiresAt } = await bucketFor(owner).presign({
      method: 'GET',
      key: keysOf(owner, id).kept,
      seconds,
      query: {
        'response-content-type': mediaType,
        'response-content-disposition': attachment(name),
        'response-cache-control': 'private, no-store',
      },
    });
    return { method: 'GET', url, headers: {}, expiresAt: expiresAt.toISOString() };
  },
  async arrived(owner, id) {
    const held = await bucketFor(owner).get(keysOf(owner, id).incoming);
    return held && { bytes: held.bytes, announced: held.mediaType, version: held.version };
  },
  clear: (owner, id) => bucketFor(owner).delete(keysOf(owner, id).incoming),
});
