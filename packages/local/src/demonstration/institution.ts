import type { ApiClient } from '../api-client.ts';
import { command, type Stage, type Step, succeed } from './stage.ts';
import type { DayOffset } from './story.ts';

/** What an entity set out to do, by a name of its own here. Codes, names and pesos are invented. */
interface ItemStory {
  readonly key: string;
  readonly kind: 'objective' | 'sectorObjective' | 'process' | 'procedure' | 'actionPlanLine';
  readonly code: string;
  readonly title: string;
  readonly budget?: number;
  /** The process of a procedure. */
  readonly parent?: string;
  readonly unit?: string;
}

interface AlignmentStory {
  readonly offer: string;
  readonly drafted: DayOffset;
  readonly plan: readonly (readonly [code: string, how: string])[];
  readonly own: readonly (readonly [key: string, how: string])[];
}

interface InstitutionStory {
  readonly entity: string;
  readonly units: readonly string[];
  readonly items: readonly ItemStory[];
  readonly alignments: readonly AlignmentStory[];
}

const housing: InstitutionStory = {
  entity: 'MVCT',
  units: ['Dirección de Política y Regulación', 'Subdirección de Gestión Empresarial'],
  items: [
    {
      key: 'mvct-agua',
      kind: 'objective',
      code: 'OE-2',
      title: 'Llevar agua segura y saneamiento a la ruralidad dispersa',
    },
    {
      key: 'mvct-vivienda',
      kind: 'objective',
      code: 'OE-1',
      title: 'Reducir el déficit de vivienda en los municipios',
    },
    {
      key: 'mvct-sector',
      kind: 'sectorObjective',
      code: 'OS-3',
      title: 'Cerrar la brecha de agua potable entre el campo y la ciudad',
    },
    { key: 'mvct-at', kind: 'process', code: 'GP-04', title: 'Asistencia técnica y acompañamiento territorial' },
    {
      key: 'mvct-formulacion',
      kind: 'procedure',
      code: 'GP-04-P2',
      title: 'Formulación acompañada de proyectos de agua',
      parent: 'mvct-at',
    },
    {
      key: 'mvct-linea-semillero',
      kind: 'actionPlanLine',
      code: '3.2.1',
      title: 'Estructurar proyectos de agua con municipios de quinta y sexta categoría',
      budget: 4_200_000_000,
      unit: 'Subdirección de Gestión Empresarial',
    },
    {
      key: 'mvct-linea-comunitaria',
      kind: 'actionPlanLine',
      code: '3.2.2',
      title: 'Formalizar prestadores comunitarios de agua',
      budget: 2_650_000_000,
    },
    {
      key: 'mvct-linea-residuos',
      kind: 'actionPlanLine',
      code: '3.4.1',
      title: 'Cerrar botaderos a cielo abierto',
      budget: 1_900_000_000,
    },
  ],
  alignments: [
    {
      offer: 'semillero-agua',
      drafted: -165,
      plan: [['T1.B', 'Pone el agua en el centro de la planeación de 25 municipios.']],
      own: [
        ['mvct-agua', 'Convierte la necesidad en proyectos que se pueden financiar.'],
        ['mvct-formulacion', 'Es el procedimiento con que se trabaja cada sesión.'],
        ['mvct-linea-semillero', 'Ejecuta el presupuesto de esta línea.'],
      ],
    },
    {
      offer: 'agua-comunitaria',
      drafted: -140,
      plan: [['T2.B', 'Lleva agua tratada a hogares que hoy no la tienen.']],
      own: [
        ['mvct-sector', 'Deja prestadores rurales que perduran.'],
        ['mvct-agua', 'Sostiene la cobertura rural que ya existe.'],
        ['mvct-linea-comunitaria', 'Ejecuta el presupuesto de esta línea.'],
      ],
    },
    {
      offer: 'titulacion',
      drafted: -120,
      plan: [['T5.A', 'Da seguridad sobre el suelo a hogares de la ciudad construida.']],
      own: [['mvct-vivienda', 'El título permite mejorar la vivienda.']],
    },
  ],
};

