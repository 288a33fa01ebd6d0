import { command, type Stage, type Step, succeed } from './stage.ts';
import type { DayOffset } from './story.ts';

type Kind =
  | 'nationalEntity'
  | 'territorialGovernment'
  | 'association'
  | 'socialOrganisation'
  | 'academia'
  | 'private'
  | 'cooperation'
  | 'controlBody';

/** A person of a directory. None of them exists: names, numbers and addresses are invented. */
interface ContactStory {
  readonly key: string;
  readonly entity: 'MVCT' | 'DNP';
  readonly name: string;
  readonly kind: Kind;
  readonly organisation: string;
  readonly role: string;
  readonly email?: string;
  readonly phone?: string;
  readonly territory?: string;
  readonly tags: readonly string[];
  readonly purpose: string;
  readonly basis: 'authorisation' | 'legalFunction' | 'publicData';
  readonly how: string;
  readonly until?: DayOffset;
}

const recorded = -172;
const signed = 'Formato firmado en el diálogo local (dato de demostración).';
const published = 'Cargo y correo institucional publicados en la página de la entidad (dato de demostración).';

const people: readonly ContactStory[] = [
  {
    key: 'yolima',
    entity: 'MVCT',
    name: 'Yolima Anacona Ruiz',
    kind: 'socialOrganisation',
    organisation: 'Junta del acueducto de El Cangrejo',
    role: 'Presidenta',
    email: 'yolima.anacona@ejemplo.org',
    phone: '310 555 0142',
    territory: '19450',
    tags: ['agua rural', 'mujeres'],
    purpose: 'Convocarla a las mesas del semillero de proyectos de agua.',
    basis: 'authorisation',
    how: signed,
    until: 20,
  },
  {
    key: 'rigoberto',
    entity: 'MVCT',
    name: 'Rigoberto Meneses Solarte',
    kind: 'association',
    organisation: 'Asociación de acueductos comunitarios del Patía',
    role: 'Secretario técnico',
    email: 'rigoberto.meneses@ejemplo.org',
    phone: '312 555 0177',
    territory: '19532',
    tags: ['agua rural'],
    purpose: 'Acordar con la asociación las visitas a los acueductos.',
    basis: 'authorisation',
    how: signed,
    until: 240,
  },
  {
    key: 'amparo',
    entity: 'MVCT',
    name: 'Amparo Gironza Dorado',
    kind: 'territorialGovernment',
    organisation: 'Alcaldía de Balboa, Cauca',
    role: 'Secretaria de planeación',
    email: 'planeacion.balboa@ejemplo.gov.co',
    territory: '19075',
    tags: ['planeación'],
    purpose: 'Revisar con ella los requisitos del proyecto.',
    basis: 'publicData',
    how: published,
  },
  {
    key: 'wilson',
    entity: 'MVCT',
    name: 'Wilson Renza Ordóñez',
    kind: 'private',
    organisation: 'Bombas y redes del sur (demostración)',
    role: 'Gerente técnico',
    email: 'wilson.renza@ejemplo.com',
    phone: '602 555 0119',
    territory: '19001',
    tags: ['proveedores'],
    purpose: 'Conocer costos de referencia de bombas y tuberías.',
    basis: 'authorisation',
    how: 'Correo en el que autoriza el uso de sus datos (dato de demostración).',
    until: -6,
  },
  {
    key: 'helena',
    entity: 'MVCT',
    name: 'Helena Urbano Castillo',
    kind: 'academia',
    organisation: 'Grupo de agua y territorio (demostración)',
    role: 'Investigadora',
    email: 'helena.urbano@ejemplo.edu.co',
    territory: '19001',
    tags: ['calidad del agua'],
    purpose: 'Revisar las mediciones de calidad del agua.',
    basis: 'authorisation',
    how: 'Carta de colaboración (dato de demostración).',
    until: 300,
  },
  {
    key: 'contralora',
    entity: 'MVCT',
    name: 'Patricia Illera Vidal',
    kind: 'controlBody',
    organisation: 'Contraloría departamental (demostración)',
    role: 'Delegada para agua potable',
    email: 'delegada.agua@ejemplo.gov.co',
    territory: '19',
    tags: ['seguimiento'],
    purpose: 'Informarle el avance de las obras que vigila.',
    basis: 'legalFunction',
    how: 'Ley 142 de 1994: la entidad responde a los organismos de control.',
  },
  {
    key: 'suprimido',
    entity: 'MVCT',
    name: 'Édgar Sotelo Paz',
    kind: 'socialOrganisation',
    organisation: 'Comité veredal de Sachamates (demostración)',
    role: 'Vocal',
    email: 'edgar.sotelo@ejemplo.org',
    phone: '315 555 0103',
    territory: '19075',
    tags: ['agua rural'],
    purpose: 'Convocarlo a las mesas del semillero de proyectos de agua.',
    basis: 'authorisation',
    how: signed,
    until: 240,
  },
  {
    key: 'retirada',
    entity: 'MVCT',
    name: 'Nelcy Ruano Burbano',
    kind: 'socialOrganisation',
    organisation: 'Junta de acción comunal de La Planada (demostración)',
    role: 'Tesorera',
    phone: '316 555 0161',
    territory: '19050',
    tags: ['juntas'],
    purpose: 'Invitarla a las sesiones de tarifas.',
    basis: 'authorisation',
    how: 'Verbal, en la sesión de instalación (dato de demostración).',
    until: 240,
  },
  {
    key: 'jaime',
    entity: 'DNP',
    name: 'Jaime Bonilla Mina',
    kind: 'territorialGovernment',
    organisation: 'Gobernación del Cauca',
    role: 'Asesor de planeación departamental',
    email: 'planeacion.cauca@ejemplo.gov.co',
    territory: '19',
    tags: ['plan indicativo'],
    purpose: 'Coordinar el acompañamiento a los planes indicativos.',
    basis: 'publicData',
    how: published,
  },
  {
    key: 'ingrid',
    entity: 'DNP',
    name: 'Ingrid Sørensen',
    kind: 'cooperation',
    organisation: 'Programa de gobiernos locales (demostración)',
    role: 'Oficial de programa',
    email: 'ingrid.sorensen@ejemplo.org',
    tags: ['cooperación'],
    purpose: 'Evitar que dos programas pidan lo mismo al municipio.',
    basis: 'authorisation',
    how: 'Correo en el que autoriza el uso de sus datos (dato de demostración).',
    until: 330,
  },
  {
    key: 'omar',
    entity: 'DNP',
    name: 'Omar Guainás Chocué',
    kind: 'association',
    organisation: 'Federación de municipios del Macizo (demostración)',
    role: 'Director ejecutivo',
    email: 'omar.guainas@ejemplo.org',
    phone: '311 555 0188',
    tags: ['municipios'],
    purpose: 'Convocar a las alcaldías que no responden por correo.',
    basis: 'authorisation',
    how: signed,
    until: 330,
  },
  {
    key: 'socorro',
    entity: 'DNP',
    name: 'Socorro Tálaga Viveros',
    kind: 'academia',
    organisation: 'Escuela de gobierno local (demostración)',
    role: 'Profesora',
    email: 'socorro.talaga@ejemplo.edu.co',
    tags: ['formación'],
    purpose: 'Preparar con ella las guías del plan indicativo.',
    basis: 'authorisation',
    how: 'Carta de colaboración (dato de demostración).',
    until: 12,
  },
];

