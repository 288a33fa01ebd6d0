import { demandSteps } from './demand-steps.ts';
import { command, type Step, succeed } from './stage.ts';
import type { DayOffset, DemandStory } from './story.ts';

/** What became of a referral, in order; who acts follows from it. */
type Move =
  | { readonly do: 'accept'; readonly on: DayOffset; readonly by: string }
  | { readonly do: 'decline'; readonly on: DayOffset; readonly by: string; readonly reason: string }
  | {
      readonly do: 'redirect';
      readonly on: DayOffset;
      readonly by: string;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly do: 'keep'; readonly on: DayOffset; readonly reason: string }
  | { readonly do: 'remind'; readonly on: DayOffset };

interface ReferralStory {
  readonly demand: DemandStory;
  /** The entity that took the demand and refers it. */
  readonly from: string;
  readonly to: string;
  readonly sent: DayOffset;
  readonly verdict: 'none' | 'partly';
  readonly grounds: string;
  readonly norm: string;
  readonly message: string;
  readonly workingDays: number;
  readonly moves: readonly Move[];
}

const stories: readonly ReferralStory[] = [
  {
    demand: {
      key: 'orito-albergue',
      by: '86320',
      drafted: -16,
      registered: -15,
      title: 'Reubicar las viviendas de la ribera del Orito',
      need: 'La última creciente dejó 41 casas a menos de diez metros del cauce (cifra de demostración). Necesitamos saber dónde y cómo reubicarlas.',
      capacities: [['organisational', 'planning']],
      sector: 'housing',
      stage: 'planning',
      steps: [{ do: 'take', on: -13, by: 'UNGRD' }],
    },
    from: 'UNGRD',
    to: 'MVCT',
    sent: -11,
    verdict: 'none',
    grounds: 'El riesgo ya está evaluado; lo que falta es la política y los instrumentos de vivienda para reubicar.',
    norm: 'Ley 1523 de 2012 y Decreto 3571 de 2011',
    message:
      'La evaluación de la ribera está en el expediente del municipio. La alcaldía tiene dos predios vistos y espera orientación antes de las lluvias.',
    workingDays: 10,
    moves: [{ do: 'remind', on: -2 }],
  },
  {
    demand: {
      key: 'calamar-escuelas',
      by: '95015',
      drafted: -30,
      registered: -29,
      title: 'Agua en seis escuelas rurales de Calamar',
      need: 'Los niños llevan el agua de la casa. Las escuelas no tienen tanque ni quien lo mantenga.',
      capacities: [['organisational', 'sectorManagement']],
      sector: 'education',
      stage: 'programming',
      steps: [{ do: 'take', on: -27, by: 'MVCT' }],
    },
    from: 'MVCT',
    to: 'MEN',
    sent: -25,
    verdict: 'none',
    grounds: 'Es infraestructura educativa: la dotación de las sedes es del sector educación.',
    norm: 'Ley 715 de 2001, artículo 5',
    message: 'Son seis sedes con matrícula activa. La gobernación ya hizo el inventario y puede compartirlo.',
    workingDays: 10,
    moves: [{ do: 'accept', on: -20, by: 'MEN' }],
  },
  {
    demand: {
      key: 'novita-mercurio',
      by: '27491',
      drafted: -21,
      registered: -20,
      title: 'Saber si el pescado del río Tamaná se puede comer',
      need: 'Hay minería aguas arriba y la gente dejó de comprar pescado. Pedimos una medición y qué decirle a la comunidad.',
      capacities: [['individual', 'dataAndRecords']],
      sector: 'health',
      stage: 'execution',
      steps: [{ do: 'take', on: -18, by: 'MVCT' }],
    },
    from: 'MVCT',
    to: 'AUNAP',
    sent: -16,
    verdict: 'none',
    grounds: 'La inocuidad del pescado y la salud de quien lo come no son del sector vivienda.',
    norm: 'Decreto 3571 de 2011',
    message: 'La alcaldía pide una medición y un mensaje claro para la comunidad.',
    workingDays: 10,
    moves: [
      {
        do: 'decline',
        on: -12,
        by: 'AUNAP',
        reason: 'La AUNAP regula la pesca; la vigilancia de los alimentos es del sector salud.',
      },
    ],
  },
  {
    demand: {
      key: 'anserma-hojas',
      by: '17042',
      drafted: -19,
      registered: -18,
      title: 'Expedientes laborales para liquidar pensiones',
      need: 'Faltan historias laborales de 1985 a 1994 y no podemos certificar tiempos de servicio.',
      capacities: [['organisational', 'dataAndRecords']],
      sector: 'publicService',
      stage: 'execution',
      steps: [{ do: 'take', on: -16, by: 'DAFP' }],
    },
    from: 'DAFP',
    to: 'ESAP',
    sent: -14,
    verdict: 'partly',
    grounds: 'La orientación sobre la planta es nuestra; organizar y recuperar los expedientes es de otra entidad.',
    norm: 'Decreto 1083 de 2015',
    message: 'Seguimos con la certificación de cargos. Trasladamos la parte de los expedientes.',
    workingDays: 10,
    moves: [
      {
        do: 'redirect',
        on: -9,
        by: 'ESAP',
        to: 'AGN',
        reason: 'La ESAP forma al personal; recuperar expedientes es de la política archivística.',
      },
    ],
  },
  {
    demand: {
      key: 'uribia-salud',
      by: '44847',
      drafted: -44,
      registered: -43,
      title: 'Límites de los puestos de salud en las rancherías',
      need: 'Los predios de cuatro puestos no tienen linderos y no podemos invertir en ellos.',
      capacities: [['institutional', 'projects']],
      sector: 'health',
      stage: 'programming',
      steps: [{ do: 'take', on: -40, by: 'IGAC' }],
    },
    from: 'IGAC',
    to: 'MSPS',
    sent: -38,
    verdict: 'none',
    grounds: 'El catastro de la zona está al día; lo que falta es habilitar los puestos.',
    norm: 'Ley 1955 de 2019, artículo 79',
    message:
      'Los linderos están en el geoportal. La secretaría de salud departamental pide saber qué exige la habilitación.',
    workingDays: 5,
    moves: [],
  },
  {
    demand: {
      key: 'sogamoso-concejo',
      by: '15759',
      drafted: -34,
      registered: -33,
      title: 'Rendición de cuentas que la gente entienda',
      need: 'La audiencia pública tuvo 23 asistentes. Queremos hacerla por barrios y con datos claros.',
      capacities: [['institutional', 'participationAndTransparency']],
      sector: 'publicService',
      stage: 'accountability',
      steps: [{ do: 'take', on: -31, by: 'ESAP' }],
    },
    from: 'ESAP',
    to: 'CGN',
    sent: -29,
    verdict: 'none',
    grounds: 'Parecía un asunto de información contable.',
    norm: 'Ley 1712 de 2014',
    message: 'Piden presentar las cuentas de forma sencilla.',
    workingDays: 8,
    moves: [
      {
        do: 'decline',
        on: -26,
        by: 'CGN',
        reason: 'Lo contable está al día: lo que piden es formación en participación.',
      },
      { do: 'keep', on: -25, reason: 'Tenemos el curso de rendición de cuentas: la atendemos nosotros.' },
    ],
  },
];

