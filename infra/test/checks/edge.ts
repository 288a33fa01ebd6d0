import { of } from '../synthesis/graph.ts';
import {
  at,
  type Check,
  differences,
  type Expected,
  many,
  type PolicyStatement,
  statementsOf,
  unequal,
} from './check.ts';

type Values = Record<string, unknown>;

const below = (path: string): string[] => (path === '/' ? ['ANY /'] : [`ANY ${path}`, `ANY ${path}/{proxy+}`]);

const wantedRoutes = ({ contexts }: Expected): string[] => [
  ...contexts.flatMap(({ routes, pages }) => [...routes.map((route) => `/api${route}`), ...pages.paths].flatMap(below)),
  ...['ANY /api', 'ANY /api/{proxy+}', '$default'],
];

const bucketNames = ['files', 'blobs', 'heads', 'portal'];

/** What the world can reach, and what it cannot. */
export const edgeChecks: readonly Check[] = [
  {
    guarantee: 'the gateway’s own address is off, and it answers exactly the routes and pages that are declared',
    faults: (graph, expected) => [
      ...of(graph, 'aws:apigatewayv2/api:Api')
        .filter(({ inputs }) => inputs.disableExecuteApiEndpoint !== true)
        .map(({ name }) => `${name} answers at its own address`),
      ...differences(
        'route',
        of(graph, 'aws:apigatewayv2/route:Route').map(({ inputs }) => String(inputs.routeKey)),
        wantedRoutes(expected),
      ),
    ],
  },
  {
    guarantee: 'no function has an address, and each may be called by the gateway alone',
    faults: (graph) => [
      ...of(graph, 'aws:lambda/functionUrl:FunctionUrl').map(({ name }) => `${name} is public`),
      ...of(graph, 'aws:lambda/permission:Permission')
        .filter(
          ({ inputs }) =>
            inputs.principal !== 'apigateway.amazonaws.com' ||
            !String(inputs.sourceArn).startsWith('arn:aws:execute-api:') ||
            inputs.qualifier !== 'live',
        )
        .map(({ name }) => `${name} lets others call`),
    ],
  },
  {
    guarantee: 'every bucket is closed to the public, owned whole, encrypted, versioned, and reached over TLS alone',
    faults: (graph, { names, production }) => {
      const withBucket = (type: string, bucket: string) =>
        of(graph, type).find(({ inputs }) => inputs.bucket === bucket);
      const buckets = of(graph, 'aws:s3/bucket:Bucket').map(({ inputs }) => String(inputs.bucket));
      return [
        ...differences('bucket', buckets, bucketNames.map(names.bucket)),
        ...buckets.flatMap((bucket) => {
          const closed = withBucket('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', bucket)?.inputs;
          const encryption = withBucket(
            'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
            bucket,
          );
          const algorithm = at(encryption?.inputs, 'rules', 0, 'applyServerSideEncryptionByDefault', 'sseAlgorithm');
          const owned = withBucket('aws:s3/bucketOwnershipControls:BucketOwnershipControls', bucket)?.inputs;
          const versions = withBucket('aws:s3/bucketVersioning:BucketVersioning', bucket)?.inputs;
          const policy = withBucket('aws:s3/bucketPolicy:BucketPolicy', bucket)?.inputs.policy;
          const statements = policy === undefined ? [] : statementsOf(String(policy));
          const refusesPlain = ({ Effect, Condition }: PolicyStatement) =>
            Effect === 'Deny' && at(Condition, 'Bool', 'aws:SecureTransport') === 'false';
          const ofTheEdge = ({ Principal, Condition, Action }: PolicyStatement) =>
            at(Principal, 'Service') === 'cloudfront.amazonaws.com' &&
            Action === 's3:GetObject' &&
            String(at(Condition, 'StringEquals', 'aws:SourceArn')).startsWith('arn:aws:cloudfront:');
          return [
            ...['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets']
              .filter((closure) => closed?.[closure] !== true)
              .map((closure) => `${bucket}: ${closure} is not on`),
            ...unequal(`${bucket} owner`, at(owned, 'rule', 'objectOwnership'), 'BucketOwnerEnforced'),
            ...unequal(
              `${bucket} encryption`,
              algorithm,
              production && bucket !== names.bucket('portal') ? 'aws:kms' : 'AES256',
            ),
            ...unequal(`${bucket} versions`, at(versions, 'versioningConfiguration', 'status'), 'Enabled'),
            ...(statements.some(refusesPlain) ? [] : [`${bucket} may be read without TLS`]),
            ...statements
              .filter(
                (statement) =>
                  statement.Effect === 'Allow' && !(bucket === names.bucket('portal') && ofTheEdge(statement)),
              )
              .map(({ Sid = '' }) => `${bucket} is open to others: ${Sid}`),
          ];
        }),
      ];
    },
  },
  {
    guarantee:
      'what arrives goes after a day unless kept, former versions after a month, series when their years are over',
    faults: (graph, { names, inputs }) => {
      const lifecycle = of(graph, 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration').find(
        (resource) => resource.inputs.bucket === names.bucket('files'),
      );
      const rules = many(lifecycle?.inputs.rules as Values[]);
      const rule = (id: string) => rules.find((one) => one.id === id && one.status === 'Enabled');
      return [
        ...unequal(
          'incoming',
          [at(rule('incoming'), 'filter', 'prefix'), at(rule('incoming'), 'expiration', 'days')],
          ['incoming/', 1],
        ),
        ...unequal('former versions', at(rule('former-versions'), 'noncurrentVersionExpiration', 'noncurrentDays'), 30),
        ...inputs.retention.flatMap(({ series, years }) =>
          unequal(`series ${series}`, at(rule(`series-${series}`), 'expiration', 'days'), years * 365),
        ),
      ];
    },
  },
  {
    guarantee: 'files are looked at as they arrive, and only the portal’s pages may send them',
    faults: (graph, { names, inputs }) => [
      ...unequal(
        'scan',
        of(graph, 'aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan').map(
          (plan) => plan.inputs.protectedResource,
        ),
        [{ s3Bucket: { bucketName: names.bucket('files'), objectPrefixes: ['incoming/'] } }],
      ),
      ...unequal(
        'origins',
        of(graph, 'aws:s3/bucketCorsConfiguration:BucketCorsConfiguration').flatMap((cors) =>
          many(cors.inputs.corsRules as Values[]).map(({ allowedOrigins }) => allowedOrigins),
        ),
        [[`https://${inputs.domain}`]],
      ),
    ],
  },
  {
    guarantee: 'the heads of chains are written once: nobody takes one away before its time',
    faults: (graph, { names, production }) => {
      const heads = names.bucket('heads');
      const bucket = of(graph, 'aws:s3/bucket:Bucket').find(({ inputs }) => inputs.bucket === heads);
      const lock = of(graph, 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration').find(
        ({ inputs }) => inputs.bucket === heads,
      );
      return [
        ...unequal('object lock', bucket?.inputs.objectLockEnabled, true),
        ...unequal(
          'retention',
          at(lock?.inputs, 'rule', 'defaultRetention'),
          production ? { mode: 'COMPLIANCE', years: 10 } : { mode: 'COMPLIANCE', days: 1 },
        ),
      ];
    },
  },
  {
    guarantee:
      'the edge speaks TLS 1.2 or later, sends HTTP to HTTPS, has a firewall, and tells the gateway its secret',
    faults: (graph, { inputs }) =>
      of(graph, 'aws:cloudfront/distribution:Distribution').flatMap(({ inputs: edge }) => {
        const behaviours = [edge.defaultCacheBehavior, ...many(edge.orderedCacheBehaviors as unknown[])];
        const api = many(edge.origins as Values[]).find(({ originId }) => originId === 'api');
        return [
          ...unequal('domain', edge.aliases, [inputs.domain]),
          ...unequal('certificate', at(edge.viewerCertificate, 'acmCertificateArn'), inputs.certificateArn),
          ...unequal('protocol', at(edge.viewerCertificate, 'minimumProtocolVersion'), 'TLSv1.2_2021'),
          ...behaviours
            .filter((behaviour) => at(behaviour, 'viewerProtocolPolicy') !== 'redirect-to-https')
            .map((behaviour) => `${String(at(behaviour, 'pathPattern'))} answers over HTTP`),
          ...behaviours
            .filter((behaviour) => at(behaviour, 'responseHeadersPolicyId') === undefined)
            .map((behaviour) => `${String(at(behaviour, 'pathPattern'))} has no security headers`),
          ...(String(edge.webAclId).includes(':wafv2:') ? [] : ['the edge has no firewall']),
          ...unequal('origin', api?.domainName, `origin.${inputs.domain}`),
          ...unequal('origin protocol', at(api, 'customOriginConfig', 'originProtocolPolicy'), 'https-only'),
          ...unequal('secret', api?.customHeaders, [
            { name: 'x-concierta-edge', value: 'secret-of-EdgeSecret-of-32-characters' },
          ]),
        ];
      }),
  },
  {
    guarantee: 'the firewall refuses known attacks and one address that asks too much',
    faults: (graph, { inputs }) =>
      of(graph, 'aws:wafv2/webAcl:WebAcl').flatMap(({ inputs: acl }) => {
        const rules = many(acl.rules as Values[]);
        const managed = rules.map((rule) => at(rule, 'statement', 'managedRuleGroupStatement', 'name')).filter(Boolean);
        const rate = rules.map((rule) => at(rule, 'statement', 'rateBasedStatement', 'limit')).filter(Boolean);
        return [
          ...unequal('managed rules', managed, [
            'AWSManagedRulesAmazonIpReputationList',
            'AWSManagedRulesKnownBadInputsRuleSet',
            'AWSManagedRulesCommonRuleSet',
          ]),
          ...unequal('rate', rate, [inputs.edgeRate]),
          ...rules
            .filter((rule) => at(rule, 'overrideAction', 'count') !== undefined)
            .map(({ name }) => `${String(name)} only counts`),
        ];
      }),
  },
  {
    guarantee: 'the description of the API is a file of the release, and says where this stage signs people in',
    faults: (graph) => {
      const key = 'api/openapi.json';
      const file = of(graph, 'aws:s3/bucketObjectv2:BucketObjectv2').find(({ inputs }) => inputs.key === key);
      const [edge] = of(graph, 'aws:cloudfront/distribution:Distribution');
      const behaviours = many(edge?.inputs.orderedCacheBehaviors as Values[]);
      // The first pattern that fits is the one that counts.
      const place = behaviours.findIndex(({ pathPattern }) => pathPattern === `/${key}`);
      const all = behaviours.findIndex(({ pathPattern }) => pathPattern === '/api/*');
      const content = String(file?.inputs.content);
      return [
        ...(place >= 0 && place < all ? [] : [`/${key} is asked of a function`]),
        ...unequal(`/${key} comes from`, behaviours[place]?.targetOriginId, 'portal'),
        ...(/amazoncognito\.com\/oauth2\/authorize.*amazoncognito\.com\/oauth2\/token/.test(content)
          ? []
          : [`${key} does not say where one signs in`]),
        ...(content.includes('"/oidc/') ? [`${key} says where the embedded platform signs people in`] : []),
      ];
    },
  },
  {
    guarantee: 'a link’s page is kept nowhere: no cache, no log of addresses, no sample of a request',
    faults: (graph, { contexts }) => {
      const [edge] = of(graph, 'aws:cloudfront/distribution:Distribution');
      const never = of(graph, 'aws:cloudfront/cachePolicy:CachePolicy').find(({ inputs }) => inputs.maxTtl === 0);
      const behaviours = many(edge?.inputs.orderedCacheBehaviors as Values[]);
      const links = contexts.filter(({ pages }) => pages.links).flatMap(({ pages }) => pages.paths);
      const samples = JSON.stringify(of(graph, 'aws:wafv2/webAcl:WebAcl')).includes('"sampledRequestsEnabled":true');
      const logged = of(graph, 'aws:apigatewayv2/stage:Stage').map(({ inputs }) =>
        String(at(inputs, 'accessLogSettings', 'format')),
      );
      return [
        ...['/api', ...links].flatMap((path) =>
          [path, `${path}/*`].flatMap((pathPattern) => {
            const behaviour = behaviours.find((one) => one.pathPattern === pathPattern);
            return unequal(`${pathPattern} is kept by`, behaviour?.cachePolicyId, `${never?.name}-id`);
          }),
        ),
        ...(edge?.inputs.loggingConfig === undefined ? [] : ['the edge logs addresses']),
        ...of(graph, 'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration').map(
          ({ name }) => `${name} logs addresses`,
        ),
        ...(samples ? ['the firewall keeps samples of requests'] : []),
        ...logged
          .filter((format) => /\$context\.(path|identity|authorizer)|requestOverride/.test(format))
          .map(() => 'the gateway logs addresses'),
        ...(logged.length === 1 ? [] : ['the gateway has no log']),
      ];
    },
  },
  {
    guarantee:
      'the portal’s page tells who signs people in, and may talk to them, to itself and to the files’ bucket alone',
    faults: (graph, { names }) => {
      const page = of(graph, 'aws:s3/bucketObjectv2:BucketObjectv2').find(
        ({ inputs }) => inputs.key === 'app/index.html',
      );
      const content = String(page?.inputs.content);
      const policies = of(graph, 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy').map(({ inputs }) =>
        String(at(inputs, 'securityHeadersConfig', 'contentSecurityPolicy', 'contentSecurityPolicy')),
      );
      const portal = policies.find((policy) => policy.includes('script-src'));
      return [
        ...(/<meta name="concierta:issuer" content="https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[^"]+"/.test(
          content,
        )
          ? []
          : ['the page names no issuer']),
        ...(content.includes('<meta name="concierta:client" content="Portal-id"') ? [] : ['the page names no client']),
        ...(page?.inputs.cacheControl === 'no-cache' ? [] : ['the page is kept by browsers']),
        ...(portal?.includes(`https://${names.bucket('files')}.s3.us-east-1.amazonaws.com`)
          ? []
          : ['files cannot be sent']),
        ...policies.filter((policy) => policy.includes('*') || policy.includes("'unsafe-eval'")),
        ...(portal?.includes("script-src 'self'") ? [] : ['scripts may come from elsewhere']),
      ];
    },
  },
];
