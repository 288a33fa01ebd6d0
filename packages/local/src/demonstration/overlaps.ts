import { command, type Stage, type Step, succeed } from './stage.ts';
import type { Stage as CycleStage, DayOffset, Dimension, Level } from './story.ts';

/** What is decided about an offer that coincides, by the key of that offer's story. */
type Decisions = Readonly<Record<string, readonly ['join' | 'complement' | 'disaggregate' | 'differ', string]>>;

interface LookingStory {
  readonly key: string;
  readonly entity: string;
  readonly drafted: DayOffset;
  readonly title: string;
  readonly summary: string;
  readonly sector: string;
  readonly capacities: readonly (readonly [Level, Dimension, string, string])[];
  readonly stages: readonly CycleStage[];
  readonly codes: readonly string[];
  readonly reason: string;
  readonly decided: Decisions;
  /** What else was reviewed, when nothing was found. */
  readonly note?: string;
}

/** Offers that look at what exists before they are designed: one that finds and argues, one that finds nothing. */
export const lookingOffers: readonly LookingStory[] = [
  {
    key: 'agua-regalias',
    entity: 'ART',
    drafted: -9,
    title: 'Proyectos de acueducto del Alto Patía listos para regalías',
    summary:
      'Acompañamiento a cuatro municipios para llevar sus proyectos de acueducto rural hasta un concepto de viabilidad.',
    sector: 'socialInclusion',
    capacities: [
      [
        'institutional',
        'projects',
        'Dos de nueve proyectos con viabilidad (cifra de demostración)',
        'Seis proyectos con viabilidad y financiación',
      ],
    ],
    stages: ['programming'],
    codes: ['19450', '19075', '19050', '19532'],
    reason: 'Municipios PDET con acueductos rurales sin estudios',
    decided: {
      'semillero-agua': [
        'complement',
        'El Semillero de MVCT estructura el proyecto; nosotros llevamos lo estructurado hasta la viabilidad y la mesa de regalías. Se acordó con Marta Tenorio recibir solo proyectos que ya pasaron por él.',
      ],
      regalias: [
        'disaggregate',
        'La oferta del DNP es para todo el país y a distancia. Aquí se atiende en campo a los cuatro municipios que no lograron usarla.',
      ],
    },
  },
  {
    key: 'vigias-leticia',
    entity: 'AUNAP',
    drafted: -6,
    title: 'Seguimiento comunitario de la pesca en el río Amazonas',
    summary: 'Formar a asociaciones de pescadores de Leticia para registrar y seguir sus propias faenas.',
    sector: 'agriculture',
    capacities: [
      [
        'individual',
        'articulation',
        'Ninguna asociación lleva registro (cifra de demostración)',
        'Tres asociaciones publican su registro cada trimestre',
      ],
    ],
    stages: ['execution'],
    codes: ['91001'],
    reason: 'Zona de frontera sin registro de desembarcos',
    decided: {},
    note: 'También se preguntó a la Gobernación del Amazonas y a la cooperación: no hay nada en curso.',
  },
];

/** The first of the ministry's offers: when it was formulated, nobody had published anything alike. */
const first: LookingStory = {
  key: 'semillero-agua',
  entity: 'MVCT',
  drafted: -166,
  title: 'Semillero de proyectos de agua y saneamiento',
  summary: 'Sesiones quincenales con los equipos municipales para estructurar acueductos.',
  sector: 'housing',
  capacities: [['institutional', 'projects', '', '']],
  stages: ['programming'],
  codes: ['19450', '19075', '19050', '19532', '27491', '52835'],
  reason: '',
  decided: {},
  note: 'Ninguna entidad había publicado una oferta de estructuración de proyectos para estos municipios.',
};

interface Seen {
  readonly offer: { readonly id: string; readonly edition: number };
}

const drafting = (story: LookingStory): Step => ({
  on: story.drafted,
  async run(stage) {
    const { key, entity, title, summary, sector, capacities, stages, codes, reason } = story;
    const formulator = stage.actor(entity, 'formulator');
    const answer = await succeed(formulator.post('/offers', { title, summary, sector }), `draft ${key}`);
    const offer = `/offers/${String(answer.body.id)}`;
    stage.make(key, { owner: stage.owner(entity), id: String(answer.body.id) });
    const goals = capacities.map(([level, dimension, from, to]) => ({
      level,
      dimension,
      baseline: { statement: from, source: 'Ficha de demostración' },
      target: { statement: to },
    }));
    await command(formulator, 'PUT', offer, 'checks/O3', { capacities: goals });
    const timing = { cycleStages: stages, mode: 'continuous', from: stage.day(story.drafted + 30) };
    await command(formulator, 'PUT', offer, 'checks/O4', timing);
    await command(formulator, 'PUT', offer, 'checks/O8', { targets: codes.map((code) => ({ code, reason })) });
  },
});

/** What the radar shows that coincides strongly or in part. */
const look = async (stage: Stage, story: LookingStory) => {
  const capacities = story.capacities.map(([level, dimension]) => ({ level, dimension }));
  const wanted = { territories: story.codes, capacities, from: stage.day(story.drafted + 30) };
  const answer = await succeed(
    stage.actor(story.entity, 'formulator').post('/overlaps', {
      ...wanted,
      offer: stage.made(story.key).id,
      cycleStages: story.stages,
      sector: story.sector,
      text: `${story.title}. ${story.summary}`,
    }),
    `look for what coincides with ${story.key}`,
  );
  const items = answer.body.items as (Seen & { strength: string })[];
  return {
    looked: { ...wanted, at: String(answer.body.seenAt) },
    found: items.filter(({ strength }) => strength !== 'slight'),
  };
};

const deciding = (story: LookingStory): Step => ({
  on: story.drafted + 1,
  async run(stage) {
    const { looked, found } = await look(stage, story);
    const decisions = new Map(
      Object.entries(story.decided).map(([key, [decision, reason]]) => [stage.made(key).id, { decision, reason }]),
    );
    const findings = found.map(({ offer }) => ({
      offer: offer.id,
      edition: offer.edition,
      ...decisions.get(offer.id),
    }));
    const none = findings.length === 0 ? { note: story.note } : undefined;
    const offer = `/offers/${stage.made(story.key).id}`;
    await command(stage.actor(story.entity, 'formulator'), 'PUT', offer, 'checks/O2', { looked, findings, none });
  },
});

/** O2 of the demonstration: what was looked for, what was found, what was decided and why. */
export const overlapSteps: readonly Step[] = [
  deciding(first),
  ...lookingOffers.flatMap((story) => [drafting(story), deciding(story)]),
];
