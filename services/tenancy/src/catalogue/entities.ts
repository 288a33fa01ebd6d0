import { autonomous } from './autonomous.ts';
import { endedEntities } from './ended.ts';
import { executiveFirst } from './executive-first.ts';
import { executiveSecond } from './executive-second.ts';
import { regionalCorporations } from './regional-corporations.ts';
import { type LegalKind, legalKinds, type SectorRows } from './rows.ts';

/** A real national entity that could be onboarded: facts from public knowledge, each still to be checked by the coordinator. */
export interface CatalogueEntity {
  /** Stable and opaque outside this catalogue; never an owner's id. */
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
  readonly sector: string;
  readonly legalKind: string;
  /** The entity at the head of its sector. */
  readonly head?: string;
  /** The last day it existed, and who succeeded it. */
  readonly validTo?: string;
  readonly successor?: string;
  readonly note: string;
}

const unverified = 'Por verificar';

const notes: Readonly<Record<string, string>> = {
  art: 'La adscripción pasó entre Presidencia e Inclusión Social. Por verificar.',
  arn: 'La adscripción pasó entre Presidencia e Inclusión Social. Por verificar.',
  minigualdad:
    'La Ley 2281 de 2023 fue declarada inexequible con efecto diferido (C-161 de 2024). Por verificar antes de vincular.',
};

const idOf = (acronym: string): string =>
  acronym
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const isLegalKind = (text: string): text is LegalKind => Object.hasOwn(legalKinds, text);

const read = ({ sector, head, rows }: SectorRows): CatalogueEntity[] =>
  rows.map((row) => {
    const [kind = '', acronym = '', name = ''] = row.split('|');
    const id = idOf(acronym);
    if (!isLegalKind(kind)) throw new Error(`«${row}» has no known legal kind`);
    return {
      id,
      name,
      acronym,
      sector,
      legalKind: legalKinds[kind],
      ...(head === undefined || head === id ? {} : { head }),
      note: notes[id] ?? `${unverified}.`,
    };
  });

const ended = endedEntities.map(({ kind, ...entity }): CatalogueEntity => ({ ...entity, legalKind: legalKinds[kind] }));

/** Every entity of the catalogue, sector by sector, those that ended last. */
export const catalogueEntities: readonly CatalogueEntity[] = [
  ...[...executiveFirst, ...executiveSecond, ...regionalCorporations, ...autonomous].flatMap(read),
  ...ended,
];

const byId = new Map(catalogueEntities.map((entity) => [entity.id, entity]));

export const catalogueEntity = (id: string): CatalogueEntity | undefined => byId.get(id);

const sectors = new Set(catalogueEntities.map(({ sector }) => sector));

/** True for a sector of the catalogue: the same codes as the national catalogue of sectors, and `control` for autonomous bodies. */
export const isSector = (code: string): boolean => sectors.has(code);
