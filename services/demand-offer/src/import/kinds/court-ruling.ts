import { sourceKindOf } from './source-kind.ts';

const yes = { value: 'yes', es: 'Sí', en: 'Yes', aliases: ['x', 'vigente', 'verdadero', 'true', '1'] };
const no = { value: 'no', es: 'No', en: 'No', aliases: ['falso', 'false', '0'] };

/** Step D7: court rulings and lawsuits, one row each. One in force brings the demands that cite it to the top. */
export const courtRuling = sourceKindOf({
  kind: 'courtRuling',
  title: { es: 'Fallos y demandas judiciales', en: 'Court rulings and lawsuits' },
  purpose: {
    es: 'Lo que ordena un juez, con su plazo. Un fallo vigente pone de primeras las demandas que lo citan.',
    en: 'What a judge orders, and by when. A ruling in force brings the demands that cite it to the top.',
  },
  titleExample: 'Fallo que ordena agua potable en Mercaderes',
  codeExample: 'JUR-118',
  own: [
    {
      key: 'stage',
      header: { es: 'Etapa', en: 'Stage' },
      required: true,
      type: {
        is: 'oneOf',
        options: [
          { value: 'ruling', es: 'Fallo', en: 'Ruling', aliases: ['Sentencia', 'Con fallo'] },
          { value: 'lawsuit', es: 'Demanda en curso', en: 'Lawsuit', aliases: ['Proceso', 'Sin fallo', 'En curso'] },
        ],
      },
      hint: { es: 'Si ya hay fallo o todavía se discute.', en: 'Whether there is a ruling yet.' },
      example: 'Fallo',
    },
    {
      key: 'court',
      header: { es: 'Juzgado o tribunal', en: 'Court' },
      aliases: ['Juzgado', 'Tribunal', 'Despacho', 'Corte'],
      required: true,
      type: { is: 'text', max: 200 },
      hint: { es: 'Quién falló o tiene el proceso.', en: 'Who ruled, or has the case.' },
      example: 'Tribunal Administrativo del Cauca',
    },
    {
      key: 'ruling',
      header: { es: 'Número del fallo o expediente', en: 'Ruling or case number' },
      aliases: ['Expediente', 'Número de radicación', 'Sentencia número', 'Número del proceso', 'Número del fallo'],
      required: true,
      type: { is: 'text', max: 100 },
      hint: {
        es: 'Los 23 dígitos del proceso, o el número de la sentencia. Con guiones no se dañan en Excel.',
        en: 'The 23 digits of the case, or the number of the ruling. With hyphens Excel does not spoil them.',
      },
      example: '19001-23-33-000-2025-00117-00',
    },
    {
      key: 'action',
      header: { es: 'Clase de acción', en: 'Kind of action' },
      aliases: ['Acción', 'Tipo de acción'],
      required: true,
      type: {
        is: 'oneOf',
        options: [
          { value: 'tutela', es: 'Tutela', en: 'Tutela', aliases: ['Acción de tutela'] },
          { value: 'popularAction', es: 'Acción popular', en: 'Popular action' },
          { value: 'groupAction', es: 'Acción de grupo', en: 'Group action' },
          { value: 'complianceAction', es: 'Acción de cumplimiento', en: 'Compliance action' },
          { value: 'administrativeClaim', es: 'Medio de control administrativo', en: 'Administrative claim' },
          { value: 'landRestitution', es: 'Restitución de tierras', en: 'Land restitution' },
          { value: 'other', es: 'Otra', en: 'Other' },
        ],
      },
      hint: { es: 'Por qué vía llegó al juez.', en: 'How it reached the judge.' },
      example: 'Acción popular',
    },
    {
      key: 'obligation',
      header: { es: 'Qué ordena', en: 'What it orders' },
      aliases: ['Obligación', 'Orden', 'Órdenes', 'Pretensión'],
      required: true,
      type: { is: 'text', max: 4000 },
      hint: {
        es: 'Lo que hay que hacer, o lo que se pide al juez.',
        en: 'What must be done, or is asked of the judge.',
      },
      example: 'Llevar agua potable a 23 veredas.',
    },
    {
      key: 'inForce',
      header: { es: '¿Está vigente?', en: 'In force?' },
      aliases: ['Vigente', 'Ejecutoriado', 'En firme'],
      type: { is: 'oneOf', options: [yes, no] },
      hint: { es: '«Sí» si el fallo obliga hoy. Vacío es no.', en: '“Yes” if the ruling obliges today. Empty is no.' },
      example: 'Sí',
    },
  ],
  fields: ({ stage, court, ruling, action, obligation }) => ({ stage, court, ruling, action, obligation }),
  inForce: ({ inForce }) => inForce === 'yes',
});
