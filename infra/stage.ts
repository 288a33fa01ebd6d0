import { type Declared, repository } from './declared.ts';
import type { CalendarFile, StageFile } from './inputs.ts';
import type { Arns, Names } from './naming.ts';

/** One stage in one account: what it was told, and what follows from that. */
export interface Stage {
  readonly name: string;
  /** Keeps data whatever happens to the stack, encrypts with a key of its own, and keeps logs for a year. */
  readonly production: boolean;
  readonly region: string;
  readonly accountId: string;
  readonly inputs: StageFile;
  readonly tenants: ReturnType<Declared['readInputs']>['tenants'];
  readonly calendar: CalendarFile;
  readonly names: Names;
  readonly arns: Arns;
  readonly house: Declared;
  /** `https://<domain>`. */
  readonly origin: string;
  readonly logDays: number;
}

/** Puts a stage together. Throws, in one sentence, when it was not told what it needs. */
export const stageOf = async (house: Declared): Promise<Stage> => {
  const { accountId } = await aws.getCallerIdentity();
  const name = $app.stage;
  const { inputs, tenants, calendar } = house.readInputs(repository(), name);
  const production = name === 'production';
  return {
    name,
    production,
    region: inputs.region,
    accountId,
    inputs,
    tenants,
    calendar,
    names: house.namesOf(name, accountId),
    arns: house.arnsOf(inputs.region, accountId),
    house,
    origin: `https://${inputs.domain}`,
    logDays: production ? 365 : 14,
  };
};
