import { pdet, territories } from '@concierta/territories';
import { offerSteps } from './offer-steps.ts';
import { command, type Stage, type Step } from './stage.ts';
import { goal, type OfferStory } from './story.ts';

const subregion = (number: number): readonly string[] => pdet().find((one) => one.number === number)?.codes ?? [];

const bySubregion = (number: number) => ({
  reason: `Municipio PDET: ${pdet().find((one) => one.number === number)?.name ?? ''}`,
  rule: { by: 'pdet', value: String(number) },
  codes: subregion(number),
});

/** Sixty municipalities of six subregions; some of them for two reasons. */
const sixty = {
  groups: [
    ...[1, 8, 14, 16, 2, 15].map(bySubregion),
    {
      reason:
        'Pidió agua segura en el diálogo regional (cifra de demostración: riesgo alto en cuatro de cada diez muestras)',
      rule: { by: 'hand' },
      codes: ['19450', '19075', '52418', '13244', '70508'],
    },
  ],
};

/** Every municipality and non-municipal area, and a second reason for those of the PDET. */
const everywhere = {
  groups: [
    {
      reason: 'Todo municipio reporta la ejecución de su plan de desarrollo',
      rule: { by: 'kind', value: 'all' },
      codes: territories().map(({ code }) => code),
    },
    {
      reason: 'Además, reporta el avance de su plan de acción para la transformación regional',
      rule: { by: 'kind', value: 'pdet' },
      codes: pdet().flatMap(({ codes }) => codes),
    },
  ],
};

/** Two offers that show how territories are picked: sixty by groups, and all of them. */
export const targetedOffers: readonly OfferStory[] = [
  {
    key: 'agua-etapas',
    entity: 'MVCT',
    drafted: -74,
    title: 'Potabilización rural por etapas',
    summary:
      'Acompañamiento de ocho meses para que el municipio ponga a funcionar la planta que ya tiene y sepa sostenerla.',
    sector: 'housing',
    legalBasis: 'Ley 142 de 1994, artículo 162, y Decreto 1898 de 2016: agua y saneamiento en zona rural.',
    goals: [
      goal(
        'organisational',
        'sectorManagement',
        'Dos de cada diez plantas rurales funcionan (cifra de demostración)',
        'Siete de cada diez plantas rurales funcionan y tienen operador formado',
      ),
    ],
    stages: ['planning', 'execution', 'evaluation'],
    until: 260,
    deliverable: 'Diagnóstico de la planta, plan de puesta en marcha y operador formado.',
    modality: 'mixed',
    audience: 'Alcaldías PDET con planta rural construida y sin operar',
    contribution: 'Un operador de planta durante ocho meses y el acceso a la obra.',
    slots: 60,
    contact: 'potabilizacion@ejemplo.gov.co',
    targets: [{ codes: ['19450'], reason: 'Planta rural construida y sin operar' }],
    end: { is: 'published' },
  },
  {
    key: 'kit-seguimiento',
    entity: 'DNP',
    drafted: -58,
    title: 'Kit de seguimiento al plan de desarrollo territorial',
    summary: 'Tablero, formatos y acompañamiento a distancia para que cada municipio siga su plan de desarrollo.',
    sector: 'planning',
    legalBasis: 'Ley 152 de 1994, artículos 29, 42 y 43: evaluación y control de los planes de desarrollo.',
    goals: [
      goal(
        'organisational',
        'followUp',
        'Cuatro de cada diez municipios hacen seguimiento trimestral (cifra de demostración)',
        'Ocho de cada diez hacen seguimiento trimestral y lo publican',
      ),
    ],
    stages: ['execution', 'accountability'],
    deliverable: 'Tablero instalado con los datos del municipio y equipo formado.',
    modality: 'remote',
    audience: 'Secretarías de planeación de todos los municipios',
    contribution: 'Una persona de planeación, cuatro horas a la semana.',
    slots: 1200,
    contact: 'kit.seguimiento@ejemplo.gov.co',
    targets: [{ codes: ['CO'], reason: 'Todo municipio reporta la ejecución de su plan de desarrollo' }],
    end: { is: 'published' },
  },
];

