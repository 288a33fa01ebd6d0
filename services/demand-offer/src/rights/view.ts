import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { dateInColombia, idSchema, Refusal, workingDaysBetween } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import * as z from 'zod';
import { AnOwner, APerson } from '../answer-ids.ts';
import { type ContactStateName, contactStates } from '../contact/model.ts';
import { words } from '../free-text.ts';
import { answerLetter } from './letter.ts';
import {
  Asker,
  channels,
  keptRecords,
  outcomes,
  type RightsCommandName,
  RightsFacts,
  type RightsRequest,
  RightsStateName,
  rightsMachine,
} from './model.ts';
import { isOverdue } from './store.ts';
import { RightsKind, termOf } from './terms.ts';

export const RightsId = idSchema('rightsRequest');

const records = { roles: ['administrator', 'formulator', 'adviser'], ownerKind: 'entity' } as const;
const decides = { roles: ['administrator'], ownerKind: 'entity' } as const;

/** Who receives asks is everybody's who works with people; who answers for the data is the administrator. */
export const rightsPermits = permitsOf<'read' | 'record' | RightsCommandName>({
  read: records,
  record: records,
  edit: records,
  extend: decides,
  resolve: decides,
  answer: decides,
});

/** A member limited to an office sees the requests they wrote down: the others are the entity's. */
export const mustSeeRequest = ({ orgUnit, person }: Principal, { recordedBy }: RightsRequest): void => {
  if (orgUnit !== undefined && recordedBy !== person) throw new Refusal('not-found');
};

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

/** Nobody asks by a law that is not there yet; a term of two thousand years would be counted day by day. */
const lawInForce = '2012-10-18';

/** What an officer writes down. */
export const RightsInput = z
  .object({
    ...RightsFacts.shape,
    receivedOn: RightsFacts.shape.receivedOn.refine(
      (day) => day >= lawInForce,
      rule(
        'before-the-law',
        'Escriba una fecha desde que rige la Ley 1581 de 2012 (18 de octubre de 2012).',
        'Write a date since Ley 1581 de 2012 has been in force (18 October 2012).',
      ),
    ),
    asker: Asker,
  })
  .openapi('RightsRequestInput');

export const Extend = z.object({ reason: words(1000) }).openapi('ExtendRightsRequest');

export const Resolve = z
  .object({
    outcome: z.enum(outcomes),
    reason: words(2000).optional(),
    kept: z.array(z.enum(keptRecords)).max(keptRecords.length).default([]),
  })
  .refine(({ outcome, reason }) => outcome === 'granted' || reason !== undefined, {
    path: ['reason'],
    ...rule('reason-needed', 'Diga por qué no se accede del todo.', 'Say why it is not granted in full.'),
  })
  .refine(({ kept }) => new Set(kept).size === kept.length, {
    path: ['kept'],
    ...rule('repeated', 'Un registro viene repetido.', 'A record is repeated.'),
  })
  .openapi('ResolveRightsRequest');

export const Answer = z.object({ on: z.iso.date(), channel: z.enum(channels) }).openapi('AnswerRightsRequest');

/** What a change answers. No personal data: answers are kept for two days. */
export const RightsReceipt = z
  .object({
    id: RightsId,
    owner: AnOwner,
    version: z.number().int(),
    state: RightsStateName,
    receipt: z.string(),
    due: z.iso.date(),
    allowed: z.array(z.string()),
  })
  .openapi('RightsRequestReceipt');

export const RightsView = z
  .object({
    id: RightsId,
    owner: AnOwner,
    version: z.number().int(),
    state: RightsStateName,
    receipt: z.string(),
    ...RightsFacts.shape,
    contactState: z.enum(contactStates).optional(),
    asker: Asker.optional().openapi({ description: 'Falta cuando se le respondió que sus datos se suprimieron.' }),
    due: z.object({
      on: z.iso.date(),
      overdue: z.boolean(),
      workingDaysLeft: z.number().int(),
      workingDays: z.number().int(),
      extension: z.number().int(),
      rule: z.string().openapi({ description: 'La entidad debe comprobar qué término rige su caso.' }),
    }),
    extension: z.object({ at: z.iso.datetime(), reason: z.string() }).optional(),
    resolution: z
      .object({
        outcome: z.enum(outcomes),
        at: z.iso.datetime(),
        by: APerson,
        reason: z.string().optional(),
        kept: z.array(z.enum(keptRecords)),
      })
      .optional(),
    answeredOn: z.iso.date().optional(),
    answeredBy: z.enum(channels).optional(),
    letter: z.string().optional().openapi({ description: 'La respuesta, para revisarla, firmarla y enviarla.' }),
    recordedAt: z.iso.datetime(),
    recordedBy: APerson,
    allowed: z.array(z.string()),
  })
  .openapi('RightsRequest');

export const RightsPage = pageSchema(
  z
    .object({
      id: RightsId,
      state: RightsStateName,
      kind: RightsKind,
      receipt: z.string(),
      receivedOn: z.iso.date(),
      due: z.iso.date(),
      extended: z.boolean(),
      outcome: z.enum(outcomes).optional(),
      overdue: z.boolean(),
    })
    .openapi('RightsRequestRow'),
).openapi('RightsRequestPage');

export const RightsQuery = listQuery.extend({
  open: z
    .literal('true')
    .optional()
    .openapi({ description: 'Solo las que falta resolver o responder, primero la que vence antes.' }),
  state: RightsStateName.optional(),
  kind: RightsKind.optional(),
  overdue: z.literal('true').optional(),
});

export const rightsReceipt = (
  { state: request, id, owner, version }: Loaded<RightsRequest>,
  principal: Principal,
): z.output<typeof RightsReceipt> => ({
  id,
  owner,
  version,
  state: request.state,
  receipt: request.receipt,
  due: request.due,
  allowed: allowedNow(rightsMachine, rightsPermits, principal, request.state),
});

/** What the view needs to know beyond the request: whose letter it is, and whether what it says has been done. */
export interface Around {
  readonly entity: string;
  readonly contact: ContactStateName | undefined;
}

export const rightsView = (
  loaded: Loaded<RightsRequest>,
  principal: Principal,
  now: Date,
  { entity, contact }: Around,
): z.output<typeof RightsView> => {
  const { state: request, id, owner, version } = loaded;
  const today = dateInColombia(now);
  const { workingDays, extension, rule: legal } = termOf(request.facts.kind);
  return {
    id,
    owner,
    version,
    state: request.state,
    receipt: request.receipt,
    ...request.facts,
    contactState: contact,
    asker: request.asker,
    due: {
      on: request.due,
      overdue: isOverdue(request.state, request.due, today),
      workingDaysLeft: workingDaysBetween(today, request.due),
      workingDays,
      extension,
      rule: legal,
    },
    extension: request.extension,
    resolution: 'resolution' in request ? request.resolution : undefined,
    answeredOn: request.state === 'answered' ? request.answeredOn : undefined,
    answeredBy: request.state === 'answered' ? request.answeredBy : undefined,
    letter: answerLetter(request, { entity, contact, today }),
    recordedAt: request.recordedAt,
    recordedBy: request.recordedBy,
    allowed: allowedNow(rightsMachine, rightsPermits, principal, request.state),
  };
};
