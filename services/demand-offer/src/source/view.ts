import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { dateInColombia, idSchema } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { ADemand, AnOwner, APerson } from '../answer-ids.ts';
import { DemandStateName } from '../demand/state.ts';
import { words } from '../free-text.ts';
import { PlaceCode, PlaceView } from '../places.ts';
import {
  BindingRegionalDialogue,
  Commitment,
  CourtRuling,
  Indicator,
  Interview,
  LocalDialogue,
  Petition,
  Repository,
  SourceFields,
  SourceKind,
  Survey,
} from './kinds.ts';
import { type SourceCommandName, sourceMachine } from './model.ts';
import { type DemandSource, isOverdue, SourceStateName } from './state.ts';

export const SourceId = idSchema('demandSource');

const writers = ['formulator', 'official', 'representative'] as const;

/** Who may record and move a source of their own organisation. */
export const sourcePermits = permitsOf<'record' | SourceCommandName>({
  record: { roles: writers },
  edit: { roles: writers },
  enforce: { roles: writers },
  fulfil: { roles: writers },
  lapse: { roles: writers },
});

const territories = z.array(PlaceCode).max(200).default([]);
const FileId = idSchema('file');
const evidence = z.array(FileId).max(20).optional().openapi({ description: 'Archivos ya subidos.' });
const asked = { territories, evidence };

/** What a person writes about a source: the fields of its kind. */
export const SourceInput = z
  .discriminatedUnion('kind', [
    Petition.extend(asked),
    LocalDialogue.extend({ ...asked, minutes: FileId.optional() }),
    BindingRegionalDialogue.extend(asked),
    Commitment.extend(asked),
    Indicator.extend(asked),
    Survey.extend(asked),
    Interview.extend(asked),
    Repository.extend(asked),
    CourtRuling.extend(asked),
  ])
  .refine(({ date, deadline }) => deadline === undefined || deadline >= date, {
    path: ['deadline'],
    params: {
      code: 'before-date',
      es: 'Escriba una fecha límite posterior a la fecha de la fuente.',
      en: 'Write a deadline after the date of the source.',
    },
  })
  .openapi('DemandSourceInput');

export const Fulfil = z.object({ outcome: words(1000) }).openapi('FulfilSource');

const common = {
  id: SourceId,
  owner: AnOwner,
  version: z.number().int(),
  state: SourceStateName,
  overdue: z.boolean(),
  places: z.array(PlaceView),
  registeredAt: z.iso.datetime(),
  registeredBy: APerson,
  inForceAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  allowed: z.array(z.string()),
};

export const SourceView = z.object({ ...common, fields: SourceFields }).openapi('DemandSource');

export const SourcePage = pageSchema(
  z
    .object({
      id: SourceId,
      state: SourceStateName,
      kind: SourceKind,
      title: z.string(),
      territories: z.array(z.string()),
      territoryCount: z.number().int(),
      date: z.iso.date(),
      deadline: z.iso.date().optional(),
      baseline: idSchema('baseline').optional(),
      overdue: z.boolean(),
    })
    .openapi('DemandSourceRow'),
).openapi('DemandSourcePage');

export const SourceQuery = listQuery.extend({
  state: SourceStateName.optional(),
  kind: SourceKind.optional(),
  territory: PlaceCode.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  baseline: idSchema('baseline').optional(),
  order: z
    .enum(['recent', 'deadline'])
    .optional()
    .openapi({ description: '`deadline`: solo las que esperan con plazo, la más vencida primero.' }),
});

export const CitingDemands = z
  .object({
    items: z.array(
      z.object({ demand: ADemand, title: z.string(), receipt: z.string().optional(), state: DemandStateName }),
    ),
  })
  .openapi('CitingDemands');

export const sourceView = (
  { state: source, id, owner, version }: Loaded<DemandSource>,
  principal: Principal,
  now: Date,
): z.output<typeof SourceView> => ({
  id,
  owner,
  version,
  state: source.state,
  overdue: isOverdue(source, dateInColombia(now)),
  places: source.fields.territories.map((code) => ({ code, name: displayName(code) })),
  registeredAt: source.registeredAt,
  registeredBy: source.registeredBy,
  inForceAt: source.state === 'inForce' ? source.inForceAt : undefined,
  endedAt: 'endedAt' in source ? source.endedAt : undefined,
  outcome: source.state === 'fulfilled' ? source.outcome : undefined,
  reason: source.state === 'lapsed' ? source.reason : undefined,
  fields: source.fields,
  allowed: allowedNow(sourceMachine, sourcePermits, principal, source.state),
});
