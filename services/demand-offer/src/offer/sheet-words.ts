import type { Label } from '../catalogues/entry.ts';
import type { ActorKind } from '../contact/fields.ts';

/** What an offer is asked in each step, as its sheet says it. */
export const questions = {
  code: { es: 'Código', en: 'Code' },
  title: { es: 'Nombre de la oferta', en: 'Name of the offer' },
  summary: { es: 'De qué se trata', en: 'What it is about' },
  sector: { es: 'Sector', en: 'Sector' },
  competent: { es: '¿La entidad es competente?', en: 'Is the entity competent?' },
  legalBasis: { es: 'Norma que le da la competencia', en: 'Rule of law that makes it competent' },
  note: { es: 'Explicación', en: 'Explanation' },
  capacity: { es: 'Capacidad que fortalece', en: 'Capacity it strengthens' },
  baseline: { es: 'Línea base', en: 'Baseline' },
  target: { es: 'Meta', en: 'Target' },
  cycleStages: { es: 'Momento del ciclo de la gestión pública', en: 'Stage of the management cycle' },
  mode: { es: 'Modo', en: 'Mode' },
  from: { es: 'Empieza', en: 'Begins' },
  to: { es: 'Termina', en: 'Ends' },
  requestUntil: { es: 'Se puede pedir hasta', en: 'Can be asked for until' },
  deliverable: { es: 'Qué se entrega', en: 'What is delivered' },
  units: { es: 'Cuánto se entrega', en: 'How much is delivered' },
  mechanism: { es: 'Mecanismo', en: 'Mechanism' },
  modality: { es: 'Modalidad de entrega', en: 'Delivery' },
  audience: { es: 'Para quién es', en: 'For whom' },
  receives: { es: 'Qué recibe el territorio', en: 'What the territory receives' },
  contribution: { es: 'Qué pone el territorio', en: 'What the territory puts in' },
  slots: { es: 'Cupos', en: 'Places' },
  contact: { es: 'A quién preguntar', en: 'Whom to ask' },
  demands: { es: 'Demandas que responde', en: 'Demands it answers' },
  reason: { es: 'Razón de la focalización', en: 'Reason of the targeting' },
  territory: { es: 'Territorio', en: 'Territory' },
  schedule: { es: 'Cronograma', en: 'Schedule' },
  milestone: { es: 'Hito', en: 'Milestone' },
  followUpPlan: { es: 'Cómo se sigue', en: 'How it is followed up' },
  evaluationPlan: { es: 'Cómo se evalúa', en: 'How it is evaluated' },
  knowledgeLeft: { es: 'Qué conocimiento deja', en: 'What knowledge it leaves' },
  looked: { es: 'Qué se buscó', en: 'What was looked for' },
  coincidence: { es: 'Oferta que coincide', en: 'Offer that coincides' },
  noCoincidence: { es: 'Conclusión', en: 'Conclusion' },
  organisation: { es: 'Organización que participa', en: 'Organisation that takes part' },
  people: { es: 'Personas que participan', en: 'People who take part' },
  national: { es: 'Plan Nacional de Desarrollo', en: 'National Development Plan' },
  own: { es: 'Elemento del sector o de la entidad', en: 'Item of the sector or of the entity' },
  answer: { es: 'Respuesta', en: 'Answer' },
} as const satisfies Readonly<Record<string, Label>>;

export type Question = keyof typeof questions;

/** The columns of the sheet. */
export const sheetColumns: readonly Label[] = [
  { es: 'Paso', en: 'Step' },
  { es: 'Pregunta', en: 'Question' },
  { es: 'Respuesta', en: 'Answer' },
];

/** What answers say that is a code and not in any catalogue. */
export const answerLabels = {
  yes: { es: 'Sí', en: 'Yes' },
  partial: { es: 'En parte, junto con otra entidad', en: 'In part, with another entity' },
  no: { es: 'No', en: 'No' },
  agreed: { es: 'al acordar', en: 'on agreeing' },
  offer: { es: 'La oferta', en: 'The offer' },
  empty: { es: 'Sin escribir', en: 'Not written' },
  country: { es: 'Todo el país', en: 'The whole country' },
  subsidiarity: { es: 'Subsidiariedad', en: 'Subsidiarity' },
  concurrence: { es: 'Concurrencia', en: 'Concurrence' },
  complementarity: { es: 'Complementariedad', en: 'Complementarity' },
  join: { es: 'Sumarse', en: 'Join' },
  complement: { es: 'Complementar', en: 'Complement' },
  disaggregate: { es: 'Desagregar', en: 'Disaggregate' },
  differ: { es: 'No es lo mismo', en: 'It is not the same' },
  undecided: { es: 'Sin decidir', en: 'Not decided' },
  noneFound: { es: 'No se encontró ninguna oferta que coincida', en: 'No offer that coincides was found' },
  supports: { es: 'Apoya', en: 'Supports it' },
  neutral: { es: 'Neutral', en: 'Neutral' },
  resists: { es: 'Se opone', en: 'Opposes it' },
} as const satisfies Readonly<Record<string, Label>>;

/** What an organisation of the map of actors is. */
export const actorKindLabels: Readonly<Record<ActorKind, Label>> = {
  nationalEntity: { es: 'Entidad nacional', en: 'National entity' },
  territorialGovernment: { es: 'Gobierno territorial', en: 'Territorial government' },
  association: { es: 'Gremio o asociación', en: 'Guild or association' },
  socialOrganisation: { es: 'Organización social', en: 'Social organisation' },
  academia: { es: 'Academia', en: 'Academia' },
  private: { es: 'Empresa privada', en: 'Private company' },
  cooperation: { es: 'Cooperación internacional', en: 'International cooperation' },
  controlBody: { es: 'Organismo de control', en: 'Oversight body' },
  other: { es: 'Otro', en: 'Other' },
};

/** «8 meses desde el acuerdo», «mes 3», «24 territorios», «2 personas». */
export const countLabels = {
  months: { es: (n: number) => `${n} meses desde el acuerdo`, en: (n: number) => `${n} months from the agreement` },
  month: { es: (n: number) => `mes ${n}`, en: (n: number) => `month ${n}` },
  territories: {
    es: (n: number) => (n === 1 ? 'un territorio' : `${n} territorios`),
    en: (n: number) => (n === 1 ? 'one territory' : `${n} territories`),
  },
  influence: { es: (n: number) => `Influencia ${n} de 5`, en: (n: number) => `Influence ${n} of 5` },
  interest: { es: (n: number) => `interés ${n} de 5`, en: (n: number) => `interest ${n} of 5` },
  edition: { es: (n: number) => `edición ${n}`, en: (n: number) => `edition ${n}` },
  contacts: {
    es: (n: number) =>
      `${n === 1 ? 'Una persona' : `${n} personas`} del directorio de contactos; sus datos no salen en este archivo`,
    en: (n: number) =>
      `${n === 1 ? 'One person' : `${n} people`} of the directory of contacts; their data are not in this file`,
  },
  people: { es: (n: number) => `${n} personas`, en: (n: number) => `${n} people` },
  days: { es: (n: number) => `${n} días`, en: (n: number) => `${n} days` },
  trips: { es: (n: number) => `${n} viajes`, en: (n: number) => `${n} trips` },
  cop: { es: (n: number) => `${n} pesos`, en: (n: number) => `${n} pesos` },
} as const;
