import { workerHandler } from '@concierta/lambda/worker-handler';
import { consume } from '../consume.ts';
import { context } from '../context.ts';

/** What articulation does with events, on Lambda: every worker of the context starts here, each with its own queues. */
export const handler = workerHandler(context, consume);
