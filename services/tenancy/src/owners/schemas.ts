import { OwnerId, OwnerKind } from '@concierta/kernel';
import { OrganisationKind } from '../organisation/model.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

export const OwnerStatus = z.enum(['invited', 'active', 'readOnly']).openapi('OwnerStatus');

/** What everybody signed in may know of an entity or organisation. */
export const OwnerSummary = z
  .object({
    id: OwnerId,
    ownerKind: OwnerKind,
    name: z.string(),
    code: z.string(),
    status: OwnerStatus,
    acronym: z.string().optional(),
    sector: z.string().optional(),
    coordinator: z.boolean().optional(),
    organisationKind: OrganisationKind.optional(),
    territory: z.string().optional(),
    territoryName: z.string().optional(),
    members: z.array(z.string()).optional(),
    validTo: z.iso.date().optional(),
    successor: OwnerId.optional(),
    /** The version that the directory knows, for a command on it. */
    version: z.number().int().optional(),
  })
  .openapi('OwnerSummary');
export type OwnerSummary = z.infer<typeof OwnerSummary>;
