import { sourceKindOf } from './source-kind.ts';

/** Step D3: petitions and social demands, one row each. */
export const petition = sourceKindOf({
  kind: 'petition',
  title: { es: 'Pliegos y peticiones', en: 'Petitions' },
  purpose: {
    es: 'Lo que pidieron organizaciones y ciudadanía, con quién lo pidió y qué se le respondió.',
    en: 'What organisations and citizens asked for, who asked and what they were answered.',
  },
  titleExample: 'Pliego cívico del Alto Patía',
  codeExample: 'PET-2026-007',
  own: [
    {
      key: 'origin',
      header: { es: 'Quién lo pide', en: 'Who asks' },
      aliases: ['Origen', 'Peticionario', 'Solicitante'],
      required: true,
      type: { is: 'text', max: 200 },
      hint: {
        es: 'La organización o el grupo. Si es una persona, escriba su papel y no su nombre.',
        en: 'The organisation or group. For a person, write the role and not the name.',
      },
      example: 'Juntas de acción comunal del Alto Patía',
    },
    {
      key: 'commitment',
      header: { es: 'Qué se respondió', en: 'What was answered' },
      aliases: ['Respuesta', 'Estado del compromiso'],
      type: {
        is: 'oneOf',
        options: [
          { value: 'none', es: 'Sin compromiso', en: 'No commitment', aliases: ['Ninguno', 'Sin respuesta'] },
          { value: 'promised', es: 'Se prometió', en: 'Promised', aliases: ['Prometido'] },
          { value: 'partlyKept', es: 'Cumplido en parte', en: 'Partly kept', aliases: ['Parcial'] },
          { value: 'kept', es: 'Cumplido', en: 'Kept' },
          { value: 'broken', es: 'Incumplido', en: 'Broken', aliases: ['No cumplido'] },
        ],
      },
      hint: { es: 'En qué quedó lo que se pidió.', en: 'What became of what was asked.' },
      example: 'Se prometió',
    },
  ],
  fields: ({ origin, commitment }) => ({ origin, commitment }),
});
