import { rateLimiter } from '@concierta/aws/rate-limiter';
import type { Limiter } from '@concierta/http';
import type { Started } from './started.ts';

/** Counts requests per owner, for all containers together. */
export const limiterOf = ({ settings, log, clock }: Started): Limiter =>
  rateLimiter({ table: settings.rateTable(), rates: settings.rates(), log, clock });
