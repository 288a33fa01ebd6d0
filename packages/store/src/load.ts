import { Refusal } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, Loaded } from './definition.ts';
import type { Environment } from './environment.ts';
import { aggregatePk, isRowId, sectionPrefix, stateSk } from './keys.ts';
import type { Memory } from './memory.ts';
import { allRows } from './rows.ts';
import { assemble, type StoredAggregate, storedAggregate } from './state-row.ts';

/** The rows of a detail: EVT < SEC < STATE < TXT, so one range holds the head and its sections and nothing of the history. */
export const readAggregate = async (environment: Environment, pk: string): Promise<StoredAggregate | undefined> =>
  storedAggregate(await allRows(environment, pk, { between: [sectionPrefix, stateSk] }));

export const load = async <S extends { readonly state: string }, E extends DomainEvent>(
  environment: Environment,
  memory: Memory,
  definition: AggregateDefinition<S, E>,
  id: string,
): Promise<Loaded<S> | undefined> => {
  if (!isRowId(id)) return undefined;
  const pk = aggregatePk(environment.scope, definition.kind, id);
  const stored = await readAggregate(environment, pk);
  if (!stored) return undefined;
  memory.keep(pk, stored);
  return assemble(definition, stored);
};

/** What `require` throws: the same for what is not there and what is not the caller's. */
export const notFound = (): Refusal => new Refusal('not-found');
