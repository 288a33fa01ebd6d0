import { createHash } from 'node:crypto';
import { type Clock, Refusal, systemClock } from '@concierta/kernel';
import type { Patience } from '@concierta/store';
import { HttpRequest, type HttpResponse } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { whole } from './body.ts';
import { BucketRefused } from './bucket-refused.ts';
import { listed, tagged } from './bucket-xml.ts';
import type { Credentials } from './own-credentials.ts';

/** An object as the bucket holds it. */
export interface Held {
  readonly bytes: Buffer;
  /** The `Content-Type` it was put with. */
  readonly mediaType: string;
  /** Names this very upload: its entity tag and when it was put. An object put again, even alike, has another. */
  readonly version: string;
}

/** What may be asked of an object by an address, and for how long. */
export interface PresignInput {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly seconds: number;
  /** Headers that whoever uses the address must send, exactly so. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters of the address: what the answer's headers will be. */
  readonly query?: Readonly<Record<string, string>>;
}

/** One private bucket, reached with one set of keys. */
export interface Bucket {
  get(key: string): Promise<Held | undefined>;
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** Puts it where nothing is; `false` where something is already, which stays as it was. */
  putNew(key: string, bytes: Uint8Array, mediaType: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** The keys that begin so, in their order, those after `after`. Asks for leave to list. */
  list(prefix: string, after?: string): AsyncIterable<string>;
  /** The tags of an object, by name. Throws where there is none. */
  tags(key: string): Promise<ReadonlyMap<string, string>>;
  /** The version of what is there now; `undefined` when nothing is. */
  version(key: string): Promise<string | undefined>;
  /** An address with which anybody may do this one thing until it expires, and the moment when it does. */
  presign(input: PresignInput): Promise<{ readonly url: string; readonly expiresAt: Date }>;
}

export interface BucketOptions {
  readonly name: string;
  readonly credentials: () => Promise<Credentials>;
  readonly region?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly handler?: NodeHttpHandler | undefined;
  readonly patience?: Patience | undefined;
  /** Where the bucket answers instead of its own address (`AWS_ENDPOINT_URL_S3`). */
  readonly endpoint?: string | undefined;
}

/** Connections to buckets, for all of this process. */
const connections = new NodeHttpHandler({
  connectionTimeout: 2_000,
  requestTimeout: 15_000,
  socketTimeout: 15_000,
  throwOnRequestTimeout: true,
});

const attempts = 3;
/** What may be otherwise the next time: too many at once, two who put the same at the same time, a fault of S3's own. */
const passes = new Set([409, 429, 500, 502, 503, 504]);
/** An address that would not last as long as this is not worth giving out. */
const shortestSeconds = 60;
/** Larger than any file or index that the platform keeps. */
const mostBytes = 64 * 1024 * 1024;

/** Keys are made by this house of ids and plain names: anything else is a defect, kept from reaching another's objects. */
const checked = (key: string): string => {
  if (!/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/.test(key) || key.split('/').some((part) => /^\.+$/.test(part))) {
    throw new Error(`«${key}» is not a key of this house`);
  }
  return key;
};

interface Asked {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Nothing, for the bucket itself. */
  readonly key: string | undefined;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array;
}

class Sha256 extends Hash {
  constructor(secret?: ConstructorParameters<typeof Hash>[1]) {
    super('sha256', secret);
  }
}

/** Where the bucket is: at its own name, or below an endpoint that stands for all of them. */
const placeOf = (name: string, region: string, endpoint: string | undefined) => {
  const url = new URL(endpoint ?? `https://${name}.s3.${region}.amazonaws.com`);
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port !== '' && { port: Number(url.port) }),
    host: url.host,
    path: endpoint === undefined ? '' : `/${name}`,
  };
};

const versionOf = ({ headers }: HttpResponse): string => `${headers.etag ?? ''} ${headers['last-modified'] ?? ''}`;

/** What goes with bytes: their kind, and their sum, without which a bucket under Object Lock takes none. */
const putting = (body: Uint8Array, mediaType: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-length': String(body.length),
  'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64'),
});

/**
 * The bucket over plain HTTPS with AWS's own signer: five calls, each of which may be repeated without harm, so each is tried
 * three times. S3 answers «denied» instead of «not there» to whoever may not list, and our roles may not: both are `undefined`.
 */
