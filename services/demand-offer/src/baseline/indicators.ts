import { plain } from '@concierta/territories';
import type { Label } from '../catalogues/entry.ts';

/** The groups of initial capacities within which the DNP measures municipal performance. */
export const capacityGroups = ['C', 'G1', 'G2', 'G3', 'G4', 'G5'] as const;
export type CapacityGroup = (typeof capacityGroups)[number];

/** Which way is better. */
export const polarities = ['more', 'less'] as const;
export type Polarity = (typeof polarities)[number];

/** A measurement that many know: what it is measured in, between which values, and with whom it may be compared. */
export interface KnownIndicator {
  readonly code: string;
  readonly label: Label;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly polarity: Polarity;
  /** Who usually publishes it. */
  readonly measuredBy: string;
  /** `group`: only municipalities, and only within their group. `level`: municipalities or departments among themselves. */
  readonly comparesWithin: 'group' | 'level';
}

const points = { unit: 'puntos', min: 0, max: 100, polarity: 'more', comparesWithin: 'level' } as const;
const share = { unit: '%', min: 0, max: 100, polarity: 'less', comparesWithin: 'level' } as const;

/** The well-known measurements. New ones go last: list rows keep the place. */
export const knownIndicators: readonly KnownIndicator[] = [
  {
    ...points,
    code: 'mdm',
    label: { es: 'Medición del Desempeño Municipal (MDM)', en: 'Municipal performance (MDM)' },
    measuredBy: 'DNP',
    comparesWithin: 'group',
  },
  {
    ...points,
    code: 'idf',
    label: { es: 'Índice de Desempeño Fiscal (IDF)', en: 'Fiscal performance (IDF)' },
    measuredBy: 'DNP',
  },
  {
    ...points,
    code: 'idi',
    label: { es: 'Índice de Desempeño Institucional (IDI)', en: 'Institutional performance (IDI)' },
    measuredBy: 'Función Pública',
  },
  {
    ...points,
    code: 'igpr',
    label: { es: 'Índice de Gestión de Proyectos de Regalías (IGPR)', en: 'Management of royalty projects (IGPR)' },
    measuredBy: 'DNP',
  },
  {
    ...share,
    code: 'irca',
    label: { es: 'Índice de Riesgo de la Calidad del Agua (IRCA)', en: 'Risk of water quality (IRCA)' },
    measuredBy: 'Instituto Nacional de Salud',
  },
  {
    ...share,
    code: 'ipm',
    label: { es: 'Incidencia de la pobreza multidimensional (IPM)', en: 'Multidimensional poverty (IPM)' },
    measuredBy: 'DANE',
  },
];

/** Measurements that are told apart by their name: any of TerriData's, and those an organisation makes itself. */
export const namedIndicators = ['terridata', 'own'] as const;
export type NamedIndicator = (typeof namedIndicators)[number];

/** Every code an indicator may have. The order is the one of list rows. */
export const indicatorCodes = [...knownIndicators.map(({ code }) => code), ...namedIndicators] as const;

const known = new Map(knownIndicators.map((indicator) => [indicator.code, indicator]));

/** What is known of a code; nothing for one that is told apart by its name. */
export const knownIndicator = (code: string): KnownIndicator | undefined => known.get(code);

/** A name as a part of a key: `Cobertura de acueducto (rural)` → `cobertura-de-acueducto-rural`. Empty when it has no letters. */
export const slugOf = (name: string): string => plain(name).trim().replaceAll(' ', '-').slice(0, 100);

/** What tells one indicator from another: its code and, for the named ones, its name however it was typed. */
export const indicatorKey = (code: string, name: string | undefined): string =>
  known.has(code) ? code : `${code}:${slugOf(name ?? '')}`;
