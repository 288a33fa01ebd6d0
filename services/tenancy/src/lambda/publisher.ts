import { publisherHandler } from '@concierta/lambda/publisher-handler';
import { context } from '../context.ts';

/** Hands the outbox of tenancy to the bus, on Lambda. */
export const handler = publisherHandler(context);