const recording = (story: ContactStory): Step => ({
  on: recorded,
  async run(stage) {
    const { key, entity, until, basis, how, ...card } = story;
    const formulator = stage.actor(entity, 'formulator');
    const consent = {
      basis,
      how,
      obtainedOn: stage.day(recorded - 3),
      ...(until === undefined ? {} : { until: stage.day(until) }),
    };
    const made = await succeed(formulator.post('/contacts', { ...card, consent }), `record the contact ${key}`);
    stage.make(`contact-${key}`, { owner: stage.owner(entity), id: String(made.body.id) });
  },
});

interface ActorStory {
  readonly contact?: string;
  readonly organisation?: string;
  readonly kind?: Kind;
  readonly degrees: readonly [influence: number, interest: number];
  readonly position?: 'supports' | 'neutral' | 'resists';
  readonly purpose: string;
  readonly activities: string;
  readonly stage?: 'planning' | 'programming' | 'execution' | 'evaluation' | 'accountability';
}

const waterMap: readonly ActorStory[] = [
  {
    contact: 'amparo',
    degrees: [5, 5],
    position: 'supports',
    purpose: 'Que el municipio presente el proyecto y lo incluya en su plan.',
    activities: 'Reunir los requisitos prediales y firmar la presentación del proyecto.',
    stage: 'programming',
  },
  {
    contact: 'yolima',
    degrees: [4, 5],
    position: 'supports',
    purpose: 'Que la junta decida el trazado y la tarifa.',
    activities: 'Convocar a las asambleas y acompañar el recorrido del trazado.',
    stage: 'planning',
  },
  {
    contact: 'rigoberto',
    degrees: [4, 4],
    position: 'neutral',
    purpose: 'Que la asociación sostenga el acueducto después de la obra.',
    activities: 'Acordar el plan de mantenimiento entre las juntas asociadas.',
    stage: 'execution',
  },
  {
    contact: 'suprimido',
    degrees: [2, 4],
    position: 'supports',
    purpose: 'Que el comité veredal conozca el avance.',
    activities: 'Recibir el informe de cada sesión.',
  },
  {
    contact: 'contralora',
    degrees: [4, 2],
    position: 'neutral',
    purpose: 'Que la vigilancia llegue antes de la obra y no después.',
    activities: 'Recibir el cronograma y los puntos de control.',
    stage: 'accountability',
  },
  {
    contact: 'helena',
    degrees: [2, 3],
    position: 'supports',
    purpose: 'Que las mediciones respalden la selección de veredas.',
    activities: 'Revisar las muestras de calidad del agua.',
  },
  {
    organisation: 'Corporación autónoma regional (demostración)',
    kind: 'nationalEntity',
    degrees: [5, 3],
    position: 'resists',
    purpose: 'Que la concesión de aguas se resuelva a tiempo.',
    activities: 'Acordar el trámite de la concesión y la visita técnica.',
    stage: 'programming',
  },
];

