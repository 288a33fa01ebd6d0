import type { Language } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import type { CellOut, SheetOut } from '@concierta/spreadsheet';
import { demandStateLabels, offerStateLabels } from '../../export/words.ts';
import { sides } from '../gaps.ts';
import type { InternalReport } from './state.ts';
import { kindLabels, periodLabels, sheetLabels, sideLabels, stepLabels } from './words.ts';

type Line = readonly [what: string, value: CellOut];

/** Figures first: what a committee reads. */
const summaryLines = (report: InternalReport, language: Language): Line[] => {
  const t = (name: keyof typeof sheetLabels): string => sheetLabels[name][language];
  const { content } = report;
  const { demands, offers, items, budget, arrangement } = content;
  const named = (name: string, label: string): string => `${name}: ${label.toLowerCase()}`;
  const demandLines: readonly Line[] = demands
    ? [
        [t('demand'), demands.total],
        ...demands.byState.map(
          ({ state, count }): Line => [named(t('demand'), demandStateLabels[state][language]), count],
        ),
        [t('registered'), demands.registeredInPeriod],
        [t('overdue'), demands.overdue],
        [t('ruled'), demands.ruled],
      ]
    : [];
  const warning: readonly Line[] = content.complete ? [] : [[t('incomplete'), undefined]];
  return [
    [t('report'), report.code],
    [t('period'), `${periodLabels[content.period][language]}, ${content.year}`],
    [t('from'), content.from],
    [t('to'), content.to],
    [t('generatedAt'), dateInColombia(new Date(report.generatedAt))],
    [t('hash'), report.hash],
    ...demandLines,
    [t('offer'), offers.total],
    ...offers.byState.map(({ state, count }): Line => [named(t('offers'), offerStateLabels[state][language]), count]),
    [t('published'), offers.publishedInPeriod],
    [t('unfinished'), offers.unfinished],
    ...sides.map((side): Line => [`${t('without')} ${sideLabels[side][language]}`, offers.lacking[side]]),
    [t('item'), items.total],
    [t('idle'), items.withoutOffer],
    [t('total'), budget.total],
    [t('linked'), budget.linked],
    ...(arrangement?.steps ?? []).map(({ id, status }): Line => [id, stepLabels[status][language]]),
    ...warning,
  ];
};

/** A report as three sheets: its figures, its offers, its items. */
export const reportSheets = (report: InternalReport, language: Language): [SheetOut, SheetOut, SheetOut] => {
  const t = (name: keyof typeof sheetLabels): string => sheetLabels[name][language];
  const { offers, items } = report.content;
  return [
    {
      name: t('summary'),
      headers: [t('what'), t('value')],
      widths: [48, 32],
      rows: summaryLines(report, language),
    },
    {
      name: t('offers'),
      headers: [t('code'), t('name'), t('state'), t('stepsDone'), t('steps'), t('lacks')],
      widths: [22, 60, 18, 16, 16, 36],
      rows: offers.rows.map(({ code, title, state, checksDone, lacks }) => [
        code,
        title,
        offerStateLabels[state][language],
        checksDone,
        offers.checks,
        lacks.map((side) => sideLabels[side][language]).join(', '),
      ]),
    },
    {
      name: t('items'),
      headers: [t('kind'), t('code'), t('name'), t('budget'), t('aligned')],
      widths: [26, 16, 60, 22, 22],
      rows: items.rows.map(({ kind, code, title, budget, offers: aligned }) => [
        kindLabels[kind][language],
        code,
        title,
        budget,
        aligned,
      ]),
    },
  ];
};

/** The same as one sheet, for a form that has no others: figures, then offers, then items, each under its own headers. */
export const reportSheet = (report: InternalReport, language: Language): SheetOut => {
  const [summary, ...tables] = reportSheets(report, language);
  return {
    ...summary,
    rows: [
      ...(summary.rows as readonly Line[]),
      ...tables.flatMap(({ name, headers, rows }) => [
        [],
        [name],
        headers,
        ...(rows as readonly (readonly CellOut[])[]),
      ]),
    ],
  };
};
