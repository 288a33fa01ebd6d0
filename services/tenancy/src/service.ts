import type { HostedService } from '@concierta/service';
import { consume } from './consume.ts';
import { context } from './context.ts';
import { serve } from './serve.ts';
import { sweeps } from './sweeps.ts';

/** Tenancy, for whoever hosts it. */
export const service: HostedService = { context, serve, consume, sweeps };
