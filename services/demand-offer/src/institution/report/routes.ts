import { ownerProfile, type Principal } from '@concierta/access';
import { outgoing } from '@concierta/events';
import {
  commandRoute,
  create,
  depsOf,
  etag,
  fileAnswer,
  hat,
  pageAnswer,
  pageOf,
  route,
  type Scene,
  type ServiceApp,
} from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import { formats, writeSheets } from '@concierta/spreadsheet';
import { nextReceipt, type OutgoingEvent } from '@concierta/store';
import * as z from 'zod';
import { yearOf } from '../../demand/series.ts';
import { ExportFormat, exportTypes } from '../../export/list-export.ts';
import type { CompactRow } from '../../list-row.ts';
import { mustBeMember } from '../../views/members.ts';
import { ownerCode } from '../../views/owners.ts';
import { mustBeUnit } from '../../views/units.ts';
import { mustBeOfOffice } from '../whole-entity.ts';
import { gatherReport } from './gather.ts';
import { generateReport, type ReportEvent, reportMachine } from './model.ts';
import { reportSheet, reportSheets } from './sheets.ts';
import { type InternalReport, reachedBy } from './state.ts';
import { officeReportList, officeWrites, reportList, reportRow, reports } from './store.ts';
import {
  AReport,
  NewReport,
  ReportPage,
  ReportQuery,
  ReportView,
  reportPermits,
  reportView,
  SendReport,
} from './view.ts';

const tags = ['Arreglos institucionales'];
const base = { tags, auth: 'hat' } as const;

/** The series of codes of internal reports. */
const reportSeries = 'INF';

const listRoute = route({
  ...base,
  method: 'get',
  path: '/internal-reports',
  summary: 'Los informes internos de la entidad, del más nuevo al más antiguo.',
  kind: 'list',
  request: { query: ReportQuery },
  answers: { 200: ReportPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/internal-reports',
  summary: 'I5: generar el informe interno de un periodo, de la entidad o de una dependencia.',
  kind: 'create',
  request: { body: NewReport },
  answers: { 201: ReportView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/internal-reports/{id}',
  summary: 'Un informe interno, como quedó el día en que se generó.',
  kind: 'read',
  request: { params: z.object({ id: AReport }) },
  answers: { 200: ReportView },
});

const sheetRoute = route({
  ...base,
  method: 'get',
  path: '/internal-reports/{id}/export',
  summary: 'Un informe interno como hoja de cálculo: sus cifras, sus ofertas y sus elementos.',
  kind: 'read',
  request: { params: z.object({ id: AReport }), query: z.object({ format: ExportFormat }) },
  answers: { 200: null },
  produces: exportTypes,
});

type ReportScene<B = unknown> = Scene<InternalReport, B>;

/** A member limited to an office reads that office's reports, and what was sent to it or to them. */
const mustSee = ({ orgUnit, person }: Principal, report: InternalReport): void => {
  if (orgUnit === undefined || orgUnit === report.content.unit) return;
  const { units, people } = reachedBy(report);
  if (!units.includes(orgUnit) && !people.includes(person)) throw new Refusal('not-found');
};

const farYear = {
  es: 'Escriba un año que ya empezó, desde 2020.',
  en: 'Write a year that has begun, from 2020 on.',
};

/** Who sends a report gets the letter too; only tenancy knows what addresses are behind these ids. */
const letterTo = async (event: ReportEvent, { store, principal, loaded }: ReportScene): Promise<OutgoingEvent> => {
  const { owner } = principal;
  const profile = await ownerProfile(store, owner);
  const { code, content } = loaded.state;
  const { units, people } = event.type === 'sent' ? event : { units: [], people: [] };
  return outgoing('mail.requested.v1', {
    data: {
      addressee: principal.person,
      units: [...units],
      people: [...people],
      template: 'internal-report',
      params: {
        owner: profile?.acronym ?? profile?.name ?? '',
        code,
        from: content.from,
        to: content.to,
        report: loaded.id,
      },
    },
  });
};

/** Making, reading and sending the internal report of one's own entity (step I5). */
export const reportRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { store, principal } = hat(c);
    const query = { ...pageOf(c.req.valid('query')), descending: true };
    const { orgUnit } = principal;
    const found = await (orgUnit === undefined
      ? store.list('list1', reportList, query)
      : store.list('list2', officeReportList(orgUnit), query));
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => reportRow(row as CompactRow)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    reportPermits.require(principal, 'generate');
    const body = c.req.valid('json');
    return create<z.output<typeof ReportView>>(c, body, async (save) => {
      const { clock, ids } = depsOf(c);
      const now = clock.now();
      const thisYear = yearOf(now);
      if (body.year < 2020 || body.year > thisYear) {
        throw new Refusal('invalid', {}, [{ pointer: '/year', code: 'far-year', params: farYear }]);
      }
      const unit = principal.orgUnit ?? body.unit;
      await mustBeUnit(store, principal.owner, unit);
      const [content, owner] = await Promise.all([
        gatherReport(store, principal.owner, { ...body, unit }, now),
        ownerCode(store),
      ]);
      const at = now.toISOString();
      const id = ids('internalReport');
      return nextReceipt(store, { kind: reportSeries, year: thisYear }, ({ number, counter }) => {
        const code = `${reportSeries}-${owner}-${thisYear}-${String(number).padStart(3, '0')}`;
        const { event, next } = generateReport({ code, content, by: principal.person, at });
        const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
        const view = reportView(loaded, principal);
        return save(reports, { id, next, event, counter, view, location: `/internal-reports/${id}` });
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(reports, c.req.valid('param').id);
    mustSee(principal, loaded.state);
    return c.json(reportView(loaded, principal), 200, { etag: etag(loaded.version) });
  });

  app.openapi(sheetRoute, async (c) => {
    const { store, principal } = hat(c);
    const { state: report } = await store.require(reports, c.req.valid('param').id);
    mustSee(principal, report);
    const { format } = c.req.valid('query');
    const language = c.get('language');
    const sheets = format === 'csv' ? ([reportSheet(report, language)] as const) : reportSheets(report, language);
    const { mediaType, ending } = formats[format];
    const bytes = await writeSheets(format, [...sheets]);
    return fileAnswer({ name: `${report.code}.${ending}`, mediaType, bytes });
  });

  commandRoute(app, {
    aggregate: reports,
    machine: reportMachine,
    command: 'send',
    summary: 'Enviar el informe por correo a las personas de las dependencias escogidas.',
    tags,
    path: '/internal-reports/{id}/send',
    id: AReport,
    body: SendReport,
    permits: reportPermits,
    answer: ReportView,
    mustSee,
    toCommand: async ({ principal, loaded, store, body, at }) => {
      mustBeOfOffice(principal, loaded.state.content.unit);
      const { owner } = principal;
      await Promise.all([
        ...body.units.map((unit, i) => mustBeUnit(store, owner, unit, `/units/${i}`)),
        ...body.people.map((person, i) => mustBeMember(store, owner, person, `/people/${i}`)),
      ]);
      const [units, people] = [[...new Set(body.units)], [...new Set(body.people)]];
      return { type: 'send', units, people, by: principal.person, at };
    },
    integration: (_before, _after, event, scene) => letterTo(event, scene),
    also: (_before, after, _event, { loaded }) => officeWrites(after, loaded.owner, loaded.id),
    view: (loaded, { principal }) => reportView(loaded, principal),
  });
};
