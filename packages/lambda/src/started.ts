import { assumedTables } from '@concierta/aws/assumed-tables';
import type { GivenRoles } from '@concierta/aws/reach-roles';
import { roleSessions, type Sessions } from '@concierta/aws/sessions';
import { type ContextFunction, functionsOf, type ServiceContext } from '@concierta/events';
import { type Clock, systemClock } from '@concierta/kernel';
import type { Tables } from '@concierta/store';
import { type Environment, Misconfigured, type Settings, settingsOf } from './settings.ts';
import { type FunctionLog, functionLog } from './telemetry/log.ts';
import { type Counters, countersOf } from './telemetry/metrics.ts';

type Kind = ContextFunction['kind'];
type OfKind<K extends Kind> = Extract<ContextFunction, { kind: K }>;

/** A function of a context, as it stands once its container has started: what every kind of handler begins with. */
export interface Started<F extends ContextFunction = ContextFunction> {
  readonly context: ServiceContext;
  readonly fn: F;
  readonly stage: string;
  readonly settings: Settings;
  readonly given: GivenRoles;
  readonly sessions: Sessions;
  readonly tables: Tables;
  readonly clock: Clock;
  readonly log: FunctionLog;
  readonly counters: Counters;
}

const isOf = <K extends Kind>(fn: ContextFunction, kind: K): fn is OfKind<K> => fn.kind === kind;

/** Starts what the environment says this container is. Throws `Misconfigured` when that is not a function of this context and kind. */
export const startFunction = <K extends Kind>(
  context: ServiceContext,
  kind: K,
  env: Environment,
): Started<OfKind<K>> => {
  const settings = settingsOf(env);
  const stage = settings.stage();
  if (settings.context() !== context.name) throw new Misconfigured('CONCIERTA_CONTEXT', `is not «${context.name}»`);
  const name = settings.functionName();
  const fn = functionsOf(context).find((one) => one.name === name);
  if (!fn || !isOf(fn, kind)) {
    throw new Misconfigured(
      'CONCIERTA_FUNCTION',
      `does not name a function of ${context.name} whose kind is «${kind}»`,
    );
  }
  const given = settings.given();
  const lacking = fn.roles.filter((role) => given.roles[role] === undefined);
  if (lacking.length > 0) throw new Misconfigured('CONCIERTA_ROLES', `lacks «${lacking.join('», «')}»`);
  const counters = countersOf({ stage, context: context.name, fn: name });
  const log = functionLog({ stage, context: context.name, fn: name }, counters);
  const sessions = roleSessions({ name: `${context.name}-${name}` });
  const tables = assumedTables({ ...given, sessions, table: settings.table() });
  return { context, fn, stage, settings, given, sessions, tables, clock: systemClock, log, counters };
};
