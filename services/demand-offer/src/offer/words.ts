import type { Label } from '../catalogues/entry.ts';
import type { CheckId } from './checks.ts';
import type { OfferEventName } from './commands.ts';

/** The ten steps, by name. */
export const checkLabels: Readonly<Record<CheckId, Label>> = {
  O1: { es: 'Competencia', en: 'Legal competence' },
  O2: { es: 'Agendas y ofertas que ya existen', en: 'Existing agendas and offers' },
  O3: { es: 'Capacidades que fortalece', en: 'Capacities it strengthens' },
  O4: { es: 'Momento del ciclo', en: 'Moment of the cycle' },
  O5: { es: 'Bien o servicio', en: 'Good or service' },
  O6: { es: 'Mapeo de actores', en: 'Stakeholder map' },
  O7: { es: 'Alineación', en: 'Alignment' },
  O8: { es: 'Focalización', en: 'Targeting' },
  O9: { es: 'Ruta de implementación', en: 'Implementation route' },
  O10: { es: 'Publicar en el portafolio', en: 'Publish in the portfolio' },
};

/** What each move is called in a history: facts, not praise and not blame. */
export const eventLabels: Readonly<Record<OfferEventName, Label>> = {
  drafted: { es: 'Se empezó a formular la oferta', en: 'The offer was begun' },
  described: { es: 'Se cambiaron datos de la oferta', en: 'Data of the offer changed' },
  recorded: { es: 'Se guardó un paso', en: 'A step was saved' },
  submitted: { es: 'Se envió a revisión', en: 'It was submitted for review' },
  returned: { es: 'Se devolvió para completarla', en: 'It was returned to be completed' },
  approved: { es: 'Quedó aprobada', en: 'It was approved' },
  published: { es: 'Se publicó en el portafolio', en: 'It was published in the portfolio' },
  served: { es: 'Se empezó a atender una demanda con ella', en: 'A demand began to be served with it' },
  slotFreed: {
    es: 'Quedó libre el cupo de una demanda que se reabrió',
    en: 'The slot of a demand that was reopened is free again',
  },
  suspended: { es: 'Quedó suspendida', en: 'It was suspended' },
  resumed: { es: 'Volvió al portafolio', en: 'It is back in the portfolio' },
  withdrawn: { es: 'Se retiró del portafolio', en: 'It was withdrawn from the portfolio' },
  closed: { es: 'La oferta terminó', en: 'The offer ended' },
  archived: { es: 'Pasó al archivo', en: 'It was archived' },
  registered: { es: 'Se anotó su registro en el Portal Territorial', en: 'Its Portal Territorial number was noted' },
};
