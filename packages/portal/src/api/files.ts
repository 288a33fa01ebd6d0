import { change } from './client.ts';
import { offlineProblem, Problem } from './problem.ts';
import type { Operation, PathOf, ReadInput, Sending } from './shape.ts';
import { send } from './transport.ts';

type MediaType = Sending<'post', '/files/uploads'>['mediaType'];

/** Sends a file to the place that the platform gives it; gives its id. Throws a `Problem`. */
export async function uploadFile(file: File, mediaType: MediaType): Promise<string> {
  const { name, size } = file;
  const asked = await change('post', '/files/uploads', { body: { name, mediaType, size } }, crypto.randomUUID());
  const { url, method, headers } = asked.upload;
  const sent = await fetch(url, { method, headers, body: file }).catch(() => {
    throw offlineProblem();
  });
  if (!sent.ok) throw new Problem({ status: sent.status, code: sent.status === 413 ? 'too-large' : 'busy' });
  return asked.file;
}

/** The paths that answer a file, always or when asked. */
export type FilePath = Extract<PathOf<'get'>, `${string}/export` | '/imports/templates/{kind}' | '/surveys/{id}/form'>;

const nameIn = (response: Response): string => {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return decodeURIComponent(name);
};

/** Saves an address under a name, as a link that says `download` does. */
function saveAs(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

interface Loose {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** Asks for a file with the person's hat and language, and saves it under the name the platform gives it. Throws a `Problem`. */
export async function download<P extends FilePath>(path: P, input: ReadInput<Operation<P, 'get'>>): Promise<void> {
  const { path: slots = {}, query = {} } = input as Loose;
  const filled = path.replace(/\{(\w+)\}/g, (_, slot: string) => encodeURIComponent(slots[slot] ?? ''));
  const url = new URL(`/api${filled}`, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  const response = await send(new Request(url));
  const address = URL.createObjectURL(await response.blob());
  saveAs(address, nameIn(response));
  // The browser reads the address after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves what stands at a signed address, which needs nobody's token. */
export const saveSigned = (url: string, name: string): void => saveAs(url, name);
