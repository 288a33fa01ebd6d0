import { HttpRequest } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';

/** A request as it came over the wire. */
export interface Came {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Whose keys they are, and until when. */
export interface KnownKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

class Sha256 extends Hash {
  constructor(secret?: ConstructorParameters<typeof Hash>[1]) {
    super('sha256', secret);
  }
}

const dateOf = (amz: string): Date =>
  new Date(amz.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const only = (headers: Came['headers'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

/** S3 refuses a header of its own that is not among the signed ones. */
const unsignedAmz = (headers: Came['headers'], signed: readonly string[]): boolean =>
  Object.keys(headers).some((name) => name.startsWith('x-amz-') && !signed.includes(name));

const signerOf = (scope: string, keys: KnownKeys, checksum: boolean): SignatureV4 => {
  const [, , region = '', service = ''] = scope.split('/');
  return new SignatureV4({
    service,
    region,
    credentials: keys,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    applyChecksum: checksum,
  });
};

const requestOf = (came: Came, headers: Record<string, string>, query: Record<string, string>): HttpRequest =>
  new HttpRequest({
    method: came.method,
    protocol: 'http:',
    hostname: 'x',
    path: came.path,
    query,
    headers,
    body: came.body,
  });

/** The access key that a request says it was signed with. */
export const accessKeyOf = ({ headers, query }: Came): string | undefined =>
  (/Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? /^([^/]+)\//.exec(query['X-Amz-Credential'] ?? ''))?.[1];

const headerSigned = async (came: Came, keys: KnownKeys): Promise<string | undefined> => {
  const { headers } = came;
  const [, scope = '', names = ''] =
    /Credential=([^,]+), SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const signed = names.split(';');
  if (unsignedAmz(headers, signed)) return 'AccessDenied';
  if (headers['x-amz-security-token'] !== keys.sessionToken) return 'InvalidToken';
  const sum = headers['x-amz-content-sha256'];
  const hash = new Sha256();
  hash.update(came.body);
  if (sum !== undefined && sum !== Buffer.from(await hash.digest()).toString('hex')) return 'XAmzContentSHA256Mismatch';
  const again = await signerOf(scope, keys, sum !== undefined).sign(
    requestOf(came, only(headers, signed), { ...came.query }),
    { signingDate: dateOf(headers['x-amz-date'] ?? '') },
  );
  return again.headers.authorization === headers.authorization ? undefined : 'SignatureDoesNotMatch';
};

const querySigned = async (came: Came, keys: KnownKeys, now: Date): Promise<string | undefined> => {
  const {
    'X-Amz-Algorithm': _algorithm,
    'X-Amz-Credential': scope = '',
    'X-Amz-Date': date = '',
    'X-Amz-Expires': expires = '',
    'X-Amz-SignedHeaders': names = '',
    'X-Amz-Signature': signature,
    'X-Amz-Security-Token': token,
    ...query
  } = came.query;
  const signed = names.split(';');
  if (unsignedAmz(came.headers, signed)) return 'AccessDenied';
  if (token !== keys.sessionToken) return 'InvalidToken';
  const at = dateOf(date);
  if (now.getTime() > at.getTime() + Number(expires) * 1000) return 'AccessDenied';
  const again = await signerOf(scope, keys, true).presign(
    requestOf(
      came,
      { ...only(came.headers, signed), 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
      {
        ...Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'X-Amz-Content-Sha256')),
      },
    ),
    { signingDate: at, expiresIn: Number(expires), unhoistableHeaders: new Set(signed) },
  );
  return again.query?.['X-Amz-Signature'] === signature ? undefined : 'SignatureDoesNotMatch';
};

/** What is wrong with a request's signature, in S3's own code: it is signed again with AWS's own signer and compared. */
export const signatureFault = async (
  came: Came,
  keys: KnownKeys | undefined,
  now: Date,
): Promise<string | undefined> => {
  if (!keys) return 'InvalidAccessKeyId';
  if (keys.expiration && keys.expiration.getTime() <= now.getTime()) return 'ExpiredToken';
  return came.headers.authorization === undefined ? querySigned(came, keys, now) : headerSigned(came, keys);
};
