import { posix } from 'node:path';
import type { Sheet } from '../cell.ts';
import { limits } from '../limits.ts';
import { brokenPart, openParts, type Parts } from '../zip.ts';
import { formatsOf, type NumberFormat } from './formats.ts';
import { rowsOf } from './rows.ts';
import { stringsOf } from './strings.ts';
import { readWholeXml } from './xml.ts';

/** What every sheet of a workbook needs to be read. */
export interface BookParts {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

const workbook = 'xl/workbook.xml';

interface Listed {
  readonly name: string;
  readonly id: string;
}

const listedSheets = async (parts: Parts): Promise<{ sheets: Listed[]; since1904: boolean }> => {
  const sheets: Listed[] = [];
  let since1904 = false;
  await readWholeXml(await parts.open(workbook, limits.partBytes), {
    open(name, { name: sheet, id, date1904 }) {
      if (name === 'sheet' && sheet !== undefined && id !== undefined) sheets.push({ name: sheet, id });
      if (name === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  return { sheets, since1904 };
};

interface Relation {
  readonly type: string;
  readonly part: string;
}

const relationsOf = async (parts: Parts): Promise<Map<string, Relation>> => {
  const relations = new Map<string, Relation>();
  await readWholeXml(await parts.open('xl/_rels/workbook.xml.rels', limits.partBytes), {
    open(name, { Id, Type = '', Target = '' }) {
      if (name !== 'Relationship' || Id === undefined) return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
};

/** The sheets of an XLSX workbook, in its own order. Refuses what is broken or would inflate too far. */
export const openXlsx = async (bytes: Buffer): Promise<readonly Sheet[]> => {
  const parts = await openParts(bytes);
  if (!parts.has(workbook)) throw brokenPart();
  const [{ sheets, since1904 }, relations] = [await listedSheets(parts), await relationsOf(parts)];
  const partOf = (type: string) => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part;
    return part !== undefined && parts.has(part) ? part : undefined;
  };
  const book: BookParts = {
    parts,
    strings: await stringsOf(parts, partOf('sharedStrings')),
    formats: await formatsOf(parts, partOf('styles')),
    since1904,
  };
  return sheets.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    return relation?.type === 'worksheet' ? [{ name, rows: () => rowsOf(book, relation.part) }] : [];
  });
};
