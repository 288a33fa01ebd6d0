import { OwnerId } from '@concierta/kernel';
import * as z from 'zod';

/** How people of an entity sign in with their own accounts: attached to the user pool as data, not as code. */
const Provider = z.discriminatedUnion('protocol', [
  z.strictObject({
    protocol: z.literal('oidc'),
    name: z.string().regex(/^[A-Za-z0-9-]{3,32}$/),
    issuer: z.url({ protocol: /^https$/ }),
    clientId: z.string().min(1).max(256),
  }),
  z.strictObject({
    protocol: z.literal('saml'),
    name: z.string().regex(/^[A-Za-z0-9-]{3,32}$/),
    metadataUrl: z.url({ protocol: /^https$/ }),
  }),
]);

/** One owner that differs from the rest. */
const Tenant = z.strictObject({
  owner: OwnerId,
  /** What a person reading the file knows it by. */
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/),
  /** `pool` shares the tables; `silo` has its own tables and data role, with the same code. */
  placement: z.enum(['pool', 'silo']).default('pool'),
  /** Requests a second it may keep up and how many at once, where not the stage's own. */
  rate: z.strictObject({ perSecond: z.int().min(1).max(10_000), burst: z.int().min(1).max(100_000) }).optional(),
  providers: z.array(Provider).default([]),
});

/**
 * A stage's tenants that are not like the others. Nobody needs to be in it: an owner that is not named lives in the pool,
 * signs in by e-mail code and has the stage's rate. On AWS it is `infra/tenants/<stage>.json`; embedded, `tenants.json` in the data folder.
 */
export const TenantsFile = z
  .strictObject({ tenants: z.array(Tenant).default([]) })
  .refine(({ tenants }) => new Set(tenants.map(({ owner }) => owner)).size === tenants.length, {
    error: 'an owner is named twice',
  });
export type TenantsFile = z.infer<typeof TenantsFile>;
export type Tenant = z.infer<typeof Tenant>;
export type IdentityProvider = z.infer<typeof Provider>;

/** The owners that have tables of their own. */
export const silosIn = ({ tenants }: TenantsFile): readonly OwnerId[] =>
  tenants.filter(({ placement }) => placement === 'silo').map(({ owner }) => owner);

/** What the owners may send that have a rate of their own. */
export const ratesIn = ({ tenants }: TenantsFile): Readonly<Record<string, NonNullable<Tenant['rate']>>> =>
  Object.fromEntries(tenants.flatMap(({ owner, rate }) => (rate ? [[owner, rate]] : [])));
