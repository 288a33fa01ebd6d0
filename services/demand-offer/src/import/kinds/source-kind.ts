import { type Issue, isRefusal } from '@concierta/kernel';
import type { Column, Values, Words } from '@concierta/spreadsheet';
import { type Change, change, type Loaded, type Write } from '@concierta/store';
import { citationOf } from '../../demand/citation.ts';
import { draft } from '../../demand/model.ts';
import { demandPermits } from '../../demand/permits.ts';
import { demands } from '../../demand/store.ts';
import { mustTouchOwn } from '../../places.ts';
import { sourceIntegration } from '../../source/events.ts';
import { SourceFields, type SourceKind } from '../../source/kinds.ts';
import { recordSource, sourceMachine } from '../../source/model.ts';
import type { DemandSource } from '../../source/state.ts';
import { citedKey, sourceStands, sources } from '../../source/store.ts';
import { SourceInput, sourcePermits } from '../../source/view.ts';
import { checked, type ImportKind, type ImportTools, type RowDecision, type RowToLoad } from '../kind.ts';
import { codeColumn, summaryColumn, titleColumn } from './common-columns.ts';
import { needsColumn, needsOf, needTitle } from './needs.ts';
import { placeColumn, placeIssues } from './place-column.ts';
import { refusedRow } from './refused-row.ts';

/** What tells one kind of source apart from the others when it comes in a sheet. */
interface SourceSheet {
  readonly kind: SourceKind;
  readonly title: Words;
  readonly purpose: Words;
  readonly titleExample: string;
  readonly codeExample: string;
  /** Its own columns, between the place and the summary. */
  readonly own: readonly Column[];
  /** Its own fields out of a row. */
  fields(values: Values): Readonly<Record<string, unknown>>;
  /** True when the row says that the source obliges already. */
  inForce?(values: Values): boolean;
}

const dateColumn: Column = {
  key: 'date',
  header: { es: 'Fecha', en: 'Date' },
  aliases: ['Fecha del acta', 'Fecha de la fuente', 'Fecha de radicación', 'Fecha del fallo'],
  required: true,
  type: { is: 'date' },
  hint: { es: 'El día en que ocurrió o se firmó.', en: 'The day it took place or was signed.' },
  example: '2023-03-14',
};

const deadlineColumn: Column = {
  key: 'deadline',
  header: { es: 'Fecha límite', en: 'Deadline' },
  aliases: ['Plazo', 'Vence', 'Fecha de vencimiento', 'Fecha de cumplimiento'],
  type: { is: 'date' },
  hint: { es: 'Hasta cuándo hay plazo, si lo hay.', en: 'Until when, if there is a term.' },
  example: '2027-06-30',
};

const frozen = {
  es: 'Esta fuente ya se cumplió o perdió vigencia: no se corrige desde una hoja. Quite la fila o registre otra fuente con otro código.',
  en: 'This source was fulfilled or lapsed: a sheet no longer mends it. Take the row out, or record another source under another code.',
};
const otherKind = {
  es: 'Ese código es de una fuente de otra clase. Revise la columna del código.',
  en: 'That code belongs to a source of another kind. Check the code column.',
};
const enforceApart = {
  es: 'Cambió el contenido y además la vigencia. Ponga la fuente en vigor en su página y cargue la fila con los demás cambios.',
  en: 'Both the content and its being in force changed. Bring the source into force on its page, then load the other changes.',
};
const noLawsuit = {
  es: 'Una demanda judicial sin fallo todavía no obliga. Escriba «no» en vigente, o «fallo» en la etapa.',
  en: 'A lawsuit without a ruling does not oblige yet. Write “no” in force, or “ruling” as the stage.',
};

const issue = (pointer: string, code: string, params: Words): Issue => ({ pointer, code, params: { ...params } });

/** The drafts that a source raises and has not raised yet, each born citing it. */
const raise = (
  wanted: readonly string[],
  source: DemandSource,
  at: { id: string; version: number; instant: string },
  { owner, by, id }: ImportTools,
): { changes: Change[]; also: Write[] } => {
  const citation = citationOf(source, { source: at.id, version: at.version, at: at.instant });
  const { territories, summary } = source.fields;
  const born = wanted.map((title) => {
    const { event, next } = draft({
      fields: { title, need: summary, territories, responsible: by.person },
      sources: [citation],
      ownerKind: by.ownerKind,
      by: by.person,
      at: at.instant,
    });
    const demand = id('demand');
    return { change: change(demands, { id: demand, expected: 0, next, event }), put: citedKey(owner, at.id, demand) };
  });
  return { changes: born.map((one) => one.change), also: born.map(({ put }) => ({ put })) };
};

