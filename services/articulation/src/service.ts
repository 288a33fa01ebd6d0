import type { HostedService } from '@concierta/service';
import { consume } from './consume.ts';
import { context } from './context.ts';
import { serve } from './serve.ts';
import { servePages } from './serve-pages.ts';

/** Articulation, for whoever hosts it. */
export const service: HostedService = { context, serve, pages: servePages, consume };
