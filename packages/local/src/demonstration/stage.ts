import type { FilePort, MediaType } from '@concierta/files';
import { OwnerId, type Role } from '@concierta/kernel';
import type { ApiAnswer, ApiClient } from '../api-client.ts';
import type { SignIn } from '../signed-in.ts';
import { cast } from './casting.ts';
import type { DayOffset } from './story.ts';

/** Something that was made, and whose it is. */
interface Made {
  readonly owner: string;
  readonly id: string;
}

/** What a demonstration step works with: people, what was made before, and the calendar. */
export interface Stage {
  /** Somebody who has this role in the organisation of this code. */
  actor(code: string, role: Role): ApiClient;
  /** This very person, by name, under the hat of the organisation of this code. */
  personOf(code: string, name: string): ApiClient;
  owner(code: string): string;
  owned(code: string, owner: string): void;
  made(key: string): Made;
  make(key: string, made: Made): void;
  /** `YYYY-MM-DD` of a day. */
  day(offset: DayOffset): string;
  /** Puts the bytes of a file whose upload was asked for where they belong, as its signed address would. */
  keepFile(owner: string, id: string, mediaType: MediaType, bytes: Buffer): Promise<void>;
  drain(): Promise<void>;
}

/** One thing that happens on one day. */
export interface Step {
  readonly on: DayOffset;
  readonly run: (stage: Stage) => Promise<void>;
}

const msPerDay = 86_400_000;

/** The moment of a day at which its first step happens: nine in the morning in Colombia. */
export const morningOf = (base: Date, offset: DayOffset): Date => {
  const morning = new Date(base.getTime() + offset * msPerDay);
  morning.setUTCHours(14, 0, 0, 0);
  return morning;
};

const known = <T>(map: ReadonlyMap<string, T>, key: string, what: string): T => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demonstration names ${what} «${key}» before it is there`);
  return found;
};

export const setStage = (as: SignIn, base: Date, drain: () => Promise<void>, files?: FilePort | undefined): Stage => {
  const owners = new Map<string, string>();
  const things = new Map<string, Made>();
  const actors = new Map<string, ApiClient>();
  const enter = (email: string, code: string): ApiClient => {
    const key = `${email} ${code}`;
    const actor = actors.get(key) ?? as(email, known(owners, code, 'the organisation'));
    actors.set(key, actor);
    return actor;
  };
  return {
    actor(code, role) {
      const person = cast.find(({ hats }) => hats.some((hat) => hat.in === code && hat.roles.includes(role)));
      if (!person) throw new Error(`nobody of the demonstration is ${role} in ${code}`);
      return enter(person.email, code);
    },
    personOf(code, name) {
      const person = cast.find((one) => one.name === name);
      if (!person) throw new Error(`nobody of the demonstration is called ${name}`);
      return enter(person.email, code);
    },
    owner: (code) => known(owners, code, 'the organisation'),
    owned: (code, owner) => void owners.set(code, owner),
    made: (key) => known(things, key, 'the thing'),
    make: (key, made) => void things.set(key, made),
    day: (offset) => morningOf(base, offset).toISOString().slice(0, 10),
    async keepFile(owner, id, mediaType, bytes) {
      if (!files) throw new Error('the demonstration loads a sheet and was given no file store');
      await files.keep({ owner: OwnerId.parse(owner), id, mediaType }, bytes);
    },
    drain,
  };
};

/** An answer that must be a success; says what was refused otherwise. */
export const succeed = async (call: Promise<ApiAnswer>, what: string): Promise<ApiAnswer> => {
  const answer = await call;
  if (answer.status < 300) return answer;
  throw new Error(`the demonstration could not ${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
};

const etagOf = (answer: ApiAnswer): string => answer.headers.get('etag') ?? '';

/** Reads a document and issues a command on the version that was read. */
export const command = async (
  actor: ApiClient,
  method: 'POST' | 'PUT' | 'PATCH',
  document: string,
  name: string,
  body?: unknown,
): Promise<ApiAnswer> => {
  const read = await succeed(actor.get(document), `read ${document}`);
  const path = name === '' ? document : `${document}/${name}`;
  return succeed(actor.call(method, path, body, { ifMatch: etagOf(read) }), `${method} ${path}`);
};
