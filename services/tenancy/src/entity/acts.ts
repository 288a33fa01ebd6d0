import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { NationalEntity } from './model.ts';

/** What everybody is told of an entity: official facts. */
export const entityChanged = (entity: NationalEntity): OutgoingEvent =>
  outgoing('entity.changed.v1', {
    data: {
      kind: 'entity',
      name: entity.name,
      code: entity.code,
      status: entity.state,
      coordinator: entity.coordinator,
      validFrom: entity.validFrom,
      ...(entity.acronym === undefined ? {} : { acronym: entity.acronym }),
      ...(entity.sector === undefined ? {} : { sector: entity.sector }),
      ...(entity.state === 'readOnly' ? { validTo: entity.validTo } : {}),
      ...(entity.state === 'readOnly' && entity.successor !== undefined ? { successor: entity.successor } : {}),
    },
  });

/** The name under which an entity is known on screen and in letters. */
export const entityName = ({ name, acronym }: Pick<NationalEntity, 'name' | 'acronym'>): string =>
  acronym === undefined || acronym === name ? name : `${name} (${acronym})`;
