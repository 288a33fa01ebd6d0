import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { leaveOutRequestToken } from './request-token.ts';

/** Keys of AWS that sign requests, and until when they do. */
export interface ClientCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

export interface ClientOptions {
  /** Another endpoint than the region's own: the embedded engine, or any that speaks DynamoDB's protocol. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  /** Whose keys sign its requests; asked again before they end. The environment's own, unless told. */
  readonly credentials?: (() => Promise<ClientCredentials>) | undefined;
  /** Another client whose connections it uses: many clients of one process, few connections. */
  readonly connectionsOf?: DynamoDBDocumentClient | undefined;
  /** How often a request is sent before its failure counts; three times unless told. */
  readonly maxAttempts?: number | undefined;
  /** Embedded only: leaves out the token that the SDK adds to each transaction, with which the engine slows as they pile up. */
  readonly withoutRequestToken?: boolean | undefined;
}

/** A logger without `info`: with one, the SDK walks through every answer to prepare a line that nobody reads. */
const silent = { debug: () => undefined, warn: () => undefined, error: () => undefined };

/** The client that stores are opened with. An endpoint of one's own needs no credentials of AWS. */
export const documentClient = (options: ClientOptions = {}): DynamoDBDocumentClient => {
  const raw = new DynamoDBClient({
    ...(options.endpoint !== undefined && {
      endpoint: options.endpoint,
      credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    }),
    ...((options.region ?? options.endpoint) !== undefined && { region: options.region ?? 'us-east-1' }),
    ...(options.credentials && { credentials: options.credentials }),
    maxAttempts: options.maxAttempts ?? 3,
    logger: silent as typeof silent & { info: () => void },
    requestHandler: options.connectionsOf?.config.requestHandler ?? {
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 128 },
      httpsAgent: { maxSockets: 128 },
    },
  });
  if (options.withoutRequestToken) raw.middlewareStack.use(leaveOutRequestToken);
  return DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
};
