import { type Handler, isEvent, UnitData } from '@concierta/events';
import { OwnerId, Refusal } from '@concierta/kernel';
import type { Key, Store } from '@concierta/store';

const unitKey = (owner: OwnerId, unit: string): Key => ({ pk: `T#${owner}#UNIT#${unit}`, sk: 'STATE' });

/** Keeps the offices of each entity, so that an offer can only be put in one that exists. */
export const unitProjection: Handler = async (event, tools) => {
  if (!isEvent(event, 'unit.changed.v1')) return;
  const owner = OwnerId.parse(event.owner);
  await tools.store(owner).project(unitKey(owner, event.data.unit), event.aggregate.version, event.data);
};

const unknownUnit = {
  es: 'Escoja una dependencia activa de su entidad.',
  en: 'Choose an active office of your entity.',
};

/** Refuses, at `pointer`, an office that this owner does not have or has ended. One read; none when no office is named. */
export const mustBeUnit = async (
  store: Store,
  owner: OwnerId,
  unit: string | null | undefined,
  pointer = '/unit',
): Promise<void> => {
  if (unit === null || unit === undefined) return;
  const found = UnitData.safeParse(await store.get(unitKey(owner, unit)));
  if (found.success && found.data.status === 'active') return;
  throw new Refusal('invalid', {}, [{ pointer, code: 'unknown-unit', params: unknownUnit }]);
};
