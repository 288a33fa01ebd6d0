import { type Principal, permitsOf } from '@concierta/access';
import { etag, hat, route, type ServiceApp, saveContext } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { WorkableCheck, workableChecks } from '../offer/content.ts';
import { type Policy, policies, policyId, policyMachine } from './model.ts';
import { type PolicyReader, policyOf } from './reader.ts';

const PolicyView = z
  .object({
    required: z.array(WorkableCheck),
    available: z.array(WorkableCheck).openapi({ description: 'Los que hoy se pueden trabajar, y por eso exigir.' }),
    byDefault: z.boolean().openapi({ description: 'La entidad no ha dicho otra cosa.' }),
    version: z.number().int(),
    allowed: z.array(z.string()),
  })
  .openapi('OfferPolicy');

const PolicyInput = z
  .object({
    required: z.array(WorkableCheck).max(10),
    version: z
      .number()
      .int()
      .nonnegative()
      .openapi({ description: 'La versión que se leyó; 0 si nunca se ha fijado.' }),
  })
  .openapi('OfferPolicyInput');

const permits = permitsOf<'read' | 'set'>({
  read: { roles: ['administrator', 'formulator', 'adviser', 'approver', 'viewer', 'coordinator'], ownerKind: 'entity' },
  set: { roles: ['approver', 'administrator'], ownerKind: 'entity' },
});

const tags = ['Ofertas'];

const readRoute = route({
  method: 'get',
  path: '/policy',
  summary: 'Qué pasos exige la entidad para publicar una oferta.',
  tags,
  auth: 'hat',
  kind: 'read',
  answers: { 200: PolicyView },
});

const putRoute = route({
  method: 'put',
  path: '/policy',
  summary: 'Decir qué pasos exige la entidad para publicar una oferta.',
  tags,
  auth: 'hat',
  kind: 'action',
  request: { body: PolicyInput },
  answers: { 200: PolicyView },
});

const view = ({ state, required }: Policy, version: number, principal: Principal): z.output<typeof PolicyView> => ({
  required,
  available: [...workableChecks],
  byDefault: state === 'byDefault',
  version,
  allowed: permits.allows(principal, 'set') ? ['set'] : [],
});

/** Reading and setting the entity's policy. The version read travels in the body, because the default has no `ETag`. */
export const policyRoutes = (app: ServiceApp, reader: PolicyReader): void => {
  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    permits.require(principal, 'read');
    const { policy, version } = await policyOf(store);
    return c.json(view(policy, version, principal), 200, version > 0 ? { etag: etag(version) } : {});
  });

  app.openapi(putRoute, async (c) => {
    const { store, principal } = hat(c);
    permits.require(principal, 'set');
    const { required, version: expected } = c.req.valid('json');
    const { policy, version } = await policyOf(store);
    if (version !== expected) throw new Refusal('stale-version');
    const decision = policyMachine.decide(policy, { type: 'set', required });
    if (!decision.changed) return c.json(view(policy, version, principal), 200);
    const { next, event } = decision;
    const context = saveContext(c, principal);
    const saved = await store.save(policies, { id: policyId, expected, next, event, context });
    reader.forget(store);
    return c.json(view(next, saved.version, principal), 200, { etag: etag(saved.version) });
  });
};
