import type { DeployedFunction } from './every-function.ts';

/** A stage without an account behind it: its names follow the rules of every stage. */
export interface SampleStage {
  readonly stage: string;
  readonly issuer: string;
  readonly client: string;
  readonly origin: string;
  readonly edgeSecrets: string;
  readonly emailKey: string;
  /** Owner → its own table and role, of the function's context. */
  readonly silos?: Readonly<Record<string, { readonly table: string; readonly role: string }>>;
}

/** The stage of what is only measured. */
export const measuredStage: SampleStage = {
  stage: 'measured',
  issuer: 'https://issuer.example',
  client: 'measured-client',
  origin: 'https://concierta.example',
  edgeSecrets: 'an-edge-secret-that-is-there-to-be-measured',
  emailKey: 'an-email-key-that-is-there-to-be-measured-only',
};

export const tableName = (stage: string, context: string): string => `concierta-${stage}-${context}`;

export const tableRoleArn = (stage: string, context: string, role: string): string =>
  `arn:aws:iam::000000000000:role/concierta-${stage}-${context}-${role}`;

/** What infrastructure tells this function, and the runtime of Lambda: the whole environment, and nothing of this machine's. */
export const environmentOf = ({ context, fn }: DeployedFunction, stage: SampleStage): Record<string, string> => {
  const uses = new Set<string>(fn.uses);
  const answers = fn.kind === 'api' || fn.kind === 'pages';
  const limited = fn.kind === 'api' || (fn.kind === 'pages' && context.pages.links);
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKFUNCTION',
    AWS_SECRET_ACCESS_KEY: 'sample',
    AWS_LAMBDA_FUNCTION_NAME: `concierta-${stage.stage}-${context.name}-${fn.name}`,
    CONCIERTA_STAGE: stage.stage,
    CONCIERTA_CONTEXT: context.name,
    CONCIERTA_FUNCTION: fn.name,
    CONCIERTA_TABLE: tableName(stage.stage, context.name),
    CONCIERTA_ROLES: JSON.stringify(
      Object.fromEntries(fn.roles.map((role) => [role, tableRoleArn(stage.stage, context.name, role)])),
    ),
    CONCIERTA_SILOS: JSON.stringify(stage.silos ?? {}),
    ...(fn.kind === 'publisher' && { CONCIERTA_BUS: `concierta-${stage.stage}` }),
    ...(limited && {
      CONCIERTA_RATE_TABLE: `concierta-${stage.stage}-rate`,
      CONCIERTA_RATES: JSON.stringify({ perSecond: 20, burst: 200, owners: {} }),
    }),
    ...(answers && { CONCIERTA_EDGE_SECRETS: stage.edgeSecrets }),
    ...((answers || uses.has('mail')) && { CONCIERTA_ORIGIN: stage.origin }),
    ...(fn.kind === 'api' && { CONCIERTA_ISSUER: stage.issuer, CONCIERTA_CLIENT_ID: stage.client }),
    ...(uses.has('emailKey') && { CONCIERTA_EMAIL_KEY: stage.emailKey }),
    ...(uses.has('files') && { CONCIERTA_FILES_BUCKET: `concierta-${stage.stage}-files-000000000000` }),
    ...(uses.has('blobs') && { CONCIERTA_BLOBS_BUCKET: `concierta-${stage.stage}-blobs-000000000000` }),
    ...(uses.has('heads') && { CONCIERTA_HEADS_BUCKET: `concierta-${stage.stage}-heads-000000000000` }),
    ...(uses.has('mail') && { CONCIERTA_MAIL_FROM: 'concierta@ejemplo.gov.co' }),
  };
};
