import { type Principal, permitsOf } from '@concierta/access';
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
import { idSchema, OwnerId, type OwnerKind, Refusal } from '@concierta/kernel';
import type { Loaded, Row } from '@concierta/store';
import * as z from 'zod';
import { recordAbroad } from '../audit/abroad.ts';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { actingOf, requireRole } from '../hat-acting.ts';
import { requireRolesFit } from '../membership/model.ts';
import { territoriesOf } from '../organisation/acts.ts';
import { representsUntil } from '../organisation/model.ts';
import { type AnyOwner, kindOf, readOwner } from '../owners/read.ts';
import type { Tenancy } from '../tenancy.ts';
import { requireUnit } from '../unit/routes.ts';
import { Email } from '../words.ts';
import { announce, invitationMail, invitationSent } from './acts.ts';
import { requireNotInvited } from './check.ts';
import { expiryOf, type Invitation, type InvitationCommand, invitationMachine } from './model.ts';
import { InvitationView, Invite } from './schemas.ts';
import { invitationDefinition, invitationList } from './store.ts';

const tags = ['Invitaciones'] as const;
type View = z.infer<typeof InvitationView>;

const getInvitations = route({
  method: 'get',
  path: '/invitations',
  summary: 'Las invitaciones de mi organización, de la más reciente a la más antigua',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: pageSchema(InvitationView) },
});

const postInvitations = route({
  method: 'post',
  path: '/invitations',
  summary: 'Invita a una persona por correo; la invitación sirve catorce días',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: Invite },
  answers: { 201: InvitationView },
});

const postAdministrators = route({
  method: 'post',
  path: '/entities/{id}/administrators',
  summary: 'Invita a otra persona a administrar una entidad; lo hace quien coordina la política',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { params: z.object({ id: OwnerId }), body: z.object({ email: Email }).openapi('InviteAdministrator') },
  answers: { 201: InvitationView },
});

const command = <const P extends string>(path: P, summary: string) =>
  route({
    method: 'post',
    path,
    summary,
    tags,
    auth: 'hat',
    kind: 'command',
    request: { params: z.object({ id: idSchema('invitation') }) },
    answers: { 200: InvitationView },
  });

const postRevoke = command('/invitations/{id}/revoke', 'Retira una invitación');
const postResend = command('/invitations/{id}/resend', 'Envía de nuevo una invitación, por otros catorce días');

const permits = permitsOf<'administer'>({ administer: { roles: ['administrator'] } });

const viewOf = (row: Row): View => {
  const state = row.state as View['state'];
  const allowed = invitationMachine.allowed(state).filter((one) => one === 'resend' || one === 'revoke');
  return InvitationView.parse({ ...row, allowed });
};

const rowOf = ({ id, version, state: invitation }: Loaded<Invitation>): Row => {
  const { state, email, roles, orgUnit, sentAt, expiresAt, times } = invitation;
  const accepted = invitation.state === 'accepted' ? { membership: invitation.membership } : {};
  return { id, version, state, email, roles, orgUnit, sentAt, expiresAt, times, ...accepted };
};

/** Refuses `not-found` for an owner that is not there and `guard-failed` for one that only may be read. */
const requireOpen = async (tenancy: Tenancy, owner: OwnerId): Promise<AnyOwner> => {
  const found = await readOwner(tenancy.authority, owner);
  if (found === undefined) throw new Refusal('not-found');
  if (found.loaded.state.state === 'readOnly') throw new Refusal('guard-failed', { missing: ['owner-in-force'] });
  return found;
};

const coordinating = (found: AnyOwner): boolean => found.kind === 'entity' && found.loaded.state.coordinator;

