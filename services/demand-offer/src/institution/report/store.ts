import type { AggregateDefinition, Write } from '@concierta/store';
import { type CompactRow, compactRow, packDay, packId, unpackDay, unpackId } from '../../list-row.ts';
import { periods, type ReportContent } from './content.ts';
import type { ReportEvent } from './model.ts';
import { InternalReport, reachedBy, reportStates } from './state.ts';

/** Every report of an entity (list1), and those that an office may read (list2): its own, and those sent to it. */
export const reportList = 'REPORTS';
export const officeReportList = (unit: string): string => `REPORTS#${unit}`;

const rowOf = (report: InternalReport, id: string): CompactRow =>
  compactRow(report.code, {
    i: packId(id),
    s: reportStates.indexOf(report.state),
    y: report.content.year,
    d: periods.indexOf(report.content.period),
    u: packId(report.content.unit),
    g: packDay(report.generatedAt),
  });

const place = (report: InternalReport, id: string): string => `${report.generatedAt}#${id}`;

type Part = 'offers' | 'items';
const rowsOf =
  (part: Part) =>
  ({ content }: InternalReport): readonly unknown[] =>
    content[part].rows;
const withRows =
  (part: Part) =>
  (report: InternalReport, rows: readonly unknown[]): InternalReport => ({
    ...report,
    content: { ...report.content, [part]: { ...report.content[part], rows } } as ReportContent,
  });

/** How a report is kept: what it spells out, the long part, in rows of its own. */
export const reports: AggregateDefinition<InternalReport, ReportEvent> = {
  kind: 'REPORT',
  schema: 1,
  parse: (raw) => InternalReport.parse(raw),
  sections: {
    offers: { pick: rowsOf('offers'), put: withRows('offers'), per: 150 },
    items: { pick: rowsOf('items'), put: withRows('items'), per: 150 },
  },
  list(report, { id }) {
    const sk = place(report, id);
    const { unit } = report.content;
    const own = unit === undefined ? {} : { l2: { pk: officeReportList(unit), sk } };
    return { row: rowOf(report, id), l1: { pk: reportList, sk }, ...own };
  },
};

/** A list row as the API shows it. */
export const reportRow = (row: CompactRow) => ({
  id: unpackId('rep', row.i) ?? '',
  code: String(row.t),
  state: reportStates[Number(row.s)] ?? 'generated',
  year: Number(row.y),
  period: periods[Number(row.d)] ?? 'year',
  unit: unpackId('uni', row.u),
  generatedOn: unpackDay(row.g) ?? '',
});

/** The rows by which the offices that a report was sent to find it, beside the report itself. */
export const officeWrites = (report: InternalReport, owner: string, id: string): Write[] =>
  reachedBy(report)
    .units.filter((unit) => unit !== report.content.unit)
    .map((unit) => ({
      put: {
        pk: `T#${owner}#REPORT-SENT#${unit}`,
        sk: id,
        row: rowOf(report, id),
        l2: officeReportList(unit),
        l2s: place(report, id),
      },
    }));
