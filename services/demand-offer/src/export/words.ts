import type { Label } from '../catalogues/entry.ts';
import type { DemandStateName } from '../demand/state.ts';
import type { OfferStateName } from '../offer/state.ts';
import type { SourceStateName } from '../source/state.ts';

export const demandStateLabels: Readonly<Record<DemandStateName, Label>> = {
  draft: { es: 'Borrador', en: 'Draft' },
  registered: { es: 'Registrada', en: 'Registered' },
  assigned: { es: 'A cargo de una entidad', en: 'With an entity' },
  characterised: { es: 'Caracterizada', en: 'Characterised' },
  inService: { es: 'En atención', en: 'In service' },
  referred: { es: 'Trasladada', en: 'Referred' },
  resolved: { es: 'Resuelta', en: 'Resolved' },
  closed: { es: 'Cerrada', en: 'Closed' },
  rejected: { es: 'No aceptada', en: 'Not accepted' },
  duplicate: { es: 'Repetida', en: 'Duplicate' },
  withdrawn: { es: 'Retirada', en: 'Withdrawn' },
};

export const offerStateLabels: Readonly<Record<OfferStateName, Label>> = {
  draft: { es: 'En formulación', en: 'Being formulated' },
  inReview: { es: 'En revisión', en: 'In review' },
  approved: { es: 'Aprobada', en: 'Approved' },
  published: { es: 'Publicada', en: 'Published' },
  suspended: { es: 'Suspendida', en: 'Suspended' },
  withdrawn: { es: 'Retirada', en: 'Withdrawn' },
  closed: { es: 'Cerrada', en: 'Closed' },
  archived: { es: 'Archivada', en: 'Archived' },
};

export const sourceStateLabels: Readonly<Record<SourceStateName, Label>> = {
  registered: { es: 'Registrada', en: 'Registered' },
  inForce: { es: 'Vigente', en: 'In force' },
  fulfilled: { es: 'Cumplida', en: 'Fulfilled' },
  lapsed: { es: 'Sin vigencia', en: 'Lapsed' },
};

/** What the columns of a download are called. */
export const columnLabels = {
  id: { es: 'Identificador', en: 'Identifier' },
  receipt: { es: 'Radicado', en: 'Receipt' },
  code: { es: 'Código', en: 'Code' },
  title: { es: 'Título', en: 'Title' },
  state: { es: 'Estado', en: 'State' },
  kind: { es: 'Clase', en: 'Kind' },
  places: { es: 'Territorios', en: 'Territories' },
  codes: { es: 'Código DIVIPOLA', en: 'DIVIPOLA code' },
  priority: { es: 'Prioridad', en: 'Priority' },
  dueOn: { es: 'Vence', en: 'Due' },
  on: { es: 'Fecha', en: 'Date' },
  legal: { es: 'La ordena un fallo', en: 'Ordered by a ruling' },
  pinned: { es: 'Fijada', en: 'Pinned' },
  taken: { es: 'La pidió un territorio', en: 'Asked for by a territory' },
  deadline: { es: 'Fecha límite', en: 'Deadline' },
  overdue: { es: 'Vencida', en: 'Overdue' },
  stepsDone: { es: 'Pasos completos', en: 'Steps completed' },
  publishedOn: { es: 'Publicada el', en: 'Published on' },
  updatedOn: { es: 'Cambió el', en: 'Changed on' },
  slots: { es: 'Cupos', en: 'Slots' },
  indicator: { es: 'Indicador', en: 'Indicator' },
  year: { es: 'Año', en: 'Year' },
  value: { es: 'Valor', en: 'Value' },
  unit: { es: 'Unidad', en: 'Unit' },
  group: { es: 'Grupo', en: 'Group' },
  source: { es: 'Fuente', en: 'Source' },
  revision: { es: 'Revisión', en: 'Revision' },
} as const satisfies Readonly<Record<string, Label>>;

export const listNames = {
  demands: { es: 'Demandas', en: 'Demands' },
  sources: { es: 'Fuentes', en: 'Sources' },
  offers: { es: 'Ofertas', en: 'Offers' },
  baselines: { es: 'Mediciones', en: 'Measurements' },
} as const satisfies Readonly<Record<string, Label>>;

export const yes: Label = { es: 'Sí', en: 'Yes' };
