import type { Principal } from '@concierta/access';
import { carryOut, create, hat, route, type ServiceApp } from '@concierta/http';
import { idSchema, OwnerId, Refusal, type Role } from '@concierta/kernel';
import type { Loaded, Store } from '@concierta/store';
import * as z from 'zod';
import { recordAbroad } from '../audit/abroad.ts';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { actingOf, isCoordinator, requestOf } from '../hat-acting.ts';
import { inviteOnce, revokeInvitation } from '../invitation/acts.ts';
import { membershipOf } from '../invitation/model.ts';
import { limitMembership } from '../membership/limit.ts';
import { membershipDefinition } from '../membership/store.ts';
import { territoriesOf } from '../organisation/acts.ts';
import type { TerritorialOrganisation } from '../organisation/model.ts';
import { organisationDefinition } from '../organisation/store.ts';
import { derivedId, type Tenancy, twinId } from '../tenancy.ts';
import {
  type Mandate,
  type MandateCommand,
  type MandateEvent,
  mandateMachine,
  requireMandateFits,
  requirePresentTerm,
} from './model.ts';
import { EndMandate, GrantMandate, MandateView } from './schemas.ts';
import { mandateDefinition } from './store.ts';
import { mandateView } from './view.ts';

const tags = ['Organizaciones territoriales'] as const;
type View = z.infer<typeof MandateView>;

const postMandates = route({
  method: 'post',
  path: '/organisations/{id}/mandates',
  summary: 'Registra el mandato de quien representa a una organización: una persona vinculada o alguien por invitar',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { params: z.object({ id: OwnerId }), body: GrantMandate },
  answers: { 201: MandateView },
});

const postEnd = route({
  method: 'post',
  path: '/organisations/{id}/mandates/{mandate}/end',
  summary: 'Termina un mandato antes de su fecha; la representación cesa ese día',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: OwnerId, mandate: idSchema('mandate') }), body: EndMandate },
  answers: { 200: MandateView },
});

/** The organisation, for its own administrators and the coordinator; `not-found` for everybody else, after the same read. */
const requireOrganisation = async (
  store: Store,
  principal: Principal,
  id: OwnerId,
): Promise<Loaded<TerritorialOrganisation>> => {
  const own = principal.owner === id;
  const loaded = await store.load(organisationDefinition, id);
  if (loaded === undefined || (!own && !isCoordinator(principal))) throw new Refusal('not-found');
  if (own && !principal.roles.includes('administrator')) {
    throw new Refusal('role-required', { roles: ['administrator'] });
  }
  return loaded;
};

const rowOf = (id: string, version: number, mandate: Mandate) => ({ id, version, ...mandate });

/** Mandates: who represents an organisation, and until when. */
export const mandateRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  const { authority, clock } = tenancy;
  const today = () => dayOf(clock.now());

  app.openapi(postMandates, async (c) => {
    const { id: owner } = c.req.valid('param');
    const body = c.req.valid('json');
    const store = authority.owner(owner);
    const organisation = await requireOrganisation(store, hat(c).principal, owner);
    const acting = actingOf(c);
    const holderOf = async (mandate: string): Promise<MandateEvent> => {
      const { from, to, membership, email } = body;
      if (membership !== undefined) {
        const member = await store.load(membershipDefinition, membership);
        if (member?.state.state !== 'active' || !member.state.roles.includes('representative')) {
          throw new Refusal('invalid', {}, [{ pointer: '/membership', code: 'choice' }]);
        }
        await limitMembership(tenancy, owner, member, { validFrom: from, validTo: to }, acting);
        return { type: 'granted', from, to, person: member.state.person, membership };
      }
      const invitation = twinId('invitation', mandate);
      const roles: Role[] = ['administrator', 'representative'];
      const territories = territoriesOf(organisation.state);
      const days = { validFrom: from, validTo: to };
      const input = {
        email: email ?? '',
        ownerKind: 'territorial',
        roles,
        coordinator: false,
        territories,
        mandate,
        ...days,
      } as const;
      await inviteOnce(tenancy, owner, invitation, organisation.state.name, input, acting);
      return { type: 'promised', from, to, invitation };
    };
    const granted = await create<View>(
      c,
      body,
      async (save) => {
        requireMandateFits(body, organisation.state.kind);
        if (hat(c).principal.owner === owner) requirePresentTerm(body, organisation.state.kind, today());
        const { person, key, bodyHash } = requestOf(c, body);
        const id = derivedId('mandate', owner, person, key, bodyHash);
        const event = await holderOf(id);
        const next = mandateMachine.evolve(undefined, event);
        const act = {
          act: 'mandate.granted',
          about: { kind: 'MANDATE', id },
          details: { from: body.from, to: body.to },
        };
        return save(mandateDefinition, {
          id,
          next,
          event,
          also: [audited(tenancy, owner, acting, act)],
          view: mandateView(rowOf(id, 1, next), today()),
          location: `/organisations/${owner}`,
        });
      },
      store,
    );
    if (hat(c).principal.owner !== owner) {
      const act = { act: 'mandate.granted', about: { kind: 'ORGANISATION', id: owner }, details: { from: body.from } };
      await recordAbroad(tenancy, acting, act, requestOf(c, body).bodyHash);
    }
    return granted;
  });

  app.openapi(postEnd, async (c) => {
    const { id: owner, mandate: id } = c.req.valid('param');
    const { on, reason } = c.req.valid('json');
    const store = authority.owner(owner);
    await requireOrganisation(store, hat(c).principal, owner);
    const acting = actingOf(c);
    const ended = await carryOut(
      c,
      id,
      { on, reason },
      {
        aggregate: mandateDefinition,
        machine: mandateMachine,
        toCommand: async ({ loaded }): Promise<MandateCommand> => {
          const command = { type: 'end', on, reason } as const;
          // Power ends before the record says so: an act cut short here leaves nobody with more than they should have.
          mandateMachine.decide(loaded.state, command);
          const { state } = loaded;
          if (state.state === 'awaiting') await revokeInvitation(tenancy, owner, state.invitation, acting);
          const held = state.state === 'awaiting' ? membershipOf(state.invitation) : state.membership;
          const member = held === undefined ? undefined : await store.load(membershipDefinition, held);
          if (member?.state.state === 'active') {
            await limitMembership(tenancy, owner, member, { validFrom: state.from, validTo: on }, acting);
          }
          return command;
        },
        also: () => [
          audited(tenancy, owner, acting, { act: 'mandate.ended', about: { kind: 'MANDATE', id }, details: { on } }),
        ],
        view: ({ version, state }) => mandateView(rowOf(id, version, state), today()),
      },
      store,
    );
    if (hat(c).principal.owner !== owner) {
      const act = { act: 'mandate.ended', about: { kind: 'ORGANISATION', id: owner }, details: { mandate: id, on } };
      await recordAbroad(tenancy, acting, act, id);
    }
    return ended;
  });
};
