import type { PolicyDocument } from '@concierta/access/policies';
import { accessDenied, wordsOf } from './denied.ts';
import { authorisationsOf } from './dynamodb-requests.ts';
import { type Authorisation, type EvaluatedPolicy, evaluate, type Session } from './evaluate.ts';
import { Unreadable } from './expressions.ts';

/** A role that was taken, and what its policies say. */
export interface Held extends Session {
  readonly policies: readonly (EvaluatedPolicy | PolicyDocument)[];
}

/** Lets requests pass that the session may make; throws `AccessDeniedException` at the first that it may not. */
export const requireAllowed = (requests: readonly Authorisation[], held: Held): void => {
  for (const request of requests) {
    const { allowed, why } = evaluate(request, held.policies, held);
    if (!allowed) throw accessDenied(wordsOf(held, request, why));
  }
};

/** The same for an operation of DynamoDB, by its name and input. What cannot be read is not allowed either. */
export const requireOperation = (operation: string, input: unknown, held: Held): void => {
  try {
    requireAllowed(authorisationsOf(operation, input), held);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw accessDenied(`${held.role} sent a ${operation} that cannot be judged: ${error.message}`);
  }
};
