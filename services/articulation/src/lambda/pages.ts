import { pagesHandler } from '@concierta/lambda/pages-handler';
import { context } from '../context.ts';
import { servePages } from '../serve-pages.ts';

/** The pages of articulation, on Lambda. */
export const handler = pagesHandler(context, servePages);