const planMap: readonly ActorStory[] = [
  {
    contact: 'jaime',
    degrees: [5, 4],
    position: 'supports',
    purpose: 'Que el departamento acompañe a los municipios sin equipo.',
    activities: 'Acordar qué municipios acompaña cada quien.',
    stage: 'planning',
  },
  {
    contact: 'omar',
    degrees: [4, 3],
    position: 'neutral',
    purpose: 'Que las alcaldías respondan a la convocatoria.',
    activities: 'Enviar la invitación y confirmar la asistencia.',
  },
  {
    contact: 'ingrid',
    degrees: [2, 4],
    position: 'supports',
    purpose: 'Que los dos programas usen el mismo formato.',
    activities: 'Revisar juntos el formato de seguimiento.',
  },
  {
    contact: 'socorro',
    degrees: [1, 3],
    purpose: 'Que la guía se pueda enseñar.',
    activities: 'Probar la guía con un curso.',
    stage: 'evaluation',
  },
];

const mapping = (offer: string, entity: 'MVCT' | 'DNP', on: DayOffset, actors: readonly ActorStory[]): Step => ({
  on,
  async run(stage) {
    const stakeholders = actors.map(({ contact, degrees: [influence, interest], ...actor }) => ({
      ...actor,
      influence,
      interest,
      ...(contact === undefined ? {} : { contact: stage.made(`contact-${contact}`).id }),
    }));
    const document = `/offers/${stage.made(offer).id}`;
    await command(stage.actor(entity, 'formulator'), 'PUT', document, 'checks/O6', { stakeholders });
  },
});

interface RequestStory {
  readonly key: string;
  readonly on: DayOffset;
  readonly kind: 'know' | 'update' | 'rectify' | 'delete' | 'revoke';
  readonly contact?: string;
  readonly name: string;
  readonly replyTo: string;
  readonly request: string;
}