/** Invitations: administrators of an organisation invite its people; the coordinator invites the administrators of entities. */
export const invitationRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  const { authority, clock } = tenancy;

  app.openapi(getInvitations, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'administer');
    const page = await store.list('list1', invitationList, { ...pageOf(c.req.valid('query')), descending: true });
    return c.json(pageAnswer({ ...page, items: page.items.map(viewOf) }), 200);
  });

  const invite = (
    c: Parameters<typeof actingOf>[0],
    owner: OwnerId,
    ownerKind: OwnerKind,
    body: z.infer<typeof Invite>,
  ) => {
    const store = authority.owner(owner);
    return create<View>(
      c,
      body,
      async (save) => {
        const found = await requireOpen(tenancy, owner);
        requireRolesFit(body.roles, ownerKind, coordinating(found));
        await requireUnit(store, body.orgUnit, '/orgUnit');
        await requireNotInvited(tenancy, owner, body.email);
        const id = tenancy.ids('invitation');
        await announce(tenancy, owner, id, body.email);
        const event = invitationSent(tenancy, {
          ...body,
          ownerKind,
          coordinator: coordinating(found),
          territories: found.kind === 'territorial' ? territoriesOf(found.loaded.state) : undefined,
          validTo: representsUntil(kindOf(found), body.roles, dayOf(clock.now())),
        });
        const next = invitationMachine.evolve(undefined, event);
        const act = { act: 'invitation.sent', about: { kind: 'INVITATION', id }, details: { roles: body.roles } };
        const at = clock.now().toISOString();
        return save(invitationDefinition, {
          id,
          next,
          event,
          integration: invitationMail(id, found.loaded.state.name, next),
          also: [audited(tenancy, owner, actingOf(c), act)],
          view: viewOf(rowOf({ id, owner, version: 1, state: next, createdAt: at, updatedAt: at })),
          location: `/invitations/${id}`,
        });
      },
      store,
    );
  };

  app.openapi(postInvitations, async (c) => {
    const { principal } = hat(c);
    permits.require(principal, 'administer');
    const body = c.req.valid('json');
    if (body.roles.includes('coordinator')) requireRole(principal, 'coordinator');
    return invite(c, principal.owner, principal.ownerKind, body);
  });

  app.openapi(postAdministrators, async (c) => {
    requireRole(hat(c).principal, 'coordinator');
    const { id } = c.req.valid('param');
    if (!id.startsWith('ent_')) throw new Refusal('not-found');
    const invited = await invite(c, id, 'entity', { email: c.req.valid('json').email, roles: ['administrator'] });
    const act = { act: 'administrator.invited', about: { kind: 'ENTITY', id } };
    await recordAbroad(tenancy, actingOf(c), act, invited.headers.get('location') ?? '');
    return invited;
  });

  const work = (principal: Principal, c: Parameters<typeof actingOf>[0], id: string, act: string) => ({
    aggregate: invitationDefinition,
    machine: invitationMachine,
    also: () => [audited(tenancy, principal.owner, actingOf(c), { act, about: { kind: 'INVITATION', id } })],
    view: (loaded: Loaded<Invitation>) => viewOf(rowOf(loaded)),
  });

  app.openapi(postRevoke, async (c) => {
    const { principal } = hat(c);
    permits.require(principal, 'administer');
    const { id } = c.req.valid('param');
    return carryOut(
      c,
      id,
      {},
      {
        ...work(principal, c, id, 'invitation.revoked'),
        toCommand: ({ at }): InvitationCommand => ({ type: 'revoke', at }),
      },
    );
  });

  app.openapi(postResend, async (c) => {
    const { principal } = hat(c);
    permits.require(principal, 'administer');
    const { id } = c.req.valid('param');
    return carryOut(
      c,
      id,
      {},
      {
        ...work(principal, c, id, 'invitation.resent'),
        toCommand: ({ at, loaded }): InvitationCommand => {
          if (loaded.state.roles.includes('coordinator')) requireRole(principal, 'coordinator');
          return { type: 'resend', at, expiresAt: expiryOf(new Date(at)) };
        },
        integration: async (_, after) => {
          const name = (await readOwner(authority, principal.owner))?.loaded.state.name ?? '';
          return invitationMail(id, name, after);
        },
      },
    );
  });
};
