import { createHash } from 'node:crypto';
import { filesPolicy, ownerVariable, type PolicyDocument } from '@concierta/access/policies';
import type { Came } from './signature.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

interface Stored {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly etag: string;
  readonly modified: string;
  tags: Map<string, string>;
}

export const bucketName = 'concierta-test-files';
export const blobsName = 'concierta-test-blobs';
/** Under Object Lock: what is put needs its sum, and nothing is put over another. */
export const headsName = 'concierta-test-heads';
const arn = (name: string) => `arn:aws:s3:::${name}`;

export const refusal = (status: number, code: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
});

const like = (pattern: string, value: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(value);

/** What the very policy that is deployed says of an owner's session; a session without the tag may do nothing. */
const allows = (policy: PolicyDocument, owner: string | undefined, action: string, resource: string): boolean =>
  owner !== undefined &&
  policy.Statement.some(
    (statement) =>
      statement.Action.includes(action) &&
      statement.Resource.some((pattern) => like(pattern.replaceAll(ownerVariable, owner), resource)),
  );

const actionOf = ({ method, query }: Came): string => {
  if (method === 'GET') return 'tagging' in query ? 's3:GetObjectTagging' : 's3:GetObject';
  return method === 'PUT' ? 's3:PutObject' : 's3:DeleteObject';
};

/** Two private buckets as S3 keeps them: one of files under `filesPolicy`, one of blobs for functions without any owner. */
export const buckets = (now: () => Date) => {
  const objects = new Map<string, Stored>();
  const reads: string[] = [];

  const get = (came: Came, name: string): Answer => {
    const held = objects.get(name);
    // Nobody here may list, so S3 does not say that it is not there.
    if (!held) return refusal(403, 'AccessDenied');
    if ('tagging' in came.query) {
      const tags = [...held.tags].map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`);
      return { status: 200, body: `<Tagging><TagSet>${tags.join('')}</TagSet></Tagging>` };
    }
    const ranged = came.headers.range === 'bytes=0-0';
    return {
      status: ranged ? 206 : 200,
      headers: {
        'content-type': came.query['response-content-type'] ?? held.mediaType,
        etag: held.etag,
        'last-modified': held.modified,
        ...(came.query['response-content-disposition'] && {
          'content-disposition': came.query['response-content-disposition'],
        }),
        ...(came.query['response-cache-control'] && { 'cache-control': came.query['response-cache-control'] }),
      },
      body: ranged ? held.bytes.subarray(0, 1) : held.bytes,
    };
  };

  /** Two to a page, so that whoever lists has to turn it. */
  const list = (came: Came, name: string): Answer => {
    const { prefix = '', 'start-after': after = '', 'continuation-token': token = '' } = came.query;
    const from = Buffer.from(token, 'base64').toString() || after;
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(name))
      .map((key) => key.slice(name.length))
      .filter((key) => key.startsWith(prefix) && key > from)
      .toSorted();
    const page = keys.slice(0, 2);
    const last = page.at(-1);
    const next =
      keys.length > 2 && last !== undefined
        ? `<NextContinuationToken>${Buffer.from(last).toString('base64')}</NextContinuationToken>`
        : '';
    const contents = page.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
    return { status: 200, body: `<ListBucketResult>${next}${contents}</ListBucketResult>` };
  };

  return {
    objects,
    /** What was asked for, as `METHOD key`. */
    reads,
    /** What the bucket's scan does, whenever it comes to it. */
    scan(key: string, status: string) {
      objects.get(`${bucketName}/${key}`)?.tags.set('GuardDutyMalwareScanStatus', status);
    },
    answer(came: Came, owner: string | undefined): Answer {
      const name = decodeURIComponent(came.path.slice(1));
      reads.push(`${came.method} ${name}${'tagging' in came.query ? '?tagging' : ''}`);
      const action = actionOf(came);
      const ours = [blobsName, headsName].some((own) => name.startsWith(`${own}/`));
      const allowed = ours ? owner === undefined : allows(filesPolicy(arn(bucketName)), owner, action, arn(name));
      if (!allowed) return refusal(403, 'AccessDenied');
      if (came.query['list-type'] === '2') return list(came, name);
      if (came.method === 'GET') return get(came, name);
      if (came.method === 'DELETE') {
        objects.delete(name);
        return { status: 204 };
      }
      const sum = came.headers['x-amz-checksum-sha256'];
      if (sum !== undefined && sum !== createHash('sha256').update(came.body).digest('base64'))
        return refusal(400, 'BadDigest');
      if (name.startsWith(`${headsName}/`) && sum === undefined) return refusal(400, 'InvalidRequest');
      if (came.headers['if-none-match'] === '*' && objects.has(name)) return refusal(412, 'PreconditionFailed');
      objects.set(name, {
        bytes: came.body,
        mediaType: came.headers['content-type'] ?? '',
        etag: `"${createHash('md5').update(came.body).digest('hex')}"`,
        modified: now().toUTCString(),
        tags: new Map(),
      });
      return { status: 200 };
    },
  };
};
