import { type Issue, isRefusal } from '@concierta/kernel';
import type { Column, Values } from '@concierta/spreadsheet';
import { change } from '@concierta/store';
import { cycle } from '../../catalogues/offering.ts';
import { sectors } from '../../catalogues/sectors.ts';
import { integrationOf } from '../../demand/events.ts';
import { demandMachine, draft } from '../../demand/model.ts';
import { demandPermits } from '../../demand/permits.ts';
import { NewDemand } from '../../demand/requests.ts';
import { demands as kept } from '../../demand/store.ts';
import { mustTouchOwn } from '../../places.ts';
import { checked, type ImportKind, type ImportTools, type RowDecision, type RowToLoad } from '../kind.ts';
import { codeColumn, titleColumn } from './common-columns.ts';
import { placeColumn, placeIssues } from './place-column.ts';
import { refusedRow } from './refused-row.ts';

const optionsOf = (catalogue: typeof sectors) =>
  catalogue.items.map(({ code, label }) => ({ value: code, es: label.es, en: label.en }));

const columns: readonly Column[] = [
  { ...codeColumn, example: 'NEC-041' },
  titleColumn('Agua segura en las veredas de Mercaderes'),
  {
    key: 'need',
    header: { es: 'Necesidad', en: 'Need' },
    aliases: ['Descripción', 'Qué pasa', 'Problema', 'Situación'],
    type: { is: 'text', max: 4000 },
    hint: { es: 'Qué pasa, a quién y desde cuándo.', en: 'What happens, to whom and since when.' },
    example: 'Veintitrés veredas beben agua sin tratar.',
  },
  placeColumn(),
  {
    key: 'sector',
    header: { es: 'Sector', en: 'Sector' },
    type: { is: 'oneOf', options: optionsOf(sectors) },
    hint: { es: 'El sector administrativo, si se sabe.', en: 'The administrative sector, if known.' },
    example: 'Vivienda, ciudad y territorio',
  },
  {
    key: 'cycleStage',
    header: { es: 'Momento del ciclo', en: 'Cycle stage' },
    aliases: ['Momento', 'Etapa del ciclo'],
    type: { is: 'oneOf', options: optionsOf(cycle) },
    hint: { es: 'En qué momento de la gestión pública está.', en: 'At which stage of public management it is.' },
    example: 'Planeación',
  },
];

const fields = ({ title, need, territories, sector, cycleStage }: Values) => ({
  title,
  need,
  territories,
  sector,
  cycleStage,
});

const frozen: Issue = {
  pointer: '',
  code: 'demand-moved-on',
  params: {
    es: 'Esta demanda ya se registró o terminó: desde una hoja solo se corrigen borradores. Ábrala para cambiarla.',
    en: 'This demand was registered or is over: a sheet mends drafts only. Open it to change it.',
  },
};

const begin = ({ by, now, id }: ImportTools, asked: Parameters<typeof draft>[0]['fields']): RowDecision => {
  const { person, ownerKind } = by;
  const { event, next } = draft({
    fields: { responsible: person, ...asked },
    ownerKind,
    by: person,
    at: now.toISOString(),
  });
  const target = id('demand');
  return { outcome: 'loaded', target, changes: [change(kept, { id: target, expected: 0, next, event })] };
};

/** What a person emptied in the sheet may have been written in the platform since: an empty cell changes nothing. */
const mend = async (
  target: string,
  set: Parameters<typeof draft>[0]['fields'],
  { store, now }: ImportTools,
): Promise<RowDecision> => {
  const { state, version } = await store.require(kept, target);
  if (state.state !== 'draft') return refusedRow(frozen);
  const decision = demandMachine.decide(state, { type: 'edit', set, clear: [] });
  if (!decision.changed) return { outcome: 'same', target };
  const { event, next } = decision;
  const integration = integrationOf(state, next, event, now);
  return {
    outcome: 'updated',
    target,
    changes: [change(kept, { id: target, expected: version, next, event, integration })],
  };
};

const decide = async (row: RowToLoad, tools: ImportTools): Promise<RowDecision> => {
  const read = checked(NewDemand, fields(row.values));
  if ('issues' in read) return refusedRow(...placeIssues(read.issues, row.values));
  try {
    mustTouchOwn(tools.by, read.value.territories);
  } catch (error) {
    if (isRefusal(error, 'invalid')) return refusedRow(...error.issues);
    throw error;
  }
  return row.known ? mend(row.known.target, read.value, tools) : begin(tools, read.value);
};

/** Needs already collected elsewhere, one row each: each begins a demand as a draft, to be looked at and registered. */
export const demands: ImportKind = {
  name: 'demands',
  title: { es: 'Demandas en borrador', en: 'Draft demands' },
  purpose: {
    es: 'Necesidades que ya tiene en una lista. Cada fila queda como borrador: usted las revisa y las registra.',
    en: 'Needs you already keep in a list. Each row becomes a draft: you look at them and register them.',
  },
  takes: [],
  permit: (principal) => demandPermits.require(principal, 'draft'),
  columns: () => columns,
  rowKey: ({ code }) => (typeof code === 'string' ? code : undefined),
  accept: (rows, tools) => Promise.all(rows.map((row) => decide(row, tools))),
};
