import { tokenVerifier } from '@concierta/access';
import type { ServiceContext } from '@concierta/events';
import type { HostedService } from '@concierta/service';
import { answering, type HttpHandler } from './http/answering.ts';
import { limiterOf } from './limited.ts';
import { partsOf } from './parts.ts';
import type { Environment } from './settings.ts';
import { startFunction } from './started.ts';

/** A service's routes as a Lambda function behind an HTTP API (payload 2.0). Everything is composed when the container starts. */
export const apiHandler = (
  context: ServiceContext,
  serve: HostedService['serve'],
  env: Environment = process.env,
): HttpHandler => {
  const started = startFunction(context, 'api', env);
  const { settings, clock } = started;
  const address = settings.issuer();
  const client = settings.client();
  const jwksUri = `${address}/.well-known/jwks.json`;
  const { app } = serve(
    partsOf(started, {
      issuer: { address, name: address, client, jwksUri },
      verifyToken: tokenVerifier({ issuer: address, clientIds: [client], jwksUri, clock }),
      limiter: limiterOf(started),
      origin: settings.origin(),
    }),
  );
  return answering(started, app);
};
