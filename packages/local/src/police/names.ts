import type { TableRole } from '@concierta/events';

const account = '000000000000';

/** The region that the embedded platform says it is in; nothing depends on it but ARNs. */
export const region = 'us-east-1';

/** A table given by name, or by its ARN as DynamoDB allows. */
export const tableArn = (table: string): string =>
  table.startsWith('arn:') ? table : `arn:aws:dynamodb:${region}:${account}:table/${table}`;

/** The name in a table's ARN; a name as it is. */
export const tableName = (arn: string): string => (arn.startsWith('arn:') ? arn.slice(arn.indexOf('/') + 1) : arn);

const roleNamed = (name: string): string => `arn:aws:iam::${account}:role/concierta-embedded-${name}`;

/** The role in which a context's tables are reached; `owner` for the data role of an owner that has its own table. */
export const tableRoleArn = (context: string, role: TableRole, owner?: string): string =>
  roleNamed(`${context}-${role}${owner === undefined ? '' : `-${owner.toLowerCase().replaceAll('_', '-')}`}`);

/** The role that a function runs in. It reaches no table; it may take the roles that are its own. */
export const functionRoleArn = (context: string, name: string): string => roleNamed(`${context}-function-${name}`);
