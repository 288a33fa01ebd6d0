import type { Data } from './data.ts';
import type { DeclaredFunction } from './deployed-function.ts';
import type { Identity } from './identity.ts';
import type { Secrets } from './secrets.ts';
import type { Stage } from './stage.ts';
import { type DeployedTableRole, isOfAZone } from './table-roles.ts';

type Values = Record<string, $util.Input<string>>;

export interface EnvironmentParts {
  readonly data: Data;
  readonly tableRoles: readonly DeployedTableRole[];
  readonly identity: Identity;
  readonly secrets: Secrets;
}

/** `CONCIERTA_ROLES`: the roles of the pool that the function may take, by name. */
const rolesFor = ({ context, fn }: DeclaredFunction, roles: readonly DeployedTableRole[]) =>
  $util
    .all(
      roles
        .filter(({ table, role }) => table.context === context && table.silo === undefined && fn.roles.includes(role))
        .map(({ role, arn }) => arn.apply((value) => [role, value] as const)),
    )
    .apply((entries) => JSON.stringify(Object.fromEntries(entries)));

/**
 * `CONCIERTA_SILOS`: where the rows of the owners that have tables of their own are, and in which role they are reached. Those
 * who work on wider zones alone reach no owner, and are told of none.
 */
const silosFor = ({ context, fn }: DeclaredFunction, roles: readonly DeployedTableRole[]) =>
  $util
    .all(
      roles
        .filter(({ table }) => table.context === context && fn.roles.some((role) => !isOfAZone(role)))
        .flatMap(({ table, arn }) =>
          table.silo === undefined ? [] : [arn.apply((role) => [table.silo, { table: table.name, role }] as const)],
        ),
    )
    .apply((entries) => JSON.stringify(Object.fromEntries(entries)));

/** `CONCIERTA_RATES`: the stage's rate, and that of each owner that has another. */
const ratesOf = ({ inputs, tenants }: Stage): string =>
  JSON.stringify({
    ...inputs.rate,
    owners: Object.fromEntries(tenants.tenants.flatMap(({ owner, rate }) => (rate ? [[owner, rate]] : []))),
  });

/** Only what the function's kind and its context's declarations ask for: a secret that is not there cannot leak. */
export const environmentOf = (stage: Stage, declared: DeclaredFunction, parts: EnvironmentParts): Values => {
  const { context, fn } = declared;
  const { identity, secrets } = parts;
  const { names, inputs, origin } = stage;
  const uses = new Set(fn.uses);
  const limited = fn.kind === 'api' || (fn.kind === 'pages' && context.pages.links);
  return {
    CONCIERTA_STAGE: stage.name,
    CONCIERTA_CONTEXT: context.name,
    CONCIERTA_FUNCTION: fn.name,
    CONCIERTA_TABLE: names.table(context.name),
    CONCIERTA_ROLES: rolesFor(declared, parts.tableRoles),
    CONCIERTA_SILOS: silosFor(declared, parts.tableRoles),
    ...(fn.kind === 'publisher' && { CONCIERTA_BUS: names.bus }),
    ...(limited && { CONCIERTA_RATE_TABLE: names.rateTable, CONCIERTA_RATES: ratesOf(stage) }),
    ...((fn.kind === 'api' || fn.kind === 'pages') && { CONCIERTA_EDGE_SECRETS: secrets.edgeAccepted }),
    ...((fn.kind === 'api' || fn.kind === 'pages' || uses.has('mail')) && { CONCIERTA_ORIGIN: origin }),
    ...(fn.kind === 'api' && { CONCIERTA_ISSUER: identity.issuer, CONCIERTA_CLIENT_ID: identity.clientId }),
    ...(uses.has('emailKey') && { CONCIERTA_EMAIL_KEY: secrets.emailKey }),
    ...(uses.has('files') && { CONCIERTA_FILES_BUCKET: names.bucket('files') }),
    ...(uses.has('blobs') && { CONCIERTA_BLOBS_BUCKET: names.bucket('blobs') }),
    ...(uses.has('heads') && { CONCIERTA_HEADS_BUCKET: names.bucket('heads') }),
    ...(uses.has('mail') && { CONCIERTA_MAIL_FROM: inputs.mail.from }),
  };
};
