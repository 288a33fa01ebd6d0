import { OwnerId } from '@concierta/kernel';
import { isSector } from '../catalogue/entities.ts';
import { OwnerStatus } from '../owners/schemas.ts';
import { Day, Email, nameOf, OwnerCode, rule, words } from '../words.ts';
import '@concierta/http/zod-openapi';
import * as z from 'zod';

const Sector = z
  .string()
  .refine(
    isSector,
    rule('unknown-sector', 'Elija un sector de la lista de sectores.', 'Choose a sector of the list of sectors.'),
  );

const commands = z.array(z.enum(['describe', 'close', 'reopen']));

/** The entity of the hat worn. */
export const EntityView = z
  .object({
    id: OwnerId,
    state: OwnerStatus,
    name: z.string(),
    acronym: z.string().optional(),
    code: z.string(),
    sector: z.string().optional(),
    legalKind: z.string().optional(),
    catalogueId: z.string().optional(),
    coordinator: z.boolean(),
    validFrom: Day,
    validTo: Day.optional(),
    successor: OwnerId.optional(),
    reason: z.string().optional(),
    note: z.string().optional(),
    version: z.number().int(),
    allowed: commands,
  })
  .openapi('EntityView');

/** One line of the catalogue of national entities, and what became of it on the platform. */
export const CatalogueEntry = z
  .object({
    /** Absent when the entity is on the platform without being in the catalogue. */
    catalogueId: z.string().optional(),
    name: z.string(),
    acronym: z.string().optional(),
    sector: z.string().optional(),
    legalKind: z.string().optional(),
    head: z.string().optional(),
    validTo: Day.optional(),
    /** `catalogueId` of who succeeded it. */
    successor: z.string().optional(),
    note: z.string().optional(),
    /** Present once it is on the platform. */
    owner: OwnerId.optional(),
    code: z.string().optional(),
    status: z.enum(['absent', 'invited', 'active', 'readOnly']),
    coordinator: z.boolean().optional(),
    /** Present once it is on the platform: what a command on it says it has read. */
    version: z.number().int().optional(),
  })
  .openapi('CatalogueEntry');

export const OnboardEntity = z
  .object({
    /** From the catalogue … */
    catalogueId: z.string().min(1).max(60).optional(),
    /** … or in one's own words. */
    name: nameOf(200).optional(),
    acronym: nameOf(30).optional(),
    sector: Sector.optional(),
    code: OwnerCode,
    administratorEmail: Email,
  })
  .openapi('OnboardEntity');
export type OnboardEntity = z.infer<typeof OnboardEntity>;

export const Onboarded = z
  .object({ owner: OwnerId, invitation: z.string(), name: z.string(), code: z.string(), status: OwnerStatus })
  .openapi('Onboarded');

export const DescribeEntity = z
  .object({
    name: nameOf(200).optional(),
    acronym: nameOf(30).optional(),
    sector: Sector.optional(),
  })
  .openapi('DescribeEntity');

export const CloseEntity = z
  .object({ validTo: Day, successor: OwnerId.optional(), reason: words(1000) })
  .openapi('CloseEntity');

export const ReopenEntity = z.object({ reason: words(1000) }).openapi('ReopenEntity');
