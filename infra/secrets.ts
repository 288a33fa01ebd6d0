import type { Stage } from './stage.ts';

/** What nobody may read: set with `sst secret set <name> <value> --stage <stage>`, kept encrypted in the stage's state. */
export const secretsOf = (stage: Stage) => {
  const edge = new sst.Secret('EdgeSecret');
  // Empty but while the secret turns: then both are accepted until CloudFront sends the new one everywhere.
  const edgePrevious = new sst.Secret('EdgeSecretPrevious', '');
  const emailKey = new sst.Secret('EmailKey');
  const providers = new Map(
    stage.tenants.tenants
      .flatMap(({ providers }) => providers)
      .filter(({ protocol }) => protocol === 'oidc')
      .map(({ name }) => [name, new sst.Secret(`Provider${stage.house.logical(name)}Secret`)] as const),
  );
  return {
    edge: edge.value,
    /** Every secret that is accepted, the current one first. */
    edgeAccepted: $util
      .all([edge.value, edgePrevious.value])
      .apply((values) => values.filter((value) => value !== '').join(',')),
    emailKey: emailKey.value,
    /** The secret of an OIDC provider, by the provider's name. */
    provider(name: string) {
      const known = providers.get(name);
      if (!known) throw new Error(`no secret was declared for the provider «${name}»`);
      return known.value;
    },
  };
};
export type Secrets = ReturnType<typeof secretsOf>;
