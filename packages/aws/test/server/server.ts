import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@concierta/kernel';
import { type Answer, buckets, refusal } from './bucket.ts';
import { accessKeyOf, type Came, type KnownKeys, signatureFault } from './signature.ts';

/** A role that was taken, as STS knows it. */
export interface TakenRole extends KnownKeys {
  readonly role: string;
  readonly name: string;
  readonly owner: string | undefined;
}

/** The function's own keys, as Lambda puts them into its environment. */
export const functionKeys = {
  accessKeyId: 'ASIAFUNCTION',
  secretAccessKey: 'function-secret',
  sessionToken: 'function-token',
};

export interface AwsServerOptions {
  readonly clock: Clock;
  /** Where requests to DynamoDB go once their signature was found right. */
  readonly engine?: string;
}

const read = async (request: IncomingMessage): Promise<Came> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://x');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks),
  };
};

/**
 * What of AWS the parts talk to, over its real protocols: STS, S3, SES, and DynamoDB in front of the embedded engine. Every
 * signature is checked with AWS's own signer; keys are known by the role that was taken.
 */
export const awsServer = async ({ clock, engine }: AwsServerOptions) => {
  const taken: TakenRole[] = [];
  const mails: { readonly body: Record<string, unknown> }[] = [];
  const used: { readonly target: string; readonly by: TakenRole | undefined }[] = [];
  const s3 = buckets(() => clock.now());
  const faults: Answer[] = [];
  let assuming: Promise<void> = Promise.resolve();

  const keysOf = (id: string | undefined): KnownKeys | undefined =>
    id === functionKeys.accessKeyId ? functionKeys : taken.find(({ accessKeyId }) => accessKeyId === id);

  const assume = (form: URLSearchParams): Answer => {
    const n = taken.length + 1;
    const expiration = new Date(clock.now().getTime() + Number(form.get('DurationSeconds')) * 1000);
    const role: TakenRole = {
      role: form.get('RoleArn') ?? '',
      name: form.get('RoleSessionName') ?? '',
      owner: form.get('Tags.member.1.Key') === 'owner' ? (form.get('Tags.member.1.Value') ?? undefined) : undefined,
      accessKeyId: `ASIA${n}`,
      secretAccessKey: `secret-${n}`,
      sessionToken: `token+/${n}==`,
      expiration,
    };
    taken.push(role);
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>${role.accessKeyId}</AccessKeyId><SecretAccessKey>${role.secretAccessKey}</SecretAccessKey>
<SessionToken>${role.sessionToken}</SessionToken><Expiration>${expiration.toISOString()}</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    };
  };

  const answer = async (came: Came): Promise<Answer> => {
    const fault = faults.shift();
    if (fault) return fault;
    const id = accessKeyOf(came);
    const wrong = await signatureFault(came, keysOf(id), clock.now());
    if (wrong) return refusal(403, wrong);
    const by = taken.find(({ accessKeyId }) => accessKeyId === id);
    const target = came.headers['x-amz-target'];
    if (target !== undefined && engine !== undefined) {
      used.push({ target: target.split('.')[1] ?? '', by });
      const response = await fetch(engine, {
        method: 'POST',
        headers: Object.fromEntries(
          Object.entries(came.headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name)),
        ),
        body: new Uint8Array(came.body),
      });
      return {
        status: response.status,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: Buffer.from(await response.arrayBuffer()),
      };
    }
    if (came.path === '/v2/email/outbound-emails') {
      mails.push({ body: JSON.parse(came.body.toString('utf8')) as Record<string, unknown> });
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ MessageId: String(mails.length) }),
      };
    }
    if (came.method === 'POST' && came.path === '/') {
      await assuming;
      return assume(new URLSearchParams(came.body.toString('utf8')));
    }
    return s3.answer(came, by?.owner);
  };

  const server = createServer((request, response) => {
    void read(request)
      .then(answer)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    taken,
    mails,
    /** What DynamoDB was asked, and in which role. */
    used,
    s3,
    /** The next answers, whatever is asked. */
    fail: (...answers: Answer[]) => faults.push(...answers),
    /** Holds answers of STS until the promise resolves. */
    holdSts: (until: Promise<void>) => {
      assuming = until;
    },
    /** What a function's environment says, so that every client of the SDK comes here. */
    environment: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: functionKeys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: functionKeys.secretAccessKey,
      AWS_SESSION_TOKEN: functionKeys.sessionToken,
      AWS_ENDPOINT_URL_STS: url,
      AWS_ENDPOINT_URL_S3: url,
      AWS_ENDPOINT_URL_SESV2: url,
      AWS_ENDPOINT_URL_DYNAMODB: url,
    },
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

export type AwsServer = Awaited<ReturnType<typeof awsServer>>;