const planning: InstitutionStory = {
  entity: 'DNP',
  units: ['Dirección de Descentralización y Fortalecimiento Fiscal'],
  items: [
    { key: 'dnp-gestion', kind: 'objective', code: 'OI-4', title: 'Fortalecer la gestión pública de los territorios' },
    { key: 'dnp-fortalecer', kind: 'process', code: 'FT-01', title: 'Fortalecimiento territorial' },
    {
      key: 'dnp-linea-pdt',
      kind: 'actionPlanLine',
      code: '2.1',
      title: 'Acompañar el seguimiento de planes de desarrollo',
      budget: 1_350_000_000,
    },
    {
      key: 'dnp-linea-regalias',
      kind: 'actionPlanLine',
      code: '2.3',
      title: 'Mejorar la calidad de los proyectos de regalías',
      budget: 980_000_000,
    },
  ],
  alignments: [
    {
      offer: 'plan-indicativo',
      drafted: -168,
      plan: [['T5.D', 'El municipio rinde cuentas con un plan que se puede seguir.']],
      own: [
        ['dnp-gestion', 'Ordena metas, recursos y responsables.'],
        ['dnp-fortalecer', 'Es un servicio de este proceso.'],
        ['dnp-linea-pdt', 'Ejecuta el presupuesto de esta línea.'],
      ],
    },
  ],
};

const yearAt = (stage: Stage, on: DayOffset): number => Number(stage.day(on).slice(0, 4));

const peopleOf = async (
  actor: ApiClient,
): Promise<{ person: string; membership: string; name: string; version: number }[]> => {
  const { body } = await succeed(actor.get('/people?limit=100'), 'read the people');
  return body.items as { person: string; membership: string; name: string; version: number }[];
};

/** Offices first, then what the entity set out to do; the processes before their procedures. */
const planned = ({ entity, units, items }: InstitutionStory): Step => ({
  on: -182,
  async run(stage) {
    const administrator = stage.actor(entity, 'administrator');
    for (const name of units) {
      const made = await succeed(administrator.post('/units', { name }), `found the office ${name}`);
      stage.make(name, { owner: stage.owner(entity), id: String(made.body.id) });
    }
    await stage.drain();
    const formulator = stage.actor(entity, 'formulator');
    const year = yearAt(stage, 0);
    for (const { key, kind, code, title, budget, parent, unit } of items) {
      const when =
        kind === 'actionPlanLine'
          ? { year, budget }
          : { from: year - 2, to: kind === 'process' ? undefined : year + 1 };
      const body = {
        kind,
        code,
        title,
        ...when,
        ...(parent !== undefined && { parent: stage.made(parent).id }),
        ...(unit !== undefined && { unit: stage.made(unit).id }),
      };
      const made = await succeed(formulator.post('/institutional-items', body), `register ${key}`);
      stage.make(key, { owner: stage.owner(entity), id: String(made.body.id) });
    }
  },
});

const aligned =
  (entity: string) =>
  ({ offer, drafted, plan, own }: AlignmentStory): Step => ({
    on: drafted,
    async run(stage) {
      const body = {
        national: plan.map(([code, contribution]) => ({ code, contribution })),
        own: own.map(([key, contribution]) => ({ item: stage.made(key).id, contribution })),
      };
      const path = `/offers/${stage.made(offer).id}`;
      await command(stage.actor(entity, 'formulator'), 'PUT', path, 'checks/O7', body);
    },
  });

const dimensions = ['people', 'planning', 'management', 'results', 'information', 'knowledge', 'control'] as const;