interface MilestoneStory {
  readonly name: string;
  /** Days from the day of loading, or months from the agreement. */
  readonly at: number;
  readonly stage: string;
  readonly deliverable: string;
  readonly role: string;
  readonly principle?: string;
  readonly inputs?: object;
}

const plans = {
  followUpPlan: 'Reunión mensual con cada alcaldía; se mira el tablero de hitos y se anotan los compromisos.',
  evaluationPlan: 'Evaluación intermedia a la mitad y final al cierre, con la línea base de cada capacidad.',
  knowledgeLeft: 'Guía de operación, lecciones por subregión y personas formadas que quedan en el municipio.',
};

const milestoneOf = ({ role: responsibleRole, at: _, ...milestone }: MilestoneStory, moment: object) => ({
  ...milestone,
  responsibleRole,
  ...moment,
});

const byDates = (from: number, to: number, milestones: readonly MilestoneStory[]) => (stage: Stage) => ({
  schedule: { basis: 'dates', from: stage.day(from), to: stage.day(to) },
  milestones: milestones.map((one) => milestoneOf(one, { on: stage.day(one.at) })),
  ...plans,
});

const byMonths = (months: number, milestones: readonly MilestoneStory[]) => () => ({
  schedule: { basis: 'months', months },
  milestones: milestones.map((one) => milestoneOf(one, { month: one.at })),
  ...plans,
});

const ministryAndTown = 'Dirección técnica, con la secretaría de planeación';

const waterRoute = byDates(-60, 240, [
  {
    name: 'Diagnóstico compartido de la planta',
    at: -20,
    stage: 'planning',
    deliverable: 'Ficha de la planta y línea base de calidad del agua',
    role: ministryAndTown,
    principle: 'concurrence',
    inputs: { people: 2, days: 6, trips: 2, cop: 9_000_000 },
  },
  {
    name: 'Plan de puesta en marcha acordado',
    at: 40,
    stage: 'programming',
    deliverable: 'Plan firmado con tarifa y operador',
    role: 'Alcaldía, con apoyo del Ministerio',
    principle: 'complementarity',
    inputs: { people: 2, days: 3, trips: 1 },
  },
  {
    name: 'Operador formado y planta en operación',
    at: 150,
    stage: 'execution',
    deliverable: 'Acta de operación con tres muestras aptas',
    role: 'Empresa o junta prestadora',
    principle: 'subsidiarity',
    inputs: { people: 3, days: 20, trips: 4, cop: 24_000_000 },
  },
  {
    name: 'Capacidad medida otra vez',
    at: 220,
    stage: 'evaluation',
    deliverable: 'Informe de evaluación con las lecciones',
    role: ministryAndTown,
    inputs: { people: 2, days: 5, trips: 1 },
  },
]);

const kitRoute = byMonths(6, [
  {
    name: 'Plan de desarrollo cargado en el tablero',
    at: 1,
    stage: 'execution',
    deliverable: 'Tablero con metas e indicadores del municipio',
    role: 'Secretaría de planeación',
    principle: 'subsidiarity',
  },
  {
    name: 'Primer informe trimestral publicado',
    at: 4,
    stage: 'accountability',
    deliverable: 'Informe en la página de la alcaldía',
    role: 'Secretaría de planeación',
  },
  {
    name: 'Seguimiento hecho sin ayuda',
    at: 6,
    stage: 'evaluation',
    deliverable: 'Dos informes seguidos sin acompañamiento',
    role: 'Equipo del DNP, a distancia',
    principle: 'complementarity',
  },
]);

const cadastreRoute = byDates(-150, 155, [
  {
    name: 'Diagnóstico de la base predial',
    at: -90,
    stage: 'programming',
    deliverable: 'Informe de la base predial',
    role: 'Dirección de Gestión Catastral',
    principle: 'concurrence',
    inputs: { people: 3, days: 15, trips: 2 },
  },
  {
    name: 'Decisión del concejo sobre el gestor',
    at: 30,
    stage: 'programming',
    deliverable: 'Acuerdo municipal',
    role: 'Alcaldía y concejo',
    principle: 'subsidiarity',
  },
  {
    name: 'Conservación en marcha',
    at: 140,
    stage: 'execution',
    deliverable: 'Primeras mutaciones tramitadas por el equipo local',
    role: 'Secretaría de hacienda',
  },
]);

