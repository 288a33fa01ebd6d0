import { canonicalJson, type Issue, sha256 } from '@concierta/kernel';
import type { TableRow } from '@concierta/spreadsheet';
import type { ImportKind } from './kind.ts';
import { codeOf } from './row-key.ts';

/** What is wrong with a row whose code an earlier row of the sheet has, with other data. */
export const repeated = (row: number): Issue => ({
  pointer: '/code',
  code: 'repeated',
  params: {
    es: `Este código ya está en la fila ${row} de la misma hoja, con otros datos. Deje una de las dos.`,
    en: `This code is already in row ${row} of the same sheet, with other data. Leave one of the two.`,
  },
});

/**
 * The rows of a sheet, those that repeat the code of an earlier one with other data marked as refused: the first one counts,
 * whichever chunk is loaded first.
 */
export async function* withoutRepeats(rows: AsyncIterable<TableRow>, kind: ImportKind): AsyncGenerator<TableRow> {
  const seen = new Map<string, { readonly row: number; readonly says: string }>();
  for await (const row of rows) {
    const code = row.issues.length > 0 ? undefined : kind.rowKey(row.values);
    if (code === undefined) {
      yield row;
      continue;
    }
    const says = sha256(canonicalJson(row.values));
    const first = seen.get(codeOf(code));
    if (!first) seen.set(codeOf(code), { row: row.number, says });
    yield first && first.says !== says ? { ...row, issues: [repeated(first.row)] } : row;
  }
}
