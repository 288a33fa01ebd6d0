import { words as actors } from './actors.ts';
import { words as offers } from './offers.ts';

/** What an edition says of who else is there and with what it is aligned: fetched where it is read whole or compared. */
export const words = {
  ...offers,
  ...actors,
  'said.looked': 'Qué se buscó',
  'said.lookedAt': 'El {date}, en {n, plural, =0 {todo el país} one {un territorio} other {# territorios}}.',
  'said.findings': 'Ofertas que coinciden',
  'said.finding': '{title} ({code}, edición {n})',
  'said.decided.join': 'Sumarse',
  'said.decided.complement': 'Complementar',
  'said.decided.disaggregate': 'Desagregar',
  'said.decided.differ': 'No es lo mismo',
  'said.decided.none': 'Sin decidir',
  'said.conclusion': 'Conclusión',
  'said.noFindings': 'No se encontró ninguna oferta que coincida',
  'said.organisations': 'Organizaciones que participan',
  'said.degrees': 'Influencia {influence} de 5, interés {interest} de 5',
  'said.people': 'Personas que participan',
  'said.peopleCount':
    '{n, plural, one {Una persona del directorio. Su nombre no se copia ni se imprime.} other {# personas del directorio. Sus nombres no se copian ni se imprimen.}}',
  'said.national': 'Plan Nacional de Desarrollo',
  'said.own': 'Sector y entidad',
} as const;
