import { idSchema, impossible, machine, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import { Moment, nameOf } from '../words.ts';

const described = { name: nameOf(200), parent: idSchema('orgUnit').optional() };

/** An office inside an entity or organisation: active → ended. */
export const OrgUnit = z.discriminatedUnion('state', [
  z.object({ state: z.literal('active'), ...described }),
  z.object({ state: z.literal('ended'), ...described, endedAt: Moment }),
]);
export type OrgUnit = z.infer<typeof OrgUnit>;

export type UnitCommand =
  | { readonly type: 'describe'; readonly name?: string | undefined; readonly parent?: string | null | undefined }
  | { readonly type: 'end'; readonly at: string };

export type UnitEvent =
  | { readonly type: 'created'; readonly name: string; readonly parent?: string }
  | { readonly type: 'described'; readonly name: string; readonly parent?: string }
  | { readonly type: 'ended'; readonly at: string };

const on = rulesOf<OrgUnit, UnitCommand, UnitEvent>();

const table = {
  describe: on('describe', {
    from: ['active'],
    to: ['active'],
    decide: (unit, command) => {
      const name = command.name ?? unit.name;
      const parent = command.parent === null ? undefined : (command.parent ?? unit.parent);
      if (name === unit.name && parent === unit.parent) return unchanged;
      return { type: 'described', name, ...(parent === undefined ? {} : { parent }) };
    },
  }),
  end: on('end', { from: ['active'], to: ['ended'], decide: (_, { at }) => ({ type: 'ended', at }) }),
};

const evolve = (unit: OrgUnit | undefined, event: UnitEvent): OrgUnit => {
  if (event.type === 'created') {
    return unit ? impossible(unit, event) : { state: 'active', name: event.name, parent: event.parent };
  }
  if (unit?.state !== 'active') return impossible(unit, event);
  return event.type === 'described'
    ? { state: 'active', name: event.name, parent: event.parent }
    : { ...unit, state: 'ended', endedAt: event.at };
};

export const unitMachine = machine<OrgUnit, UnitCommand, UnitEvent>(table, evolve);
