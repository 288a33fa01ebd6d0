import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { OwnerId } from '@concierta/kernel';
import * as z from 'zod';
import { Unstartable } from '../unstartable.ts';

/** What an operator has begun and not ended. */
const Job = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('restore'),
    owner: OwnerId,
    /** Which archive, by the digest of its manifest. */
    archive: z.string(),
    /** Whether what is there goes first. */
    replace: z.boolean(),
  }),
  z.strictObject({
    command: z.literal('move'),
    owner: OwnerId,
    to: z.enum(['silo', 'pool']),
    /** `copying` may be begun again; from `leaving` on, the copy is what counts and only the old rows still have to go. */
    phase: z.enum(['copying', 'leaving']),
  }),
  z.strictObject({
    command: z.literal('recover'),
    from: z.string(),
    phase: z.enum(['pointing', 'mending']),
    /** Where what was in place has gone. */
    aside: z.string().optional(),
  }),
]);
export type Job = z.infer<typeof Job>;

/** Remembers, through a power cut, what must be taken up again before anybody works on these data. */
export interface Journal {
  read(): Job | undefined;
  write(job: Job): void;
  clear(): void;
}

const journalFile = (data: string) => join(data, 'operator.json');

export const journalIn = (data: string): Journal => ({
  read() {
    let text: string;
    try {
      text = readFileSync(journalFile(data), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return Job.parse(JSON.parse(text));
  },
  write(job) {
    mkdirSync(data, { recursive: true });
    const aside = `${journalFile(data)}.next`;
    const handle = openSync(aside, 'w');
    writeSync(handle, JSON.stringify(job));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(aside, journalFile(data));
  },
  clear: () => rmSync(journalFile(data), { force: true }),
});

/** A job as an operator would type it again. */
export const commandOf = (job: Job): string => {
  if (job.command === 'move') return `tenant move ${job.owner} ${job.to}`;
  if (job.command === 'recover') return job.from === '--here' ? 'recover --here' : `recover --from ${job.from}`;
  return `tenant restore <archivo de ${job.owner}>${job.replace ? ' --replace' : ''}`;
};

/** Refuses while another job is half done: its data are neither what they were nor what they will be. */
export const requireNoOther = (journal: Journal, isThis: (job: Job) => boolean = () => false): void => {
  const job = journal.read();
  if (!job || isThis(job)) return;
  const command = commandOf(job);
  throw new Unstartable(
    `Una operación quedó a medias: termínela primero, con «npm run operator -- ${command}».`,
    `an operation was cut short: finish it first (${command})`,
  );
};
