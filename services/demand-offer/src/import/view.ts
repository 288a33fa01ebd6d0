import type { Principal } from '@concierta/access';
import { allowedNow, issueWords, type Language, listQuery, pageSchema } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import type { Column } from '@concierta/spreadsheet';
import type { Loaded } from '@concierta/store';
import * as z from 'zod';
import { AnOwner, APerson } from '../answer-ids.ts';
import { importKinds } from './kinds/index.ts';
import { importMachine } from './model.ts';
import { ImportParams } from './params.ts';
import { importPermits } from './permits.ts';
import { countOf, type LoadedRow } from './rows.ts';
import { Counts, type ImportJob, ImportStateName, type KeptIssue, RowOutcome } from './state.ts';
import { headerOf } from './words.ts';

export const ImportId = idSchema('importJob');
export const FileId = idSchema('file');
const Count = z.number().int().nonnegative();

/** What begins an import: what its rows are, the file that holds them, and what else its kind wants to be told. */
export const NewImport = z
  .object({ kind: z.string().min(1).max(60), file: FileId, params: ImportParams.optional() })
  .openapi('NewImport');

/** Something to be told about the file or a row: a stable code, the words, and the column when there is one. */
export const Finding = z
  .object({ code: z.string(), column: z.string().optional(), words: z.string() })
  .openapi('ImportFinding');

export const ImportView = z
  .object({
    id: ImportId,
    owner: AnOwner,
    version: z.number().int(),
    state: ImportStateName,
    kind: z.string(),
    title: z.string().openapi({ description: 'Qué trae la hoja, en palabras.' }),
    params: ImportParams,
    file: z.object({ name: z.string(), size: z.number().int() }),
    receivedAt: z.iso.datetime(),
    receivedBy: APerson,
    endedAt: z.iso.datetime().optional(),
    sheet: z.string().optional(),
    rows: Count.optional().openapi({ description: 'Cuántas filas tiene la hoja; se sabe cuando se leyó toda.' }),
    treated: Count.openapi({ description: 'Cuántas filas ya se trataron.' }),
    counts: Counts,
    notices: z.array(Finding),
    problem: Finding.optional().openapi({ description: 'Por qué no se pudo cargar el archivo, y cómo arreglarlo.' }),
    hasResult: z.boolean().openapi({ description: 'Ya se puede descargar el archivo marcado.' }),
    allowed: z.array(z.string()),
  })
  .openapi('Import');

export const ImportPage = pageSchema(
  z
    .object({
      id: ImportId,
      state: ImportStateName,
      kind: z.string(),
      title: z.string(),
      file: z.string(),
      receivedAt: z.iso.datetime(),
      rows: Count.optional(),
      refused: Count.optional(),
    })
    .openapi('ImportListRow'),
).openapi('ImportPage');

export const RowsQuery = listQuery.extend({ outcome: RowOutcome.default('refused') });

export const RowsPage = pageSchema(
  z
    .object({
      number: z.number().int().openapi({ description: 'La fila, como la cuenta la hoja de cálculo.' }),
      outcome: RowOutcome,
      target: z.string().optional().openapi({ description: 'El identificador de lo que la fila dejó.' }),
      findings: z.array(Finding),
    })
    .openapi('ImportRow'),
).openapi('ImportRowPage');

const Signed = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
export const ResultView = z.object({ name: z.string(), download: Signed }).openapi('ImportResult');

export const KindsView = z
  .object({
    items: z.array(
      z
        .object({
          name: z.string(),
          title: z.string(),
          purpose: z.string(),
          takes: z.array(z.string()),
          needs: z.array(z.string()),
          allowed: z.boolean().openapi({ description: 'Esta persona puede cargarla.' }),
        })
        .openapi('ImportKind'),
    ),
  })
  .openapi('ImportKinds');

/** The name of a kind for a person; of one that no longer exists, its code. */
export const titleOf = (kind: string, language: Language): string =>
  importKinds.find(({ name }) => name === kind)?.title[language] ?? kind;

const finding = (issue: KeptIssue, columns: readonly Column[], language: Language): z.output<typeof Finding> => ({
  code: issue.code,
  column: headerOf(issue, columns, language),
  words: issueWords(issue, language),
});

/** A row as answers show it. */
export const rowView = (
  { number, outcome, target, issues = [] }: LoadedRow,
  columns: readonly Column[],
  language: Language,
) => ({ number, outcome, target, findings: issues.map((issue) => finding(issue, columns, language)) });

/** `progress` is what is known of the rows while they are being loaded. */
export const importView = (
  { state: job, id, owner, version }: Loaded<ImportJob>,
  progress: Counts,
  principal: Principal,
  language: Language,
): z.output<typeof ImportView> => {
  const counts = job.state === 'done' ? job.counts : progress;
  return {
    id,
    owner,
    version,
    state: job.state,
    kind: job.kind,
    title: titleOf(job.kind, language),
    params: job.params,
    file: { name: job.file.name, size: job.file.size },
    receivedAt: job.receivedAt,
    receivedBy: job.by.person,
    endedAt: 'endedAt' in job ? job.endedAt : undefined,
    sheet: 'sheet' in job ? job.sheet : undefined,
    rows: 'rows' in job ? job.rows : undefined,
    treated: countOf(counts),
    counts,
    notices: 'notices' in job ? job.notices.map((notice) => finding(notice, [], language)) : [],
    problem: job.state === 'failed' ? finding(job.problem, [], language) : undefined,
    hasResult: 'result' in job && job.result !== undefined,
    allowed: allowedNow(importMachine, importPermits, principal, job.state),
  };
};
