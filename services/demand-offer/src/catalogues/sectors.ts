import { type Catalogue, entry } from './entry.ts';

/** The administrative sectors of the executive branch of Colombia. */
export const sectors: Catalogue = {
  catalogueVersion: '2026.1',
  title: { es: 'Sectores administrativos', en: 'Administrative sectors' },
  items: [
    entry(
      'agriculture',
      'Agropecuario, pesquero y de desarrollo rural',
      'Agriculture, fisheries and rural development',
    ),
    entry('environment', 'Ambiente y desarrollo sostenible', 'Environment and sustainable development'),
    entry('science', 'Ciencia, tecnología e innovación', 'Science, technology and innovation'),
    entry('trade', 'Comercio, industria y turismo', 'Trade, industry and tourism'),
    entry('culture', 'Culturas, artes y saberes', 'Culture, arts and knowledge'),
    entry('defence', 'Defensa', 'Defence'),
    entry('sport', 'Deporte', 'Sport'),
    entry('education', 'Educación', 'Education'),
    entry('publicService', 'Función pública', 'Civil service'),
    entry('finance', 'Hacienda y crédito público', 'Finance and public credit'),
    entry('equality', 'Igualdad y equidad', 'Equality and equity'),
    entry('socialInclusion', 'Inclusión social y reconciliación', 'Social inclusion and reconciliation'),
    entry('statistics', 'Información estadística', 'Statistics'),
    entry('intelligence', 'Inteligencia estratégica y contrainteligencia', 'Strategic intelligence'),
    entry('interior', 'Interior', 'Interior'),
    entry('justice', 'Justicia y del derecho', 'Justice and law'),
    entry('mines', 'Minas y energía', 'Mines and energy'),
    entry('planning', 'Planeación', 'Planning'),
    entry('presidency', 'Presidencia de la República', 'Presidency of the Republic'),
    entry('foreignAffairs', 'Relaciones exteriores', 'Foreign affairs'),
    entry('health', 'Salud y protección social', 'Health and social protection'),
    entry('ict', 'Tecnologías de la información y las comunicaciones', 'Information and communication technologies'),
    entry('labour', 'Trabajo', 'Labour'),
    entry('transport', 'Transporte', 'Transport'),
    entry('housing', 'Vivienda, ciudad y territorio', 'Housing, city and territory'),
  ],
};
