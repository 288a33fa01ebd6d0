import { describe, expect, test } from 'vitest';
import { mediaTypes, sniff, withoutMetadata } from '../src/index.ts';
import { csv, docx, jpeg, jpegScan, odt, pdf, png, xlsx, zip } from './samples.ts';

describe('what a file is', () => {
  test.each<[string, Buffer, string]>([
    ['a PDF', pdf, mediaTypes.pdf],
    ['a PNG', png(), mediaTypes.png],
    ['a JPEG', jpeg(), mediaTypes.jpeg],
    ['a spreadsheet', xlsx, mediaTypes.xlsx],
    ['a Word document', docx, mediaTypes.docx],
    ['an OpenDocument', odt, mediaTypes.odt],
    ['a CSV', csv, mediaTypes.csv],
    ['a CSV with Windows’ letters', Buffer.from('c\u00f3digo;a\u00f1o\r\n', 'latin1'), mediaTypes.csv],
    ['a CSV with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv]), mediaTypes.csv],
  ])('%s is told by its content', (_, bytes, type) => {
    expect(sniff(bytes)).toBe(type);
  });

  test.each<[string, Buffer]>([
    ['a program', Buffer.from('MZ\u0090\0\u0003\0\0\0')],
    ['a Linux program', Buffer.from('\u007fELF\u0002\u0001\u0001\0')],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a web page after spaces and a mark', Buffer.from('\ufeff \n <svg onload="alert(1)">')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a plain zip', zip({ 'a.txt': 'x' })],
    ['a spreadsheet with macros', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/vbaProject.bin': '' })],
    [
      'a document with a program inside',
      zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/embeddings/oleObject1.bin': '' }),
    ],
    [
      'an OpenDocument with macros',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '' }),
    ],
    ['an OpenDocument of another kind', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['a broken zip', docx.subarray(0, docx.length - 30)],
    [
      'a zip that lies about its directory',
      Buffer.concat([docx.subarray(0, docx.length - 6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])]),
    ],
    ['a GIF', Buffer.from('GIF89a\u0001\0')],
  ])('%s may not be kept', (_, bytes) => {
    expect(sniff(bytes)).toBeUndefined();
  });
});

describe('what a picture tells of people and places', () => {
  test('is taken out of a JPEG; what shows the picture stays, to the byte', () => {
    const clean = withoutMetadata(jpeg(), mediaTypes.jpeg);
    expect(clean?.toString('latin1')).not.toMatch(/Marta|GPS|Exif|xmp|comment/);
    expect(clean?.toString('latin1')).toMatch(/JFIF.*ICC_PROFILE.*tables/s);
    expect(clean?.subarray(-jpegScan.length)).toEqual(jpegScan);
  });

  test.each([true, false])(
    'leaves the orientation, so that the picture stays upright (little endian: %s)',
    (little) => {
      const clean = withoutMetadata(jpeg({ orientation: 6, little }), mediaTypes.jpeg);
      const text = clean?.toString('latin1') ?? '';
      expect(text).not.toMatch(/Marta|GPS/);
      const at = text.indexOf('Exif\0\0');
      expect(at).toBeGreaterThan(0);
      expect(clean?.readUInt16BE(at + 6 + 18)).toBe(6);
      // Cleaning again changes nothing: what is left is all there is.
      expect(withoutMetadata(clean ?? Buffer.alloc(0), mediaTypes.jpeg)).toEqual(clean);
    },
  );

  test('is cut off behind a JPEG, where telephones put a second picture with its own places', () => {
    const second = jpeg();
    const alone = withoutMetadata(jpeg(), mediaTypes.jpeg);
    expect(withoutMetadata(Buffer.concat([jpeg(), second]), mediaTypes.jpeg)).toEqual(alone);
    // A picture in several scans: the table between them happens to hold what elsewhere would be the end.
    const table = Buffer.from([0xff, 0xc4, 0x00, 0x04, 0xff, 0xd9]);
    const firstScan = Buffer.from([0xff, 0xda, 0x00, 0x04, 0x01, 0x02, 0x11, 0xff, 0x00, 0xff, 0xd3, 0x22]);
    const progressive = Buffer.concat([Buffer.from([0xff, 0xd8]), firstScan, table, jpegScan]);
    expect(withoutMetadata(Buffer.concat([progressive, second]), mediaTypes.jpeg)).toEqual(progressive);
    const unfinished = progressive.subarray(0, -2);
    expect(withoutMetadata(unfinished, mediaTypes.jpeg)).toEqual(unfinished);
  });

  test('is taken out of a PNG', () => {
    const text = withoutMetadata(png(), mediaTypes.png)?.toString('latin1') ?? '';
    expect(text).not.toMatch(/Marta|GPS/);
    expect(text).toMatch(/IHDR.*IDAT.*IEND/s);
  });

  test('of a broken picture cannot be told, so it is not kept', () => {
    expect(withoutMetadata(jpeg().subarray(0, 60), mediaTypes.jpeg)).toBeUndefined();
    expect(withoutMetadata(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]), mediaTypes.jpeg)).toBeUndefined();
    expect(withoutMetadata(png().subarray(0, 40), mediaTypes.png)).toBeUndefined();
  });
});
