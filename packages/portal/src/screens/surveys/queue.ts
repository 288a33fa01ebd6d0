import { useSyncExternalStore } from 'react';
import { change, isProblem, type Problem, problemWords } from '../../api/index.ts';
import { queries } from '../../query/cache.ts';
import { wornHat } from '../../session/hats.ts';
import { currentSession } from '../../session/store.ts';
import type { AnswerBody } from './wire.ts';

/** An answer on this device that the platform has not confirmed yet. Its key makes it count once, however often it is sent. */
export interface Waiting {
  readonly key: string;
  /** Under which hat it was given: it is sent under that one and no other. */
  readonly hat: string;
  readonly survey: string;
  readonly title: string;
  readonly body: AnswerBody;
  /** Why the platform did not take it, if it said so: it is not sent again until somebody mends it. */
  readonly refused?: string | undefined;
}

export type Sent =
  | { readonly is: 'sent'; readonly receipt: string }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly problem: Problem };

const none: readonly Waiting[] = [];
const listeners = new Set<() => void>();
let read: { readonly place: string; readonly raw: string | null; readonly items: readonly Waiting[] } | undefined;

const placeNow = (): string | undefined => {
  const session = currentSession();
  const subject = session.is === 'in' ? session.tokens.subject : session.is === 'lost' ? session.subject : undefined;
  return subject && `concierta.answers.${subject}`;
};

/** What this person has waiting on this device, whatever the hat. */
function waiting(): readonly Waiting[] {
  const place = placeNow();
  if (!place) return none;
  const raw = localStorage.getItem(place);
  if (read?.place === place && read.raw === raw) return read.items;
  let items = none;
  try {
    items = raw ? (JSON.parse(raw) as Waiting[]) : none;
  } catch {
    // What cannot be read cannot be sent; it stays where it is for somebody to look at.
  }
  read = { place, raw, items };
  return items;
}

function keep(items: readonly Waiting[]): void {
  const place = placeNow();
  if (!place) return;
  if (items.length === 0) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(items));
  for (const listener of listeners) listener();
}

const mine = (items: readonly Waiting[]): Waiting[] => items.filter(({ hat }) => hat === wornHat());
const without = (key: string): readonly Waiting[] => waiting().filter((one) => one.key !== key);

/** The network, a session that ended or a platform that is busy: it will pass, and says nothing against the answer. */
const passes = (error: unknown): boolean =>
  !isProblem(error) || error.code === 'offline' || error.status === 401 || error.status === 429 || error.status >= 500;

async function send(one: Waiting): Promise<Sent> {
  try {
    const { receipt } = await change(
      'post',
      '/surveys/{id}/answers',
      { path: { id: one.survey }, body: one.body },
      one.key,
    );
    keep(without(one.key));
    return { is: 'sent', receipt };
  } catch (error) {
    if (passes(error) || !isProblem(error)) return { is: 'waiting' };
    keep(waiting().map((other) => (other.key === one.key ? { ...one, refused: problemWords(error) } : other)));
    return { is: 'refused', problem: error };
  }
}

let sending: Promise<number> | undefined;

/** Sends what waits under the hat that is worn, one after the other, and stops when there is no network. Gives how many arrived. */
export function sendWaiting(): Promise<number> {
  sending ??= (async () => {
    let arrived = 0;
    for (const one of mine(waiting()).filter(({ refused }) => refused === undefined)) {
      const sent = await send(one);
      if (sent.is === 'waiting') break;
      if (sent.is === 'sent') arrived += 1;
    }
    if (arrived > 0) await queries.invalidateQueries();
    return arrived;
  })().finally(() => {
    sending = undefined;
  });
  return sending;
}

/**
 * Keeps an answer on this device, then sends it: whatever happens in between, it is there. Throws when the device has no room, with
 * the form still as it was.
 */
export async function answerNow(answer: Omit<Waiting, 'hat' | 'refused'>): Promise<Sent> {
  const one: Waiting = { ...answer, hat: wornHat() ?? '' };
  keep([...without(one.key), one]);
  const sent = await send(one);
  // Refused while somebody looks at it: the form says why, and nothing waits.
  if (sent.is === 'refused') keep(without(one.key));
  if (sent.is === 'sent') void queries.invalidateQueries();
  return sent;
}

export const discard = (key: string): void => keep(without(key));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
};

/** What waits on this device under the hat that is worn; of one survey, when it is named. */
export function useWaiting(survey?: string): readonly Waiting[] {
  const all = useSyncExternalStore(subscribe, waiting);
  return mine(all).filter((one) => survey === undefined || one.survey === survey);
}

addEventListener('online', () => void sendWaiting());
