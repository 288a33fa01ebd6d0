import type { Readable } from 'node:stream';

/** Reads an answer to its end. Throws once it is longer than it may be. */
export const whole = async (body: Readable | undefined, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) throw new Error(`an answer is longer than ${most} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};
