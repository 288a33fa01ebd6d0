/** The central directory must be within this reach of the end: its record is 22 bytes and a comment at most 65,535. */
const reach = 22 + 65_535;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

const endRecord = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - reach); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
};

/**
 * The names in a zip's central directory, without unpacking anything (so no bomb can go off).
 * `undefined` for what is not a whole, plain zip.
 */
export const zipNames = (bytes: Buffer): string[] | undefined => {
  const end = endRecord(bytes);
  if (end < 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) return undefined;
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    if (at + 46 + name > end) return undefined;
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
};

/** The content of a zip's first entry when it is stored as it is: where an OpenDocument says its type. */
export const firstStored = (bytes: Buffer): { name: string; content: string } | undefined => {
  if (bytes.length < 30 || bytes.readUInt32LE(0) !== 0x04034b50 || bytes.readUInt16LE(8) !== 0) return undefined;
  const [size, name, extra] = [bytes.readUInt32LE(18), bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
  const start = 30 + name + extra;
  if (size > 200 || start + size > bytes.length) return undefined;
  return { name: bytes.toString('utf8', 30, 30 + name), content: bytes.toString('utf8', start, start + size) };
};
