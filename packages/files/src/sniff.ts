import { type MediaType, mediaTypes } from './port.ts';
import { firstStored, zipNames } from './zip-names.ts';

const begins = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

const officeType = (bytes: Buffer): MediaType | undefined => {
  const names = zipNames(bytes);
  if (!names) return undefined;
  // Macros and embedded programs make a document a program.
  if (
    names.some((name) => /vbaProject|\.bin$|\.exe$|^Basic\/|^Scripts\//i.test(name) && !/printerSettings/i.test(name))
  )
    return undefined;
  const first = firstStored(bytes);
  if (first?.name === 'mimetype') return first.content === mediaTypes.odt ? mediaTypes.odt : undefined;
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('xl/workbook.xml')) return mediaTypes.xlsx;
  if (names.includes('word/document.xml')) return mediaTypes.docx;
  return undefined;
};

/** Text without control characters that does not begin as a web page: what a CSV can be, in UTF-8 or in Windows' letters. */
const isPlainText = (bytes: Buffer): boolean => {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  const start = bytes
    .toString('latin1', 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return start !== '' && !start.startsWith('<');
};

/** What a file is, by its content alone; `undefined` for anything that may not be kept. */
export const sniff = (bytes: Buffer): MediaType | undefined => {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return mediaTypes.pdf;
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return mediaTypes.png;
  if (begins(bytes, 0xff, 0xd8, 0xff)) return mediaTypes.jpeg;
  if (begins(bytes, 0x50, 0x4b)) return officeType(bytes);
  return isPlainText(bytes) ? mediaTypes.csv : undefined;
};