const titlesRoute = byDates(-110, 190, [
  {
    name: 'Inventario de predios fiscales',
    at: -50,
    stage: 'execution',
    deliverable: 'Inventario con cartografía',
    role: 'Oficina de vivienda del municipio',
    principle: 'concurrence',
    inputs: { people: 2, days: 12, trips: 3 },
  },
  {
    name: 'Primera tanda de títulos entregada',
    at: 160,
    stage: 'execution',
    deliverable: 'Títulos registrados',
    role: 'Alcaldía, con apoyo jurídico del Ministerio',
  },
]);

const seedbedRoute = byMonths(6, [
  {
    name: 'Un proyecto escogido por municipio',
    at: 1,
    stage: 'programming',
    deliverable: 'Acta con el proyecto y su responsable',
    role: 'Secretaría de planeación',
    principle: 'subsidiarity',
  },
  {
    name: 'Documentos tipo completos',
    at: 4,
    stage: 'programming',
    deliverable: 'Proyecto estructurado, con sus anexos',
    role: 'Equipo del Ministerio, con la oficina de planeación',
    principle: 'concurrence',
    inputs: { people: 2, days: 24, trips: 2 },
  },
  {
    name: 'Proyecto radicado sin devolución',
    at: 6,
    stage: 'programming',
    deliverable: 'Radicado del proyecto',
    role: 'Alcaldía',
  },
]);

type Make = (stage: Stage) => unknown;

/** On one day, the formulator of an entity writes something about an offer that was made before. */
const formulates = (
  on: number,
  [entity, key]: readonly [entity: string, key: string],
  method: 'POST' | 'PUT' | 'PATCH',
  name: string,
  body: Make,
): Step => ({
  on,
  run: async (stage) =>
    void (await command(stage.actor(entity, 'formulator'), method, `/offers/${stage.made(key).id}`, name, body(stage))),
});

const water = ['MVCT', 'agua-etapas'] as const;
const seedbed = ['MVCT', 'semillero-agua'] as const;
const kit = ['DNP', 'kit-seguimiento'] as const;
const cadastre = ['IGAC', 'catastro'] as const;
const titles = ['MVCT', 'titulacion'] as const;

/** Targeting by groups, routes, the number of the Portal Territorial, and a next edition that waits for the approver. */
export const targetingSteps: readonly Step[] = [
  ...targetedOffers.flatMap(offerSteps),
  formulates(-165, seedbed, 'PUT', 'checks/O9', seedbedRoute),
  formulates(-155, cadastre, 'PUT', 'checks/O9', cadastreRoute),
  formulates(-120, titles, 'PUT', 'checks/O9', titlesRoute),
  formulates(-74, water, 'PUT', 'checks/O8', () => sixty),
  formulates(-74, water, 'PUT', 'checks/O9', waterRoute),
  formulates(-58, kit, 'PUT', 'checks/O8', () => everywhere),
  formulates(-58, kit, 'PUT', 'checks/O9', kitRoute),
  formulates(-66, water, 'POST', 'register', (stage) => ({ date: stage.day(-67), number: 'PT-2026-00412' })),
  formulates(-140, cadastre, 'POST', 'register', (stage) => ({ date: stage.day(-141), number: 'PT-2026-00187' })),
  formulates(-3, water, 'PATCH', '', () => ({
    summary:
      'Acompañamiento de ocho meses para que el municipio ponga a funcionar la planta rural que ya tiene, forme a su operador y sepa sostenerla.',
  })),
  formulates(-3, water, 'PUT', 'checks/O8', () => ({
    groups: [
      ...sixty.groups,
      { reason: 'Municipio PDET: Sur de Bolívar', rule: { by: 'pdet', value: '13' }, codes: subregion(13).slice(0, 4) },
    ],
  })),
  formulates(-2, water, 'POST', 'submit', () => undefined),
];
