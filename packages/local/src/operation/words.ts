import type { Language } from '@concierta/pages';
import type { Outcome } from './acts.ts';
import type { Concern } from './concerns.ts';
import type { Done } from './record.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const es = {
  title: 'Operación',
  heading: (concerns: number) =>
    concerns === 0
      ? 'Todo está al día'
      : concerns === 1
        ? 'Hay una cosa que atender'
        : `Hay ${concerns} cosas que atender`,
  lead: 'Lo que ocurre dentro de la plataforma de este equipo, y lo que usted puede hacer cuando algo se detiene.',
  concern: {
    letters: 'Hay entregas abandonadas: un servicio no supo qué hacer con un hecho.',
    outbox: 'Hay hechos que llevan más de un minuto sin publicarse.',
    clocks: 'El reloj falló o va atrasado.',
    heads: 'Una cadena, o la constancia de sus huellas, no concuerda.',
    files: 'Hay archivos que llevan más de un día sin revisarse.',
    trips: 'Algo intentó llegar a datos que no le corresponden.',
  } satisfies Record<Concern, string>,
  said: ({ said, count = 0 }: Outcome): string =>
    ({
      replayed: `${plural(count, 'entrega volvió', 'entregas volvieron')} a su cola.`,
      discarded: 'La entrega se descartó y el motivo quedó anotado.',
      published: 'Se está recorriendo lo que falta por publicar.',
      ran: 'La tarea corrió.',
      failed: 'La tarea corrió y falló: abajo dice de qué.',
      agrees: 'Todo concuerda: cadenas, textos y constancias.',
      disagrees: `${plural(count, 'cosa no concuerda', 'cosas no concuerdan')}. Detenga la plataforma y vea cuáles con «npm run verify».`,
      gone: 'Esa entrega ya no está abandonada: alguien la atendió antes.',
      reason: 'No se descartó nada: escriba el motivo, de 10 a 500 letras.',
      unknown: 'Esa tarea no existe.',
    })[said],
  letters: {
    heading: 'Entregas abandonadas',
    none: 'Ninguna. Lo que falla se intenta ocho veces; si ni así, queda aquí y lo demás sigue.',
    given: (tries: number) => `Abandonada tras ${plural(tries, 'intento', 'intentos')}`,
    to: 'para',
    of: 'de',
    whose: 'De',
    version: 'versión',
    error: 'De qué murió',
    replay: 'Reintentar',
    replayQueue: (count: number) => `Reintentar las ${count} de esta cola`,
    replayAll: (count: number) => `Reintentar las ${count}`,
    discard: 'Ver o descartar',
    more: (shown: number, all: number) => `Se muestran las ${shown} más antiguas de ${all}.`,
  },
  letter: {
    heading: '¿Descartar esta entrega?',
    lead: 'Su efecto no ocurrirá nunca: úselo solo cuando reintentar no sirve. El hecho mismo no se borra.',
    event: 'Hecho',
    about: 'Sobre',
    owner: 'De quién',
    queue: 'Cola',
    tries: 'Intentos',
    since: 'Abandonada',
    reason: 'Motivo',
    hint: 'De 10 a 500 letras. Queda en el registro de operación, sin fecha de vencimiento: no escriba datos de personas.',
    discard: 'Descartar la entrega',
    keep: 'No descartar',
    gone: 'Esta entrega ya no está abandonada',
    goneWhy: 'Alguien la reintentó o la descartó. Lo que se hizo está en el registro de operación.',
  },
  queues: {
    heading: 'Colas',
    queue: 'Cola',
    waiting: 'Esperan',
    inFlight: 'En curso',
    dead: 'Abandonadas',
    idle: (count: number) => `Ver ${count === 1 ? 'la que está' : `las ${count} que están`} en reposo`,
    allIdle: 'Todas están en reposo: no hay nada por entregar.',
  },
  outbox: {
    heading: 'Por publicar',
    table: 'Tabla',
    waiting: 'Esperan',
    oldest: 'El más antiguo',
    none: 'Nada',
    publish: 'Publicar ahora',
  },
  clocks: {
    heading: 'Reloj',
    task: 'Tarea',
    due: 'Por atender',
    last: 'Última vez',
    never: 'No ha corrido desde que inició',
    running: 'Corriendo',
    went: 'Bien',
    failed: 'Falló',
    every: (seconds: number) => `cada ${duration.es(seconds * 1_000)}`,
    nothing: 'Nada',
    overdue: (since: string) => `vencido ${since}`,
    from: (day: string) => `al día hasta el ${day}`,
    run: 'Correr ahora',
    runNamed: (name: string, context: string) => `Correr ahora ${name} de ${context}`,
  },
  heads: {
    heading: 'Constancias de las cadenas',
    lead: 'Cada día se anota hasta dónde llegó cada cadena de hechos, en un archivo que solo crece. Verificar compara todo con lo anotado.',
    context: 'Servicio',
    page: 'Última página',
    at: 'Anotada',
    none: 'Todavía no hay',
    verified: 'Última verificación',
    neverVerified: 'Todavía no se ha verificado.',
    agreed: (about: Done['about']) =>
      `Concuerda: ${about.events} hechos de ${about.aggregates} cadenas, con ${about.heads} huellas anotadas.`,
    disagreed: (about: Done['about']) => `${about.broken} no concuerdan.`,
    verify: 'Verificar ahora',
  },
  machine: {
    heading: 'Este equipo',
    files: 'Archivos por revisar',
    guard: 'Llaves que la guarda detuvo',
    denied: 'Accesos que la tabla negó',
    memory: 'Memoria',
    since: 'En marcha',
    versions: 'Versiones',
    none: 'Ninguno',
    noneF: 'Ninguna',
    engine: 'motor',
  },
  done: {
    heading: 'Lo que se hizo a mano',
    none: 'Todavía nada. Lo que haga en esta página queda aquí, y en un archivo que solo crece.',
    what: {
      replay: 'Reintentó entregas',
      discard: 'Descartó una entrega',
      publish: 'Publicó lo pendiente',
      run: 'Corrió una tarea',
      verify: 'Verificó las cadenas',
    } satisfies Record<Done['what'], string>,
    by: 'por',
  },
  refused: {
    title: 'No se hizo nada',
    lead: 'La solicitud no salió de esta página, o la plataforma se reinició desde que la abrió. Vuelva a Operación e inténtelo de nuevo.',
    back: 'Volver a Operación',
  },
  json: 'Los mismos datos, para programas',
  mailbox: 'Correo que enviaría',
};

