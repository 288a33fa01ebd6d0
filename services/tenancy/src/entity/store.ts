import type { AggregateDefinition } from '@concierta/store';
import { type EntityEvent, NationalEntity } from './model.ts';

/** `T#<entity>#ENTITY#<entity>`: an entity is its own owner, and there is one in its partition. */
export const entityDefinition: AggregateDefinition<NationalEntity, EntityEvent> = {
  kind: 'ENTITY',
  schema: 1,
  parse: (raw) => NationalEntity.parse(raw),
};
