import type { AggregateDefinition } from '@concierta/store';
import { plain } from '@concierta/territories';
import { OrgUnit, type UnitEvent } from './model.ts';

/** Where an owner's offices are listed, those in force first, by name. */
export const unitList = 'UNIT';

/** `T#<owner>#UNIT#<uni_…>`. */
export const unitDefinition: AggregateDefinition<OrgUnit, UnitEvent> = {
  kind: 'UNIT',
  schema: 1,
  parse: (raw) => OrgUnit.parse(raw),
  list: (unit, { id, version }) => ({
    row: { id, name: unit.name, parent: unit.parent, state: unit.state, version },
    l1: { pk: unitList, sk: `${unit.state}#${plain(unit.name).slice(0, 80)}#${id}` },
  }),
};
