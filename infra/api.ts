import type { DeployedFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

/** What the gateway lets through each second, whoever asks: the edge and each owner's own rate refuse long before. */
const throttle = { throttlingRateLimit: 2_000, throttlingBurstLimit: 4_000 };

/** A path and all that lies below it; the root is itself alone. */
const routesAt = (path: string): string[] => (path === '/' ? ['ANY /'] : [`ANY ${path}`, `ANY ${path}/{proxy+}`]);

/** The routes that a function of this context answers, as its declarations name them. */
export const routesOf = ({ context, fn }: Pick<DeployedFunction, 'context' | 'fn'>): readonly string[] => {
  if (fn.kind === 'api') return context.routes.flatMap((route) => routesAt(`/api${route}`));
  return fn.kind === 'pages' ? context.pages.paths.flatMap(routesAt) : [];
};

/** Where CloudFront finds the API: the gateway's only door, and it opens for whoever brings the edge's secret. */
export const originHost = ({ inputs }: Pick<Stage, 'inputs'>): string => `origin.${inputs.domain}`;

const logged = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  // The route and not the address: below /r an address is a key, and others carry what a person typed.
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  integration: '$context.integrationErrorMessage',
});

/**
 * One HTTP API before every function that answers people. Its own address is off. There is no authorizer: each function
 * verifies the token itself, and answers a bad one with the same problem, in the caller's language, on public routes and others
 * alike, which a gateway's bare 401 would not.
 */
export const apiOf = (stage: Stage, functions: readonly DeployedFunction[]) => {
  const { names, house, inputs } = stage;
  const api = new aws.apigatewayv2.Api('Api', {
    name: names.base,
    protocolType: 'HTTP',
    disableExecuteApiEndpoint: true,
    description: 'Every service, behind the edge',
  });
  const log = new aws.cloudwatch.LogGroup('ApiLog', { name: `/aws/vendedlogs/apigateway/${names.base}` });
  const deployed = new aws.apigatewayv2.Stage('ApiStage', {
    apiId: api.id,
    name: '$default',
    autoDeploy: true,
    accessLogSettings: { destinationArn: log.arn, format: logged },
    defaultRouteSettings: { ...throttle, detailedMetricsEnabled: true },
  });
  const domain = new aws.apigatewayv2.DomainName('ApiDomain', {
    domainName: originHost(stage),
    domainNameConfiguration: {
      certificateArn: inputs.originCertificateArn ?? inputs.certificateArn,
      endpointType: 'REGIONAL',
      securityPolicy: 'TLS_1_2',
    },
  });
  new aws.apigatewayv2.ApiMapping('ApiMapping', { apiId: api.id, domainName: domain.id, stage: deployed.id });

  const [first] = house.contexts;
  for (const answering of functions.filter(({ alias }) => alias !== undefined)) {
    const { context, fn, logical, alias } = answering;
    if (alias === undefined) continue;
    const integration = new aws.apigatewayv2.Integration(`${logical}Integration`, {
      apiId: api.id,
      integrationType: 'AWS_PROXY',
      integrationUri: alias.invokeArn,
      payloadFormatVersion: '2.0',
      timeoutMilliseconds: Math.min(answering.timeoutSeconds * 1_000 + 500, 30_000),
    });
    new aws.lambda.Permission(`${logical}CalledByApi`, {
      action: 'lambda:InvokeFunction',
      function: answering.resource.name,
      qualifier: alias.name,
      principal: 'apigateway.amazonaws.com',
      sourceArn: $interpolate`${api.executionArn}/*/*`,
    });
    const target = $interpolate`integrations/${integration.id}`;
    const routeKeys = [
      ...routesOf(answering),
      // As on the embedded platform: what is under /api and is nobody's, the first answers with its problem (404).
      ...(fn.kind === 'api' && context === first ? ['ANY /api', 'ANY /api/{proxy+}'] : []),
      // A page that is not there is a page as well.
      ...(fn.kind === 'pages' && context.pages.paths.includes('/') ? ['$default'] : []),
    ];
    for (const routeKey of routeKeys) {
      new aws.apigatewayv2.Route(`${logical}Route${house.logical(routeKey.replaceAll('{proxy+}', 'Below'))}`, {
        apiId: api.id,
        routeKey,
        target,
      });
    }
  }
  return { api, domain, log };
};
export type DeployedApi = ReturnType<typeof apiOf>;
