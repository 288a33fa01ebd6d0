import type { Permits, Principal } from '@concierta/access';
import { type Machine, Refusal, type Tagged, type Typed } from '@concierta/kernel';
import {
  type AggregateDefinition,
  type DomainEvent,
  type Loaded,
  nextReceipt,
  type OutgoingEvent,
  type Receipt,
  type Store,
  type StoredAnswer,
  type Write,
} from '@concierta/store';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import { replay, requestHash } from './create.ts';
import { depsOf, hat, type ServiceDeps, type ServiceEnv } from './environment.ts';
import { etag, idempotencyKey, ifMatch } from './preconditions.ts';
import { saveContext } from './save-context.ts';

/** Everything a command's own code may look at. */
export interface Scene<S, B> {
  readonly c: Context<ServiceEnv>;
  readonly deps: ServiceDeps;
  readonly body: B;
  /** The moment of the command (ISO 8601, UTC). */
  readonly at: string;
  readonly principal: Principal;
  /** The store of the aggregate: the owner's own, or the one document that a party was granted. */
  readonly store: Store;
  /** The aggregate as it was read. */
  readonly loaded: Loaded<S>;
  /** The running number this move takes, when the command asked for one. */
  readonly receipt?: number;
}

/** How one command is carried out: decide, save, answer. Every function may be async; none may write. */
export interface CommandWork<S extends Tagged, C extends Typed, E extends DomainEvent & Typed, B, V> {
  readonly aggregate: AggregateDefinition<S, E>;
  readonly machine: Machine<S, C, E>;
  /** Refuses `not-found` what is not there for this member, before anything else about it is told: also its version. */
  mustSee?(principal: Principal, state: S): void;
  toCommand(scene: Scene<S, B>): NoInfer<C> | Promise<NoInfer<C>>;
  /** The integration event, if this move concerns anybody else. */
  integration?(
    before: S,
    after: S,
    event: E,
    scene: Scene<S, B>,
  ): OutgoingEvent | undefined | Promise<OutgoingEvent | undefined>;
  /** Further rows of the same transaction: party rows and the like. */
  also?(before: S, after: S, event: E, scene: Scene<S, B>): readonly Write[] | Promise<readonly Write[]>;
  /** The series this move takes a running number from, if any: `scene.receipt` is the number, taken in the same transaction. */
  receipt?(scene: Scene<S, B>): { readonly kind: string; readonly year: number } | undefined;
  /** What the caller sees afterwards; of the state before when nothing changed. */
  view(loaded: Loaded<S>, scene: Scene<S, B>): V | Promise<V>;
  /** 200 unless told; 202 when the rest happens elsewhere. */
  readonly status?: 200 | 202;
  /** The `Location` of a 202. */
  location?(after: S, scene: Scene<S, B>): string;
}

/** The answer to a command. */
export type Commanded<V> = Response &
  TypedResponse<JSONParsed<V>, 200, 'json'> &
  TypedResponse<JSONParsed<V>, 202, 'json'>;

const respond = (answer: StoredAnswer): Response =>
  new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: {
      'content-type': 'application/json',
      ...(answer.etag === undefined ? {} : { etag: answer.etag }),
      ...(answer.location === undefined ? {} : { location: answer.location }),
    },
  });

/**
 * Carries out one command on one aggregate: recall → load → see → compare the version read → decide → save → answer.
 * One read and one transaction. What changes nothing answers 200 and writes nothing. Refuses as the store and the machine
 * do. The permit is the caller's business (`commandRoute` asks for it first).
 */
export const carryOut = async <S extends Tagged, const C extends Typed, E extends DomainEvent & Typed, B, V>(
  c: Context<ServiceEnv>,
  id: string,
  body: B,
  work: CommandWork<S, C, E, B, V>,
  store: Store = hat(c).store,
): Promise<Commanded<V>> => {
  const deps = depsOf(c);
  const { principal } = hat(c);
  const expected = ifMatch(c);
  const key = idempotencyKey(c);
  const hash = key === undefined ? '' : requestHash(c, body);
  const kept = key === undefined ? undefined : await store.recall(principal.person, key, hash);
  if (kept) return replay(kept) as Commanded<V>;

  const loaded = await store.require(work.aggregate, id);
  work.mustSee?.(principal, loaded.state);
  if (loaded.version !== expected) throw new Refusal('stale-version');
  const at = deps.clock.now().toISOString();
  const scene: Scene<S, B> = { c, deps, body, at, principal, store, loaded };
  const attempt = (receipt?: Receipt) =>
    decideAndSave(work, scene, receipt, key === undefined ? undefined : { key, hash });
  const series = work.receipt?.(scene);
  return series ? nextReceipt(store, series, attempt) : attempt();
};

const decideAndSave = async <S extends Tagged, C extends Typed, E extends DomainEvent & Typed, B, V>(
  work: CommandWork<S, C, E, B, V>,
  given: Scene<S, B>,
  receipt: Receipt | undefined,
  request: { readonly key: string; readonly hash: string } | undefined,
): Promise<Commanded<V>> => {
  const scene: Scene<S, B> = receipt ? { ...given, receipt: receipt.number } : given;
  const { c, loaded, principal, store } = scene;
  const decision = work.machine.decide(loaded.state, await work.toCommand(scene));
  if (!decision.changed) {
    return respond({ status: 200, body: await work.view(loaded, scene), etag: etag(loaded.version) }) as Commanded<V>;
  }
  const { event, next } = decision;
  const after: Loaded<S> = { ...loaded, state: next, version: loaded.version + 1, updatedAt: scene.at };
  const [integration, also, view] = await Promise.all([
    work.integration?.(loaded.state, next, event, scene),
    work.also?.(loaded.state, next, event, scene),
    work.view(after, scene),
  ]);
  const answer: StoredAnswer = {
    status: work.status ?? 200,
    body: view,
    etag: etag(after.version),
    ...(work.location ? { location: work.location(next, scene) } : {}),
  };
  const saved = await store.save(work.aggregate, {
    id: loaded.id,
    expected: loaded.version,
    next,
    event,
    integration,
    also,
    counter: receipt?.counter,
    context: saveContext(c, principal),
    idempotency: request && { person: principal.person, key: request.key, bodyHash: request.hash, answer },
  });
  return (saved.replayed ? replay(saved.replayed) : respond(answer)) as Commanded<V>;
};

/**
 * The commands that this principal may issue now: the state allows them and the permits do. What the portal draws buttons
 * from. A command without a permit is nobody's to ask.
 */
export const allowedNow = <S extends Tagged, C extends Typed, E extends Typed, K extends string>(
  machine: Machine<S, C, E>,
  permits: Permits<K>,
  principal: Principal,
  state: S['state'],
): Extract<C['type'], K>[] =>
  machine
    .allowed(state)
    .filter((command): command is Extract<C['type'], K> => Object.hasOwn(permits.table, command))
    .filter((command) => permits.allows(principal, command));
