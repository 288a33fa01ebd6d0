import type { Label } from '../catalogues/entry.ts';
import type { DemandEventName } from './commands.ts';
import type { ScoreReason } from './score.ts';
import type { DemandStateName } from './state.ts';

/** What each move is called in a history: facts, not praise and not blame. */
export const eventLabels: Readonly<Record<Exclude<DemandEventName, 'followed' | 'referralNoted'>, Label>> = {
  drafted: { es: 'Se empezó a escribir la demanda', en: 'The demand was begun' },
  received: {
    es: 'Se recibió la demanda que registró el territorio',
    en: 'The demand the territory registered was received',
  },
  edited: { es: 'Se cambiaron datos de la demanda', en: 'Data of the demand changed' },
  cited: { es: 'Se citó una fuente', en: 'A source was cited' },
  uncited: { es: 'Se retiró la cita de una fuente', en: 'A citation was taken out' },
  sourceNoted: { es: 'Cambió el estado de una fuente citada', en: 'A cited source changed its state' },
  sourcesHeard: { es: 'Cambió lo que cita quien la pidió', en: 'What whoever asked cites changed' },
  registered: { es: 'La demanda quedó registrada', en: 'The demand was registered' },
  assigned: { es: 'Una entidad quedó a cargo de la demanda', en: 'An entity took charge of the demand' },
  released: {
    es: 'La entidad devolvió la demanda; puede tomarla otra',
    en: 'The entity gave the demand back; another may take it',
  },
  characterised: { es: 'La demanda quedó caracterizada', en: 'The demand was characterised' },
  served: { es: 'Se vinculó a una oferta publicada', en: 'It was linked to a published offer' },
  resolved: { es: 'Se registró que la necesidad quedó resuelta', en: 'It was recorded that the need is resolved' },
  closed: { es: 'La demanda se cerró', en: 'The demand was closed' },
  rejected: { es: 'La demanda no se aceptó', en: 'The demand was not accepted' },
  markedDuplicate: { es: 'La demanda sigue su trámite en otra igual', en: 'The demand continues in another like it' },
  withdrawn: { es: 'Quien la registró retiró la demanda', en: 'Whoever registered the demand withdrew it' },
  reopened: { es: 'La demanda se reabrió', en: 'The demand was reopened' },
  assessed: {
    es: 'Se evaluó si es competencia de la entidad',
    en: 'Whether it is within the entity’s competence was assessed',
  },
  handedOver: { es: 'La entidad a la que se trasladó quedó a cargo', en: 'The entity it was referred to took charge' },
  askerResolved: {
    es: 'La organización que la pidió confirmó que quedó resuelta',
    en: 'Whoever asked confirmed that it is resolved',
  },
  askerWithdrew: { es: 'La organización que la pidió la retiró', en: 'Whoever asked withdrew it' },
  pinned: { es: 'Cambió su lugar en la lista', en: 'Its place in the list changed' },
};

/** What the other side did, by who it is and the state its own demand reached. */
export const otherSideLabels: Readonly<Record<'asker' | 'taker', Partial<Record<DemandStateName, Label>>>> = {
  taker: {
    registered: { es: 'La entidad a cargo la recibió', en: 'The entity in charge received it' },
    characterised: { es: 'La entidad a cargo la caracterizó', en: 'The entity in charge characterised it' },
    inService: {
      es: 'La entidad a cargo la atiende con una oferta',
      en: 'The entity in charge serves it with an offer',
    },
    resolved: { es: 'La entidad a cargo la dio por resuelta', en: 'The entity in charge considers it resolved' },
    closed: { es: 'La entidad a cargo la cerró', en: 'The entity in charge closed it' },
    referred: {
      es: 'La entidad a la que se trasladó la atiende con una oferta',
      en: 'The entity it was referred to serves it with an offer',
    },
  },
  asker: {
    resolved: {
      es: 'La organización que la pidió confirmó que quedó resuelta',
      en: 'Whoever asked confirmed that it is resolved',
    },
    closed: { es: 'La organización que la pidió la cerró', en: 'Whoever asked closed it' },
    withdrawn: { es: 'La organización que la pidió la retiró', en: 'Whoever asked withdrew it' },
  },
};

export const otherSideMoved: Label = { es: 'La otra parte registró un avance', en: 'The other side recorded progress' };

/** Why a demand comes before another. */
export const scoreLabels: Readonly<Record<ScoreReason, Label>> = {
  rulingInForce: { es: 'Fallo judicial vigente', en: 'Court ruling in force' },
  deadlineInForce: { es: 'Una fuente tiene un plazo vigente', en: 'A source has a deadline in force' },
  deadlinePassed: { es: 'El plazo de una fuente ya venció', en: 'The deadline of a source has passed' },
  petition: { es: 'Viene de un pliego o una petición', en: 'It comes from a petition' },
  localDialogue: { es: 'Viene de un diálogo con actores locales', en: 'It comes from a local dialogue' },
  bindingRegionalDialogue: {
    es: 'La acordó un diálogo regional vinculante',
    en: 'A binding regional dialogue settled it',
  },
  commitment: { es: 'Hay un compromiso con la ciudadanía', en: 'There is a commitment to citizens' },
  courtRuling: { es: 'Hay un proceso judicial', en: 'There are court proceedings' },
  indicator: { es: 'La muestra una medición', en: 'A measurement shows it' },
  survey: { es: 'La muestra una encuesta', en: 'A survey shows it' },
  interview: { es: 'La muestra una entrevista', en: 'An interview shows it' },
  repository: { es: 'La respalda un repositorio institucional', en: 'An institutional repository supports it' },
  pdet: { es: 'Hay un municipio PDET', en: 'There is a PDET municipality' },
  askedByTerritory: { es: 'La pidió una organización territorial', en: 'A territorial organisation asked for it' },
  capacity: { es: 'Señala la capacidad que quiere fortalecer', en: 'It says which capacity to strengthen' },
  waiting: { es: 'Tiempo de espera', en: 'Time waiting' },
};

/** What each term of a demand is. */
export const termLabels: Readonly<Record<'petition' | 'courtRuling', Label>> = {
  petition: { es: 'Término de la petición (Ley 1755 de 2015)', en: 'Term of the petition (Ley 1755 de 2015)' },
  courtRuling: { es: 'Fallo judicial', en: 'Court ruling' },
};

/** Shown beside every computed term. */
export const termNotice: Label = {
  es: 'Término general de las peticiones (Ley 1755 de 2015), contado en días hábiles de Colombia. La entidad debe verificar el término y la redacción legal que apliquen a este caso.',
  en: 'General term of petitions (Ley 1755 de 2015), in Colombian working days. The entity must check which term and legal wording apply to this case.',
};
