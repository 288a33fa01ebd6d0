/** How much a price can be trusted. */
export type Source =
  /** Read in a stored copy of a public page, named beside the price. */
  | { readonly kind: 'read'; readonly where: string }
  /** Known from AWS's public list and not looked up again. */
  | { readonly kind: 'memory' };

/** One price of the public list of us-east-1, in US dollars. */
export interface Price {
  readonly usd: number;
  readonly per: string;
  readonly source: Source;
}

const memory: Source = { kind: 'memory' };
const price = (usd: number, per: string, source: Source = memory): Price => ({ usd, per, source });

const dynamodb: Source = {
  kind: 'read',
  where: 'airbyte.com/data-engineering-resources/dynamodb-pricing, 2025-07-21, after the reduction of November 2024',
};

/** On what day the list was put together. Prices move: check them before they are anybody's budget. */
export const pricesOf = '2026-11-24';
export const priceRegion = 'us-east-1';

/**
 * What AWS asks in us-east-1. The free tiers that do not end (Cognito's first 10,000, CloudFront's first terabyte) are counted;
 * those of an account's first year are not. São Paulo (sa-east-1) asks between once and twice as much.
 */
export const prices = {
  dynamodbWrite: price(0.625e-6, 'write unit', dynamodb),
  dynamodbRead: price(0.125e-6, 'read unit', dynamodb),
  dynamodbStorage: price(0.25, 'GB-month'),
  dynamodbPitr: price(0.2, 'GB-month'),
  lambdaRequest: price(0.2e-6, 'request'),
  lambdaGbSecond: price(0.0000133334, 'GB-second, arm64'),
  apiRequest: price(1e-6, 'request to an HTTP API'),
  eventPut: price(1e-6, 'event of 64 KB'),
  eventArchive: price(0.1, 'GB archived'),
  sqsRequest: price(0.4e-6, 'request'),
  s3Storage: price(0.023, 'GB-month'),
  s3Put: price(5e-6, 'PUT'),
  s3Get: price(0.4e-6, 'GET'),
  cloudfrontRequest: price(1e-6, 'HTTPS request'),
  cloudfrontOut: price(0.085, 'GB beyond the first TB'),
  cognitoUser: price(0.015, 'active person, Essentials, beyond 10,000'),
  sesMessage: price(0.0001, 'letter'),
  logIngestion: price(0.5, 'GB of logs'),
  logStorage: price(0.03, 'GB-month of logs'),
  metric: price(0.3, 'metric of our own'),
  alarm: price(0.1, 'alarm'),
  dashboard: price(3, 'dashboard'),
  kmsKey: price(1, 'key'),
  kmsRequest: price(3e-6, 'request'),
  wafAcl: price(5, 'web ACL'),
  wafRule: price(1, 'rule or group of rules'),
  wafRequest: price(0.6e-6, 'request'),
} as const satisfies Readonly<Record<string, Price>>;

export type Prices = Readonly<Record<keyof typeof prices, { readonly usd: number }>>;
