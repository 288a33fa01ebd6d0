import type * as z from 'zod';
import type { Label } from '../../catalogues/entry.ts';
import type { StepStatus } from '../arrangement/state.ts';
import type { Side } from '../gaps.ts';
import type { ItemKind } from '../item/state.ts';
import type { Period } from './content.ts';

export const kindLabels: Readonly<Record<ItemKind, Label>> = {
  objective: { es: 'Objetivo institucional', en: 'Institutional objective' },
  sectorObjective: { es: 'Objetivo del sector', en: 'Objective of the sector' },
  process: { es: 'Proceso', en: 'Process' },
  procedure: { es: 'Procedimiento', en: 'Procedure' },
  actionPlanLine: { es: 'Línea del plan de acción', en: 'Line of the action plan' },
};

export const sideLabels: Readonly<Record<Side, Label>> = {
  objective: { es: 'objetivo', en: 'objective' },
  process: { es: 'proceso', en: 'process' },
  line: { es: 'línea del plan', en: 'line of the plan' },
};

export const periodLabels: Readonly<Record<Period, Label>> = {
  year: { es: 'Todo el año', en: 'The whole year' },
  firstHalf: { es: 'Primer semestre', en: 'First half' },
  secondHalf: { es: 'Segundo semestre', en: 'Second half' },
  q1: { es: 'Primer trimestre', en: 'First quarter' },
  q2: { es: 'Segundo trimestre', en: 'Second quarter' },
  q3: { es: 'Tercer trimestre', en: 'Third quarter' },
  q4: { es: 'Cuarto trimestre', en: 'Fourth quarter' },
};

export const stepLabels: Readonly<Record<z.output<typeof StepStatus>, Label>> = {
  none: { es: 'Sin iniciar', en: 'Not started' },
  running: { es: 'En curso', en: 'In progress' },
  done: { es: 'Completo', en: 'Complete' },
};

/** The columns and the lines of a report as a sheet. */
export const sheetLabels = {
  summary: { es: 'Resumen', en: 'Summary' },
  offers: { es: 'Ofertas', en: 'Offers' },
  items: { es: 'Objetivos, procesos y líneas', en: 'Objectives, processes, lines' },
  what: { es: 'Qué', en: 'What' },
  value: { es: 'Cuánto', en: 'How much' },
  code: { es: 'Código', en: 'Code' },
  name: { es: 'Nombre', en: 'Name' },
  state: { es: 'Estado', en: 'State' },
  stepsDone: { es: 'Pasos completos', en: 'Steps complete' },
  steps: { es: 'Pasos en total', en: 'Steps in all' },
  lacks: { es: 'Le falta', en: 'Lacks' },
  kind: { es: 'Clase', en: 'Kind' },
  budget: { es: 'Presupuesto (pesos)', en: 'Budget (pesos)' },
  aligned: { es: 'Ofertas que se alinean', en: 'Offers aligned' },
  report: { es: 'Informe', en: 'Report' },
  period: { es: 'Periodo', en: 'Period' },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'Hasta', en: 'To' },
  generatedAt: { es: 'Generado', en: 'Made on' },
  hash: { es: 'Huella', en: 'Hash' },
  demand: { es: 'Demandas', en: 'Demands' },
  registered: { es: 'Demandas registradas en el periodo', en: 'Demands registered in the period' },
  overdue: { es: 'Demandas vencidas', en: 'Demands overdue' },
  ruled: { es: 'Demandas con fallo en vigor', en: 'Demands with a ruling in force' },
  offer: { es: 'Ofertas en formulación o vigentes', en: 'Offers in preparation or in force' },
  published: { es: 'Ofertas publicadas en el periodo', en: 'Offers published in the period' },
  unfinished: { es: 'Ofertas con pasos por completar', en: 'Offers with steps to complete' },
  without: { es: 'Ofertas sin', en: 'Offers without' },
  item: { es: 'Elementos vigentes', en: 'Items in force' },
  idle: { es: 'Elementos sin ninguna oferta', en: 'Items without any offer' },
  total: { es: 'Presupuesto del plan de acción (pesos)', en: 'Budget of the action plan (pesos)' },
  linked: { es: 'Presupuesto con oferta (pesos)', en: 'Budget with an offer (pesos)' },
  incomplete: {
    es: 'La entidad tiene más de lo que un informe cuenta; las cifras son de lo primero que se encontró.',
    en: 'The entity has more than a report counts; the figures are of what was found first.',
  },
} as const satisfies Readonly<Record<string, Label>>;
