import { type OwnerId, Refusal } from '@concierta/kernel';
import { type TenancyDeps, tenancyOf } from '../dependencies.ts';
import { carryOutEnding, type Ending } from '../entity/ending.ts';
import type { Acting } from '../tenancy.ts';
import { settleSuccession } from './settle.ts';

type Deps = Pick<TenancyDeps, 'tables' | 'clock' | 'ids' | 'emailKey'>;

const carryOut = async (deps: Deps, entity: OwnerId, ending: Ending | { readonly reopen: string }, name: string) => {
  const acting: Acting = { principal: { owner: entity, as: 'system' }, correlationId: name };
  const tenancy = tenancyOf(deps);
  const done = await carryOutEnding(tenancy, entity, ending, acting);
  await settleSuccession(tenancy, entity, acting);
  return done;
};

/**
 * Ends an entity as an operator, and opens its hats to the people of its successor at once; done again, or after it was cut
 * short, it does what is left. Other services hear of it by the ordinary events, once somebody publishes them.
 */
export const freezeEntity = (deps: Deps, entity: OwnerId, ending: Ending): Promise<'done' | 'already'> =>
  carryOut(deps, entity, ending, 'operator-freeze');

/** Opens an entity that ended again: inherited hats end, its own people work as before. */
export const reopenEntity = (deps: Deps, entity: OwnerId, reason: string): Promise<'done' | 'already'> => {
  if (reason.trim() === '') throw new Refusal('invalid', {}, [{ pointer: '/reason', code: 'required' }]);
  return carryOut(deps, entity, { reopen: reason }, 'operator-reopen');
};
