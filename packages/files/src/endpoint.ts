import { isRefusal, Refusal } from '@concierta/kernel';
import type { FilesOptions } from './files.ts';
import { keysOf } from './keys.ts';
import { keptRecord } from './rules.ts';
import { type Claims, verifiedClaims } from './signing.ts';

const readExactly = async (request: Request, size: number): Promise<Buffer> => {
  if (!request.body) throw new Refusal('invalid');
  const chunks: Uint8Array[] = [];
  let read = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    if (read > size) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal('too-large');
    }
    chunks.push(value);
  }
  if (read !== size) throw new Refusal('invalid');
  return Buffer.concat(chunks);
};

const receive = async (options: FilesOptions, request: Request, claims: Claims): Promise<Response> => {
  const { owner, id, mediaType, size } = claims;
  if (request.headers.get('content-type') !== mediaType) throw new Refusal('invalid');
  if (await keptRecord(options.storage, owner, id)) throw new Refusal('conflict');
  const bytes = await readExactly(request, size);
  const keys = keysOf(owner, id);
  await options.storage.put(keys.claims, Buffer.from(JSON.stringify(claims)));
  await options.storage.put(keys.incoming, bytes);
  return new Response(null, { status: 204 });
};

const send = async (options: FilesOptions, { owner, id, mediaType, name }: Claims): Promise<Response> => {
  const bytes = await options.storage.get(keysOf(owner, id).kept);
  if (!bytes) throw new Refusal('not-found');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name ?? id).replaceAll("'", '%27')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  });
};

const statuses: Readonly<Record<string, number>> = { 'not-found': 404, invalid: 400, conflict: 409, 'too-large': 413 };

/**
 * Answers signed addresses: the embedded platform mounts it where `baseUrl` points. On AWS the bucket itself does this.
 * Without a right and living signature everything is a 404.
 */
export const filesEndpoint =
  (options: FilesOptions) =>
  async (request: Request): Promise<Response> => {
    try {
      const claims = verifiedClaims(options, request.method, request.url);
      return claims.method === 'PUT' ? await receive(options, request, claims) : await send(options, claims);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return new Response(null, { status: statuses[error.code] ?? 400 });
    }
  };
