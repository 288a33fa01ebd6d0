import { carryOut, etag, hat, listQuery, pageSchema, route, type ServiceApp, type ServiceEnv } from '@concierta/http';
import { OwnerId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { plain } from '@concierta/territories';
import type { Context } from 'hono';
import * as z from 'zod';
import { recordAbroad } from '../audit/abroad.ts';
import { audited } from '../audit/record.ts';
import { catalogueEntities } from '../catalogue/entities.ts';
import { actingOf, requestOf, requireRole } from '../hat-acting.ts';
import { allOwners } from '../owners/directory.ts';
import type { OwnerSummary } from '../owners/schemas.ts';
import { pageOfList } from '../paging.ts';
import { onboardedCatalogue } from '../platform-rows.ts';
import type { Tenancy } from '../tenancy.ts';
import { entityChanged } from './acts.ts';
import { endingOf } from './ending.ts';
import { entityMachine, type NationalEntity } from './model.ts';
import { onboard } from './onboard.ts';
import {
  CatalogueEntry,
  CloseEntity,
  DescribeEntity,
  EntityView,
  OnboardEntity,
  Onboarded,
  ReopenEntity,
} from './schemas.ts';
import { entityDefinition } from './store.ts';
import { entityPermits, entityView } from './view.ts';

const tags = ['Entidades'] as const;
const Status = z.enum(['absent', 'invited', 'active', 'readOnly']);

const getEntities = route({
  method: 'get',
  path: '/entities',
  summary: 'El catálogo de entidades nacionales y cuáles están ya en la plataforma',
  tags,
  auth: 'hat',
  kind: 'list',
  request: {
    query: listQuery.extend({
      q: z.string().max(100).optional(),
      sector: z.string().max(40).optional(),
      status: Status.optional(),
    }),
  },
  answers: { 200: pageSchema(CatalogueEntry) },
});

const postOnboard = route({
  method: 'post',
  path: '/entities/onboard',
  summary: 'Vincula una entidad e invita a quien la administrará, en un solo paso',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: OnboardEntity },
  answers: { 201: Onboarded },
});

const postClose = route({
  method: 'post',
  path: '/entities/{id}/close',
  summary: 'Termina la vigencia de una entidad: queda solo para consulta, con su sucesora',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: OwnerId }), body: CloseEntity },
  answers: { 200: EntityView },
});

const postReopen = route({
  method: 'post',
  path: '/entities/{id}/reopen',
  summary: 'Reabre una entidad que había terminado: su gente vuelve a trabajar y la sucesora deja de ver lo suyo',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { params: z.object({ id: OwnerId }), body: ReopenEntity },
  answers: { 200: EntityView },
});

const getOwn = route({
  method: 'get',
  path: '/entity',
  summary: 'La entidad en cuyo nombre actúo',
  tags,
  auth: 'hat',
  kind: 'read',
  answers: { 200: EntityView },
});

const patchOwn = route({
  method: 'patch',
  path: '/entity',
  summary: 'Corrige nombre, sigla o sector de la entidad en cuyo nombre actúo',
  tags,
  auth: 'hat',
  kind: 'command',
  request: { body: DescribeEntity },
  answers: { 200: EntityView },
});

/** It may end more than once: the version that was read tells one act from the next. */
const versionRead = (c: Context<ServiceEnv>): string => c.req.header('if-match') ?? '';

type Entry = z.infer<typeof CatalogueEntry>;

const onPlatform = ({ id, code, status, coordinator, version }: OwnerSummary) => ({
  owner: id,
  code,
  status,
  coordinator,
  version,
});

const catalogueWith = (owners: readonly OwnerSummary[], onboarded: ReadonlyMap<string, OwnerId>): Entry[] => {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const known = new Set(onboarded.values());
  const listed = catalogueEntities.map(({ id, ...facts }): Entry => {
    const owner = onboarded.get(id);
    const summary = owner && byId.get(owner);
    const where = summary
      ? onPlatform(summary)
      : owner
        ? { owner, status: 'invited' as const }
        : { status: 'absent' as const };
    return { catalogueId: id, ...facts, ...where };
  });
  const others = owners
    .filter((owner) => !known.has(owner.id))
    .map(
      ({ name, acronym, sector, ...owner }): Entry => ({ name, acronym, sector, ...onPlatform({ name, ...owner }) }),
    );
  return [...listed, ...others];
};

