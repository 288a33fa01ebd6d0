import { OwnerId } from '@concierta/kernel';
import { isTerritoryCode } from '@concierta/territories';
import { MandateView } from '../mandate/schemas.ts';
import { OwnerStatus } from '../owners/schemas.ts';
import { Email, nameOf, OwnerCode, rule } from '../words.ts';
import { OrganisationKind } from './model.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

/** A DIVIPOLA code in force. */
const Place = z
  .string()
  .refine(
    isTerritoryCode,
    rule(
      'unknown-territory',
      'Ese código DIVIPOLA no existe o ya no está vigente. Busque el territorio por su nombre.',
      'There is no such DIVIPOLA code in force. Search the territory by its name.',
    ),
  );

export const OrganisationView = z
  .object({
    id: OwnerId,
    state: OwnerStatus,
    kind: OrganisationKind,
    name: z.string(),
    code: z.string(),
    territory: z.string().optional(),
    territoryName: z.string().optional(),
    members: z.array(z.string()).optional(),
    scheme: z.string().optional(),
    version: z.number().int(),
  })
  .openapi('OrganisationView');

export const OrganisationDetail = OrganisationView.extend({ mandates: z.array(MandateView) }).openapi(
  'OrganisationDetail',
);

export const RegisterOrganisation = z
  .object({
    kind: OrganisationKind,
    /** Left out for a mayor's or governor's office: the territory names it. */
    name: nameOf(200).optional(),
    /** Left out for a mayor's or governor's office: its DIVIPOLA code. */
    code: OwnerCode.optional(),
    territory: Place.optional(),
    members: z.array(Place).min(1).max(200).optional(),
    /** The kind of associative scheme: ASOMUN, PAP, RAP … */
    scheme: z.string().min(1).max(10).optional(),
    /** Who represents it; receives the invitation and, where the head is elected, the mandate of this term. */
    representativeEmail: Email.optional(),
  })
  .openapi('RegisterOrganisation');
export type RegisterOrganisation = z.infer<typeof RegisterOrganisation>;

export const RegisteredOrganisation = z
  .object({
    owner: OwnerId,
    name: z.string(),
    code: z.string(),
    status: OwnerStatus,
    invitation: z.string().optional(),
    mandate: z.string().optional(),
  })
  .openapi('RegisteredOrganisation');
