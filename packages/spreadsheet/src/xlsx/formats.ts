import { limits } from '../limits.ts';
import type { Parts } from '../zip.ts';
import { readWholeXml } from './xml.ts';

/** How a cell shows its number, as far as it changes what the number means. */
export type NumberFormat =
  | { readonly as: 'number' }
  | { readonly as: 'date' }
  | { readonly as: 'percentage' }
  /** Shown with at least so many digits: `00000` shows 5001 as 05001. */
  | { readonly as: 'digits'; readonly digits: number };

const plainNumber: NumberFormat = { as: 'number' };

/** The built-in formats that show dates or times. */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

const ofCode = (code: string): NumberFormat => {
  const [positive = ''] = code.split(';');
  if (/^0+$/.test(positive)) return positive.length > 1 ? { as: 'digits', digits: positive.length } : plainNumber;
  // What is quoted, escaped or in brackets is shown as it is, or is a colour or a language.
  const meaning = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/[dymhs]/.test(meaning) && !/[#0?]/.test(meaning)) return { as: 'date' };
  return meaning.includes('%') ? { as: 'percentage' } : plainNumber;
};

const formatOf = (id: number, codes: ReadonlyMap<number, string>): NumberFormat => {
  const code = codes.get(id);
  if (code !== undefined) return ofCode(code);
  if (builtInDates.has(id)) return { as: 'date' };
  return id === 9 || id === 10 ? { as: 'percentage' } : plainNumber;
};

/** The number format of each cell style, by the style's place. */
export const formatsOf = async (parts: Parts, part: string | undefined): Promise<readonly NumberFormat[]> => {
  if (part === undefined) return [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await readWholeXml(await parts.open(part, limits.partBytes), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(Number(numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles.map((id) => formatOf(id, codes));
};