const takenKey = (story: ReferralStory): string => `${story.demand.key} (tomada)`;
const referralKey = (story: ReferralStory): string => `${story.demand.key} (traslado)`;

const sending = (story: ReferralStory): Step => ({
  on: story.sent,
  async run(stage) {
    const { from, to, verdict, grounds, norm, message, workingDays } = story;
    const demand = stage.made(takenKey(story)).id;
    const actor = stage.actor(from, 'formulator');
    await command(actor, 'POST', `/demands/${demand}`, 'competence', { verdict, grounds, norm });
    const body = { demand, to: stage.owner(to), message, workingDays };
    const answer = await succeed(actor.post('/referrals', body), `refer ${story.demand.key}`);
    stage.make(referralKey(story), { owner: stage.owner(from), id: String(answer.body.id) });
    await stage.drain();
  },
});

const moving = (story: ReferralStory, move: Move): Step => ({
  on: move.on,
  async run(stage) {
    const { owner, id } = stage.made(referralKey(story));
    const [own, shared] = [`/referrals/${id}`, `/shared/${owner}/referrals/${id}`];
    switch (move.do) {
      case 'accept':
        await command(stage.actor(move.by, 'formulator'), 'POST', shared, 'accept');
        break;
      case 'decline':
        await command(stage.actor(move.by, 'formulator'), 'POST', shared, 'decline', { reason: move.reason });
        break;
      case 'redirect': {
        const body = { to: stage.owner(move.to), reason: move.reason };
        await command(stage.actor(move.by, 'formulator'), 'POST', shared, 'redirect', body);
        break;
      }
      case 'keep':
        await command(stage.actor(story.from, 'formulator'), 'POST', own, 'keep', { reason: move.reason });
        break;
      case 'remind':
        await command(stage.actor('DNP', 'coordinator'), 'POST', shared, 'remind');
        break;
    }
    await stage.drain();
  },
});

/** Demands that were handed to the competent entity: waiting, accepted, declined, redirected, kept; one the clock will end. */
export const referralSteps = (): Step[] =>
  stories.flatMap((story) => [
    ...demandSteps(story.demand),
    sending(story),
    ...story.moves.map((move) => moving(story, move)),
  ]);
