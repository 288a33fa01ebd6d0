import { useCallback, useRef, useState } from 'react';
import { change, get, Problem, problemWords, type Sending } from '../../api/index.ts';

type MediaType = Sending<'post', '/files/uploads'>['mediaType'];

/** A file that is uploaded: what a form keeps of it. */
export interface Uploaded {
  readonly file: string;
  readonly name: string;
  readonly size: number;
}

/** The kinds of file the platform keeps, by the end of their name. */
const typeOf: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};
export const acceptedFiles = Object.keys(typeOf)
  .map((end) => `.${end}`)
  .join(',');

export const maxFileBytes = 15 * 1024 * 1024;
export const maxFiles = 20;

const mediaTypeOf = (name: string): MediaType | undefined => typeOf[name.split('.').at(-1)?.toLowerCase() ?? ''];

/** Why a file cannot be kept, before anything is sent. */
export const refusalOf = (file: { name: string; size: number }): 'type' | 'empty' | 'size' | undefined => {
  if (!mediaTypeOf(file.name)) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > maxFileBytes ? 'size' : undefined;
};

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  /** From 0 to 1. */
  readonly done: number;
  readonly refused?: 'type' | 'empty' | 'size' | 'many' | undefined;
  /** What went wrong on the way, in words: it may be tried again. */
  readonly failed?: string | undefined;
}

class Stopped extends Error {}

/** Sends the bytes to the signed address. `fetch` does not tell how far it is; this does. */
const put = (
  file: File,
  { method, url, headers }: { method: string; url: string; headers: Record<string, string> },
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Problem({ status: request.status, code: 'internal' }));
    request.onerror = () => reject(new Problem({ status: 0, code: 'offline' }));
    request.onabort = () => reject(new Stopped());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });

/**
 * The files of a field: uploaded one after the other as they are chosen, each with how far it is. What fails stays with its
 * reason and may be tried again; nothing that was uploaded or written is lost.
 */
export function useUploads(files: readonly Uploaded[], onChange: (files: readonly Uploaded[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef(files);
  latest.current = files;
  const stops = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const queue = useRef(Promise.resolve());
  const set = useCallback(
    (key: number, part: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );
  const drop = useCallback((key: number) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);
  const send = async (upload: Upload): Promise<void> => {
    const stop = stops.current.get(upload.key);
    const mediaType = mediaTypeOf(upload.file.name);
    if (!stop || stop.signal.aborted || !mediaType) return;
    const { name, size } = upload.file;
    try {
      const asked = await change('post', '/files/uploads', { body: { name, size, mediaType } }, crypto.randomUUID());
      await put(upload.file, asked.upload, (done) => set(upload.key, { done }), stop.signal);
      // The platform looks into the file now, so that a wrong one is refused here and not when everything is saved.
      await get('/files/{id}', { path: { id: asked.file } });
      const all = [...latest.current, { file: asked.file, name, size }];
      latest.current = all;
      onChange(all);
      drop(upload.key);
    } catch (error) {
      if (!(error instanceof Stopped)) set(upload.key, { failed: problemWords(error), done: 0 });
    }
  };
  const start = (upload: Upload) => {
    stops.current.set(upload.key, new AbortController());
    queue.current = queue.current.then(() => send(upload));
  };
  return {
    uploads,
    /** How many are on their way. */
    pending: uploads.filter(({ refused, failed }) => !refused && !failed).length,
    /** Uploads what was chosen; what is beyond `most` stays with its reason. */
    add(chosen: readonly File[], most = maxFiles): void {
      const room = most - latest.current.length;
      const fresh = chosen.map((file, i): Upload => {
        next.current += 1;
        return { key: next.current, file, done: 0, refused: i < room ? refusalOf(file) : 'many' };
      });
      setUploads((all) => [...all, ...fresh]);
      for (const upload of fresh) if (!upload.refused) start(upload);
    },
    again(upload: Upload): void {
      set(upload.key, { failed: undefined, done: 0 });
      start(upload);
    },
    drop,
    remove(file: string): void {
      const all = latest.current.filter((one) => one.file !== file);
      latest.current = all;
      onChange(all);
    },
  } as const;
}

export type Uploads = ReturnType<typeof useUploads>;
