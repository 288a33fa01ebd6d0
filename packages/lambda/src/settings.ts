import type { GivenRoles } from '@concierta/aws/reach-roles';
import type { TableRole } from '@concierta/events';
import * as z from 'zod';

/** What infrastructure tells a function: names and addresses, never a person's data. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at the start when what the function was told cannot be used. Names the variable and says what is wrong; repeats no value. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';

  constructor(variable: string, what: string) {
    super(`${variable} ${what}: the function cannot start. Infrastructure sets it (packages/lambda/README.md).`);
  }
}

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const tableRoles = [
  'data',
  'shared',
  'shared-read',
  'public',
  'public-read',
  'publisher',
  'clock',
  'enumerator',
  'heads',
] as const satisfies readonly TableRole[];

const Name = z.string().regex(/^[A-Za-z0-9._-]{1,255}$/);
const Arn = z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/);
const Roles = z.partialRecord(z.enum(tableRoles), Arn);
const Silos = z.record(z.string().regex(/^(ent|ter)_[0-9A-HJKMNP-TV-Z]{26}$/), z.object({ table: Name, role: Arn }));
const Rate = z.object({ perSecond: z.number().positive(), burst: z.number().min(1) });
const Rates = Rate.extend({ owners: z.record(z.string(), Rate).default({}) });

/** An address over TLS; of this very machine, without, for what is tried here. */
const Address = z.string().regex(/^(https:\/\/[^\s/?#]+|http:\/\/127\.0\.0\.1:\d+)(\/[^\s?#]*)?$/);
const Origin = z.string().regex(/^(https:\/\/[^\s/?#]+|http:\/\/127\.0\.0\.1:\d+)$/);

/** The current secret and, while it is being replaced, the one before it. */
const EdgeSecrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .pipe(z.array(z.string().min(32)).min(1).max(2));

const problemOf = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const place = issue?.path.length ? ` at «${issue.path.join('.')}»` : '';
  return `is not as it must be${place} (${issue?.code === 'custom' ? issue.message : (issue?.code ?? 'unknown')})`;
};

/** Reads the environment contract. Each part is asked for by who needs it, at the start, and throws `Misconfigured` when it is not there. */
export const settingsOf = (env: Environment) => {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const text = env[name];
    if (text === undefined || text === '') throw new Misconfigured(name, 'is not set');
    const result = schema.safeParse(text);
    if (!result.success) throw new Misconfigured(name, problemOf(result.error));
    return result.data;
  };
  return {
    stage: () => read('CONCIERTA_STAGE', Name),
    context: () => read('CONCIERTA_CONTEXT', Name),
    functionName: () => read('CONCIERTA_FUNCTION', Name),
    table: () => read('CONCIERTA_TABLE', Name),
    given: (): GivenRoles => ({
      roles: read('CONCIERTA_ROLES', json(Roles)),
      silos: env.CONCIERTA_SILOS === undefined ? {} : read('CONCIERTA_SILOS', json(Silos)),
    }),
    bus: () => read('CONCIERTA_BUS', Name),
    rateTable: () => read('CONCIERTA_RATE_TABLE', Name),
    rates: () => read('CONCIERTA_RATES', json(Rates)),
    issuer: () => read('CONCIERTA_ISSUER', Address),
    client: () => read('CONCIERTA_CLIENT_ID', Name),
    origin: () => read('CONCIERTA_ORIGIN', Origin),
    edgeSecrets: () => read('CONCIERTA_EDGE_SECRETS', EdgeSecrets),
    emailKey: () => read('CONCIERTA_EMAIL_KEY', z.string().min(32)),
    filesBucket: () => read('CONCIERTA_FILES_BUCKET', Name),
    blobsBucket: () => read('CONCIERTA_BLOBS_BUCKET', Name),
    headsBucket: () => read('CONCIERTA_HEADS_BUCKET', Name),
    mailFrom: () => read('CONCIERTA_MAIL_FROM', z.string().regex(/^[^\r\n]*@[^\s@]+$/)),
  };
};
export type Settings = ReturnType<typeof settingsOf>;
