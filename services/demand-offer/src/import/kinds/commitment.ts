import { sourceKindOf } from './source-kind.ts';

/** Step D3: commitments to citizens, one row each; the deadline is the day it is due. */
export const commitment = sourceKindOf({
  kind: 'commitment',
  title: { es: 'Compromisos con la ciudadanía', en: 'Commitments to citizens' },
  purpose: {
    es: 'Lo que una institución prometió, a quién, en qué acto y para cuándo. Los vencidos saltan a la vista.',
    en: 'What an institution promised, to whom, in which act and by when. Overdue ones stand out.',
  },
  titleExample: 'Compromiso del consejo de gobierno de Popayán',
  codeExample: 'COM-2026-021',
  own: [
    {
      key: 'promisedBy',
      header: { es: 'Quién prometió', en: 'Promised by' },
      aliases: ['Entidad responsable', 'Responsable', 'Entidad'],
      required: true,
      type: { is: 'text', max: 200 },
      hint: { es: 'La institución que se comprometió.', en: 'The institution that committed itself.' },
      example: 'Ministerio de Vivienda, Ciudad y Territorio',
    },
    {
      key: 'promisedTo',
      header: { es: 'A quién', en: 'Promised to' },
      aliases: ['A quién se prometió', 'Beneficiario', 'Contraparte'],
      required: true,
      type: { is: 'text', max: 200 },
      hint: { es: 'El grupo o la organización que lo espera.', en: 'The group or organisation that waits for it.' },
      example: 'Juntas de acueducto de Mercaderes',
    },
    {
      key: 'act',
      header: { es: 'En qué acto', en: 'In which act' },
      aliases: ['Acto', 'Acta', 'Espacio', 'Escenario'],
      required: true,
      type: { is: 'text', max: 200 },
      hint: {
        es: 'El acta, la reunión o el consejo donde quedó.',
        en: 'The minutes, meeting or council where it stands.',
      },
      example: 'Consejo de gobierno del 14 de febrero',
    },
    {
      key: 'status',
      header: { es: 'Cómo va', en: 'How it stands' },
      aliases: ['Estado', 'Estado del compromiso', 'Avance'],
      required: true,
      type: {
        is: 'oneOf',
        options: [
          { value: 'pending', es: 'Sin empezar', en: 'Not begun', aliases: ['Pendiente', 'Abierto', 'Por iniciar'] },
          {
            value: 'inProgress',
            es: 'En curso',
            en: 'In progress',
            aliases: ['En ejecución', 'En proceso', 'En trámite'],
          },
          { value: 'partlyKept', es: 'Cumplido en parte', en: 'Partly kept', aliases: ['Parcial'] },
          { value: 'kept', es: 'Cumplido', en: 'Kept', aliases: ['Cerrado', 'Terminado'] },
          { value: 'broken', es: 'Incumplido', en: 'Broken', aliases: ['No cumplido'] },
        ],
      },
      hint: { es: 'Cómo va el compromiso hoy.', en: 'How the commitment stands today.' },
      example: 'En curso',
    },
  ],
  fields: ({ promisedBy, promisedTo, act, status }) => ({ promisedBy, promisedTo, act, status }),
});
