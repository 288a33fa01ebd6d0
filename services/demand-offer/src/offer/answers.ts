import { type OwnerId, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { demands } from '../demand/store.ts';

interface Answer {
  readonly owner: OwnerId;
  readonly demand: string;
}

const unknownDemand = {
  es: 'Escoja demandas de su entidad; las de un territorio, después de tomarlas.',
  en: 'Choose demands of your entity; those of a territory, once you have taken them.',
};

/**
 * Refuses, where it is named, a demand that is not this entity's own. What a territory asked is answered through the
 * entity's own demand, which knows where it came from. One read for each demand that was not there before.
 */
export const mustBeOwnDemands = async (
  store: Store,
  owner: OwnerId,
  answers: readonly Answer[],
  known: readonly Answer[] = [],
): Promise<void> => {
  const fresh = answers.map(({ demand }) => !known.some((answer) => answer.demand === demand));
  const right = await Promise.all(
    answers.map(
      async (answer, i) =>
        answer.owner === owner &&
        (!fresh[i] ||
          (await store.get({ pk: `T#${owner}#${demands.kind}#${answer.demand}`, sk: 'STATE' })) !== undefined),
    ),
  );
  const wrong = right.flatMap((is, i) => (is ? [] : [i]));
  if (wrong.length === 0) return;
  const issues = wrong.map((i) => ({ pointer: `/answers/${i}`, code: 'unknown-demand', params: unknownDemand }));
  throw new Refusal('invalid', {}, issues);
};