const stepNotes = {
  I1: 'Autodiagnóstico del MIPG revisado por el comité; lo que falta quedó en el plan de mejora (demostración).',
  I2: 'Cada oferta se revisó frente a los objetivos del plan estratégico.',
  I3: 'El mapa de procesos incluye la asistencia técnica desde la última actualización.',
  I4: 'El plan de acción tiene líneas propias para la asistencia técnica.',
  I5: 'El informe del año se presentó en el comité institucional de gestión y desempeño.',
} as const;
type StepId = keyof typeof stepNotes;

const stepBody = (step: StepId, status: 'running' | 'done', responsible: string, on: string) => ({
  status,
  responsible,
  ...(status === 'done' && { on }),
  notes: stepNotes[step],
  ...(step === 'I1' && {
    dimensions: dimensions.map((dimension, i) => ({
      dimension,
      status: status === 'done' || i < 4 ? 'done' : 'running',
    })),
  }),
});

/** Opens a year and writes its steps; one after the other, each over the version the last one left. */
const arranged = async (
  stage: Stage,
  entity: string,
  year: number,
  on: DayOffset,
  steps: readonly (readonly [StepId, 'running' | 'done'])[],
): Promise<string> => {
  const formulator = stage.actor(entity, 'formulator');
  const [responsible = { person: '' }] = await peopleOf(formulator);
  const opened = await succeed(formulator.post('/arrangements', { year }), `open ${year} in ${entity}`);
  let version = opened.headers.get('etag') ?? '';
  for (const [step, status] of steps) {
    const body = stepBody(step, status, responsible.person, stage.day(on));
    const path = `/arrangements/${year}/steps/${step}`;
    const saved = await succeed(formulator.put(path, body, { ifMatch: version }), `write ${step} of ${year}`);
    version = saved.headers.get('etag') ?? '';
  }
  return version;
};

const lastYear = (entity: string): Step => ({
  on: -178,
  async run(stage) {
    const year = yearAt(stage, 0) - 1;
    const ids = ['I1', 'I2', 'I3', 'I4', 'I5'] as const;
    const all = ids.map((id) => [id, 'done'] as const);
    const ifMatch = await arranged(stage, entity, year, -180, all);
    const close = stage.actor(entity, 'approver').post(`/arrangements/${year}/close`, undefined, { ifMatch });
    await succeed(close, `close ${year} in ${entity}`);
  },
});

const thisYear = (entity: string): Step => ({
  on: -40,
  async run(stage) {
    await arranged(stage, entity, yearAt(stage, 0), -45, [
      ['I1', 'running'],
      ['I2', 'done'],
    ]);
  },
});

/** Nora reads only what is of her office: the report is sent to it, and her mailbox says so. */
const reported: Step = {
  on: -3,
  async run(stage) {
    const unit = stage.made('Subdirección de Gestión Empresarial').id;
    const administrator = stage.actor('MVCT', 'administrator');
    const people = await peopleOf(administrator);
    const nora = people.find(({ name }) => name === 'Nora Villalba');
    const camilo = people.find(({ name }) => name === 'Camilo Rincón');
    if (!nora || !camilo) throw new Error('the demonstration has nobody to send the report to');
    const limited = administrator.patch(
      `/memberships/${nora.membership}`,
      { orgUnit: unit },
      { ifMatch: nora.version },
    );
    await succeed(limited, 'put Nora in her office');
    await stage.drain();
    const formulator = stage.actor('MVCT', 'formulator');
    const made = await succeed(
      formulator.post('/internal-reports', { year: yearAt(stage, -3), period: 'year' }),
      'make the internal report',
    );
    const body = { units: [unit], people: [camilo.person] };
    const ifMatch = made.headers.get('etag') ?? '';
    await succeed(formulator.post(`/internal-reports/${made.body.id}/send`, body, { ifMatch }), 'send the report');
  },
};

/** The arrangement inside two entities: what they set out to do, which offers carry it out, their years and one report. */
export const institutionSteps = (): Step[] => [
  ...[housing, planning].flatMap((story) => [
    planned(story),
    lastYear(story.entity),
    thisYear(story.entity),
    ...story.alignments.map(aligned(story.entity)),
  ]),
  reported,
];
