import { bodyHash } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, SaveInput, Store, StoredAnswer } from '@concierta/store';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import { apiBase } from './app.ts';
import { hat, type ServiceEnv } from './environment.ts';
import { etag, idempotencyKey, requireIdempotencyKey } from './preconditions.ts';
import { saveContext } from './save-context.ts';

/** What a creation saves, and what it answers: the view and the address of what was created. */
export interface Creation<S, E, V> extends Omit<SaveInput<S, E>, 'expected' | 'context' | 'idempotency'> {
  readonly view: V;
  /** Without `/api`: `/demands/dem_…`. */
  readonly location: string;
}

/** A 201 with the body `V`. */
export type Created<V> = Response & TypedResponse<JSONParsed<V>, 201, 'json'>;

/** Saves version 1 together with its answer, and answers 201; a repetition gets the first answer. */
export type SaveCreation<V> = <S extends { readonly state: string }, E extends DomainEvent>(
  definition: AggregateDefinition<S, E>,
  creation: Creation<S, E, V>,
) => Promise<Created<V>>;

const headersOf = (answer: StoredAnswer): Record<string, string> => ({
  'content-type': 'application/json',
  ...(answer.etag === undefined ? {} : { etag: answer.etag }),
  ...(answer.location === undefined ? {} : { location: answer.location }),
});

/** An answer that was kept, as it was given the first time. */
export const replay = (answer: StoredAnswer): Response =>
  new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: { ...headersOf(answer), 'idempotency-replayed': 'true' },
  });

/** What tells two requests with one key apart: method, address, version read and body. */
export const requestHash = (c: Context<ServiceEnv>, body: unknown): string =>
  bodyHash({ method: c.req.method, path: c.req.path, ifMatch: c.req.header('if-match') ?? null, body: body ?? null });

/**
 * Refuses (`idempotency-key-reused`) a key that this person used for another request. For a route that does, before it
 * saves, what cannot be undone: `carryOut` would refuse it too, but afterwards.
 */
export const refuseReusedKey = async (c: Context<ServiceEnv>, body: unknown): Promise<void> => {
  const key = idempotencyKey(c);
  const { principal, store } = hat(c);
  if (key !== undefined) await store.recall(principal.person, key, requestHash(c, body));
};

/**
 * Creates once. A key that was used before by this person, with this very request, gets the first answer again; with
 * another request it is refused `idempotency-key-reused`. Otherwise `perform` decides and calls `save` exactly once: the
 * aggregate, its event and the answer are written in one transaction, so a repetition can never create a second one.
 * `store` is another one only when a party creates in a document's scope.
 */
export const create = async <V>(
  c: Context<ServiceEnv>,
  body: unknown,
  perform: (save: SaveCreation<V>) => Promise<Created<V>>,
  store: Store = hat(c).store,
): Promise<Created<V>> => {
  const { principal } = hat(c);
  const key = requireIdempotencyKey(c);
  const hash = requestHash(c, body);
  const kept = await store.recall(principal.person, key, hash);
  if (kept) return replay(kept) as Created<V>;
  return perform(async (definition, { view, location, ...write }) => {
    const answer: StoredAnswer = { status: 201, body: view, etag: etag(1), location: `${apiBase}${location}` };
    const saved = await store.save(definition, {
      ...write,
      expected: 0,
      context: saveContext(c, principal),
      idempotency: { person: principal.person, key, bodyHash: hash, answer },
    });
    if (saved.replayed) return replay(saved.replayed) as Created<V>;
    return new Response(JSON.stringify(view), { status: 201, headers: headersOf(answer) }) as Created<V>;
  });
};
