import type { Label } from '../catalogues/entry.ts';
import type { Step } from './state.ts';

/** What each step of a trail is called. */
export const stepLabels: Readonly<Record<Step['kind'], Label>> = {
  sent: { es: 'Se trasladó la demanda', en: 'The demand was referred' },
  received: { es: 'Llegó a la entidad', en: 'It reached the entity' },
  redirected: { es: 'La entidad la remitió a otra', en: 'The entity referred it on to another' },
  accepted: { es: 'La entidad aceptó y queda a cargo', en: 'The entity accepted and is in charge' },
  served: { es: 'La entidad la atiende con una oferta', en: 'The entity serves it with an offer' },
  declined: { es: 'La entidad no la aceptó', en: 'The entity did not accept it' },
  expired: { es: 'El término terminó sin respuesta', en: 'The term ended without an answer' },
  reminded: { es: 'La coordinación recordó el término', en: 'The coordination reminded of the term' },
  settled: { es: 'El traslado terminó', en: 'The referral ended' },
};

/** What the reason of what the platform does by itself says. */
export const systemReasons = {
  inactive: 'La entidad a la que se trasladó no está activa en Concierta.',
  askerEnded: 'La organización que la pidió la retiró o la dio por resuelta.',
  movedOn: 'La entidad que la trasladó ya la atendía o la había terminado.',
} as const;

/** Shown beside the term of a referral. */
export const referralNotice: Label = {
  es: 'Término acordado por la entidad que traslada, en días hábiles de Colombia. La Ley 1755 de 2015 (artículo 21) da cinco días para remitir una petición a la autoridad competente y avisar a quien la presentó. La entidad debe verificar la regla que aplica a este caso.',
  en: 'Term set by the entity that refers, in Colombian working days. Ley 1755 de 2015 (article 21) gives five days to hand a petition over to the competent authority and to tell whoever made it. The entity must check which rule applies to this case.',
};