const keyOf = (entry: Entry): string => entry.catalogueId ?? entry.owner ?? '';

const fits = (entry: Entry, q: string): boolean => {
  const words = plain(`${entry.name} ${entry.acronym ?? ''} ${entry.code ?? ''}`).split(' ');
  return plain(q)
    .split(' ')
    .filter(Boolean)
    .every((word) => words.some((own) => own.startsWith(word)));
};

/** Entities: the catalogue for everybody in an entity, onboarding and ending for the coordinator, one's own for its administrators. */
export const entityRoutes = (app: ServiceApp, tenancy: Tenancy): void => {
  const { authority } = tenancy;

  app.openapi(getEntities, async (c) => {
    const { q = '', sector, status, ...page } = c.req.valid('query');
    const [owners, onboarded] = await Promise.all([
      allOwners(authority.directory, 'entity'),
      onboardedCatalogue(authority.platform),
    ]);
    const matching = catalogueWith(owners, onboarded).filter(
      (entry) =>
        (sector === undefined || entry.sector === sector) &&
        (status === undefined || entry.status === status) &&
        fits(entry, q),
    );
    return c.json(pageOfList(matching, keyOf, page), 200);
  });

  app.openapi(postOnboard, async (c) => {
    requireRole(hat(c).principal, 'coordinator');
    const body = c.req.valid('json');
    const acting = actingOf(c);
    const request = requestOf(c, body);
    const made = await onboard(tenancy, body, acting, { request });
    const about = { kind: 'ENTITY', id: made.owner };
    await recordAbroad(tenancy, acting, { act: 'entity.onboarded', about, details: { code: made.code } }, '1');
    return c.json({ ...made, status: 'invited' as const }, 201, {
      location: `/api/owners/${made.owner}`,
      etag: etag(1),
    });
  });

  const work = {
    aggregate: entityDefinition,
    machine: entityMachine,
    integration: (_: NationalEntity, after: NationalEntity) => entityChanged(after),
    view: (loaded: Loaded<NationalEntity>, { principal }: { principal: Parameters<typeof entityView>[1] }) =>
      entityView(loaded, principal),
  };

  app.openapi(postClose, async (c) => {
    requireRole(hat(c).principal, 'coordinator');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const acting = actingOf(c);
    const details = { validTo: body.validTo, successor: body.successor };
    const act = { act: 'entity.closed', about: { kind: 'ENTITY', id }, details };
    const closed = await carryOut(
      c,
      id,
      body,
      {
        ...work,
        toCommand: ({ loaded }) => endingOf(tenancy, { id, coordinator: loaded.state.coordinator }, body),
        also: () => [audited(tenancy, id, acting, act)],
      },
      authority.owner(id),
    );
    await recordAbroad(tenancy, acting, act, versionRead(c));
    return closed;
  });

  app.openapi(postReopen, async (c) => {
    requireRole(hat(c).principal, 'coordinator');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const acting = actingOf(c);
    const act = { act: 'entity.reopened', about: { kind: 'ENTITY', id } };
    const reopened = await carryOut(
      c,
      id,
      body,
      {
        ...work,
        toCommand: ({ at }) => ({ type: 'reopen', at, reason: body.reason }),
        also: () => [audited(tenancy, id, acting, act)],
      },
      authority.owner(id),
    );
    await recordAbroad(tenancy, acting, act, versionRead(c));
    return reopened;
  });

  app.openapi(getOwn, async (c) => {
    const { principal, store } = hat(c);
    const loaded = await store.require(entityDefinition, principal.owner);
    return c.json(entityView(loaded, principal), 200, { etag: etag(loaded.version) });
  });

  app.openapi(patchOwn, async (c) => {
    const { principal } = hat(c);
    entityPermits.require(principal, 'describe');
    const fields = c.req.valid('json');
    const acting = actingOf(c);
    return carryOut(c, principal.owner, fields, {
      ...work,
      toCommand: () => ({ type: 'describe', fields }),
      also: () => {
        const about = { kind: 'ENTITY', id: principal.owner };
        return [
          audited(tenancy, principal.owner, acting, {
            act: 'entity.described',
            about,
            details: { fields: Object.keys(fields) },
          }),
        ];
      },
    });
  });
};
