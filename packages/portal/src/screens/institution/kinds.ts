import type { ItemKind } from './wire.ts';

/** The parts of the institution, each with its address. */
export const parts = ['resumen', 'objetivos', 'procesos', 'plan', 'informe'] as const;
export type Part = (typeof parts)[number];

/** The parts that are a table of items. */
export const tables = ['objetivos', 'procesos', 'plan'] as const;
export type Table = (typeof tables)[number];

/** The kinds of item that each table shows, in its order. */
export const kindsOf: Readonly<Record<Table, readonly ItemKind[]>> = {
  objetivos: ['objective', 'sectorObjective'],
  procesos: ['process', 'procedure'],
  plan: ['actionPlanLine'],
};

export const tableOf = (kind: ItemKind): Table => tables.find((table) => kindsOf[table].includes(kind)) ?? 'objetivos';

/** The kinds by the word they have in an address. */
export const kindWords: Readonly<Record<string, ItemKind>> = {
  objetivo: 'objective',
  'objetivo-del-sector': 'sectorObjective',
  proceso: 'process',
  procedimiento: 'procedure',
  linea: 'actionPlanLine',
};

export const wordOf = (kind: ItemKind): string =>
  Object.entries(kindWords).find(([, one]) => one === kind)?.[0] ?? 'objetivo';

export const addressOfPart = (part: Part): string => (part === 'resumen' ? '/institucion' : `/institucion/${part}`);
