import { Logger } from '@aws-lambda-powertools/logger';
import type { Log, LogFields } from '@concierta/http';
import type { Context } from 'aws-lambda';
import { discreet } from './discreet.ts';
import type { Counters } from './metrics.ts';

/** A log that knows which call it writes for. */
export interface FunctionLog extends Log {
  /** Begins a call: its number is on every line until the next one. */
  begin(call: Context | undefined): void;
}

/** What was refused by the guard of keys, by IAM, or because a role was never given: always worth a person's look. */
const trips = /^(OutsideScope|AccessDenied\w*|RoleNotGiven)\b/;

const isTrip = ({ error, message }: LogFields): boolean =>
  [error, message].some((text) => typeof text === 'string' && trips.test(text));

/** Names that the log itself gives a meaning to. */
const renamed: Readonly<Record<string, string>> = {
  message: 'reason',
  level: 'fieldLevel',
  timestamp: 'fieldTimestamp',
  service: 'fieldService',
  error: 'errorName',
};

const fieldsOf = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(discreet(fields)).map(([name, value]) => [renamed[name] ?? name, value]));

/** Structured lines, one JSON object each; a denial anywhere is also counted, whoever logs it. */
export const functionLog = (
  place: { readonly stage: string; readonly context: string; readonly fn: string },
  counters: Counters,
): FunctionLog => {
  const logger = new Logger({
    serviceName: place.context,
    persistentKeys: { stage: place.stage, function: place.fn },
  });
  const writing =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      if (isTrip(fields)) counters.add('GuardTrips', 1);
      logger[level](message, fieldsOf(fields));
    };
  return {
    info: writing('info'),
    warn: writing('warn'),
    error: writing('error'),
    begin: (call) => {
      if (call) logger.addContext(call);
    },
  };
};
