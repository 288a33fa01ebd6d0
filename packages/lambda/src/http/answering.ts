import type { ApiFunction, PagesFunction } from '@concierta/events';
import { errorFields, languageOf, type ProblemCode, problemBody, problemResponse } from '@concierta/http';
import type { Answering } from '@concierta/service';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Started } from '../started.ts';
import { edgeCheck, edgeHeader } from './edge-secret.ts';
import { requestOf } from './request.ts';
import { AnswerTooLarge, type Result, resultOf } from './result.ts';

/** A Lambda handler of HTTP requests. */
export type HttpHandler = (event: APIGatewayProxyEventV2, call?: Context) => Promise<Result>;

/** All that somebody learns who did not come through the edge. */
const refused: Result = {
  statusCode: 403,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ type: 'about:blank', title: 'Forbidden', status: 403 }),
  isBase64Encoded: false,
};

const problem = async (code: ProblemCode, event: APIGatewayProxyEventV2): Promise<Result> => {
  const language = languageOf(event.headers['accept-language']);
  return resultOf(problemResponse(problemBody(code, language), language, { 'cache-control': 'no-store' }));
};

/**
 * Answers requests with a service's own app: first the edge's secret, before anything of the request is looked at; then the
 * app; whatever fails behind it is a problem with a number, never a bare error of the gateway.
 */
export const answering = (started: Started<ApiFunction | PagesFunction>, app: Answering): HttpHandler => {
  const { settings, log, counters } = started;
  const fromEdge = edgeCheck(settings.edgeSecrets());
  const origin = settings.origin();

  const answer = async (event: APIGatewayProxyEventV2): Promise<Result> => {
    try {
      return await resultOf(await app.fetch(requestOf(event, origin)));
    } catch (error) {
      const route = event.requestContext.http.method;
      log.error('an answer failed', { method: route, ...errorFields(error) });
      return problem(error instanceof AnswerTooLarge ? 'too-large' : 'internal', event);
    }
  };

  return async (event, call) => {
    const began = performance.now();
    log.begin(call);
    try {
      if (!fromEdge(event.headers[edgeHeader])) {
        counters.add('RefusedAtEdge', 1);
        return refused;
      }
      const result = await answer(event);
      counters.add('Requests', 1);
      if (result.statusCode >= 500) counters.add('ServerErrors', 1);
      if (result.statusCode === 429) counters.add('LimitedRequests', 1);
      counters.add('Latency', performance.now() - began);
      return result;
    } finally {
      counters.tell();
    }
  };
};