export const bucketOf = (options: BucketOptions): Bucket => {
  const { name, credentials, clock = systemClock, handler = connections } = options;
  const region = options.region ?? process.env.AWS_REGION;
  if (!region) throw new Error('AWS_REGION is not set: this runs as a Lambda function');
  const place = placeOf(name, region, options.endpoint ?? process.env.AWS_ENDPOINT_URL_S3);
  const pause = options.patience?.pause ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms)));
  const random = options.patience?.random ?? Math.random;
  const signer = (keys: Credentials) =>
    new SignatureV4({ service: 's3', region, credentials: keys, sha256: Sha256, uriEscapePath: false });

  const requestOf = ({ method, key, query = {}, headers = {}, body }: Asked): HttpRequest =>
    new HttpRequest({
      method,
      protocol: place.protocol,
      hostname: place.hostname,
      ...(place.port !== undefined && { port: place.port }),
      path: `${place.path}/${key === undefined ? '' : checked(key)}`,
      query,
      headers: { host: place.host, ...headers },
      ...(body && { body }),
    });

  /** Sends it up to three times. Only the way there and back may fail in passing: a bad key or keys that are not given do not. */
  const passing = async (asked: Asked): Promise<HttpResponse> => {
    const request = requestOf(asked);
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= attempts;
      const signed = await signer(await credentials()).sign(request, { signingDate: clock.now() });
      try {
        const { response } = await handler.handle(new HttpRequest(signed));
        if (last || !passes.has(response.statusCode)) return response;
        response.body?.destroy?.();
      } catch (error) {
        if (last) throw error;
      }
      await pause(random() * 100 * 2 ** attempt);
    }
  };

  /** Answers what succeeded; `undefined` for what is not there (or not ours to see); throws on the rest. */
  const ask = async (asked: Asked): Promise<{ response: HttpResponse; bytes: Buffer } | undefined> => {
    const response = await passing(asked);
    const bytes = await whole(response.body, mostBytes);
    if (response.statusCode < 300) return { response, bytes };
    const refused = new BucketRefused(asked.method, response.statusCode, bytes.toString('utf8'));
    if (refused.hides && asked.method === 'GET' && asked.key !== undefined) return undefined;
    throw refused;
  };

  return {
    async get(key) {
      const found = await ask({ method: 'GET', key });
      return (
        found && {
          bytes: found.bytes,
          mediaType: found.response.headers['content-type'] ?? '',
          version: versionOf(found.response),
        }
      );
    },
    async put(key, body, mediaType) {
      await ask({ method: 'PUT', key, body, headers: putting(body, mediaType) });
    },
    async putNew(key, body, mediaType) {
      try {
        await ask({ method: 'PUT', key, body, headers: { ...putting(body, mediaType), 'if-none-match': '*' } });
        return true;
      } catch (error) {
        if (error instanceof BucketRefused && error.status === 412) return false;
        throw error;
      }
    },
    async *list(prefix, after) {
      for (let token: string | undefined; ; ) {
        const query = {
          'list-type': '2',
          prefix,
          ...(after !== undefined && { 'start-after': after }),
          ...(token !== undefined && { 'continuation-token': token }),
        };
        const found = await ask({ method: 'GET', key: undefined, query });
        const { keys, next } = listed(found?.bytes.toString('utf8') ?? '');
        yield* keys;
        if (next === undefined) return;
        token = next;
      }
    },
    async delete(key) {
      await ask({ method: 'DELETE', key });
    },
    async tags(key) {
      const found = await ask({ method: 'GET', key, query: { tagging: '' } });
      if (!found)
        throw new Error('the tags of an object that was just read are refused: s3:GetObjectTagging is missing');
      return tagged(found.bytes.toString('utf8'));
    },
    async version(key) {
      const found = await ask({ method: 'GET', key, headers: { range: 'bytes=0-0' } });
      return found && versionOf(found.response);
    },
    async presign({ method, key, seconds, headers = {}, query = {} }) {
      const keys = await credentials();
      const now = clock.now();
      const lasting = keys.expiration ? Math.floor((keys.expiration.getTime() - now.getTime()) / 1000) : seconds;
      const expiresIn = Math.min(seconds, lasting);
      if (expiresIn < Math.min(seconds, shortestSeconds)) throw new Refusal('busy');
      const request = requestOf({ method, key, headers: { ...headers }, query: { ...query } });
      const signed = await signer(keys).presign(
        // What is sent there is not known yet.
        new HttpRequest({ ...request, headers: { ...request.headers, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' } }),
        {
          expiresIn,
          signingDate: now,
          signableHeaders: new Set(['host', ...Object.keys(headers)]),
          unhoistableHeaders: new Set(Object.keys(headers)),
        },
      );
      const address = new URLSearchParams(signed.query as Record<string, string>);
      const url = `${place.protocol}//${place.host}${signed.path}?${address.toString().replaceAll('+', '%20')}`;
      return { url, expiresAt: new Date(Math.floor(now.getTime() / 1000) * 1000 + expiresIn * 1000) };
    },
  };
};
