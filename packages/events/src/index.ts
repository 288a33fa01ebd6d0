export * from './baseline.ts';
export * from './bus-source.ts';
export * from './catalogue.ts';
export * from './clock-command.ts';
export * from './clock-due.ts';
export {
  type ClockHandler,
  type ClockHandlers,
  type ClockTools,
  type DueNow,
  type SweepOptions,
  type Swept,
  sweepDue,
} from './clock-sweep.ts';
export * from './contact.ts';
export * from './context.ts';
export * from './definition.ts';
export * from './delivery.ts';
export * from './demand.ts';
export * from './envelope.ts';
export * from './functions.ts';
export * from './import.ts';
export * from './offer.ts';
export * from './outgoing.ts';
export * from './publisher.ts';
export * from './reaction.ts';
export * from './referral.ts';
export * from './source.ts';
export * from './survey.ts';
export * from './tenancy.ts';
export * from './trace-header.ts';
export * from './worker.ts';
