import { type Principal, permitsOf } from '@concierta/access';
import { carryOut, hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import { idSchema, type Role } from '@concierta/kernel';
import type { Loaded, Row } from '@concierta/store';
import * as z from 'zod';
import { audited } from '../audit/record.ts';
import { dayOf, dayWithin } from '../calendar.ts';
import { actingOf, isCoordinator, requireRole } from '../hat-acting.ts';
import { representsUntil } from '../organisation/model.ts';
import { kindOf, readOwner } from '../owners/read.ts';
import type { Tenancy } from '../tenancy.ts';
import { requireUnit } from '../unit/routes.ts';
import { membershipChanged, memberWrite } from './acts.ts';
import { type Membership, type MembershipCommand, membershipMachine } from './model.ts';
import { rosterWrite, seatOf } from './roster.ts';
import { ChangeMembership, EndMembership, MemberView } from './schemas.ts';
import { memberList, membershipDefinition } from './store.ts';

const tags = ['Personas'] as const;
type View = z.infer<typeof MemberView>;

const getPeople = route({
  method: 'get',
  path: '/people',
  summary: 'Las personas de mi organización, con sus roles',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: pageSchema(MemberView) },
});

const patchMembership = route({
  method: 'patch',
  path: '/memberships/{id}',
  summary: 'Cambia los roles o la dependencia de una persona',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: idSchema('membership') }), body: ChangeMembership },
  answers: { 200: MemberView },
});

const postEnd = route({
  method: 'post',
  path: '/memberships/{id}/end',
  summary: 'Termina la vinculación de una persona; deja de servir en toda la plataforma',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: idSchema('membership') }), body: EndMembership },
  answers: { 200: MemberView },
});

const permits = permitsOf<'administer'>({ administer: { roles: ['administrator'] } });

/** A row of the list, or a membership, as this principal may see it: e-mails only for administrators. */
const viewOf = (row: Row, principal: Principal, today: string): View => {
  const { id, email, ...rest } = row;
  const administers = permits.allows(principal, 'administer');
  const state = row.state as View['state'];
  const [from, to] = [String(row.validFrom), row.validTo as string | undefined];
  return MemberView.parse({
    ...rest,
    membership: id,
    ...(administers && email !== undefined ? { email } : {}),
    inForce: state === 'active' && dayWithin(today, from, to),
    allowed: administers ? membershipMachine.allowed(state).filter((one) => one === 'change' || one === 'end') : [],
  });
};

const rowOf = ({ id, version, state }: Loaded<Membership>): Row => {
  const { person, name, email, roles, orgUnit, validFrom, validTo, since, origin } = state;
  const ended = state.state === 'ended' ? { endedAt: state.endedAt } : {};
  const facts = { person, name, email, roles, orgUnit, validFrom, validTo, since, successor: origin?.owner };
  return { id, version, state: state.state, ...facts, ...ended };
};

/** Refuses `role-required` when somebody who does not coordinate would give or take the coordinator's role. */
const requireMayTouch = (principal: Principal, before: readonly Role[], after: readonly Role[]): void => {
  if (before.includes('coordinator') !== after.includes('coordinator') && !isCoordinator(principal)) {
    requireRole(principal, 'coordinator');
  }
};

/** The people of one's organisation: everybody reads, administrators change. */
export const membershipRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  const today = () => dayOf(tenancy.clock.now());

  /** Until when somebody who becomes a representative may be one; nothing for who was one already, and elsewhere. */
  const mandated = async ({ owner }: Principal, before: readonly Role[], after: readonly Role[]) =>
    after.includes('representative') && !before.includes('representative')
      ? representsUntil(kindOf(await readOwner(tenancy.authority, owner)), after, today())
      : undefined;

  app.openapi(getPeople, async (c) => {
    const { principal, store } = hat(c);
    const page = await store.list('list1', memberList, pageOf(c.req.valid('query')));
    return c.json(pageAnswer({ ...page, items: page.items.map((row) => viewOf(row, principal, today())) }), 200);
  });

  app.openapi(patchMembership, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'administer');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    return carryOut(c, id, body, {
      aggregate: membershipDefinition,
      machine: membershipMachine,
      toCommand: async ({ loaded }): Promise<MembershipCommand> => {
        requireMayTouch(principal, loaded.state.roles, body.roles ?? loaded.state.roles);
        await requireUnit(store, body.orgUnit, '/orgUnit');
        const until = await mandated(principal, loaded.state.roles, body.roles ?? []);
        return { type: 'change', roles: body.roles, orgUnit: body.orgUnit, until };
      },
      integration: (_, after) => membershipChanged(id, after),
      also: async (before, after, _, { loaded }) => {
        const details = { before: before.roles, after: after.roles, orgUnit: after.orgUnit, person: after.person };
        const act = { act: 'membership.changed', about: { kind: 'MEMBERSHIP', id }, details };
        return [
          memberWrite(principal.owner, id, loaded.version + 1, after),
          audited(tenancy, principal.owner, actingOf(c), act),
          ...(await rosterWrite(store, principal.owner, seatOf(id, after), today())),
        ];
      },
      view: (loaded) => viewOf(rowOf(loaded), principal, today()),
    });
  });

  app.openapi(postEnd, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'administer');
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return carryOut(
      c,
      id,
      { reason },
      {
        aggregate: membershipDefinition,
        machine: membershipMachine,
        toCommand: ({ at }): MembershipCommand => ({ type: 'end', at, reason }),
        integration: (_, after) => membershipChanged(id, after),
        also: async (_, after, __, { loaded }) => {
          const act = { act: 'membership.ended', about: { kind: 'MEMBERSHIP', id }, details: { person: after.person } };
          return [
            memberWrite(principal.owner, id, loaded.version + 1, after),
            audited(tenancy, principal.owner, actingOf(c), act),
            ...(await rosterWrite(store, principal.owner, { membership: id, roles: [] }, today())),
          ];
        },
        view: (loaded) => viewOf(rowOf(loaded), principal, today()),
      },
    );
  });
};
