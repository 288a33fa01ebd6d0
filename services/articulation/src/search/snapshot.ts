import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import * as z from 'zod';
import type { PublicOwner } from '../public/rows.ts';
import { fromColumns, toColumns } from './columns.ts';
import type { PackedIndex } from './packed-index.ts';
import { type OfferCard, Portfolio } from './portfolio.ts';
import { TextIndex } from './text-index.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** The format of a snapshot; another one is ignored and the rows are read instead. */
const format = 2;

type IndexHead = Omit<PackedIndex, 'postings'>;

/** Only the envelope is checked: what is inside was parsed when it became public, and loading has a budget. */
const Kept = z.object({
  format: z.literal(format),
  cards: z.custom<Record<string, unknown[]>>(),
  owners: z.custom<PublicOwner[]>(),
  text: z.custom<IndexHead>(),
});

/** Four bytes say how long the JSON is; then comes the JSON; then the index's bytes. */
const lengthBytes = 4;

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A portfolio as bytes: its index and what lists show, compressed. */
export const freeze = async (portfolio: Portfolio): Promise<Uint8Array> => {
  const { postings, ...text } = await portfolio.text.pack();
  const cards = toColumns([...portfolio.offers.values()]);
  const head = Buffer.from(JSON.stringify({ format, cards, owners: [...portfolio.owners.values()], text }));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(head.length);
  return compress(Buffer.concat([length, head, postings]), quality);
};

/** The portfolio a snapshot holds; nothing when it is of another format or damaged. */
export const thaw = async (bytes: Uint8Array): Promise<Portfolio | undefined> => {
  try {
    const whole = await decompress(bytes);
    const end = lengthBytes + whole.readUInt32LE(0);
    const kept = Kept.parse(JSON.parse(whole.toString('utf8', lengthBytes, end)));
    const portfolio = new Portfolio(TextIndex.from({ ...kept.text, postings: whole.subarray(end) }));
    portfolio.restore(fromColumns(kept.cards) as OfferCard[], kept.owners);
    return portfolio;
  } catch {
    return undefined;
  }
};
