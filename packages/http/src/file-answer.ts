import type { TypedResponse } from 'hono';

/** What a download is saved as, and what it holds. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer> | Buffer;
}

/** A file stands where a route's type knows only its data, too. */
type AsFile = Response & TypedResponse<never, never, never>;

/**
 * Answers a file to be saved, never shown: declare the route with `produces`, and `answers: { 200: null }` unless whoever asks
 * may have data instead.
 */
export const fileAnswer = ({ name, mediaType, bytes }: FileAnswer): AsFile =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    },
  }) as AsFile;
