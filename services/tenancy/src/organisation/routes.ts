import type { Principal } from '@concierta/access';
import { etag, hat, listQuery, pageSchema, route, type ServiceApp } from '@concierta/http';
import { OwnerId, Refusal } from '@concierta/kernel';
import type { Loaded, Store } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { recordAbroad } from '../audit/abroad.ts';
import { dayOf } from '../calendar.ts';
import { actingOf, isCoordinator, requestOf } from '../hat-acting.ts';
import { mandateList } from '../mandate/store.ts';
import { mandateView } from '../mandate/view.ts';
import { allOwners, answersTo, byName } from '../owners/directory.ts';
import { OwnerSummary } from '../owners/schemas.ts';
import { pageOfList } from '../paging.ts';
import type { Tenancy } from '../tenancy.ts';
import { OrganisationKind, type TerritorialOrganisation } from './model.ts';
import { register } from './register.ts';
import { OrganisationDetail, RegisteredOrganisation, RegisterOrganisation } from './schemas.ts';
import { organisationDefinition } from './store.ts';

const tags = ['Organizaciones territoriales'] as const;

const getOrganisations = route({
  method: 'get',
  path: '/organisations',
  summary: 'Las organizaciones territoriales de la plataforma',
  tags,
  auth: 'hat',
  kind: 'list',
  request: {
    query: listQuery.extend({
      q: z.string().max(100).optional(),
      kind: OrganisationKind.optional(),
      territory: z
        .string()
        .regex(/^\d{2}(\d{3})?$/)
        .optional(),
    }),
  },
  answers: { 200: pageSchema(OwnerSummary) },
});

const postOrganisations = route({
  method: 'post',
  path: '/organisations',
  summary: 'Registra una organización territorial e invita a quien la representa',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: RegisterOrganisation },
  answers: { 201: RegisteredOrganisation },
});

const getOrganisation = route({
  method: 'get',
  path: '/organisations/{id}',
  summary: 'Una organización territorial con sus mandatos',
  tags,
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: OwnerId }) },
  answers: { 200: OrganisationDetail },
});

/** Who may look after territorial organisations: the coordinator, and whoever administers a national entity. */
export const mayRegister = (principal: Principal): boolean =>
  isCoordinator(principal) || (principal.ownerKind === 'entity' && principal.roles.includes('administrator'));

/**
 * A government or an association of governments speaks for a territory: only the coordinator says who it is. A social group
 * or a cooperation partner is brought in by the entity that works with it.
 */
const mustBeAllowedToFound = (principal: Principal, kind: OrganisationKind): void => {
  const speaksForTerritory = kind === 'mayorOffice' || kind === 'governorOffice' || kind === 'associativeScheme';
  if (speaksForTerritory && !isCoordinator(principal)) throw new Refusal('role-required', { roles: ['coordinator'] });
  if (!mayRegister(principal)) {
    throw new Refusal('role-required', { roles: ['administrator', 'coordinator'], ownerKind: 'entity' });
  }
};

/** True when this principal may see an organisation's mandates: its own people, and who may register organisations. */
const mayOpen = (principal: Principal, id: OwnerId): boolean => principal.owner === id || mayRegister(principal);

const mostMandates = 50;

const detailOf = async (store: Store, { id, version, state }: Loaded<TerritorialOrganisation>, today: string) => {
  const { items } = await store.list('list1', mandateList, { limit: mostMandates, descending: true });
  const { kind, name, code, territory, members, scheme } = state;
  return {
    id: id as OwnerId,
    state: state.state,
    kind,
    name,
    code,
    territory,
    territoryName: territory === undefined ? undefined : displayName(territory),
    members,
    scheme,
    version,
    mandates: items.map((row) => mandateView(row, today)),
  };
};

/** Mayor's and governor's offices, associative schemes, social groups, cooperation partners. */
export const organisationRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  const { authority, clock } = tenancy;

  app.openapi(getOrganisations, async (c) => {
    const { q = '', kind, territory, ...page } = c.req.valid('query');
    const reaches = (owner: OwnerSummary) =>
      territory === undefined ||
      [owner.territory, ...(owner.members ?? [])].some((code) => code?.startsWith(territory));
    const matching = (await allOwners(authority.directory, 'territorial'))
      .filter(
        (owner) => (kind === undefined || owner.organisationKind === kind) && reaches(owner) && answersTo(owner, q),
      )
      .sort(byName);
    return c.json(
      pageOfList(matching, (owner) => owner.id, page),
      200,
    );
  });

  app.openapi(postOrganisations, async (c) => {
    const { principal } = hat(c);
    const body = c.req.valid('json');
    mustBeAllowedToFound(principal, body.kind);
    const acting = actingOf(c);
    const made = await register(tenancy, body, acting, requestOf(c, body));
    const about = { kind: 'ORGANISATION', id: made.owner };
    await recordAbroad(tenancy, acting, { act: 'organisation.registered', about, details: { code: made.code } }, '1');
    const headers = { location: `/api/organisations/${made.owner}`, etag: etag(1) };
    return c.json({ ...made, status: 'invited' as const }, 201, headers);
  });

  app.openapi(getOrganisation, async (c) => {
    const { id } = c.req.valid('param');
    const store = authority.owner(id);
    const loaded = await store.load(organisationDefinition, id);
    if (loaded === undefined || !mayOpen(hat(c).principal, id)) throw new Refusal('not-found');
    return c.json(await detailOf(store, loaded, dayOf(clock.now())), 200, { etag: etag(loaded.version) });
  });
};
