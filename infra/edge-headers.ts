import type { Identity } from './identity.ts';
import type { Stage } from './stage.ts';

/** What the portal may load and talk to: itself, who signs people in, and the bucket that files go to. */
const portalPolicy = (stage: Stage, identity: Identity): string => {
  const others = [
    `https://cognito-idp.${stage.region}.amazonaws.com`,
    identity.address,
    `https://${stage.names.bucket('files')}.s3.${stage.region}.amazonaws.com`,
  ];
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${others.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const strict = { accessControlMaxAgeSec: 31_536_000, includeSubdomains: true, override: true };

/** Headers that every answer leaves with. What a service says of itself stands; the portal's files say nothing, so they are told here. */
export const headersOf = (stage: Stage, identity: Identity) => {
  const always = {
    strictTransportSecurity: strict,
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: 'DENY', override: true },
  };
  const served = new aws.cloudfront.ResponseHeadersPolicy('HeadersServed', {
    name: `${stage.names.base}-served`,
    securityHeadersConfig: {
      ...always,
      referrerPolicy: { referrerPolicy: 'no-referrer', override: false },
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: false },
    },
    removeHeadersConfig: { items: [{ header: 'x-powered-by' }] },
  });
  const portal = new aws.cloudfront.ResponseHeadersPolicy('HeadersPortal', {
    name: `${stage.names.base}-portal`,
    securityHeadersConfig: {
      ...always,
      referrerPolicy: { referrerPolicy: 'same-origin', override: true },
      contentSecurityPolicy: { contentSecurityPolicy: portalPolicy(stage, identity), override: true },
    },
    customHeadersConfig: {
      items: [
        {
          header: 'permissions-policy',
          value: 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
          override: true,
        },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
  });
  return { served, portal };
};
