import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { readInputs } from '../inputs.ts';
import { arnsOf, namesOf } from '../naming.ts';
import type { Keys, Place } from './attempt.ts';
import type { EdgePlace } from './edge.ts';
import { operator } from './probes.ts';

/** Takes a role with the keys of whoever runs this; `undefined` when its trust does not name them. */
const begin = async (sts: STSClient, RoleArn: string): Promise<Keys | undefined> => {
  try {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'concierta-verify', DurationSeconds: 3_600 }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw new Error('STS gave no keys');
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDenied') return undefined;
    throw error;
  }
};

/** A deployed stage, by the names that infrastructure gives. */
export const stagePlace = async (root: string, stage: string): Promise<Place & EdgePlace> => {
  const { inputs } = readInputs(root, stage);
  const { region, operatorRoleArn } = inputs;
  const sts = new STSClient({ region });
  const { Account: account } = await sts.send(new GetCallerIdentityCommand({}));
  if (!account) throw new Error('STS does not say which account this is');
  const [names, arns] = [namesOf(stage, account), arnsOf(region, account)];
  const begun = new Map<string, Promise<Keys | undefined>>();
  return {
    region,
    domain: inputs.domain,
    apiName: names.base,
    bus: names.bus,
    keysOf(context, functionName) {
      const role = functionName === operator ? operatorRoleArn : arns.role(names.functionRole(context, functionName));
      if (role === undefined) return Promise.resolve(undefined);
      const keys = begun.get(role) ?? begin(sts, role);
      begun.set(role, keys);
      return keys;
    },
    tableRole: (context, role) => arns.role(names.tableRole(context, role)),
    table: (context) => names.table(context),
    bucket: (bucket) => names.bucket(bucket),
    functionName: (context, name) => names.function(context, name),
  };
};
