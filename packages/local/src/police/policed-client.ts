import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Held, requireOperation } from './police.ts';

interface Command {
  readonly middlewareStack: DynamoDBDocumentClient['middlewareStack'];
}

/**
 * The client in a role: it sends through `base` (its connections, and whatever looks at its calls, now or later) after
 * the role's policies have let the request pass. The role is taken at the first call, as a credentials provider does.
 */
export const policedClient = (base: DynamoDBDocumentClient, take: () => Held): DynamoDBDocumentClient => {
  let held: Held | undefined;
  const send = (command: Command, ...rest: readonly unknown[]): unknown => {
    command.middlewareStack.add(
      (next, context) => async (args) => {
        held ??= take();
        requireOperation((context.commandName ?? '').replace(/Command$/, ''), args.input, held);
        return next(args);
      },
      // Last among what looks at a request as it was written: whoever counts calls counts the refused ones too.
      { step: 'initialize', priority: 'low', name: 'police', override: true },
    );
    return Reflect.apply(base.send, base, [command, ...rest]);
  };
  return Object.create(base, { send: { value: send } });
};
