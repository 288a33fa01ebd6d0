import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { idSchema, PersonId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import * as z from 'zod';
import { AnOwner, APerson } from '../../answer-ids.ts';
import { Year } from '../item/state.ts';
import { Period, ReportContent } from './content.ts';
import { type ReportCommandName, reportMachine } from './model.ts';
import { type InternalReport, ReportStateName, sendingsOf } from './state.ts';

export const AReport = idSchema('internalReport');
const AUnit = idSchema('orgUnit');

const reporters = { roles: ['formulator', 'approver', 'administrator'], ownerKind: 'entity' } as const;

/** Who makes the internal report of their own entity, and sends it. */
export const reportPermits = permitsOf<'generate' | ReportCommandName>({ generate: reporters, send: reporters });

export const NewReport = z
  .object({
    year: Year,
    period: Period,
    unit: AUnit.optional().openapi({ description: 'De una dependencia; si falta, de toda la entidad.' }),
  })
  .openapi('NewInternalReport');

/** To whom a report goes: members of these offices, and these people. */
export const SendReport = z
  .object({ units: z.array(AUnit).max(30).default([]), people: z.array(PersonId).max(30).default([]) })
  .refine(({ units, people }) => units.length + people.length > 0, {
    path: ['units'],
    params: {
      code: 'nobody',
      es: 'Escoja al menos una dependencia o una persona.',
      en: 'Choose at least one office or person.',
    },
  })
  .openapi('SendInternalReport');

export const ReportView = z
  .object({
    id: AReport,
    owner: AnOwner,
    version: z.number().int(),
    code: z.string(),
    state: ReportStateName,
    hash: z.string().openapi({ description: 'La huella de lo que dice; lo que dice no cambia.' }),
    generatedAt: z.iso.datetime(),
    generatedBy: APerson,
    sendings: z.array(z.object({ units: z.array(AUnit), people: z.array(APerson), by: APerson, at: z.iso.datetime() })),
    content: ReportContent,
    allowed: z.array(z.string()),
  })
  .openapi('InternalReport');

export const ReportPage = pageSchema(
  z
    .object({
      id: AReport,
      code: z.string(),
      state: ReportStateName,
      year: z.number().int(),
      period: Period,
      unit: AUnit.optional(),
      generatedOn: z.iso.date(),
    })
    .openapi('InternalReportRow'),
).openapi('InternalReportPage');

export const ReportQuery = listQuery;

/** A report as this principal sees it. An office that got one reads it; who sends it on is its own office, or the entity. */
export const reportView = (
  { state: report, id, owner, version }: Loaded<InternalReport>,
  principal: Principal,
): z.output<typeof ReportView> => ({
  id,
  owner,
  version,
  code: report.code,
  state: report.state,
  hash: report.hash,
  generatedAt: report.generatedAt,
  generatedBy: report.generatedBy,
  sendings: [...sendingsOf(report)],
  content: report.content,
  allowed:
    principal.orgUnit === undefined || principal.orgUnit === report.content.unit
      ? allowedNow(reportMachine, reportPermits, principal, report.state)
      : [],
});
