import { permitsOf } from '@concierta/access';
import { outgoing } from '@concierta/events';
import {
  carryOut,
  create,
  hat,
  listQuery,
  pageAnswer,
  pageOf,
  pageSchema,
  route,
  type ServiceApp,
} from '@concierta/http';
import { idSchema, Refusal } from '@concierta/kernel';
import type { OutgoingEvent, Store } from '@concierta/store';
import * as z from 'zod';
import { audited } from '../audit/record.ts';
import { actingOf } from '../hat-acting.ts';
import type { Tenancy } from '../tenancy.ts';
import { type OrgUnit, type UnitCommand, type UnitEvent, unitMachine } from './model.ts';
import { ChangeUnit, CreateUnit, UnitView } from './schemas.ts';
import { unitDefinition, unitList } from './store.ts';

const tags = ['Dependencias'] as const;
type View = z.infer<typeof UnitView>;

const getUnits = route({
  method: 'get',
  path: '/units',
  summary: 'Las dependencias de mi organización',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: pageSchema(UnitView) },
});

const postUnits = route({
  method: 'post',
  path: '/units',
  summary: 'Crea una dependencia',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: CreateUnit },
  answers: { 201: UnitView },
});

const patchUnit = route({
  method: 'patch',
  path: '/units/{id}',
  summary: 'Cambia o termina una dependencia',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: idSchema('orgUnit') }), body: ChangeUnit },
  answers: { 200: UnitView },
});

const permits = permitsOf<'administer'>({ administer: { roles: ['administrator'] } });

const viewOf = (id: string, version: number, { name, parent, state }: OrgUnit): View => ({
  id,
  name,
  parent,
  state,
  version,
});

const unitChanged = (id: string, { name, parent, state }: OrgUnit): OutgoingEvent =>
  outgoing('unit.changed.v1', { data: { unit: id, name, status: state, ...(parent === undefined ? {} : { parent }) } });

/** Refuses `invalid` for an office that is not there or has ended. */
export const requireUnit = async (store: Store, id: string | null | undefined, pointer: string): Promise<void> => {
  if (id === undefined || id === null) return;
  const unit = await store.load(unitDefinition, id);
  if (unit?.state.state !== 'active') throw new Refusal('invalid', {}, [{ pointer, code: 'choice' }]);
};

/** How deep offices may lie within offices. */
const deepest = 10;

/** Refuses `guard-failed` for a parent that lies, at any depth, under the office itself. */
const requireNoCircle = async (store: Store, id: string, parent: string | null | undefined): Promise<void> => {
  let above = parent ?? undefined;
  for (let depth = 0; above !== undefined; depth += 1) {
    if (above === id || depth === deepest) throw new Refusal('guard-failed', { missing: ['no-circle-of-offices'] });
    above = (await store.load(unitDefinition, above))?.state.parent;
  }
};

/** Offices inside an entity or organisation: everybody reads, administrators change. */
export const unitRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  app.openapi(getUnits, async (c) => {
    const page = await hat(c).store.list('list1', unitList, pageOf(c.req.valid('query')));
    return c.json(pageAnswer({ ...page, items: page.items.map((row) => UnitView.parse(row)) }), 200);
  });

  app.openapi(postUnits, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'administer');
    const body = c.req.valid('json');
    return create<View>(c, body, async (save) => {
      await requireUnit(store, body.parent, '/parent');
      const id = tenancy.ids('orgUnit');
      const { name, parent } = body;
      const event: UnitEvent = { type: 'created', name, ...(parent === undefined ? {} : { parent }) };
      const next = unitMachine.evolve(undefined, event);
      const act = { act: 'unit.created', about: { kind: 'UNIT', id } };
      return save(unitDefinition, {
        id,
        next,
        event,
        integration: unitChanged(id, next),
        also: [audited(tenancy, principal.owner, actingOf(c), act)],
        view: viewOf(id, 1, next),
        location: `/units/${id}`,
      });
    });
  });

  app.openapi(patchUnit, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'administer');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const act = body.state === 'ended' ? 'unit.ended' : 'unit.described';
    return carryOut(c, id, body, {
      aggregate: unitDefinition,
      machine: unitMachine,
      toCommand: async ({ at }): Promise<UnitCommand> => {
        if (body.state === 'ended') return { type: 'end', at };
        await requireUnit(store, body.parent, '/parent');
        await requireNoCircle(store, id, body.parent);
        return { type: 'describe', name: body.name, parent: body.parent };
      },
      integration: (_, after) => unitChanged(id, after),
      also: () => [audited(tenancy, principal.owner, actingOf(c), { act, about: { kind: 'UNIT', id } })],
      view: ({ version, state }) => viewOf(id, version, state),
    });
  });
};
