import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { KeptFile } from '../evidence/model.ts';
import { words } from '../free-text.ts';

const PlainDate = z.iso.date();

/** What kind of actor somebody acts for. New ones go last: list rows keep the place. */
export const actorKinds = [
  'nationalEntity',
  'territorialGovernment',
  'association',
  'socialOrganisation',
  'academia',
  'private',
  'cooperation',
  'controlBody',
  'other',
] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

/**
 * What allows the entity to keep a person's data (Ley 1581 de 2012, articles 9 and 10): the person's authorisation, the
 * entity's own legal functions, or that the data are public by nature.
 */
export const consentBases = ['authorisation', 'legalFunction', 'publicData'] as const;

/** When, how and until when it may be kept; the file that proves it, if there is one. */
export const Consent = z.object({
  basis: z.enum(consentBases),
  obtainedOn: PlainDate,
  how: words(500).meta({ description: 'Cómo se obtuvo la autorización, o qué norma la hace innecesaria.' }),
  until: PlainDate.optional(),
  evidence: KeptFile.optional(),
});
export type Consent = z.infer<typeof Consent>;

/** Digits with what people write between them: at least seven, so that it can be dialled. */
const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?(?:[\s().-]*\d){7,15}(?:\s*(?:ext|x)\.?\s*\d{1,6})?$/i);

/** One word or two to find people by; without commas, which separate them. */
const Tag = words(40).regex(/^[^,\n]*$/);

/** What is known of a person. Everything of it is personal, so all of it is kept as one erasable text. */
export const ContactCard = z.object({
  name: words(160),
  kind: ActorKind,
  organisation: words(200).optional(),
  organisationId: idSchema('territorialOrganisation', 'nationalEntity').optional(),
  role: words(160).optional(),
  email: z.email().max(254).optional(),
  phone: Phone.optional(),
  territory: z.string().optional(),
  tags: z.array(Tag).max(10),
  purpose: words(500),
  consent: Consent,
});
export type ContactCard = z.infer<typeof ContactCard>;

/** How much a consent still holds, on a day in Colombia. */
export const consentStandings = ['inForce', 'expiring', 'expired'] as const;
export type ConsentStanding = (typeof consentStandings)[number];

const soonDays = 30;
const dayMs = 86_400_000;

/** `expiring` for its last thirty days, so that somebody asks again in time. */
export const standingOf = (until: string | undefined, today: string): ConsentStanding => {
  if (until === undefined) return 'inForce';
  if (until < today) return 'expired';
  return Date.parse(until) - Date.parse(today) <= soonDays * dayMs ? 'expiring' : 'inForce';
};
