import { type OwnerId, Refusal, type Role } from '@concierta/kernel';
import { associativeSchemeKinds, territory } from '@concierta/territories';
import { audited } from '../audit/record.ts';
import { dayOf, termOf } from '../calendar.ts';
import { inviteOnce } from '../invitation/acts.ts';
import { promiseMandate } from '../mandate/acts.ts';
import { type Request, reserve, startOnce, type Unique } from '../platform-rows.ts';
import { type Acting, saveOnce, type Tenancy, twinId } from '../tenancy.ts';
import { officeName, organisationChanged, territoriesOf } from './acts.ts';
import { electedKinds, type OrganisationEvent, organisationMachine } from './model.ts';
import type { RegisterOrganisation } from './schemas.ts';
import { organisationDefinition } from './store.ts';

export interface Registration {
  readonly owner: OwnerId;
  readonly name: string;
  readonly code: string;
  readonly invitation?: string;
  readonly mandate?: string;
}

type Fields = Omit<Extract<OrganisationEvent, { type: 'registered' }>['organisation'], 'registeredAt'>;

const missing = (pointer: string): never => {
  throw new Refusal('invalid', {}, [{ pointer, code: 'required' }]);
};

const wrong = (pointer: string): never => {
  throw new Refusal('invalid', {}, [{ pointer, code: 'choice' }]);
};

/** An office is named and coded by its territory; anybody else says their own. Refuses `invalid`, field by field. */
const fieldsOf = (body: RegisterOrganisation): Fields => {
  const { kind, territory: place, members, scheme } = body;
  if (kind === 'mayorOffice' || kind === 'governorOffice') {
    const level = territory(place ?? missing('/territory'))?.kind;
    const fits =
      kind === 'governorOffice'
        ? level === 'departamento'
        : level !== 'departamento' && level !== 'areaNoMunicipalizada';
    if (!fits) wrong('/territory');
    const code = place ?? '';
    return { kind, name: body.name ?? officeName(kind, code) ?? code, code, territory: code };
  }
  if (kind === 'associativeScheme') {
    if (members === undefined) missing('/members');
    if (!associativeSchemeKinds.some((known) => known.code === scheme)) wrong('/scheme');
  } else if (place === undefined && members === undefined) {
    missing('/territory');
  }
  return {
    kind,
    name: body.name ?? missing('/name'),
    code: body.code ?? missing('/code'),
    ...(place === undefined ? {} : { territory: place }),
    ...(members === undefined ? {} : { members: [...new Set(members)] }),
    ...(kind === 'associativeScheme' && scheme !== undefined ? { scheme } : {}),
  };
};

/** What an organisation has for itself: its code, and the office where there is one. */
export const namesOf = ({ kind, code }: Pick<Fields, 'kind' | 'code'>): [Unique, string][] =>
  electedKinds.includes(kind)
    ? [
        ['office', code],
        ['code', code],
      ]
    : [['code', code]];

/**
 * Registers a territorial organisation and, when told whom, invites who represents it — where the head is elected, with the
 * mandate of the present term, so that nobody's power outlives it. Like onboarding: many transactions, each done once.
 * Refuses `conflict` for an office or code that is taken.
 */
export const register = async (
  tenancy: Tenancy,
  body: RegisterOrganisation,
  acting: Acting,
  request: Request,
): Promise<Registration> => {
  const fields = fieldsOf(body);
  const { authority, clock } = tenancy;
  const now = clock.now();
  const fresh = tenancy.ids('territorialOrganisation') as OwnerId;
  const owner = await startOnce(authority.platform, request, fresh, now);
  await reserve(authority.platform, owner, namesOf(fields));
  const event: OrganisationEvent = { type: 'registered', organisation: { ...fields, registeredAt: now.toISOString() } };
  const next = organisationMachine.evolve(undefined, event);
  const about = { kind: 'ORGANISATION', id: owner };
  const details = { kind: fields.kind, code: fields.code };
  await saveOnce(authority.owner(owner), organisationDefinition, {
    id: owner,
    next,
    event,
    integration: organisationChanged(next),
    context: acting,
    also: [audited(tenancy, owner, acting, { act: 'organisation.registered', about, details })],
  });
  const made = { owner, name: next.name, code: next.code };
  if (body.representativeEmail === undefined) return made;

  const term = electedKinds.includes(fields.kind) ? termOf(dayOf(now)) : undefined;
  const mandate = term && twinId('mandate', owner);
  const invitation = twinId('invitation', owner);
  if (term && mandate) await promiseMandate(tenancy, owner, mandate, { ...term, invitation }, acting);
  const roles: Role[] = ['administrator', 'representative'];
  const territories = territoriesOf(next);
  const days = term ? { validFrom: term.from, validTo: term.to } : {};
  const input = {
    email: body.representativeEmail,
    ownerKind: 'territorial',
    roles,
    coordinator: false,
    territories,
    mandate,
    ...days,
  } as const;
  await inviteOnce(tenancy, owner, invitation, next.name, input, acting);
  return { ...made, invitation, ...(mandate === undefined ? {} : { mandate }) };
};
