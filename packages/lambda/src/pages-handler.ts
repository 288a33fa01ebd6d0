import type { ServiceContext } from '@concierta/events';
import type { Answering, Parts } from '@concierta/service';
import { answering, type HttpHandler } from './http/answering.ts';
import { limiterOf } from './limited.ts';
import { partsOf } from './parts.ts';
import type { Environment } from './settings.ts';
import { startFunction } from './started.ts';

/** A service's pages as a Lambda function: no token opens anything here, and what a link opens is counted by its owner. */
export const pagesHandler = (
  context: ServiceContext,
  pages: (parts: Parts) => Answering,
  env: Environment = process.env,
): HttpHandler => {
  const started = startFunction(context, 'pages', env);
  const limiter = context.pages.links ? { limiter: limiterOf(started) } : {};
  return answering(started, pages(partsOf(started, { origin: started.settings.origin(), ...limiter })));
};
