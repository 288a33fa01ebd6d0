import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Scope } from './scope.ts';

/** A table, and a client that carries in which role it is reached. */
export interface Reached {
  readonly client: DynamoDBDocumentClient;
  /** The table's physical name. */
  readonly table: string;
}

/**
 * The roles that belong to no owner: `publisher` reads the outbox and clears it, `clock` reads what is due and keeps its own
 * bookmark, `enumerator` reads every event for a rebuild or a verification, `heads` sees how far every chain has come and nothing else.
 */
export type UnownedRole = 'publisher' | 'clock' | 'enumerator' | 'heads';

/** The tables of one context as one function may reach them: the owners' pool, and the table of each owner that has its own. */
export interface Tables {
  /** Where the rows of a scope are, reached in the role that the scope stands for. */
  of(scope: Scope): Reached;
  /** Every table of the context, the pool first, reached in a role that no owner has. */
  each(role: UnownedRole): readonly Reached[];
}

/** One table reached in one way, whatever the role: for tools and tests that have no roles. */
export const oneTable = (reached: Reached): Tables => ({ of: () => reached, each: () => [reached] });
