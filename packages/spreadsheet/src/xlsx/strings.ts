import { limits } from '../limits.ts';
import type { Parts } from '../zip.ts';
import { readWholeXml, type XmlListener } from './xml.ts';

/** Characters that XML cannot hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Gathers the words of rich text between `begin` and `take`, without its pronunciation guides. */
export const richText = (): XmlListener & { begin(): void; take(): string } => {
  let words = '';
  let inText = false;
  let guide = 0;
  return {
    begin() {
      words = '';
    },
    open(name) {
      if (name === 'rPh') guide += 1;
      if (name === 't') inText = guide === 0;
    },
    text(text) {
      if (inText && words.length <= limits.cell) words += text;
    },
    close(name) {
      if (name === 'rPh') guide -= 1;
      if (name === 't') inText = false;
    },
    take: () => unescaped(words),
  };
};

/** The texts that the cells of a workbook name by number. */
export const stringsOf = async (parts: Parts, part: string | undefined): Promise<readonly string[]> => {
  if (part === undefined) return [];
  const strings: string[] = [];
  const rich = richText();
  await readWholeXml(await parts.open(part, limits.stringBytes), {
    open(name, attributes) {
      if (name === 'si') rich.begin();
      rich.open?.(name, attributes);
    },
    text: (text) => rich.text?.(text),
    close(name) {
      rich.close?.(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
};
