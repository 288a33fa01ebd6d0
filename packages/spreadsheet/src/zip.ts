import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { refuseFile } from './refuse.ts';

/** The parts of a workbook, by name. What each says of its own size is checked before it is opened and while it is. */
export interface Parts {
  has(name: string): boolean;
  /** The part, a piece at a time. Refuses one that is larger than `most`, before or while it is inflated. */
  open(name: string, most: number): Promise<Readable>;
}

const broken = () =>
  refuseFile(
    'file-broken',
    'El archivo está dañado o no es un libro de Excel. Ábralo, guárdelo otra vez como .xlsx y cárguelo.',
    'The file is damaged or is not an Excel workbook. Open it, save it again as .xlsx and load it.',
  );

const bomb = () =>
  refuseFile(
    'file-inflates',
    'El archivo ocuparía demasiado al abrirlo. Deje en el libro solo la hoja con las filas, sin imágenes ni formatos de más, o divídalo.',
    'The file would take up too much when opened. Leave only the sheet with the rows, without pictures or spare formats, or split it.',
  );

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(broken()) : resolve(zip),
    );
  });

const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    zip.on('error', () => reject(broken()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      if (total > limits.totalBytes || entries.size >= limits.parts) return reject(bomb());
      if (entries.has(entry.fileName)) return reject(broken());
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

/** Opens a zip without inflating anything. Refuses a broken one, and one that says of itself that it is too large. */
export const openParts = async (bytes: Buffer): Promise<Parts> => {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  return {
    has: (name) => entries.has(name),
    open(name, most) {
      const entry = entries.get(name);
      if (!entry || entry.isEncrypted()) throw broken();
      if (entry.uncompressedSize > most) throw bomb();
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(broken());
          resolve(stream);
        });
      });
    },
  };
};

/** What a part that turned out other than it said is refused with. */
export const brokenPart = broken;
