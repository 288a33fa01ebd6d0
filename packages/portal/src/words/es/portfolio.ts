import { words as deciding } from './deciding.ts';

/** Portafolio: ICU messages; English says the same ids. */
export const words = {
  ...deciding,
  'portfolio.title': 'Portafolio',
  'portfolio.h1': 'Busque lo que su territorio necesita',
  'portfolio.h1.entity': 'Lo que ofrecen las entidades nacionales',
  'portfolio.h1.for': 'Ofertas para «{demand}»',
  'portfolio.q': 'Qué necesita',
  'portfolio.q.hint': 'Por ejemplo: agua rural, catastro, proyectos de regalías.',
  'portfolio.territory': 'Territorio',
  'portfolio.capacity': 'Capacidad',
  'portfolio.cycle': 'Momento del ciclo',
  'portfolio.sector': 'Sector',
  'portfolio.mode': 'Modo',
  'portfolio.any': 'Cualquiera',
  'portfolio.filters': 'Más filtros',
  'portfolio.search': 'Buscar',
  'portfolio.clear': 'Quitar los filtros',
  'portfolio.count': '{n, plural, =0 {Ninguna oferta} one {Una oferta} other {# ofertas}}',
  'portfolio.next': 'Ver las siguientes',
  'portfolio.ask': 'Pedir esta asistencia',
  'portfolio.link': 'Vincular a una demanda',
  'portfolio.linkThis': 'Vincular a esta demanda',
  'portfolio.link.title': 'Vincular «{title}» a una demanda',
  'portfolio.link.pick': 'Demanda caracterizada',
  'portfolio.link.none': 'No tiene demandas caracterizadas para vincular.',
  'portfolio.link.missing': 'Escoja la demanda',
  'portfolio.link.do': 'Vincular',
  'portfolio.link.no': 'No vincular',
  'portfolio.link.done': 'Oferta vinculada a la demanda.',
  'portfolio.closed': 'Ya no se puede pedir',
  'portfolio.missing.publishedOffer': 'que la oferta siga publicada',
  'portfolio.empty.title': 'Todavía no hay ofertas publicadas',
  'portfolio.empty.body':
    'Cuando una entidad publique la primera, aparece aquí. Mientras tanto, registre lo que su territorio necesita.',
  'portfolio.empty.filtered.title': 'Ninguna oferta publicada coincide con la búsqueda',
  'portfolio.empty.filtered.body':
    'Busque con otras palabras o quite un filtro. Si no está, registre la necesidad para quien sea competente.',
  'portfolio.empty.entity': 'Busque con otras palabras o quite un filtro.',
  'portfolio.empty.register': 'Registrar la necesidad',
  // catalogues, in case the service only gives codes
} as const;
