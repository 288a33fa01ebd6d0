import type { Principal } from '@concierta/access';
import { type Language, pageSchema } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import type { HistoryEntry, Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { AnOffer, AnOwner, APerson, DemandRefView } from '../answer-ids.ts';
import { type HistoryView, historyEntry } from '../history.ts';
import { AlignmentsView, alignmentsView } from './alignments.ts';
import { CheckId, checkStatuses, checksOf } from './checks.ts';
import type { OfferEvent } from './commands.ts';
import {
  CapacityGoal,
  Competence,
  type OfferContent,
  reachOf,
  Service,
  Timing,
  type WorkableCheck,
} from './content.ts';
import { allowedOn } from './model.ts';
import { OverlapsView, overlapsView } from './overlaps-view.ts';
import { isAskable, offerPermits } from './permits.ts';
import { Registration } from './registration.ts';
import { ImplementationRoute } from './route.ts';
import { Stakeholders } from './stakeholders.ts';
import { editionOf, type Offer, OfferStateName, workingOf } from './state.ts';
import { TargetGroup } from './targeting.ts';
import { checkLabels, eventLabels } from './words.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();

const CheckView = z
  .object({
    id: CheckId,
    name: z.string(),
    status: z.enum(checkStatuses),
    statusLabel: z.string(),
    required: z.boolean(),
    missing: z.array(z.string()),
    by: APerson.optional(),
    at: Instant.optional(),
    reason: z.string().optional().openapi({ description: 'Por qué se devolvió.' }),
  })
  .openapi('OfferCheck');

const ServiceView = Service.extend({ answers: z.array(DemandRefView) });

/** What the text says, check by check: the evidence. */
export const ContentView = z
  .object({
    title: z.string(),
    summary: z.string().optional(),
    sector: z.string().optional(),
    competence: Competence.optional(),
    overlaps: OverlapsView.optional(),
    capacities: z.array(CapacityGoal).optional(),
    timing: Timing.optional(),
    service: ServiceView.optional(),
    stakeholders: Stakeholders.optional(),
    alignments: AlignmentsView.extend({}).openapi('OfferAlignments').optional(),
    targets: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .optional()
      .openapi({ description: 'Los territorios, cada uno una vez; sus razones, en `targeting`.' }),
    targeting: z.array(TargetGroup).optional(),
    route: ImplementationRoute.optional(),
  })
  .openapi('OfferContent');

export const OfferView = z
  .object({
    id: AnOffer,
    owner: AnOwner,
    version: z.number().int(),
    code: z.string(),
    state: OfferStateName,
    unit: idSchema('orgUnit').optional(),
    responsible: APerson.optional(),
    draftedAt: Instant,
    updatedAt: Instant,
    content: ContentView.openapi({ description: 'El texto que se trabaja; si no hay, el de la edición vigente.' }),
    checks: z.array(CheckView),
    availability: z.object({ slots: z.number().int(), taken: z.number().int() }).optional(),
    edition: z
      .object({ number: z.number().int(), hash: z.string(), publishedAt: Instant })
      .optional()
      .openapi({ description: 'La edición vigente.' }),
    nextEdition: z
      .object({ phase: z.enum(['draft', 'inReview', 'approved']), startedAt: Instant })
      .optional()
      .openapi({ description: 'La que se prepara al lado de la vigente.' }),
    returned: z.object({ reason: z.string(), at: Instant, by: APerson }).optional(),
    suspension: z.object({ at: Instant, reason: z.string() }).optional(),
    ending: z.object({ at: Instant, reason: z.string().optional() }).optional(),
    registeredInPortalTerritorial: Registration.extend({ by: APerson }).openapi('PortalRegistration').optional(),
    allowed: z.array(z.string()),
  })
  .openapi('Offer');

export const OfferPage = pageSchema(
  z
    .object({
      id: AnOffer,
      state: OfferStateName,
      code: z.string(),
      title: z.string().openapi({ description: 'Recortado con «…» si es muy largo.' }),
      territories: z.array(z.string()).openapi({ description: 'Los tres primeros; CO, todo el país.' }),
      territoryCount: z.number().int(),
      checksDone: z.number().int().openapi({ description: 'De los que se pueden trabajar hoy.' }),
      checksAll: z.number().int().openapi({ description: 'Los que se pueden trabajar hoy.' }),
      nextEdition: z.enum(['draft', 'inReview', 'approved']).optional(),
      updatedOn: PlainDate,
      publishedOn: PlainDate.optional(),
      responsible: APerson.optional(),
      unit: idSchema('orgUnit').optional(),
      slots: z.number().int().optional(),
    })
    .openapi('OfferRow'),
).openapi('OfferPage');

const statusLabels: Readonly<Record<(typeof checkStatuses)[number], Readonly<Record<Language, string>>>> = {
  none: { es: 'Sin iniciar', en: 'Not started' },
  running: { es: 'En curso', en: 'In progress' },
  done: { es: 'Completa', en: 'Complete' },
  returned: { es: 'Devuelta', en: 'Returned' },
};

/** A text as the API shows it. */
export const contentView = ({
  service,
  overlaps,
  alignments,
  ...content
}: OfferContent): z.output<typeof ContentView> => ({
  ...content,
  overlaps: overlaps && overlapsView(overlaps),
  service: service && { ...service, answers: service.answers.map(({ owner, demand }) => ({ owner, demand })) },
  alignments: alignments && alignmentsView(alignments),
  targets:
    content.targeting &&
    reachOf(content)
      .sort()
      .map((code) => ({ code, name: displayName(code) })),
});

/** `required`: what the entity's policy asks for. */
export const offerView = (
  { state: offer, id, owner, version, updatedAt }: Loaded<Offer>,
  principal: Principal,
  required: readonly WorkableCheck[],
  language: Language,
): z.output<typeof OfferView> => {
  const working = workingOf(offer);
  const slots = offer.content.service?.slots;
  const revision = 'revision' in offer ? offer.revision : undefined;
  return {
    id,
    owner,
    version,
    code: offer.code,
    state: offer.state,
    unit: offer.unit,
    responsible: offer.responsible,
    draftedAt: offer.draftedAt,
    updatedAt,
    content: contentView((working ?? offer).content),
    checks: checksOf(offer, required).map(({ missing, ...check }) => ({
      ...check,
      missing: [...missing],
      name: checkLabels[check.id][language],
      statusLabel: statusLabels[check.status][language],
    })),
    availability: slots === undefined ? undefined : { slots, taken: offer.taken ?? 0 },
    edition: editionOf(offer),
    nextEdition: revision && { phase: revision.phase, startedAt: revision.startedAt },
    returned: working?.returned,
    suspension: offer.state === 'suspended' ? offer.suspension : undefined,
    ending: 'ending' in offer ? offer.ending : undefined,
    registeredInPortalTerritorial: offer.registeredInPortalTerritorial,
    allowed: allowedOn(offer).filter((command) => isAskable(command) && offerPermits.allows(principal, command)),
  };
};

const factsOf = (event: OfferEvent): Record<string, unknown> | undefined => {
  switch (event.type) {
    case 'recorded':
      return { check: event.check };
    case 'returned':
      return { checks: event.checks };
    case 'published':
      return { edition: event.number, hash: event.hash };
    case 'registered':
      return { date: event.date, number: event.number, edition: event.edition };
    case 'described':
      return { fields: [...Object.keys(event.facts), ...Object.keys(event.text ?? {}), ...event.cleared] };
    default:
      return undefined;
  }
};

/** One move of an offer in the reader's language. */
export const offerHistory = (entry: HistoryEntry, own: string, language: Language): z.output<typeof HistoryView> => {
  const event = entry.event as OfferEvent;
  return { ...historyEntry(entry, own), label: eventLabels[event.type][language], facts: factsOf(event) };
};