const asking = ({ key, on, kind, contact, name, replyTo, request }: RequestStory): Step => ({
  on,
  async run(stage) {
    const body = {
      kind,
      channel: 'email',
      receivedOn: stage.day(on),
      ...(contact === undefined ? {} : { contact: stage.made(`contact-${contact}`).id }),
      asker: {
        name,
        relation: 'holder',
        identity: 'Escribió desde el correo que autorizó (dato de demostración).',
        replyTo,
        request,
      },
    };
    const made = await succeed(stage.actor('MVCT', 'administrator').post('/rights-requests', body), `record ${key}`);
    stage.make(`rights-${key}`, { owner: stage.owner('MVCT'), id: String(made.body.id) });
  },
});

const deciding = (
  key: string,
  on: DayOffset,
  name: 'extend' | 'resolve' | 'answer',
  body: (stage: Stage) => object,
): Step => ({
  on,
  async run(stage) {
    const document = `/rights-requests/${stage.made(`rights-${key}`).id}`;
    await command(stage.actor('MVCT', 'administrator'), 'POST', document, name, body(stage));
    await stage.drain();
  },
});

const requests: readonly RequestStory[] = [
  {
    key: 'suprimir',
    on: -42,
    kind: 'delete',
    contact: 'suprimido',
    name: 'Édgar Sotelo Paz',
    replyTo: 'edgar.sotelo@ejemplo.org',
    request: 'Ya no hago parte del comité. Pido que supriman mis datos.',
  },
  {
    key: 'corregir',
    on: -38,
    kind: 'rectify',
    name: 'Persona que no está en el directorio (demostración)',
    replyTo: 'persona@ejemplo.org',
    request: 'Que corrijan mi apellido en las actas.',
  },
  {
    key: 'vencida',
    on: -33,
    kind: 'know',
    contact: 'helena',
    name: 'Helena Urbano Castillo',
    replyTo: 'helena.urbano@ejemplo.edu.co',
    request: 'Quiero saber qué datos míos conservan y en qué documentos aparezco.',
  },
  {
    key: 'actualizar',
    on: -20,
    kind: 'update',
    contact: 'rigoberto',
    name: 'Rigoberto Meneses Solarte',
    replyTo: 'rigoberto.meneses@ejemplo.org',
    request: 'Cambié de teléfono.',
  },
  {
    key: 'prorrogada',
    on: -9,
    kind: 'revoke',
    contact: 'wilson',
    name: 'Wilson Renza Ordóñez',
    replyTo: 'wilson.renza@ejemplo.com',
    request: 'Retiro la autorización que di para compartir mis datos.',
  },
  {
    key: 'nueva',
    on: -2,
    kind: 'know',
    contact: 'yolima',
    name: 'Yolima Anacona Ruiz',
    replyTo: 'yolima.anacona@ejemplo.org',
    request: '¿Qué datos míos tienen y con quién los comparten?',
  },
];

/** The directories of two entities, two stakeholder maps, and what people asked about their data. */
export const contactSteps: readonly Step[] = [
  ...people.map(recording),
  mapping('semillero-agua', 'MVCT', -165, waterMap),
  mapping('plan-indicativo', 'DNP', -168, planMap),
  ...requests.map(asking),
  {
    on: -60,
    async run(stage) {
      const document = `/contacts/${stage.made('contact-retirada').id}`;
      await command(stage.actor('MVCT', 'formulator'), 'POST', document, 'withdraw');
    },
  },
  deciding('suprimir', -35, 'resolve', () => ({ outcome: 'granted', kept: ['minutes', 'editions'] })),
  deciding('suprimir', -34, 'answer', (stage) => ({ on: stage.day(-34), channel: 'email' })),
  deciding('corregir', -30, 'resolve', () => ({
    outcome: 'denied',
    reason: 'Las actas aprobadas no se cambian; puede pedir una aclaración en la siguiente sesión.',
    kept: ['minutes'],
  })),
  deciding('corregir', -29, 'answer', (stage) => ({ on: stage.day(-29), channel: 'email' })),
  deciding('actualizar', -6, 'resolve', () => ({ outcome: 'granted' })),
  deciding('prorrogada', -3, 'extend', () => ({
    reason: 'Falta confirmar con la dependencia qué documentos lo citan.',
  })),
];
