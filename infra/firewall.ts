import type { Stage } from './stage.ts';

const seen = (metricName: string) => ({
  cloudwatchMetricsEnabled: true,
  metricName,
  // A sample shows whole addresses, and an address below /r is a key.
  sampledRequestsEnabled: false,
});

/** AWS's own rules, each with what it must only count here and the reason. */
const managed: readonly { name: string; count: readonly string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList', count: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', count: [] },
  // An agenda or a survey is longer than the 8 KB that this rule allows; services refuse above their own limits.
  { name: 'AWSManagedRulesCommonRuleSet', count: ['SizeRestrictions_BODY'] },
];

/**
 * What stands before the edge: addresses of ill repute, known attacks, and one address that asks too much. It lives in
 * us-east-1, as everything that CloudFront takes.
 */
export const firewallOf = (stage: Stage): aws.wafv2.WebAcl =>
  new aws.wafv2.WebAcl('Firewall', {
    name: stage.names.base,
    region: 'us-east-1',
    scope: 'CLOUDFRONT',
    description: 'Before the edge',
    defaultAction: { allow: {} },
    visibilityConfig: seen('all'),
    customResponseBodies: [
      {
        key: 'too-many',
        contentType: 'APPLICATION_JSON',
        content: JSON.stringify({
          type: 'about:blank',
          title:
            'Demasiadas solicitudes desde su red. Espere cinco minutos. [Too many requests from your network: wait five minutes.]',
          status: 429,
          code: 'too-many-requests',
        }),
      },
    ],
    rules: [
      {
        name: 'one-address',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: 'too-many' } } },
        statement: {
          rateBasedStatement: { limit: stage.inputs.edgeRate, evaluationWindowSec: 300, aggregateKeyType: 'IP' },
        },
        visibilityConfig: seen('one-address'),
      },
      ...managed.map(({ name, count }, i) => ({
        name,
        priority: i + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name,
            ruleActionOverrides: count.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: seen(name),
      })),
    ],
  });
