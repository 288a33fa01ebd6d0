import { createHash } from 'node:crypto';
import type { FileDoor } from './door.ts';
import { keysOf } from './keys.ts';
import type { SignedRequest } from './port.ts';
import { Claims, type SigningOptions, signedUrl } from './signing.ts';
import type { Storage } from './storage.ts';

/** A door that this process opens: addresses under its own secret, answered by `filesEndpoint`. */
export const houseDoor = (options: SigningOptions & { readonly storage: Storage }): FileDoor => {
  const { storage, clock } = options;
  const sign = (
    claims: Omit<Claims, 'expires'>,
    seconds: number,
    headers: SignedRequest['headers'] = {},
  ): SignedRequest => {
    const expires = Math.floor(clock.now().getTime() / 1000) + seconds;
    const url = signedUrl(options, { ...claims, expires });
    return { method: claims.method, url, headers, expiresAt: new Date(expires * 1000).toISOString() };
  };
  return {
    upload: async ({ owner, id, mediaType, size }, seconds) =>
      sign({ method: 'PUT', owner, id, mediaType, size }, seconds, { 'content-type': mediaType }),
    download: async (file, seconds) => sign({ method: 'GET', ...file }, seconds),
    async arrived(owner, id) {
      const keys = keysOf(owner, id);
      const claims = await storage.get(keys.claims);
      const bytes = await storage.get(keys.incoming);
      if (!claims || !bytes) return undefined;
      const { mediaType } = Claims.parse(JSON.parse(claims.toString('utf8')));
      return { bytes, announced: mediaType, version: createHash('sha256').update(bytes).digest('hex') };
    },
    async clear(owner, id) {
      const keys = keysOf(owner, id);
      for (const key of [keys.incoming, keys.claims]) await storage.delete(key);
    },
  };
};