type Words = typeof es;

const en: Words = {
  title: 'Operation',
  heading: (concerns) =>
    concerns === 0
      ? 'Everything is up to date'
      : concerns === 1
        ? 'One thing needs attention'
        : `${concerns} things need attention`,
  lead: 'What goes on inside the platform of this machine, and what you can do when something stops.',
  concern: {
    letters: 'Deliveries were given up: a service did not know what to do with an event.',
    outbox: 'Events have been waiting for more than a minute to be published.',
    clocks: 'The clock failed or is falling behind.',
    heads: 'A chain, or the record of its heads, does not agree.',
    files: 'Files have been waiting for more than a day to be scanned.',
    trips: 'Something tried to reach data that are not its own.',
  },
  said: ({ said, count = 0 }) =>
    ({
      replayed: `${plural(count, 'delivery is', 'deliveries are')} back in the queue.`,
      discarded: 'The delivery was discarded and the reason written down.',
      published: 'What waits to be published is being gone through.',
      ran: 'The task ran.',
      failed: 'The task ran and failed: below it says of what.',
      agrees: 'Everything agrees: chains, texts and record.',
      disagrees: `${plural(count, 'thing does', 'things do')} not agree. Stop the platform and see which with “npm run verify”.`,
      gone: 'That delivery is no longer given up: somebody was faster.',
      reason: 'Nothing was discarded: write the reason, in 10 to 500 letters.',
      unknown: 'There is no such task.',
    })[said],
  letters: {
    heading: 'Dead letters',
    none: 'None. What fails is tried eight times; if that is not enough it stays here and the rest goes on.',
    given: (tries) => `Given up after ${plural(tries, 'try', 'tries')}`,
    to: 'for',
    of: 'of',
    whose: 'Of',
    version: 'version',
    error: 'What it died of',
    replay: 'Try again',
    replayQueue: (count) => `Try the ${count} of this queue again`,
    replayAll: (count) => `Try all ${count} again`,
    discard: 'See or discard',
    more: (shown, all) => `The ${shown} oldest of ${all} are shown.`,
  },
  letter: {
    heading: 'Discard this delivery?',
    lead: 'Its effect will never happen: only where trying again is of no use. The event itself is not deleted.',
    event: 'Event',
    about: 'About',
    owner: 'Whose',
    queue: 'Queue',
    tries: 'Tries',
    since: 'Given up',
    reason: 'Reason',
    hint: '10 to 500 letters. It stays in the record of operation for good: write nobody’s personal data.',
    discard: 'Discard the delivery',
    keep: 'Do not discard',
    gone: 'This delivery is no longer given up',
    goneWhy: 'Somebody tried it again or discarded it. What was done is in the record of operation.',
  },
  queues: {
    heading: 'Queues',
    queue: 'Queue',
    waiting: 'Waiting',
    inFlight: 'In flight',
    dead: 'Dead',
    idle: (count) => `See the ${count === 1 ? 'one' : count} at rest`,
    allIdle: 'All are at rest: there is nothing to deliver.',
  },
  outbox: {
    heading: 'To be published',
    table: 'Table',
    waiting: 'Waiting',
    oldest: 'The oldest',
    none: 'Nothing',
    publish: 'Publish now',
  },
  clocks: {
    heading: 'Clock',
    task: 'Task',
    due: 'Due',
    last: 'Last time',
    never: 'Has not run since the start',
    running: 'Running',
    went: 'Well',
    failed: 'Failed',
    every: (seconds) => `every ${duration.en(seconds * 1_000)}`,
    nothing: 'Nothing',
    overdue: (since) => `overdue ${since}`,
    from: (day) => `up to date until ${day}`,
    run: 'Run now',
    runNamed: (name, context) => `Run now ${name} of ${context}`,
  },
  heads: {
    heading: 'Record of the chains',
    lead: 'Each day, how far every chain of events has come is written to a file that only grows. Verifying compares everything with it.',
    context: 'Service',
    page: 'Last page',
    at: 'Written',
    none: 'None yet',
    verified: 'Last verification',
    neverVerified: 'Not verified yet.',
    agreed: (about) =>
      `Agrees: ${about.events} events of ${about.aggregates} chains, with ${about.heads} written heads.`,
    disagreed: (about) => `${about.broken} do not agree.`,
    verify: 'Verify now',
  },
  machine: {
    heading: 'This machine',
    files: 'Files awaiting scan',
    guard: 'Keys the guard stopped',
    denied: 'Accesses the table denied',
    memory: 'Memory',
    since: 'Running',
    versions: 'Versions',
    none: 'None',
    noneF: 'None',
    engine: 'engine',
  },
  done: {
    heading: 'What was done by hand',
    none: 'Nothing yet. What you do on this page stays here, and in a file that only grows.',
    what: {
      replay: 'Tried deliveries again',
      discard: 'Discarded a delivery',
      publish: 'Published what waited',
      run: 'Ran a task',
      verify: 'Verified the chains',
    },
    by: 'by',
  },
  refused: {
    title: 'Nothing was done',
    lead: 'The request did not come from this page, or the platform was started again since you opened it. Go back to Operation and try again.',
    back: 'Back to Operation',
  },
  json: 'The same data, for programs',
  mailbox: 'Mail it would send',
};

/** How long, in the largest unit that says it: «3 min», «2 h», «5 días». */
export const duration: Readonly<Record<Language, (milliseconds: number) => string>> = {
  es: (milliseconds) => spanOf(milliseconds, ['día', 'días']),
  en: (milliseconds) => spanOf(milliseconds, ['day', 'days']),
};

const space = '\u00a0';

const spanOf = (milliseconds: number, [day, days]: readonly [string, string]): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  if (seconds < 60) return `${seconds}${space}s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}${space}min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)}${space}h`;
  const count = Math.floor(seconds / 86_400);
  return `${count}${space}${count === 1 ? day : days}`;
};

/** «hace 3 min». */
export const ago: Readonly<Record<Language, (milliseconds: number) => string>> = {
  es: (milliseconds) => `hace ${duration.es(milliseconds)}`,
  en: (milliseconds) => `${duration.en(milliseconds)} ago`,
};

/** The words of the operator's page. English has exactly the keys of Spanish. */
export const operationWords: Readonly<Record<Language, Words>> = { es, en };
