import type { Principal } from '@concierta/access';
import { permitsOf } from '@concierta/access';
import type { OwnerId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import type * as z from 'zod';
import { type EntityCommand, entityMachine, type NationalEntity } from './model.ts';
import type { EntityView } from './schemas.ts';

/** Who may change an entity: its administrators describe it, the coordinator ends it. */
export const entityPermits = permitsOf<EntityCommand['type']>({
  activate: { roles: [] },
  describe: { roles: ['administrator'], ownerKind: 'entity' },
  close: { roles: ['coordinator'], coordinator: true },
  reopen: { roles: ['coordinator'], coordinator: true },
});

export const entityView = (
  { id, version, state: entity }: Loaded<NationalEntity>,
  principal: Principal,
): z.infer<typeof EntityView> => {
  const { state, name, acronym, code, sector, legalKind, catalogueId, coordinator, validFrom, note } = entity;
  const ended = entity.state === 'readOnly' ? entity : undefined;
  const own = principal.owner === id;
  const allowed = entityMachine
    .allowed(state)
    .filter((command) => command === 'close' || command === 'reopen' || (command === 'describe' && own))
    .filter((command) => entityPermits.allows(principal, command));
  return {
    id: id as OwnerId,
    state,
    name,
    acronym,
    code,
    sector,
    legalKind,
    catalogueId,
    coordinator,
    validFrom,
    note,
    version,
    validTo: ended?.validTo,
    successor: ended?.successor,
    reason: ended?.reason,
    allowed: allowed as ('describe' | 'close' | 'reopen')[],
  };
};
