import { words as actors } from './actors.ts';
import { words as offers } from './offers.ts';

/** Step O6 of an offer, the map of who takes part: fetched with its own page, beside what every page of an offer says. */
export const words = {
  ...offers,
  ...actors,
  'offer.O6.h1': '¿Quiénes participan?',
  'offer.O6.lead':
    'Diga cuánto influye y cuánto le interesa a cada actor, para qué se articula y qué hará. No escriba aquí nombres de personas: escójalas en el directorio.',
  'offer.O6.actors': 'Actores',
  'offer.O6.add': 'Agregar un actor',
  'offer.O6.add.search': 'Buscar en el directorio',
  'offer.O6.add.search.hint':
    'Escriba el nombre, la organización o el cargo. Si no está, regístrelo primero en Contactos.',
  'offer.O6.add.contact': 'Agregar el contacto',
  'offer.O6.add.organisation': 'O escriba una organización',
  'offer.O6.add.organisation.hint': 'El nombre de la organización, no el de una persona.',
  'offer.O6.add.kind': 'Clase de organización',
  'offer.O6.add.kind.choose': 'Escoja la clase',
  'offer.O6.add.byName': 'Agregar la organización',
  'offer.O6.directory': 'Ir al directorio de contactos',
  'offer.O6.influence': 'Influencia',
  'offer.O6.interest': 'Interés',
  'offer.O6.position': 'Posición frente a la oferta',
  'offer.O6.purpose': 'Para qué se articula',
  'offer.O6.purpose.hint': 'Por ejemplo: «Que las juntas participen desde el diagnóstico».',
  'offer.O6.activities': 'Qué actividades hará',
  'offer.O6.activities.hint': 'Precisas: qué, con quién y dónde.',
  'offer.O6.stage': 'Cuándo se necesita',
  'offer.O6.stage.any': 'En cualquier momento',
  'offer.O6.remove': 'Quitar a {who}',
  'offer.O6.degrees': 'Influencia {influence}, interés {interest}.',
  'offer.O6.pending': 'Falta el propósito o las actividades.',
  'offer.O6.empty': 'Todavía no hay actores. Búsquelos en el directorio o escriba una organización.',
  'offer.O6.full': 'El mapa tiene {max} actores, que es lo más que se puede leer. Quite uno para agregar otro.',
  'offer.O6.repeated': 'Ese actor ya está en el mapa',
  'offer.O6.err.contact': 'Escoja un contacto de la lista',
  'offer.O6.err.organisation': 'Escriba el nombre de la organización',
  'offer.O6.err.kind': 'Escoja la clase de organización',
  'offer.O6.said.added': 'Se agregó: {who}',
  'offer.O6.said.removed': 'Se quitó: {who}',
} as const;
