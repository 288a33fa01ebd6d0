import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Plugin = Parameters<DynamoDBClient['middlewareStack']['use']>[0];

const member = /,?"ClientRequestToken":"[^"\\]*"/;
const tailLength = 80;

/** The body without its token. The SDK writes the token last, so only the tail is looked at; strings inside rows escape their quotes. */
const withoutToken = (body: Uint8Array): Uint8Array => {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const tail = text.subarray(Math.max(0, text.length - tailLength)).toString('latin1');
  const found = member.exec(tail);
  if (!found) return body;
  const shortened = Buffer.from(tail.replace(member, ''), 'latin1');
  return Buffer.concat([text.subarray(0, text.length - tail.length), shortened]);
};

interface SerializedRequest {
  body?: unknown;
}

/** Takes the client request token out of every transaction after it is serialised, before it is measured and signed. */
export const leaveOutRequestToken: Plugin = {
  applyToStack(stack) {
    stack.add(
      (next, context) => (args) => {
        const request = args.request as SerializedRequest;
        if (context.commandName === 'TransactWriteItemsCommand' && request.body instanceof Uint8Array) {
          request.body = withoutToken(request.body);
        }
        return next(args);
      },
      { step: 'build', priority: 'high', name: 'leaveOutRequestToken' },
    );
  },
};
