import { issueWords, type Language } from '@concierta/http';
import type { Column, Words } from '@concierta/spreadsheet';
import type { LoadedRow } from './rows.ts';
import type { KeptIssue, RowOutcome } from './state.ts';

/** What the marked file says of rows that nobody came to, because the import was cancelled. */
export const notLoaded: Words = { es: 'Sin cargar: la carga se canceló.', en: 'Not loaded: the import was cancelled.' };

const outcomeWords: Readonly<Record<Exclude<RowOutcome, 'refused'>, Words>> = {
  loaded: { es: 'Cargada', en: 'Loaded' },
  updated: { es: 'Corregida', en: 'Corrected' },
  same: { es: 'Ya estaba', en: 'Already there' },
};

/** The column an issue points at, by its header. */
export const headerOf = ({ pointer }: KeptIssue, columns: readonly Column[], language: Language): string | undefined =>
  columns.find(({ key }) => key === pointer.split('/')[1])?.header[language];

/** One issue in one sentence, with its column first. */
const sentence = (issue: KeptIssue, columns: readonly Column[], language: Language): string => {
  const header = headerOf(issue, columns, language);
  const words = issueWords(
    { pointer: issue.pointer, code: issue.code, ...(issue.params ? { params: issue.params } : {}) },
    language,
  );
  return header === undefined ? words : `${header}: ${words}`;
};

/** What a marked file says of a row. */
export const wordsOfRow = (
  { outcome, issues = [] }: LoadedRow,
  columns: readonly Column[],
  language: Language,
): string => {
  if (outcome !== 'refused') return outcomeWords[outcome][language];
  const mend = language === 'es' ? 'No se cargó' : 'Not loaded';
  return `${mend} · ${issues.map((issue) => sentence(issue, columns, language)).join(' · ')}`;
};
