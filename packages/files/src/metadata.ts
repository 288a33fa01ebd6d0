import { type MediaType, mediaTypes } from './port.ts';

/** Segments of a JPEG that say how to show it: JFIF and Adobe's colour transform, and of the others the colour profile. */
const shown = new Set([0xe0, 0xee]);
const isProfile = (marker: number, segment: Buffer): boolean =>
  marker === 0xe2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
const isExtra = (marker: number, segment: Buffer): boolean =>
  (marker >= 0xe0 && marker <= 0xef && !shown.has(marker) && !isProfile(marker, segment)) || marker === 0xfe;

/** The orientation in an EXIF segment: the one thing in it that a viewer needs. 1 (upright) when it does not say. */
const orientationIn = (segment: Buffer): number => {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return 1;
  const tiff = segment.subarray(10);
  if (tiff.length < 14) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = u16(directory);
  for (let i = 0; i < entries; i += 1) {
    const at = directory + 2 + i * 12;
    if (u16(at) === 0x0112) {
      const value = u16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
};

/** An EXIF segment that says the orientation and nothing else. */
const orientationSegment = (orientation: number): Buffer => {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(0x0112, 20);
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
};

/** True for what follows 0xff among the pixels: a stuffed byte, a restart, padding. */
const isAmongPixels = (marker: number): boolean =>
  marker === 0x00 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Where the picture whose pixels begin at `from` ends. What telephones put behind it (another picture, with its own places)
 * is not of it. The whole, for one that has no end.
 */
const endOfPicture = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    // Between the scans of a progressive picture there are tables, whose bytes are no markers.
    const after = isAmongPixels(marker) ? at + 1 : at + 2 + bytes.readUInt16BE(at + 2);
    at = bytes.indexOf(0xff, after);
  }
  return bytes.length;
};

/** Takes out of a JPEG what tells of people and places (EXIF, XMP, IPTC, comments); what shows the picture stays. `undefined` when it is broken. */
const strippedJpeg = (bytes: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next > bytes.length) return undefined;
    const segment = bytes.subarray(at, next);
    if (marker === 0xda) {
      const upright = orientation === 1 ? [] : [orientationSegment(orientation)];
      const [start, ...rest] = kept;
      return Buffer.concat([
        start ?? Buffer.alloc(0),
        ...upright,
        ...rest,
        bytes.subarray(at, endOfPicture(bytes, next)),
      ]);
    }
    if (marker === 0xe1) orientation = Math.max(orientation, orientationIn(segment));
    if (!isExtra(marker, segment)) kept.push(segment);
    at = next;
  }
  return undefined;
};

const pngExtras = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

const strippedPng = (bytes: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!pngExtras.has(type)) kept.push(bytes.subarray(at, next));
    if (type === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return undefined;
};

/** The file without what it tells of who made it and where. `undefined` for a picture that is broken. */
export const withoutMetadata = (bytes: Buffer, mediaType: MediaType): Buffer | undefined => {
  if (mediaType === mediaTypes.jpeg) return strippedJpeg(bytes);
  if (mediaType === mediaTypes.png) return strippedPng(bytes);
  return bytes;
};
