/** What is known of a territory: its picture, wherever it is shown. */
export const words = {
  'picture.title': 'Lo que se conoce del territorio',
  'picture.loading': 'Traemos lo que se conoce del territorio',
  'picture.of': 'Territorio',
  'picture.sentence':
    'De {place} se {n, plural, one {conoce un indicador} other {conocen # indicadores}}{better, plural, =0 {} one {; uno mejoró} other {; # mejoraron}}{worse, plural, =0 {} one {; uno empeoró} other {; # empeoraron}}',
  'picture.caption': 'Mediciones de {place}',
  'picture.col.indicator': 'Indicador',
  'picture.col.value': 'Valor',
  'picture.col.change': 'Cambio',
  'picture.col.position': 'Entre los conocidos',
  'picture.col.source': 'Fuente',
  'picture.others': '{n, plural, one {y otra fuente del mismo año} other {y otras # fuentes del mismo año}}',
  'picture.note':
    'El lugar es entre los territorios que su organización conoce. La MDM solo se compara dentro de su grupo de capacidades iniciales.',
  'picture.empty': 'Todavía no se conoce ninguna medición de {place}',
  'picture.empty.title': 'No hay mediciones',
  'picture.empty.body': 'Registre la primera: qué indicador, de qué año, cuánto y quién lo midió.',
  'picture.all': 'Ver todas sus mediciones, de todos los años',
  'baselines.new': 'Registrar una medición',
  'take.title': 'Tomar la línea base de una medición',
  'take.place': 'De qué territorio',
  'take.do': 'Tomarla como línea base',
  'take.statement': '{title} de {place}: {value} en {year}',
  'take.empty': 'Todavía no se conoce ninguna medición de {place}.',
  'take.list': 'Mediciones de {place}',
} as const;
