import { createHash } from 'node:crypto';
import type { TableRole } from '@concierta/events';

/** Cuts a name that AWS would refuse as too long, and keeps it one of a kind by a hash of the whole. */
export const shortened = (name: string, longest: number): string =>
  name.length <= longest
    ? name
    : `${name.slice(0, longest - 9)}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/** An owner's id as a physical name may hold it: `ent_01J…` becomes `ent-01j…`. */
export const ownerInNames = (owner: string): string => owner.toLowerCase().replaceAll('_', '-');

/**
 * What everything is called in one stage of one account. Names are told, not left to chance: a policy can then name what does
 * not exist yet, which is what lets a function's role and the table roles that trust it name each other.
 */
export const namesOf = (stage: string, accountId: string) => {
  const base = `concierta-${stage}`;
  const function_ = (context: string, name: string) => shortened(`${base}-${context}-${name}`, 64);
  return {
    base,
    table: (context: string, silo?: string) =>
      `${base}-${context}${silo === undefined ? '' : `-${ownerInNames(silo)}`}`,
    tableRole: (context: string, role: TableRole, silo?: string) =>
      shortened(`${base}-${context}-${silo === undefined ? '' : `${ownerInNames(silo)}-`}${role}`, 64),
    functionRole: (context: string, name: string) => shortened(`${base}-${context}-function-${name}`, 64),
    function: function_,
    logGroup: (context: string, name: string) => `/aws/lambda/${function_(context, name)}`,
    queue: (context: string, consumer: string) => shortened(`${base}-${context}-${consumer}`, 80),
    deadLetters: (context: string, name: string) => `${shortened(`${base}-${context}-${name}`, 70)}-dead`,
    rule: (context: string, consumer: string) => shortened(`${base}-${context}-${consumer}`, 64),
    bus: base,
    rateTable: `${base}-rate`,
    bucket: (what: string) => `${base}-${what}-${accountId}`,
  };
};
export type Names = ReturnType<typeof namesOf>;

/** The ARNs that follow from the names. */
export const arnsOf = (region: string, accountId: string) => ({
  table: (name: string) => `arn:aws:dynamodb:${region}:${accountId}:table/${name}`,
  role: (name: string) => `arn:aws:iam::${accountId}:role/${name}`,
  queue: (name: string) => `arn:aws:sqs:${region}:${accountId}:${name}`,
  bus: (name: string) => `arn:aws:events:${region}:${accountId}:event-bus/${name}`,
  rule: (bus: string, name: string) => `arn:aws:events:${region}:${accountId}:rule/${bus}/${name}`,
  logGroup: (name: string) => `arn:aws:logs:${region}:${accountId}:log-group:${name}`,
  function: (name: string) => `arn:aws:lambda:${region}:${accountId}:function:${name}`,
  bucket: (name: string) => `arn:aws:s3:::${name}`,
  mailIdentity: (domain: string) => `arn:aws:ses:${region}:${accountId}:identity/${domain}`,
});
export type Arns = ReturnType<typeof arnsOf>;

/** The name of a Pulumi resource out of physical names: `demand-offer`, `api` → `DemandOfferApi`. */
export const logical = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