const raisedBefore = ({ known }: RowToLoad): readonly string[] => (known?.kept.needs ?? []) as readonly string[];

/** A kind of source as a spreadsheet brings it: each row is recorded, or corrected, by the source's own rules. */
export const sourceKindOf = (sheet: SourceSheet): ImportKind => {
  const input = (values: Values) => ({
    kind: sheet.kind,
    title: values.title,
    date: values.date,
    territories: values.territories,
    summary: values.summary,
    deadline: values.deadline,
    ...sheet.fields(values),
  });

  const needsAsked = ({ values }: RowToLoad, { params }: ImportTools): readonly string[] =>
    params.demands === undefined ? [] : needsOf(values).length > 0 ? needsOf(values) : [String(values.title)];

  const record = (row: RowToLoad, fields: SourceFields, tools: ImportTools): RowDecision => {
    const instant = tools.now.toISOString();
    const inForce = sheet.inForce?.(row.values) || undefined;
    const { event, next } = recordSource({ fields, at: instant, by: tools.by.person, inForce });
    const target = tools.id('demandSource');
    const needs = needsAsked(row, tools);
    const { changes, also } = raise(needs, next, { id: target, version: 1, instant }, tools);
    const recorded = change(sources, { id: target, expected: 0, next, event });
    return { outcome: 'loaded', target, changes: [recorded, ...changes], also, kept: { needs } };
  };

  const correct = (row: RowToLoad, written: SourceFields, before: Loaded<DemandSource>, tools: ImportTools) => {
    const instant = tools.now.toISOString();
    const { state, version, id } = before;
    if (state.fields.kind !== written.kind) return refusedRow(issue('/code', 'other-kind', otherKind));
    const { evidence } = state.fields;
    const fields = { ...written, evidence };
    const edited = sourceMachine.decide(state, { type: 'edit', fields });
    const comesIntoForce = state.state === 'registered' && sheet.inForce?.(row.values) === true;
    if (edited.changed && comesIntoForce) return refusedRow(issue('/inForce', 'enforce-apart', enforceApart));
    const decision = comesIntoForce ? sourceMachine.decide(state, { type: 'enforce', at: instant }) : edited;
    const raised = raisedBefore(row);
    const fresh = needsAsked(row, tools).filter((title) => !raised.includes(title));
    const stands = decision.changed ? version + 1 : version;
    const { changes, also } = raise(fresh, decision.next, { id, version: stands, instant }, tools);
    const kept = { needs: [...raised, ...fresh] };
    if (!decision.changed) {
      if (fresh.length === 0) return { outcome: 'same', target: id } as const;
      const held = sourceStands(tools.owner, id, version);
      return { outcome: 'updated', target: id, changes, also: [held, ...also], kept } as const;
    }
    const { event, next } = decision;
    const integration = sourceIntegration(state, next);
    const moved = change(sources, { id, expected: version, next, event, integration });
    return { outcome: 'updated', target: id, changes: [moved, ...changes], also, kept } as const;
  };

  const decide = async (row: RowToLoad, tools: ImportTools): Promise<RowDecision> => {
    const long = needTitle(needsOf(row.values));
    if (long) return refusedRow(long);
    const read = checked(SourceInput, input(row.values));
    if ('issues' in read) return refusedRow(...placeIssues(read.issues, row.values));
    const fields = SourceFields.parse(read.value);
    try {
      // A territory asks for its own places: the drafts that its sources raise are held to it too.
      if (needsAsked(row, tools).length > 0) mustTouchOwn(tools.by, fields.territories);
      if (!row.known) return record(row, fields, tools);
      const before = await tools.store.require(sources, row.known.target);
      return correct(row, fields, before, tools);
    } catch (error) {
      if (isRefusal(error, 'invalid')) return refusedRow(...error.issues);
      if (isRefusal(error, 'guard-failed')) return refusedRow(issue('/inForce', 'no-ruling', noLawsuit));
      if (isRefusal(error, 'illegal-transition')) return refusedRow(issue('', 'source-ended', frozen));
      throw error;
    }
  };

  return {
    name: sheet.kind,
    title: sheet.title,
    purpose: sheet.purpose,
    takes: ['demands'],
    permit(principal) {
      sourcePermits.require(principal, 'record');
      demandPermits.require(principal, 'draft');
    },
    columns: () => [
      { ...codeColumn, example: sheet.codeExample },
      titleColumn(sheet.titleExample),
      dateColumn,
      placeColumn(),
      ...sheet.own,
      deadlineColumn,
      summaryColumn,
      needsColumn,
    ],
    rowKey: ({ code }) => (typeof code === 'string' ? code : undefined),
    accept: (rows, tools) => Promise.all(rows.map((row) => decide(row, tools))),
  };
};
