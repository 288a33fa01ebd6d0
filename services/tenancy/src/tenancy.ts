import { createHash } from 'node:crypto';
import { type Clock, type IdKind, idPrefixes, isRefusal } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, SaveContext, SaveInput, Store } from '@concierta/store';
import type { Authority } from './authority.ts';

/** What tenancy's own acts need, whoever asks for them: a route, a worker, an operator. */
export interface Tenancy {
  readonly authority: Authority;
  readonly clock: Clock;
  readonly ids: (kind: IdKind) => string;
  /** The platform's secret under which addresses are looked up; at least 32 characters. */
  readonly emailKey: string;
}

/** Who acts and within which request: what every write records. */
export type Acting = SaveContext;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that follows from its seeds: a step done again after a failure finds what it made the first time. */
export const derivedId = (kind: IdKind, ...seeds: readonly string[]): string => {
  const digest = createHash('sha256').update(seeds.join('\n')).digest();
  const characters = Array.from({ length: 25 }, (_, i) => crockford[(digest[i] ?? 0) % 32]);
  return `${idPrefixes[kind]}_0${characters.join('')}`;
};

/** The id of another kind with the same body: an entity's first invitation, an invitation's membership. */
export const twinId = (kind: IdKind, id: string): string => `${idPrefixes[kind]}_${id.slice(id.indexOf('_') + 1)}`;

/** Creates an aggregate unless it is there already: the step of a longer act that may be sent twice. */
export const saveOnce = async <S extends { readonly state: string }, E extends DomainEvent>(
  store: Store,
  definition: AggregateDefinition<S, E>,
  input: Omit<SaveInput<S, E>, 'expected'>,
): Promise<'saved' | 'already'> => {
  try {
    await store.save(definition, { ...input, expected: 0 });
    return 'saved';
  } catch (error) {
    if (isRefusal(error, 'stale-version')) return 'already';
    throw error;
  }
};
