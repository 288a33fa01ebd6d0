import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type DueBacklog, dueBacklog, EnvelopeShape, headsSchedule, type ServiceContext } from '@concierta/events';
import { type Clock, OwnerId } from '@concierta/kernel';
import { ownerInDirectory } from '@concierta/service-tenancy';
import { headsBookmark, mintScope, type OutboxBacklog, openStore, outboxBacklog, trips } from '@concierta/store';
import type { Message } from '../bus/message.ts';
import type { Platform } from '../platform.ts';
import type { ScheduleState } from '../schedules.ts';
import type { Done, OperationsRecord } from './record.ts';

export interface WatchingDeps {
  readonly platform: Platform;
  readonly contexts: readonly ServiceContext[];
  readonly clock: Clock;
  readonly record: OperationsRecord;
  /** Where files are sent and kept. */
  readonly filesFolder: string;
}

/** A delivery that was given up. */
export interface Letter {
  readonly queue: string;
  readonly position: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly kind: string;
    readonly aggregate: string;
    readonly version: number;
  };
  readonly owner: { readonly id: string; readonly name?: string };
  readonly tries: number;
  readonly lastError: string;
  /** When it was given up; unknown of those of earlier releases. */
  readonly since: string | undefined;
}

/** A sweep as it stands, and what waits for it. */
export interface Watched extends ScheduleState {
  readonly due: DueBacklog | undefined;
}

/** Everything an operator needs to see of this platform, as it is now. */
export interface Watch {
  readonly at: string;
  readonly since: string;
  readonly memoryBytes: number;
  readonly versions: { readonly concierta: string; readonly node: string; readonly engine: string | undefined };
  readonly queues: readonly {
    readonly queue: string;
    readonly waiting: number;
    readonly inFlight: number;
    readonly dead: number;
  }[];
  /** The oldest of them, and how many there are. */
  readonly letters: readonly Letter[];
  readonly dead: number;
  readonly outbox: readonly ({ readonly context: string; readonly table: string } & OutboxBacklog)[];
  readonly clocks: readonly Watched[];
  readonly heads: readonly {
    readonly context: string;
    readonly page: number | undefined;
    readonly at: string | undefined;
  }[];
  /** The last verification, whoever asked for it. */
  readonly verified: Done | undefined;
  readonly files: { readonly waiting: number; readonly oldest: string | undefined };
  readonly trips: { readonly guard: number; readonly denied: number };
  readonly done: readonly Done[];
}

const shownLetters = 100;

const require = createRequire(import.meta.url);
const versionOf = (manifest: string): string | undefined => {
  try {
    return String(require(manifest).version);
  } catch {
    return undefined;
  }
};
const versions = {
  concierta: versionOf('../../../../package.json') ?? '?',
  node: process.version,
  engine: versionOf('@dynoxide/linux-x64/package.json'),
};

/** The name of an owner by which a person knows it; nothing when the directory does not have it. */
const namer = ({ platform, clock }: WatchingDeps) => {
  const directory = openStore(platform.operatorTables('tenancy'), mintScope({ kind: 'zone', zone: 'PUBLIC' }), {
    clock,
  });
  const asked = new Map<string, Promise<string | undefined>>();
  return (owner: string): Promise<string | undefined> => {
    const read = OwnerId.safeParse(owner);
    if (!read.success) return Promise.resolve(undefined);
    const name = asked.get(owner) ?? ownerInDirectory(directory, read.data).then((found) => found?.name);
    asked.set(owner, name);
    return name;
  };
};

/** Which event a message brings; nothing of what it says, and nothing at all where it is no event: that may be what it died of. */
const eventOf = (raw: unknown): Letter['event'] => {
  const read = EnvelopeShape.safeParse(raw);
  if (!read.success) return { id: '', type: '?', kind: '', aggregate: '', version: 0 };
  const { id, type, aggregate } = read.data;
  return { id, type, kind: aggregate.kind, aggregate: aggregate.id, version: aggregate.version };
};

/** A dead letter as an operator reads it: what happened, to whom, and what it died of. Never what the event says. */
export const letterOf = async (
  message: Message,
  nameOf: (owner: string) => Promise<string | undefined>,
): Promise<Letter> => {
  const name = await nameOf(message.group);
  return {
    queue: message.queue,
    position: message.position,
    event: eventOf(message.event),
    owner: { id: message.group, ...(name !== undefined && { name }) },
    tries: message.tries,
    lastError: message.lastError ?? '',
    since: message.diedAt,
  };
};

/** Files that arrived and were not looked at yet: what is sent stays there until it is confirmed, and then it is scanned. */
const filesWaiting = async (folder: string): Promise<Watch['files']> => {
  const incoming = join(folder, 'incoming');
  const entries = await readdir(incoming, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !/\.(json|part)$/.test(entry.name));
  const times = await Promise.all(
    files.map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ mtime }) => mtime.toISOString(),
        () => undefined,
      ),
    ),
  );
  const there = times.filter((time) => time !== undefined).sort();
  return { waiting: there.length, oldest: there[0] };
};

/** One dead letter; nothing when it is no longer one. */
export const findLetter = async (deps: WatchingDeps, queue: string, position: string): Promise<Letter | undefined> => {
  const found = (await deps.platform.bus.deadLetters()).find(
    (letter) => letter.queue === queue && letter.position === position,
  );
  return found && letterOf(found, namer(deps));
};

/** Looks at everything once. Reads only. */
export const watch = async (deps: WatchingDeps): Promise<Watch> => {
  const { platform, contexts, clock, record, filesFolder } = deps;
  const withHistory = contexts.filter(({ table }) => table.indexes.includes('outbox'));
  const nameOf = namer(deps);
  const dead = await platform.bus.deadLetters();
  const letters = dead.toSorted((a, b) => (a.diedAt ?? '').localeCompare(b.diedAt ?? '')).slice(0, shownLetters);

  const clocks = platform.schedules.states().map(async (state): Promise<Watched> => {
    const isClock = state.name !== headsSchedule;
    const due = isClock
      ? await dueBacklog({ tables: platform.operatorTables(state.context), clock }, state.name)
      : undefined;
    return { ...state, due };
  });
  const outbox = withHistory.flatMap(({ name }) =>
    platform
      .operatorTables(name)
      .each('publisher')
      .map(async ({ client, table }) => ({ context: name, table, ...(await outboxBacklog(client, table)) })),
  );
  const heads = withHistory.map(async ({ name }) => {
    const bookmark = await headsBookmark({ tables: platform.operatorTables(name), clock });
    return { context: name, page: bookmark?.number, at: bookmark?.at };
  });
  const now = clock.now();
  return {
    at: now.toISOString(),
    since: new Date(now.getTime() - process.uptime() * 1_000).toISOString(),
    memoryBytes: process.memoryUsage().rss,
    versions,
    queues: Object.entries(platform.bus.counts()).map(([queue, { visible, inFlight, dead }]) => ({
      queue,
      waiting: visible,
      inFlight,
      dead,
    })),
    letters: await Promise.all(letters.map((message) => letterOf(message, nameOf))),
    dead: dead.length,
    outbox: await Promise.all(outbox),
    clocks: await Promise.all(clocks),
    heads: await Promise.all(heads),
    verified: await record.last('verify'),
    files: await filesWaiting(filesFolder),
    trips: trips(),
    done: await record.newest(10),
  };
};
