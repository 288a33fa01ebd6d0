/** A zip with these entries, stored as they are. */
export const zip = (entries: Readonly<Record<string, string>>, comment = ''): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const [n, c] = [Buffer.from(name), Buffer.from(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(c.length, 18);
    local.writeUInt32LE(c.length, 22);
    local.writeUInt16LE(n.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(c.length, 20);
    entry.writeUInt32LE(c.length, 24);
    entry.writeUInt16LE(n.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, n, c);
    central.push(entry, n);
    offset += 30 + n.length + c.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
};

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** An EXIF segment that says an orientation, a place, and who took the picture. */
const exif = (orientation: number, little: boolean): Buffer => {
  const tiff = Buffer.alloc(38);
  const [u16, u32] = little
    ? [(v: number, at: number) => tiff.writeUInt16LE(v, at), (v: number, at: number) => tiff.writeUInt32LE(v, at)]
    : [(v: number, at: number) => tiff.writeUInt16BE(v, at), (v: number, at: number) => tiff.writeUInt32BE(v, at)];
  tiff.write(little ? 'II*\0' : 'MM\0*', 0, 'latin1');
  u32(8, 4);
  u16(2, 8);
  u16(0x010f, 10);
  u16(0x0112, 22);
  u16(3, 24);
  u32(1, 26);
  u16(orientation, 30);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 2.0417,-77.2158 Camara de Marta')]),
  );
};

export const jpegScan = Buffer.from([0xff, 0xda, 0x00, 0x04, 0x01, 0x02, 0x11, 0x22, 0x33, 0xff, 0xd9]);

/** A picture as a telephone takes it: with place and owner in its metadata. */
export const jpeg = (options: { orientation?: number; little?: boolean } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0rest')),
    exif(options.orientation ?? 1, options.little ?? false),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Marta</x:xmpmeta>')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0profile')),
    segment(0xed, Buffer.from('Photoshop 3.0\0Marta')),
    segment(0xfe, Buffer.from('comment of Marta')),
    segment(0xdb, Buffer.from('tables')),
    jpegScan,
  ]);

const chunk = (type: string, body: string): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length, 0);
  return Buffer.concat([head, Buffer.from(type), Buffer.from(body), Buffer.alloc(4)]);
};

export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', 'header-------'),
    chunk('tEXt', 'Author\0Marta'),
    chunk('eXIf', 'GPS'),
    chunk('IDAT', 'pixels'),
    chunk('IEND', ''),
  ]);

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const csv = Buffer.from('código;municipio\n05001;Medellín\n');
export const xlsx = zip({
  '[Content_Types].xml': '<x/>',
  'xl/workbook.xml': '<x/>',
  'xl/printerSettings/printerSettings1.bin': 'x',
});
export const docx = zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' });
export const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
