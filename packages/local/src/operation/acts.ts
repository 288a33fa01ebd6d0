import { EnvelopeShape } from '@concierta/events';
import type { Platform } from '../platform.ts';
import type { Verified } from '../verifying.ts';
import type { OperationsRecord } from './record.ts';

export interface ActingDeps {
  readonly platform: Platform;
  readonly record: OperationsRecord;
  readonly verify: () => Promise<Verified>;
}

/** What came of an act: what the page says of it, and how many things it touched. */
export interface Outcome {
  readonly said:
    | 'replayed'
    | 'discarded'
    | 'published'
    | 'ran'
    | 'failed'
    | 'agrees'
    | 'disagrees'
    | 'gone'
    | 'reason'
    | 'unknown';
  readonly count?: number;
}

const shortestReason = 10;
const longestReason = 500;

/** True for a reason that says something. */
export const isReason = (text: string): boolean => {
  const { length } = text.trim();
  return length >= shortestReason && length <= longestReason;
};

type Form = (name: string) => string;

const replay = async ({ platform, record }: ActingDeps, field: Form): Promise<Outcome> => {
  const [queue, position] = [field('queue'), field('position')];
  const count = await platform.bus.revive({ ...(queue && { queue }), ...(position && { position }) });
  if (count === 0) return { said: 'gone' };
  await record.add('replay', { count, queue: queue || '*', position: position || '*' });
  return { said: 'replayed', count };
};

/** The reason is on the disk before the letter is gone: what is discarded without one cannot be explained to anybody. */
const discard = async ({ platform, record }: ActingDeps, field: Form): Promise<Outcome> => {
  const [queue, position, reason] = [field('queue'), field('position'), field('reason').trim()];
  if (!isReason(reason)) return { said: 'reason' };
  const letter = (await platform.bus.deadLetters()).find((one) => one.queue === queue && one.position === position);
  if (!letter) return { said: 'gone' };
  const event = EnvelopeShape.pick({ id: true, type: true }).safeParse(letter.event).data;
  await record.add('discard', {
    queue,
    position,
    owner: letter.group,
    event: event?.id ?? '?',
    type: event?.type ?? '?',
    reason,
  });
  return { said: (await platform.bus.discard({ queue, position })) ? 'discarded' : 'gone' };
};

const runNow = async ({ platform, record }: ActingDeps, field: Form): Promise<Outcome> => {
  const [context, name] = [field('context'), field('name')];
  const isOne = platform.schedules.states().some((one) => one.context === context && one.name === name);
  if (!isOne) return { said: 'unknown' };
  const error = await platform.schedules.run(name, context).then(
    () => undefined,
    (thrown: unknown) => String(thrown),
  );
  await record.add('run', { context, name, outcome: error === undefined ? 'done' : 'failed' });
  return { said: error === undefined ? 'ran' : 'failed' };
};

const publish = async ({ platform, record }: ActingDeps): Promise<Outcome> => {
  platform.publishing.sweep();
  await record.add('publish', {});
  return { said: 'published' };
};

/** Notes a verification, whoever asked for it: the page shows the last. */
export const noteVerified = (record: OperationsRecord, { broken, ...counts }: Verified): Promise<void> => {
  const { events, aggregates, heads, pages } = counts;
  return record.add('verify', { events, aggregates, heads, pages, broken: broken.length });
};

const verifyNow = async ({ record, verify }: ActingDeps): Promise<Outcome> => {
  const verified = await verify();
  await noteVerified(record, verified);
  const count = verified.broken.length;
  return count === 0 ? { said: 'agrees' } : { said: 'disagrees', count };
};

/** What an operator may do here, by the name that the form sends. */
export const acts: Readonly<Record<string, (deps: ActingDeps, field: Form) => Promise<Outcome>>> = {
  replay,
  discard,
  run: runNow,
  publish,
  verify: verifyNow,
};
