import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '@concierta/kernel';
import { type TableDeclaration, ttlAttribute } from './declarations.ts';

/** Where requests are counted: a table of its own, in which a counter can be moved and nothing can be read. */
export const rateTable: TableDeclaration = { name: 'rate', indexes: [] };

/** How many requests a second may be kept up, and how many may come at once after a pause. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export type Counted = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface RateCounter {
  /** Takes one request from the key's bucket, atomically whoever else does. Throws when the table does not answer in time. */
  take(key: string, rate: Rate, now: Date): Promise<Counted>;
}

export interface RateCounterOptions {
  readonly client: DynamoDBDocumentClient;
  /** The table's physical name. */
  readonly table: string;
  /** How long the table may take to answer; a quarter of a second unless told. */
  readonly withinMs?: number;
}

/**
 * A counter further ahead than any right clock could have put it came from one that is wrong by more than this; it is put
 * right, so that one machine's clock shuts nobody out. In microseconds.
 */
const skew = 2_000_000;
const keepSeconds = 3_600;
const mostKnown = 20_000;
const attempts = 5;

/** What cannot be a plain key is counted under its hash: a key is whatever somebody sent. */
const rowKey = (key: string) => ({
  pk: `RATE#${/^[\w:.-]{1,128}$/.test(key) ? key : `hash:${sha256(key)}`}`,
  sk: 'RATE',
});

/** One bucket in microseconds: `step` between requests that are kept up, `room` that a burst may run ahead. */
const bucketOf = ({ perSecond, burst }: Rate, now: Date) => {
  const step = Math.max(1, Math.round(1_000_000 / perSecond));
  const at = now.getTime() * 1_000;
  return { step, at, latest: at + step * (burst - 1) };
};

type Bucket = ReturnType<typeof bucketOf>;

/** The move that is right if the counter stands where it is believed to, with the condition that it does. */
const moveFrom = (known: number | undefined, { step, at, latest }: Bucket) => {
  if (known === undefined || known < at) {
    return {
      UpdateExpression: 'SET #tat = :next, #ttl = :ttl',
      ConditionExpression: 'attribute_not_exists(#tat) OR #tat < :at',
      values: { ':next': at + step, ':at': at },
    };
  }
  if (known > latest + step + skew) {
    return {
      UpdateExpression: 'SET #tat = :next, #ttl = :ttl',
      ConditionExpression: '#tat = :known',
      values: { ':next': at + step, ':known': known },
    };
  }
  return {
    UpdateExpression: 'SET #tat = #tat + :step, #ttl = :ttl',
    ConditionExpression: '#tat BETWEEN :at AND :latest',
    values: { ':step': step, ':at': at, ':latest': latest },
  };
};

/**
 * Token buckets in a table (GCRA): a counter per key holds the moment at which the bucket would be full again. Usually one
 * `UpdateItem` a request; none for a key that is known to be over its rate, because that moment only moves on.
 */
export const rateCounter = ({ client, table, withinMs = 250 }: RateCounterOptions): RateCounter => {
  const believed = new Map<string, number>();

  const believe = (key: string, tat: number): void => {
    believed.delete(key);
    if (believed.size >= mostKnown) believed.delete(believed.keys().next().value ?? '');
    believed.set(key, tat);
  };

  /** Moves the counter. Answers where it stood instead, when the move was not the right one. */
  const move = async (key: string, known: number | undefined, bucket: Bucket): Promise<number | 'moved'> => {
    const { values, ...expressions } = moveFrom(known, bucket);
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: rowKey(key),
          ...expressions,
          ExpressionAttributeNames: { '#tat': 'tat', '#ttl': ttlAttribute },
          ExpressionAttributeValues: { ...values, ':ttl': Math.ceil(bucket.latest / 1_000_000) + keepSeconds },
          ReturnValues: 'UPDATED_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
        { abortSignal: AbortSignal.timeout(withinMs) },
      );
      believe(key, Number(Attributes?.tat));
      return 'moved';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return Number(error.Item?.tat?.N ?? bucket.at);
    }
  };

  return {
    async take(key, rate, now) {
      const bucket = bucketOf(rate, now);
      const { step, latest } = bucket;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const known = believed.get(key);
        if (known !== undefined && known > latest && known <= latest + step + skew) {
          return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((known - latest) / 1_000_000)) };
        }
        const stood = await move(key, known, bucket);
        if (stood === 'moved') return { ok: true };
        believe(key, stood);
      }
      // So many others moved it meanwhile that it is not known where it stands: nobody is refused for that.
      return { ok: true };
    },
  };
};
