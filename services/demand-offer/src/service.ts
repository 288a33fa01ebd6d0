import type { HostedService } from '@concierta/service';
import { consume } from './consume.ts';
import { context } from './context.ts';
import { serve } from './serve.ts';
import { servePages } from './serve-pages.ts';
import { sweeps } from './sweeps.ts';

/** Demand and offer, for whoever hosts it. */
export const service: HostedService = { context, serve, pages: servePages, consume, sweeps };
