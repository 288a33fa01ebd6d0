import { publisherHandler } from '@concierta/lambda/publisher-handler';
import { context } from '../context.ts';

/** Hands the outbox of demand and offer to the bus, on Lambda. */
export const handler = publisherHandler(context);
