import { type Catalogue, type Entry, ended, entry } from './entry.ts';

const transformation = (code: string, es: string, en: string): Entry => entry(code, es, en, 'transformation');
const catalyser = (code: string, es: string, en: string): Entry => entry(code, es, en, 'catalyser');
const crossCutting = (code: string, es: string, en: string): Entry => entry(code, es, en, 'crossCutting');
const former = (code: string, es: string, en: string): Entry => ended(entry(code, es, en, 'former'));

/**
 * What an offer may be aligned with in the National Development Plan (step O7): the transformations of Ley 2294 de 2023,
 * each with its catalysers, and what crosses them. The pacts of the plan before ended, and are kept for the offers made then.
 */
export const nationalPlan: Catalogue = {
  catalogueVersion: '2022-2026.1',
  title: {
    es: 'Plan Nacional de Desarrollo 2022-2026 «Colombia, potencia mundial de la vida»',
    en: 'National Development Plan 2022-2026 “Colombia, world power of life”',
  },
  note: {
    es: 'Por verificar contra la Ley 2294 de 2023 y sus bases: los nombres se escribieron de conocimiento general.',
    en: 'To be checked against Ley 2294 de 2023 and its bases: the names were written from general knowledge.',
  },
  items: [
    transformation(
      'T1',
      'Ordenamiento del territorio alrededor del agua y justicia ambiental',
      'Territorial planning around water and environmental justice',
    ),
    catalyser('T1.A', 'Justicia ambiental y gobernanza inclusiva', 'Environmental justice and inclusive governance'),
    catalyser(
      'T1.B',
      'El agua, la biodiversidad y las personas en el centro del ordenamiento territorial',
      'Water, biodiversity and people at the centre of territorial planning',
    ),
    catalyser(
      'T1.C',
      'Coordinación de los instrumentos de planificación de territorios vitales',
      'Coordination of the planning instruments of vital territories',
    ),
    catalyser(
      'T1.D',
      'Capacidades de los gobiernos locales y las comunidades para decidir sobre ordenamiento y planificación',
      'Capacities of local governments and communities to decide on territorial planning',
    ),
    catalyser(
      'T1.E',
      'Consolidación del catastro multipropósito y administración del territorio',
      'Multipurpose cadastre and land administration',
    ),
    transformation('T2', 'Seguridad humana y justicia social', 'Human security and social justice'),
    catalyser(
      'T2.A',
      'Habilitadores que potencian la seguridad humana y las oportunidades de bienestar',
      'Enablers of human security and opportunities for well-being',
    ),
    catalyser(
      'T2.B',
      'Superación de privaciones como fundamento de la dignidad humana',
      'Overcoming deprivation as the foundation of human dignity',
    ),
    catalyser(
      'T2.C',
      'Expansión de capacidades: más y mejores oportunidades para los proyectos de vida',
      'Expansion of capabilities: more and better opportunities for life projects',
    ),
    transformation('T3', 'Derecho humano a la alimentación', 'The human right to food'),
    catalyser('T3.A', 'Disponibilidad de alimentos', 'Availability of food'),
    catalyser('T3.B', 'Acceso físico a los alimentos', 'Physical access to food'),
    catalyser('T3.C', 'Adecuación de los alimentos', 'Adequacy of food'),
    transformation(
      'T4',
      'Transformación productiva, internacionalización y acción climática',
      'Productive transformation, internationalisation and climate action',
    ),
    catalyser('T4.A', 'Naturaleza viva: revitalización con inclusión social', 'Living nature with social inclusion'),
    catalyser(
      'T4.B',
      'Transición energética justa, segura, confiable y eficiente',
      'A just, safe, reliable and efficient energy transition',
    ),
    catalyser('T4.C', 'Reindustrialización y economía productiva', 'Reindustrialisation and productive economy'),
    catalyser('T4.D', 'Financiamiento del desarrollo', 'Financing for development'),
    transformation('T5', 'Convergencia regional', 'Regional convergence'),
    catalyser(
      'T5.A',
      'Ciudad construida: hábitat y vivienda con participación',
      'The built city: habitat and housing with participation',
    ),
    catalyser(
      'T5.B',
      'Desarrollo supramunicipal, vínculos urbano-rurales e integración de territorios',
      'Supra-municipal development, urban-rural links and integration of territories',
    ),
    catalyser(
      'T5.C',
      'Productividad, competitividad e innovación en las regiones',
      'Productivity, competitiveness and innovation in the regions',
    ),
    catalyser(
      'T5.D',
      'Fortalecimiento institucional para recuperar la confianza de la ciudadanía',
      'Stronger institutions to recover citizens’ trust',
    ),
    crossCutting('E1', 'Paz total', 'Total peace'),
    crossCutting('E2', 'Actores diferenciales para el cambio', 'Differential actors for change'),
    crossCutting('E3', 'Estabilidad macroeconómica', 'Macroeconomic stability'),
    former('2018.P1', 'PND 2018-2022: Pacto por la legalidad', 'Plan 2018-2022: Pact for legality'),
    former('2018.P2', 'PND 2018-2022: Pacto por el emprendimiento', 'Plan 2018-2022: Pact for entrepreneurship'),
    former('2018.P3', 'PND 2018-2022: Pacto por la equidad', 'Plan 2018-2022: Pact for equity'),
  ],
};
