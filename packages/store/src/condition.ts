import type { TransactItem } from './transaction.ts';
import type { Condition, Item, Key, Write } from './write.ts';

/** A condition in the table's own language. */
interface Expression {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

/** `now` is in seconds: a row that has expired counts as absent although nobody has removed it yet. */
export const conditionOf = (condition: Condition, now: number): Expression => {
  if (condition === 'absent') {
    return {
      ConditionExpression: 'attribute_not_exists(#pk) OR #ttl <= :now',
      ExpressionAttributeNames: { '#pk': 'pk', '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': now },
    };
  }
  if (condition === 'exists') {
    return { ConditionExpression: 'attribute_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } };
  }
  if ('version' in condition) {
    return {
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': condition.version },
    };
  }
  return {
    ConditionExpression: 'attribute_not_exists(#pk) OR #version < :version',
    ExpressionAttributeNames: { '#pk': 'pk', '#version': 'version' },
    ExpressionAttributeValues: { ':version': condition.newerThan },
  };
};

export const put = (table: string, item: Item, condition?: Expression): TransactItem => ({
  Put: { TableName: table, Item: item, ...condition },
});

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });

export const removal = (table: string, key: Key, condition?: Expression): TransactItem => ({
  Delete: { TableName: table, Key: keyOf(key), ...condition },
});

/** A service's write as the table takes it. */
export const requestOf = (table: string, write: Write, now: number): TransactItem => {
  const condition = write.condition && conditionOf(write.condition, now);
  if ('put' in write) return put(table, write.put, condition);
  if ('delete' in write) return removal(table, write.delete, condition);
  return { ConditionCheck: { TableName: table, Key: keyOf(write.check), ...conditionOf(write.condition, now) } };
};
