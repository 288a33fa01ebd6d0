import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import * as z from 'zod';
import type { PublicOwner } from '../public/rows.ts';
import { type OfferCard, Portfolio } from './portfolio.ts';
import { TextIndex } from './text-index.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** The format of a snapshot; another one is ignored and the rows are read instead. */
const format = 1;

/** Only the envelope is checked: what is inside was parsed when it became public, and loading has a budget. */
const Kept = z.object({
  format: z.literal(format),
  cards: z.array(z.custom<OfferCard>()),
  owners: z.array(z.custom<PublicOwner>()),
  text: z.unknown(),
});

/** A portfolio as bytes: its index and what lists show, compressed. */
export const freeze = async (portfolio: Portfolio): Promise<Uint8Array> => {
  await portfolio.text.settle();
  const kept = {
    format,
    cards: [...portfolio.offers.values()],
    owners: [...portfolio.owners.values()],
    text: portfolio.text.toJSON(),
  };
  return compress(JSON.stringify(kept), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
};

/** The portfolio a snapshot holds; nothing when it is of another format or damaged. */
export const thaw = async (bytes: Uint8Array): Promise<Portfolio | undefined> => {
  try {
    const kept = Kept.parse(JSON.parse((await decompress(bytes)).toString('utf8')));
    const portfolio = new Portfolio(TextIndex.from(kept.text));
    portfolio.restore(kept.cards, kept.owners);
    return portfolio;
  } catch {
    return undefined;
  }
};
