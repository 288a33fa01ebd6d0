import { type OwnerId, Refusal, type Role } from '@concierta/kernel';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { catalogueEntity } from '../catalogue/entities.ts';
import { inviteOnce } from '../invitation/acts.ts';
import { type Request, reserve, startOnce } from '../platform-rows.ts';
import { type Acting, saveOnce, type Tenancy, twinId } from '../tenancy.ts';
import { entityChanged, entityName } from './acts.ts';
import { type EntityEvent, entityMachine } from './model.ts';
import type { OnboardEntity } from './schemas.ts';
import { entityDefinition } from './store.ts';

export interface Onboarding {
  readonly owner: OwnerId;
  readonly invitation: string;
  readonly name: string;
  readonly code: string;
}

export interface OnboardOptions {
  readonly request: Request;
  /** True for the one entity that coordinates the policy: made by `bootstrap` alone. */
  readonly coordinator?: boolean;
}

type Fields = Pick<
  Extract<EntityEvent, { type: 'invited' }>['entity'],
  'name' | 'acronym' | 'sector' | 'legalKind' | 'catalogueId' | 'note'
>;

/** Refuses `invalid` for an id that is not in the catalogue and `guard-failed` for an entity that ended, naming its successor. */
const fieldsOf = (body: OnboardEntity): Fields => {
  if (body.catalogueId === undefined) {
    if (body.name === undefined) throw new Refusal('invalid', {}, [{ pointer: '/name', code: 'required' }]);
    return { name: body.name, acronym: body.acronym, sector: body.sector };
  }
  const known = catalogueEntity(body.catalogueId);
  if (known === undefined) throw new Refusal('invalid', {}, [{ pointer: '/catalogueId', code: 'choice' }]);
  if (known.validTo !== undefined) {
    throw new Refusal('guard-failed', { missing: ['entity-in-force'], successor: known.successor ?? '' });
  }
  return {
    name: body.name ?? known.name,
    acronym: body.acronym ?? known.acronym,
    sector: body.sector ?? known.sector,
    legalKind: known.legalKind,
    catalogueId: known.id,
    note: known.note,
  };
};

/**
 * Brings a national entity onto the platform in one step, with no redeploy: the entity (invited) and the invitation of its
 * administrator. Its steps are many transactions, each of which does nothing the second time; the same request sent again
 * after a failure anywhere finishes what it began. Refuses `conflict` for a code or a catalogue entity that is taken.
 */
export const onboard = async (
  tenancy: Tenancy,
  body: OnboardEntity,
  acting: Acting,
  { request, coordinator = false }: OnboardOptions,
): Promise<Onboarding> => {
  const fields = fieldsOf(body);
  const { authority, clock } = tenancy;
  const now = clock.now();
  const owner = await startOnce(authority.platform, request, tenancy.ids('nationalEntity') as OwnerId, now);
  await reserve(authority.platform, owner, [
    ['code', body.code],
    ...(fields.catalogueId === undefined ? [] : [['catalogue', fields.catalogueId] as const]),
  ]);
  const event: EntityEvent = {
    type: 'invited',
    entity: { ...fields, code: body.code, coordinator, validFrom: dayOf(now), invitedAt: now.toISOString() },
  };
  const next = entityMachine.evolve(undefined, event);
  const act = { act: 'entity.onboarded', about: { kind: 'ENTITY', id: owner }, details: { code: body.code } };
  await saveOnce(authority.owner(owner), entityDefinition, {
    id: owner,
    next,
    event,
    integration: entityChanged(next),
    context: acting,
    also: [audited(tenancy, owner, acting, act)],
  });
  const invitation = twinId('invitation', owner);
  const roles: Role[] = coordinator ? ['administrator', 'coordinator'] : ['administrator'];
  const input = { email: body.administratorEmail, ownerKind: 'entity', roles, coordinator } as const;
  await inviteOnce(tenancy, owner, invitation, entityName(next), input, acting);
  return { owner, invitation, name: next.name, code: next.code };
};
