import { apiHandler } from '@concierta/lambda/api-handler';
import { context } from '../context.ts';
import { serve } from '../serve.ts';

/** Tenancy over HTTP, on Lambda. */
export const handler = apiHandler(context, serve);
