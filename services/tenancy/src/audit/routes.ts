import { permitsOf } from '@concierta/access';
import { hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import type { Item } from '@concierta/store';
import type * as z from 'zod';
import { personDefinition } from '../person/store.ts';
import type { Tenancy } from '../tenancy.ts';
import { auditPk } from './record.ts';
import { AuditEntry } from './schemas.ts';

type Entry = z.infer<typeof AuditEntry>;

const getAudit = route({
  method: 'get',
  path: '/audit',
  summary: 'Los actos administrativos de mi organización, del más reciente al más antiguo',
  tags: ['Auditoría'],
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: pageSchema(AuditEntry) },
});

const permits = permitsOf<'read'>({ read: { roles: ['administrator', 'coordinator'] } });

const entryOf = (row: Item, nameOf: (person: string) => string | undefined): Entry => {
  const by = row.by as Entry['by'];
  const name = by.person === undefined ? undefined : nameOf(by.person);
  return AuditEntry.parse({ ...row, by: name === undefined ? by : { ...by, name } });
};

/** The record of administrative acts, for who administers. Names are looked up at reading: the record itself holds only ids. */
export const auditRoutes = (app: ServiceApp, { authority }: Tenancy): void => {
  app.openapi(getAudit, async (c) => {
    const { principal, store } = hat(c);
    permits.require(principal, 'read');
    const page = await store.query(auditPk(principal.owner), { ...pageOf(c.req.valid('query')), descending: true });
    const people = [...new Set(page.items.flatMap((row) => (row.by as Entry['by']).person ?? []))];
    const known = await Promise.all(people.map((person) => authority.platform.load(personDefinition, person)));
    const names = new Map(
      known.flatMap((found) => (found?.state.state === 'linked' ? [[found.id, found.state.name] as const] : [])),
    );
    const items = page.items.map((row) => entryOf(row, (person) => names.get(person)));
    return c.json(pageAnswer({ ...page, items }), 200);
  });
};
