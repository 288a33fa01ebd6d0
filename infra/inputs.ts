import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TenantsFile } from '@concierta/service';
import * as z from 'zod';

const host = z.hostname().regex(/\./, 'a host name with its domain');
const email = z.email();
const certificate = z
  .string()
  .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[a-f0-9-]+$/, 'the ARN of a certificate');

/**
 * What a stage needs to be told, in `infra/stages/<stage>.json`. Domain and certificate have no default: without them there is
 * no edge, and without the edge nothing may answer.
 */
export const StageFile = z
  .strictObject({
    region: z
      .string()
      .regex(/^[a-z]{2}-[a-z]+-\d$/)
      .default('us-east-1'),
    /** Where people reach the platform: `concierta.gov.co`. */
    domain: host,
    /** Of the domain, in us-east-1, where CloudFront looks for it; it also covers `origin.<domain>` when the region is the same. */
    certificateArn: certificate,
    /** Of `origin.<domain>`, in the stage's region. Needed only where that is not us-east-1. */
    originCertificateArn: certificate.optional(),
    /** The identity that letters come from, and the address people see. */
    mail: z.strictObject({
      domain: host,
      from: email,
      /** True once the DNS records that the first deployment tells are there: until then Cognito writes its own letters, few a day. */
      verified: z.boolean().default(false),
    }),
    /** Who is told when an alarm goes off or the budget is near. */
    alarms: z.strictObject({ email }),
    budget: z.strictObject({ monthlyUsd: z.int().positive() }),
    /** Requests an owner may keep up each second, and how many at once, where the tenants file does not say otherwise. */
    rate: z.strictObject({ perSecond: z.int().min(1), burst: z.int().min(1) }).default({ perSecond: 100, burst: 400 }),
    /** Requests of one address in five minutes before the edge refuses: a ministry may be behind one address. */
    edgeRate: z.int().min(100).default(6_000),
    /** Executions set aside, so that no rush elsewhere keeps people from signing in or opening a link. None unless told: a new account has ten. */
    reserved: z.strictObject({ signIn: z.int().min(1), links: z.int().min(1) }).optional(),
    /** Files tagged with a series of the retention tables go after so many years; what has no series stays. */
    retention: z.array(z.strictObject({ series: z.string().min(1).max(128), years: z.int().min(1) })).default([]),
    /** Who may take the role that reads every event, for rebuilding and verifying. Nobody unless told. */
    operatorRoleArn: z
      .string()
      .regex(/^arn:aws:iam::\d{12}:role\/.+$/)
      .optional(),
    /** Who may begin as any function to see what it is refused (`npm run verify:aws`). Nobody unless told. */
    verifierRoleArn: z
      .string()
      .regex(/^arn:aws:iam::\d{12}:role\/.+$/)
      .optional(),
  })
  .refine(({ region, certificateArn }) => region.length > 0 && certificateArn.startsWith('arn:aws:acm:us-east-1:'), {
    error: 'the certificate of the domain must be in us-east-1',
    path: ['certificateArn'],
  })
  .refine(
    ({ region, originCertificateArn }) => region === 'us-east-1' || originCertificateArn?.includes(`:${region}:`),
    {
      error: 'outside us-east-1 it must be told, and be of the stage’s region',
      path: ['originCertificateArn'],
    },
  );
export type StageFile = z.infer<typeof StageFile>;

/** A season of work, and what to have ready for it: `infra/calendars/<stage>.json`. */
export const CalendarFile = z.strictObject({
  seasons: z
    .array(
      z
        .strictObject({
          name: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
          /** Moments in Bogotá: `2027-02-01T07:00:00`. */
          from: z.iso.datetime({ local: true, offset: false }),
          to: z.iso.datetime({ local: true, offset: false }),
          /** API executions that are kept warm in each context. */
          provisioned: z.int().min(1).max(500),
          /** Units a second that each table takes from the first moment. Tables keep what they were warmed to. */
          warm: z.strictObject({ reads: z.int().min(12_000), writes: z.int().min(4_000) }).optional(),
        })
        .refine(({ from, to }) => from < to, { error: 'a season ends after it begins', path: ['to'] }),
    )
    .default([]),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** What stops a deployment before it begins: what, where, and how to mend it. */
export class UnusableInput extends Error {}

const parsedFile = <T extends z.ZodType>(path: string, schema: T): z.output<T> => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnusableInput(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`);
  throw new UnusableInput(`${path} cannot be used. ${faults.join('; ')}. infra/stages/example.json shows a whole one.`);
};

const optionalFile = <T extends z.ZodType>(path: string, schema: T): z.output<T> =>
  existsSync(path) ? parsedFile(path, schema) : schema.parse({});

/** Everything a stage is told, read from the folder of `infra` or from the one that `CONCIERTA_INPUTS` names. */
export const readInputs = (root: string, stage: string) => {
  const folder = process.env.CONCIERTA_INPUTS ?? join(root, 'infra');
  const file = join(folder, 'stages', `${stage}.json`);
  if (!existsSync(file)) {
    throw new UnusableInput(
      `The stage «${stage}» has no ${file}: it must tell its domain and certificate. Copy infra/stages/example.json.`,
    );
  }
  const tenants = optionalFile(join(folder, 'tenants', `${stage}.json`), TenantsFile);
  const providers = tenants.tenants.flatMap(({ providers }) => providers.map(({ name }) => name.toLowerCase()));
  const twice = providers.find((name, i) => providers.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new UnusableInput(
      `tenants/${stage}.json names the identity provider «${twice}» twice: each needs its own name.`,
    );
  }
  return {
    inputs: parsedFile(file, StageFile),
    tenants,
    calendar: optionalFile(join(folder, 'calendars', `${stage}.json`), CalendarFile),
  };
};
