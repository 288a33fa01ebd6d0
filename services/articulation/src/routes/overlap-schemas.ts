import {
  CapacityRef,
  CatalogueCode,
  CycleStage,
  Instant,
  PlainDate,
  ServiceMode,
  TerritoryCode,
} from '@concierta/events';
import { listQuery } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import { strengths } from '@concierta/matching';
import { isTerritoryCode, wholeCountry } from '@concierta/territories';
import * as z from 'zod';
import { AskedTerritory, Availability, OfferEntry, OwnerName, portfolioFilters } from './schemas.ts';

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

const allDifferent = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** A place that exists, or the whole country. */
const ReachCode = z
  .string()
  .refine(
    (code) => code === wholeCountry || isTerritoryCode(code),
    rule(
      'unknown-territory',
      'Ese código DIVIPOLA no existe o ya no está vigente.',
      'That DIVIPOLA code does not exist or is no longer in force.',
    ),
  )
  .meta({ description: 'Código DIVIPOLA vigente, o CO para todo el país.', example: '19450' });

const Territories = z
  .array(ReachCode)
  .min(1)
  .max(1_155)
  .refine(allDifferent, rule('repeated', 'Un territorio viene repetido.', 'A territory is repeated.'));

const Capacities = z
  .array(CapacityRef)
  .max(30)
  .refine(
    (all) => allDifferent(all.map(({ level, dimension }) => `${level} ${dimension}`)),
    rule('repeated', 'Una capacidad viene repetida.', 'A capacity is repeated.'),
  )
  .default([]);

const Text = z.string().max(6_000).optional();

/** What the radar looks for: what an offer being formulated says of itself. */
export const OverlapSearch = z
  .object({
    offer: idSchema('offer').optional().openapi({ description: 'La propia oferta, que no se cuenta.' }),
    territories: Territories,
    capacities: Capacities,
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    cycleStages: z.array(CycleStage).max(5).default([]),
    sector: CatalogueCode.optional(),
    text: Text.openapi({ description: 'Su nombre y lo que entrega.' }),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...rule('before-start', 'Escriba una fecha de cierre posterior al inicio.', 'Write an end after the start.'),
  })
  .openapi('OverlapSearch');

const Period = z.object({ from: PlainDate.optional(), to: PlainDate.optional() });

/** A published offer as the radar shows it: what everybody may read of it, and nothing more. */
export const OverlapOffer = z
  .object({
    id: z.string(),
    owner: OwnerName,
    code: z.string(),
    title: z.string(),
    edition: z.number().int().optional(),
    publishedAt: Instant.optional(),
    mode: ServiceMode.optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    requestUntil: PlainDate.optional(),
    availability: Availability.optional(),
    open: z.boolean().openapi({ description: 'Todavía se puede pedir.' }),
    address: z.string().openapi({ description: 'Su página pública.' }),
  })
  .openapi('OverlapOffer');

export const Overlap = z
  .object({
    offer: OverlapOffer,
    strength: z.enum(strengths),
    score: z.number().int(),
    territories: z.object({
      municipalities: z.number().int(),
      codes: z.array(TerritoryCode),
      more: z.number().int().openapi({ description: 'Códigos compartidos que no se muestran.' }),
    }),
    capacities: z.array(CapacityRef).openapi({ description: 'La misma dimensión en el mismo nivel.' }),
    dimensions: z.array(z.string()).openapi({ description: 'La misma dimensión, en otro nivel.' }),
    period: Period.optional().openapi({ description: 'Cuándo coinciden; sin él, nunca.' }),
    cycleStages: z.array(CycleStage),
    sector: z.boolean(),
    words: z.array(z.string()).openapi({ description: 'Palabras propias que la otra también usa.' }),
  })
  .openapi('Overlap');
export type Overlap = z.infer<typeof Overlap>;

export const OverlapPage = z
  .object({
    items: z.array(Overlap),
    total: z.number().int(),
    next: z.string().optional(),
    entities: z.number().int().openapi({ description: 'De cuántas entidades son las coincidencias.' }),
    strong: z.number().int(),
    partial: z.number().int(),
    slight: z.number().int(),
    municipalities: z.number().int().openapi({ description: 'Cuántos municipios alcanza lo que se busca.' }),
    seenAt: Instant,
  })
  .openapi('OverlapPage');

/** Where several entities meet in one territory. */
export const MeetingPage = z
  .object({
    territory: z.object({ code: z.string(), name: z.string() }),
    items: z.array(
      z
        .object({
          capacity: CapacityRef,
          entities: z.array(OwnerName),
          total: z.number().int(),
          offers: z.array(OverlapOffer).openapi({ description: 'Las diez más nuevas.' }),
        })
        .openapi('OverlapMeeting'),
    ),
    total: z.number().int(),
    next: z.string().optional(),
  })
  .openapi('OverlapMeetingPage');

export const MeetingQuery = listQuery.extend({ territory: AskedTerritory, capacity: CatalogueCode.optional() });

/** What a demand looks for, and how the answer is narrowed. */
export const MatchSearch = z
  .object({
    territories: Territories,
    capacities: Capacities,
    cycleStage: CycleStage.optional(),
    sector: CatalogueCode.optional(),
    text: Text.openapi({ description: 'El nombre de la demanda y la necesidad.' }),
  })
  .openapi('MatchSearch');

export const MatchQuery = listQuery.extend(portfolioFilters);

export const MatchPage = z
  .object({
    items: z.array(
      OfferEntry.omit({ highlights: true, reasons: true })
        .extend({
          score: z.number().int().openapi({ description: 'De cien.' }),
          match: z.object({
            municipalities: z.number().int(),
            of: z.number().int().openapi({ description: 'Los municipios de la demanda.' }),
            capacities: z.array(CapacityRef),
            dimensions: z.array(z.string()),
            cycle: z.boolean(),
            sector: z.boolean(),
            words: z.array(z.string()),
          }),
        })
        .openapi('OfferMatch'),
    ),
    total: z.number().int(),
    next: z.string().optional(),
  })
  .openapi('OfferMatchPage');
