import { listQuery, pageSchema, route, type ServiceApp } from '@concierta/http';
import { OwnerId, OwnerKind, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { pageOfList } from '../paging.ts';
import type { Tenancy } from '../tenancy.ts';
import { rule } from '../words.ts';
import { allOwners, answersTo, byName, ownerInDirectory } from './directory.ts';
import { OwnerSummary } from './schemas.ts';

const tags = ['Organizaciones'] as const;
const mostIds = 50;

const Ids = z
  .string()
  .max(2_000)
  .refine(
    (text) => {
      const ids = text.split(',');
      return ids.length <= mostIds && ids.every((id) => OwnerId.safeParse(id).success);
    },
    rule('owner-ids', `Hasta ${mostIds} identificadores separados por comas.`, `Up to ${mostIds} ids between commas.`),
  );

const getOwners = route({
  method: 'get',
  path: '/owners',
  summary: 'Nombres de entidades y organizaciones: por identificador (`ids`) o por nombre (`q`)',
  tags,
  auth: 'person',
  kind: 'list',
  request: {
    query: listQuery.extend({ ids: Ids.optional(), q: z.string().max(100).optional(), kind: OwnerKind.optional() }),
  },
  answers: { 200: pageSchema(OwnerSummary) },
});

const getOwner = route({
  method: 'get',
  path: '/owners/{id}',
  summary: 'Una entidad u organización',
  tags,
  auth: 'person',
  kind: 'read',
  request: { params: z.object({ id: OwnerId }) },
  answers: { 200: OwnerSummary },
});

/** The directory: who is on the platform, for anybody signed in. */
export const ownerRoutes = (app: ServiceApp, { authority }: Tenancy): void => {
  app.openapi(getOwners, async (c) => {
    const { ids, q = '', kind, ...page } = c.req.valid('query');
    if (ids !== undefined) {
      const unique = [...new Set(ids.split(','))].map((id) => OwnerId.parse(id));
      const found = await Promise.all(unique.map((id) => ownerInDirectory(authority.directory, id)));
      return c.json({ items: found.filter((owner) => owner !== undefined) }, 200);
    }
    const kinds = kind === undefined ? OwnerKind.options : [kind];
    const all = (await Promise.all(kinds.map((one) => allOwners(authority.directory, one)))).flat();
    const matching = all.filter((owner) => answersTo(owner, q)).sort(byName);
    return c.json(
      pageOfList(matching, (owner) => owner.id, page),
      200,
    );
  });

  app.openapi(getOwner, async (c) => {
    const found = await ownerInDirectory(authority.directory, c.req.valid('param').id);
    if (found === undefined) throw new Refusal('not-found');
    return c.json(found, 200);
  });
};
