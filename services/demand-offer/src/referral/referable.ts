import { OwnerId, Refusal } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import type { Competence, Demand } from '../demand/state.ts';
import type { ReferredDemand } from './state.ts';

/** The territorial organisation's demand that all this began with, when there is one. */
const askerOf = ({ origin, askedBy }: Demand): ReferredDemand['asker'] => {
  if (askedBy) return askedBy;
  return origin?.owner.startsWith('ter_')
    ? { owner: origin.owner, demand: origin.id, receipt: origin.receipt }
    : undefined;
};

/** Who had the demand before: whoever referred it here, and those it passed on the way. */
const passedBy = ({ origin, via = [] }: Demand): OwnerId[] => [
  ...new Set([...via, ...(origin?.owner.startsWith('ent_') ? [OwnerId.parse(origin.owner)] : [])]),
];

/**
 * What of a demand is shared when it is referred, and why it is not the entity's. Refuses, at `/demand`, one that is not
 * there; `guard-failed` one that is not registered, or of which nobody wrote whose competence it is.
 */
export const referable = (
  found: Loaded<Demand> | undefined,
  owner: OwnerId,
): { demand: ReferredDemand; competence: Competence } => {
  if (!found) {
    const params = { es: 'Escoja una demanda de su entidad.', en: 'Choose a demand of your entity.' };
    throw new Refusal('invalid', {}, [{ pointer: '/demand', code: 'unknown-demand', params }]);
  }
  const demand = found.state;
  if (demand.state !== 'registered' && demand.state !== 'characterised') {
    throw new Refusal('guard-failed', { missing: ['registeredDemand'] });
  }
  const { competence } = demand;
  if (competence === undefined || competence.verdict === 'own') {
    throw new Refusal('guard-failed', { missing: ['competence'] });
  }
  const { title, need, receipt, territories, capacities, sector, cycleStage, registeredAt, dueAt } = demand;
  const told = { id: found.id, title, need, receipt, territories, capacities, sector, cycleStage, registeredAt, dueAt };
  return {
    demand: { ...told, asker: askerOf(demand), via: passedBy(demand).filter((past) => past !== owner) },
    competence,
  };
};
