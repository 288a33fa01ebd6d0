import { originHost } from './api.ts';
import { policyOf } from './buckets.ts';
import { headersOf } from './edge-headers.ts';
import { firewallOf } from './firewall.ts';
import type { Identity } from './identity.ts';
import { portalOf } from './portal.ts';
import type { Secrets } from './secrets.ts';
import type { Stage } from './stage.ts';

/** The header by which a function knows that a request came through the edge. */
export const edgeHeader = 'x-concierta-edge';

/** An address of the application that is no file gets the application's page; a missing script is never answered with one. */
const pageOfTheApplication = `
function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (path === '/componentes' || path === '/componentes/') request.uri = '/app/componentes.html';
  else if (path === '/app' || path === '/app/') request.uri = '/app/index.html';
  else if (path.indexOf('/app/assets/') !== 0 && !/\\.\\w+$/.test(path)) request.uri = '/app/index.html';
  return request;
}`;

const everything = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'];
const reading = ['GET', 'HEAD', 'OPTIONS'];

/** How the edge keeps answers: as long as whoever answered said, or never. */
const cachingOf = ({ names }: Stage) => {
  const none = { cookiesConfig: { cookieBehavior: 'none' }, headersConfig: { headerBehavior: 'none' } };
  return {
    asTold: new aws.cloudfront.CachePolicy('CacheAsTold', {
      name: `${names.base}-as-told`,
      comment: 'Kept as long as the answer says; the whole query makes another page',
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 31_536_000,
      parametersInCacheKeyAndForwardedToOrigin: {
        ...none,
        queryStringsConfig: { queryStringBehavior: 'all' },
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      },
    }),
    never: new aws.cloudfront.CachePolicy('CacheNever', {
      name: `${names.base}-never`,
      comment: 'Never kept',
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 0,
      parametersInCacheKeyAndForwardedToOrigin: { ...none, queryStringsConfig: { queryStringBehavior: 'none' } },
    }),
    /** Everything of the request but its host, which is the gateway's. */
    forwarded: new aws.cloudfront.OriginRequestPolicy('Forwarded', {
      name: `${names.base}-forwarded`,
      headersConfig: { headerBehavior: 'allExcept', headers: { items: ['host'] } },
      cookiesConfig: { cookieBehavior: 'none' },
      queryStringsConfig: { queryStringBehavior: 'all' },
    }),
  };
};

/**
 * The edge, the only thing that is public: the portal's files from a bucket that only CloudFront reads; API and pages from the
 * gateway, with the secret by which functions know the edge. It keeps no log: an address below `/r` is a key.
 */
export const webOf = (stage: Stage, identity: Identity, secrets: Secrets): aws.cloudfront.Distribution => {
  const { house, inputs, names } = stage;
  const portal = portalOf(stage, identity);
  const headers = headersOf(stage, identity);
  const caching = cachingOf(stage);
  const access = new aws.cloudfront.OriginAccessControl('PortalAccess', {
    name: names.base,
    originAccessControlOriginType: 's3',
    signingBehavior: 'always',
    signingProtocol: 'sigv4',
  });
  const page = new aws.cloudfront.Function('PortalPages', {
    name: `${names.base}-portal-pages`,
    runtime: 'cloudfront-js-2.0',
    comment: 'The page of the application for its own addresses',
    code: pageOfTheApplication,
    publish: true,
  });

  const base = { viewerProtocolPolicy: 'redirect-to-https', compress: true, cachedMethods: ['GET', 'HEAD'] };
  const served = {
    ...base,
    targetOriginId: 'api',
    responseHeadersPolicyId: headers.served.id,
  };
  const ofPortal = {
    ...base,
    targetOriginId: 'portal',
    allowedMethods: ['GET', 'HEAD'],
    cachePolicyId: caching.asTold.id,
    responseHeadersPolicyId: headers.portal.id,
  };
  // A page that is kept for everybody is made from nothing but its address: no header of one reader reaches who makes it.
  const kept = { ...served, allowedMethods: reading, cachePolicyId: caching.asTold.id };
  const unkept = {
    ...served,
    allowedMethods: everything,
    cachePolicyId: caching.never.id,
    originRequestPolicyId: caching.forwarded.id,
  };
  const linkPaths = house.contexts
    .filter(({ pages }) => pages.links)
    .flatMap(({ pages }) => pages.paths.flatMap((path) => [path, `${path}/*`]));
  const toPage = { functionAssociations: [{ eventType: 'viewer-request', functionArn: page.arn }] };

  const distribution = new aws.cloudfront.Distribution('Edge', {
    enabled: true,
    comment: `Concierta, ${stage.name}`,
    aliases: [inputs.domain],
    httpVersion: 'http2and3',
    isIpv6Enabled: true,
    // The class that has edges in Bogotá.
    priceClass: 'PriceClass_All',
    webAclId: firewallOf(stage).arn,
    viewerCertificate: {
      acmCertificateArn: inputs.certificateArn,
      sslSupportMethod: 'sni-only',
      minimumProtocolVersion: 'TLSv1.2_2021',
    },
    restrictions: { geoRestriction: { restrictionType: 'none' } },
    origins: [
      {
        originId: 'api',
        domainName: originHost(stage),
        customHeaders: [{ name: edgeHeader, value: secrets.edge }],
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: 'https-only',
          originSslProtocols: ['TLSv1.2'],
          originReadTimeout: 30,
        },
      },
      {
        originId: 'portal',
        domainName: portal.bucket.bucketRegionalDomainName,
        originAccessControlId: access.id,
        s3OriginConfig: { originAccessIdentity: '' },
      },
    ],
    defaultCacheBehavior: kept,
    orderedCacheBehaviors: [
      { ...ofPortal, pathPattern: '/api/openapi.json' },
      ...['/api', '/api/*', ...linkPaths].map((pathPattern) => ({ ...unkept, pathPattern })),
      ...['/app', '/app/*', '/componentes', '/componentes/'].map((pathPattern) => ({
        ...ofPortal,
        ...toPage,
        pathPattern,
      })),
      { ...ofPortal, pathPattern: '/errores/*' },
    ],
    // Only where nobody answered. What a service answers, errors included, is its own.
    customErrorResponses: [502, 504].map((errorCode) => ({
      errorCode,
      responseCode: 503,
      responsePagePath: '/errores/no-responde.html',
      errorCachingMinTtl: 5,
    })),
  });
  policyOf(portal, [
    distribution.arn.apply((arn) => ({
      Sid: 'ReadByTheEdge',
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: `${portal.arn}/*`,
      Condition: { StringEquals: { 'aws:SourceArn': arn } },
    })),
  ]);
  return distribution;
};
