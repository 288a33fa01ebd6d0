import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import type { Authorisation, Decision, Session } from './evaluate.ts';

const reasons = {
  'explicit-deny': 'with an explicit deny in an identity-based policy',
  'implicit-deny': 'because no identity-based policy allows it',
  allow: '',
} as const satisfies Record<Decision['why'], string>;

const sessionName = (role: string): string => role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/');

/** AWS's own words for what is refused: they name role, action and resource, and never a key. */
export const wordsOf = (
  { role }: Pick<Session, 'role'>,
  { action, resources }: Pick<Authorisation, 'action' | 'resources'>,
  why: Decision['why'],
): string =>
  `User: ${sessionName(role)}/embedded is not authorized to perform: ${action} on resource: ${resources.join(', ')} ${reasons[why]}`;

const denied = (name: string, status: number, message: string): DynamoDBServiceException =>
  new DynamoDBServiceException({
    name,
    message,
    $fault: 'client',
    $metadata: { httpStatusCode: status, attempts: 1, totalRetryDelay: 0 },
  });

/** What the SDK throws when DynamoDB does not allow a request. */
export const accessDenied = (message: string): DynamoDBServiceException =>
  denied('AccessDeniedException', 400, message);

/** What the SDK throws when a role may not be taken: it comes out of the first call that needs the role. */
export const assumeDenied = (message: string): DynamoDBServiceException => denied('AccessDenied', 403, message);

/** True for a refusal of the above sorts, as it comes out of a client. */
export const isRefusedByAws = (error: unknown): error is Error =>
  error instanceof Error && (error.name === 'AccessDeniedException' || error.name === 'AccessDenied');
