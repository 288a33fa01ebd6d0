import { identity, route, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import type { TenancyDeps } from '../dependencies.ts';
import type { Tenancy } from '../tenancy.ts';
import { describe, link, selfActing } from './link.ts';
import { readMe } from './read.ts';
import { DescribeMe, LinkMe, Me } from './schemas.ts';

const tags = ['Persona'] as const;

const getMe = route({
  method: 'get',
  path: '/me',
  summary: 'Quién soy, en nombre de quién puedo actuar y qué invitaciones me esperan',
  tags,
  auth: 'person',
  kind: 'read',
  answers: { 200: Me },
});

const postLink = route({
  method: 'post',
  path: '/me/link',
  summary: 'Vincula el correo verificado y acepta las invitaciones que esperan por él',
  tags,
  auth: 'person',
  kind: 'action',
  request: { body: LinkMe },
  answers: { 200: Me },
});

const patchMe = route({
  method: 'patch',
  path: '/me',
  summary: 'Cambia mi nombre visible o mi idioma',
  tags,
  auth: 'person',
  kind: 'action',
  request: { body: DescribeMe },
  answers: { 200: Me },
});

/** Who am I: the only routes of a person without a hat. */
export const personRoutes = (app: ServiceApp, tenancy: Tenancy, { verifyIdToken }: TenancyDeps): void => {
  app.openapi(getMe, async (c) => c.json(await readMe(tenancy, identity(c).person, c.get('language')), 200));

  app.openapi(postLink, async (c) => {
    const { issuer, subject, person } = identity(c);
    const claims = await verifyIdToken(c.req.valid('json').idToken);
    if (claims.issuer !== issuer || claims.subject !== subject) throw new Refusal('token-invalid');
    const acting = selfActing(person, c.get('requestId'), c.get('traceparent'));
    await link(tenancy, person, claims, c.get('language'), acting);
    return c.json(await readMe(tenancy, person, c.get('language')), 200);
  });

  app.openapi(patchMe, async (c) => {
    const { person } = identity(c);
    const { displayName, language } = c.req.valid('json');
    const acting = selfActing(person, c.get('requestId'), c.get('traceparent'));
    await describe(tenancy, person, { name: displayName, language }, acting);
    return c.json(await readMe(tenancy, person, c.get('language')), 200);
  });
};
