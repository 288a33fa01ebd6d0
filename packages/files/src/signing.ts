import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Clock, canonicalJson, idSchema, OwnerId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { type MediaType, mediaTypes } from './port.ts';

/** Everything that a signed address allows, and nothing besides. */
export const Claims = z.object({
  method: z.enum(['PUT', 'GET']),
  owner: OwnerId,
  id: idSchema('file'),
  mediaType: z.enum(Object.values(mediaTypes) as [MediaType, ...MediaType[]]),
  size: z.number().int().positive(),
  /** Seconds since 1970. */
  expires: z.number().int().positive(),
  /** The name under which a download is saved. */
  name: z.string().max(200).optional(),
});
export type Claims = z.infer<typeof Claims>;

export interface SigningOptions {
  /** At least 32 random bytes. */
  readonly secret: Uint8Array;
  /** Where files are answered: `http://127.0.0.1:4000/files-store`. */
  readonly baseUrl: string;
  readonly clock: Clock;
}

const codeOf = (secret: Uint8Array, claims: Claims): Buffer =>
  createHmac('sha256', secret).update(canonicalJson(claims)).digest();

/** The address that allows exactly what the claims say, until they expire. */
export const signedUrl = ({ secret, baseUrl }: SigningOptions, claims: Claims): string => {
  const { owner, id, mediaType, size, expires, name } = claims;
  const query = new URLSearchParams({
    type: mediaType,
    size: String(size),
    expires: String(expires),
    ...(name === undefined ? {} : { name }),
    signature: codeOf(secret, claims).toString('base64url'),
  });
  return `${baseUrl}/${owner}/${id}?${query}`;
};

/**
 * The claims of a signed address that is used with this method now. Refuses `not-found` for anything altered, expired or
 * used otherwise: whoever guesses learns nothing.
 */
export const verifiedClaims = (
  { secret, clock }: Pick<SigningOptions, 'secret' | 'clock'>,
  method: string,
  url: string,
): Claims => {
  const { pathname, searchParams } = new URL(url);
  const [owner, id] = pathname.split('/').slice(-2);
  const claims = Claims.safeParse({
    method,
    owner,
    id,
    mediaType: searchParams.get('type'),
    size: Number(searchParams.get('size')),
    expires: Number(searchParams.get('expires')),
    name: searchParams.get('name') ?? undefined,
  });
  if (!claims.success) throw new Refusal('not-found');
  const given = Buffer.from(searchParams.get('signature') ?? '', 'base64url');
  const right = codeOf(secret, claims.data);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('not-found');
  if (claims.data.expires * 1000 <= clock.now().getTime()) throw new Refusal('not-found');
  return claims.data;
};
