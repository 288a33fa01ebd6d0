import { impossible, machine, type PersonId, rulesOf, unchanged } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../free-text.ts';
import { type Counts, ImportJob, type KeptIssue } from './state.ts';

export type ImportCommand =
  | { type: 'parse'; at: string }
  | { type: 'load'; sheet: string; rows: number; notices: readonly KeptIssue[]; at: string }
  | { type: 'finish'; counts: Counts; at: string }
  | { type: 'fail'; problem: KeptIssue; at: string }
  | { type: 'cancel'; by: PersonId; at: string }
  | { type: 'resume' }
  | { type: 'attach'; result: string };

export type ImportCommandName = ImportCommand['type'];

/** What happened to an import. What people wrote (names, quoted cells) under `text`, by path. */
export type ImportEvent = { text?: TextByPath } & (
  | { type: 'received'; facts: Facts }
  | { type: 'parsingBegan'; at: string }
  | { type: 'loadingBegan'; facts: Facts; at: string }
  | { type: 'finished'; counts: Counts; at: string }
  | { type: 'failed'; facts: Facts; at: string }
  | { type: 'cancelled'; by: PersonId; at: string }
  | { type: 'resumed' }
  | { type: 'attached'; result: string }
);

/** Property names that hold words of people, or quote them. */
export const importTexts: ReadonlySet<string> = new Set(['name', 'es', 'en', 'sheet']);

const on = rulesOf<ImportJob, ImportCommand, ImportEvent>();
const running = ['received', 'parsing', 'loading'] as const;
const ended = ['done', 'cancelled'] as const;

const facts = (event: ImportEvent): object =>
  reunite('facts' in event ? event.facts : {}, event.text) as Record<string, unknown>;

const isRunning = (job: ImportJob | undefined): job is Extract<ImportJob, { state: (typeof running)[number] }> =>
  job !== undefined && (running as readonly string[]).includes(job.state);

const next = (job: ImportJob | undefined, event: ImportEvent): unknown => {
  if (event.type === 'received') return job ? impossible(job, event) : { ...facts(event), state: 'received' };
  if (event.type === 'attached') {
    return job?.state === 'done' || job?.state === 'cancelled'
      ? { ...job, result: event.result }
      : impossible(job, event);
  }
  if (!isRunning(job)) return impossible(job, event);
  switch (event.type) {
    case 'parsingBegan':
      return { ...job, state: 'parsing', parsingAt: event.at };
    case 'loadingBegan':
      return { ...job, ...facts(event), state: 'loading', loadingAt: event.at };
    case 'finished':
      return { ...job, state: 'done', counts: event.counts, endedAt: event.at };
    case 'failed':
      return { ...job, ...facts(event), state: 'failed', endedAt: event.at };
    case 'cancelled':
      return { notices: [], ...job, state: 'cancelled', cancelledBy: event.by, endedAt: event.at };
    case 'resumed':
      return job;
    default:
      return impossible(job, event);
  }
};

/** The life of an import: read through, loaded a chunk at a time, over. What was loaded before a cancellation stays. */
export const importMachine = machine<ImportJob, ImportCommand, ImportEvent>(
  {
    parse: on('parse', {
      from: ['received'],
      to: ['parsing'],
      decide: (_job, { at }) => ({ type: 'parsingBegan', at }),
    }),
    load: on('load', {
      from: ['parsing'],
      to: ['loading'],
      decide: (_job, { type: _, at, ...seen }) => ({ type: 'loadingBegan', ...separate(seen, importTexts), at }),
    }),
    finish: on('finish', {
      from: ['loading'],
      to: ['done'],
      decide: (_job, { counts, at }) => ({ type: 'finished', counts, at }),
    }),
    fail: on('fail', {
      from: running,
      to: ['failed'],
      decide: (_job, { problem, at }) => ({ type: 'failed', ...separate({ problem }, importTexts), at }),
    }),
    cancel: on('cancel', {
      from: running,
      to: ['cancelled'],
      decide: (_job, { by, at }) => ({ type: 'cancelled', by, at }),
    }),
    resume: on('resume', {
      from: running,
      to: running,
      decide: () => ({ type: 'resumed' }),
    }),
    attach: on('attach', {
      from: ended,
      to: ended,
      decide: (job, { result }) => (job.result === result ? unchanged : { type: 'attached', result }),
    }),
  },
  (job, event) => ImportJob.parse(next(job, event)),
);

/** A new import: the event and the state it gives. */
export const receiveImport = (job: Omit<Extract<ImportJob, { state: 'received' }>, 'state'>) => {
  const event: ImportEvent = { type: 'received', ...separate(job, importTexts) };
  return { event, next: importMachine.evolve(undefined, event) };
};
