import { command, type Stage, type Step, succeed } from './stage.ts';
import type { DayOffset } from './story.ts';

type Actor = ReturnType<Stage['actor']>;

interface SourceOfStory {
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How many days before it is recorded it happened, and its deadline, if it has one. */
  readonly happened: number;
  readonly deadline?: DayOffset;
  /** What becomes of it, in order. */
  readonly moves?: readonly { readonly name: string; readonly body?: unknown }[];
}

const day = -30;
const enforce = { name: 'enforce' };

const record = async (stage: Stage, actor: Actor, { key, body, happened, deadline, moves = [] }: SourceOfStory) => {
  const whole = {
    ...body,
    date: stage.day(day - happened),
    ...(deadline !== undefined && { deadline: stage.day(deadline) }),
  };
  const { body: source } = await succeed(actor.post('/sources', whole), `record ${key}`);
  const id = String(source.id);
  stage.make(key, { owner: String(source.owner), id });
  for (const move of moves) await command(actor, 'POST', `/sources/${id}`, move.name, move.body);
  return id;
};

const patia = ['19450', '19075', '19050', '19532'];

/** One of every kind, in every state, of one ministry; an overdue one and a deadline that is near among them. Figures are invented. */
const ofTheMinistry: readonly SourceOfStory[] = [
  {
    key: 'fuente-pliego',
    body: {
      kind: 'petition',
      title: 'Pliego de las juntas de acueducto del Alto Patía (demostración)',
      origin: 'Mesa de acueductos comunitarios del Alto Patía',
      territories: patia,
      commitment: 'promised',
      summary: 'Piden tarifa que alcance, laboratorio de agua y acompañamiento para formular proyectos.',
    },
    happened: 40,
    deadline: -9,
    moves: [enforce],
  },
  {
    key: 'fuente-compromiso',
    body: {
      kind: 'commitment',
      title: 'Plan de agua rural para cuatro municipios (demostración)',
      promisedBy: 'Ministerio de Vivienda, Ciudad y Territorio',
      promisedTo: 'Juntas de acueducto del Alto Patía',
      act: 'Consejo de gobierno en El Bordo',
      status: 'inProgress',
      territories: patia,
    },
    happened: 35,
    deadline: 12,
    moves: [enforce],
  },
  {
    key: 'fuente-dialogo',
    body: {
      kind: 'localDialogue',
      title: 'Diálogo en la vereda El Cangrejo (demostración)',
      place: 'Escuela de la vereda El Cangrejo, Mercaderes',
      participants: 34,
      who: 'Juntas de acueducto, docentes y promotora de salud',
      needs: 'Agua tratada todo el año. Una tarifa que las familias puedan pagar. Una vía para llevar el cloro.',
      territories: ['19450'],
    },
    happened: 20,
  },
  {
    key: 'fuente-drv',
    body: {
      kind: 'bindingRegionalDialogue',
      title: 'Diálogo regional vinculante del sur del Cauca (demostración)',
      region: 'Alto Patía y Norte del Cauca',
      scheme: 'PDET',
      rank: 3,
      settled: 'Llevar agua tratada a las veredas antes de abrir nuevas vías.',
      territories: patia,
    },
    happened: 60,
  },
  {
    key: 'fuente-medicion',
    body: {
      kind: 'indicator',
      title: 'Hogares con agua sin tratar en el Alto Patía (cifra inventada)',
      indicator: 'Hogares que beben agua sin tratar',
      value: 61.4,
      unit: '%',
      year: 2024,
      measuredBy: 'Ficha de demostración',
      territories: patia,
    },
    happened: 15,
  },
  {
    key: 'fuente-encuesta',
    body: {
      kind: 'survey',
      title: 'Encuesta a 23 juntas de acueducto (demostración)',
      instrument: 'Cuestionario de doce preguntas',
      answers: 23,
      findings: 'Diecinueve juntas no cobran el servicio y ninguna mide el cloro.',
      territories: ['19450'],
    },
    happened: 25,
    moves: [enforce, { name: 'fulfil', body: { outcome: 'Los resultados se presentaron a las juntas.' } }],
  },
  {
    key: 'fuente-entrevista',
    body: {
      kind: 'interview',
      title: 'Entrevista sobre la planta de tratamiento (demostración)',
      role: 'Fontanera de una junta de acueducto',
      findings: 'La planta se apaga cuando falta el cloro, dos veces al mes.',
      territories: ['19450'],
    },
    happened: 18,
  },
  {
    key: 'fuente-repositorio',
    body: {
      kind: 'repository',
      title: 'Guía de tarifas para acueductos comunitarios (demostración)',
      entity: 'Ministerio de Vivienda, Ciudad y Territorio',
      link: 'https://www.minvivienda.gov.co/',
      contribution: 'Muestra cómo tres municipios acordaron una tarifa que las familias pagan.',
      territories: [],
    },
    happened: 10,
  },
  {
    key: 'fuente-accion',
    body: {
      kind: 'courtRuling',
      title: 'Demanda por el vertimiento en la quebrada La Despensa (demostración)',
      stage: 'lawsuit',
      court: 'Juzgado Administrativo de Popayán',
      ruling: '19001-33-33-000-2025-00000-00',
      action: 'popularAction',
      obligation: 'Pide suspender el vertimiento y tratar el agua de la cabecera.',
      territories: ['19450'],
    },
    happened: 90,
    moves: [{ name: 'lapse', body: { reason: 'El juzgado archivó el proceso: las partes llegaron a un acuerdo.' } }],
  },
];

const tutela: SourceOfStory = {
  key: 'fuente-tutela',
  body: {
    kind: 'courtRuling',
    title: 'Tutela que ordena alojamiento para estudiantes (demostración)',
    stage: 'ruling',
    court: 'Juzgado Promiscuo de Nóvita',
    ruling: '27491-40-89-001-2025-00000-00',
    action: 'tutela',
    obligation: 'Ofrecer alojamiento digno a estudiantes de las veredas del río Tamaná.',
    territories: ['27491'],
  },
  happened: 50,
  deadline: 24,
  moves: [enforce],
};

/** What needs come from: a ministry's sources of every kind, and a ruling that a town cites in a demand another ministry took. */
export const sourceSteps: readonly Step[] = [
  {
    on: day,
    async run(stage) {
      const actor = stage.actor('MVCT', 'formulator');
      for (const source of ofTheMinistry) await record(stage, actor, source);
      await stage.drain();
    },
  },
  {
    // After the town registered it, before the ministry took it: the ruling outranks at both.
    on: -65,
    async run(stage) {
      const actor = stage.actor('27491', 'official');
      const source = await record(stage, actor, tutela);
      await command(actor, 'POST', `/demands/${stage.made('novita-residencia').id}`, 'sources', { source });
      await stage.drain();
    },
  },
];
