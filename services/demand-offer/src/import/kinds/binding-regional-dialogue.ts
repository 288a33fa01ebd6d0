import type { Values } from '@concierta/spreadsheet';
import { sourceKindOf } from './source-kind.ts';

/** Step D2: what the binding regional dialogues settled, one row per result. */
export const bindingRegionalDialogue = sourceKindOf({
  kind: 'bindingRegionalDialogue',
  title: { es: 'Resultados de los diálogos regionales vinculantes', en: 'Results of the binding regional dialogues' },
  purpose: {
    es: 'Lo que quedó acordado en cada diálogo, con su lugar entre las prioridades de la región.',
    en: 'What each dialogue settled, with its place among the priorities of the region.',
  },
  titleExample: 'Agua tratada para las veredas del Macizo',
  codeExample: 'DRV-2023-014',
  own: [
    {
      key: 'region',
      header: { es: 'Región', en: 'Region' },
      aliases: ['Región del diálogo', 'Subregión'],
      required: true,
      type: { is: 'text', max: 120 },
      hint: { es: 'La región que dialogó.', en: 'The region that held the dialogue.' },
      example: 'Alto Patía y Norte del Cauca',
    },
    {
      key: 'scheme',
      header: { es: 'Esquema', en: 'Scheme' },
      aliases: ['Esquema asociativo', 'Mecanismo'],
      required: true,
      type: { is: 'text', max: 120 },
      hint: { es: 'De qué hace parte: PDET, RAP, asociación de municipios…', en: 'What it is part of: PDET, RAP…' },
      example: 'PDET',
    },
    {
      key: 'rank',
      header: { es: 'Prioridad', en: 'Priority' },
      aliases: ['Puesto', 'Lugar', 'Orden de prioridad'],
      required: true,
      type: { is: 'number', integer: true, least: 1, most: 999 },
      hint: {
        es: 'Su lugar entre las prioridades: 1 es la primera.',
        en: 'Its place among the priorities: 1 is first.',
      },
      example: '3',
    },
    {
      key: 'settled',
      header: { es: 'Lo acordado', en: 'What was settled' },
      aliases: ['Acuerdo', 'Resultado', 'Propuesta priorizada'],
      required: true,
      type: { is: 'text', max: 4000 },
      hint: { es: 'Lo que se acordó, en las palabras del acta.', en: 'What was settled, in the words of the minutes.' },
      example: 'Llevar agua tratada a las veredas antes que la vía.',
    },
  ],
  fields: ({ region, scheme, rank, settled }: Values) => ({ region, scheme, rank, settled }),
});
