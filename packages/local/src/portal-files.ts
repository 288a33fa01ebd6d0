import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Answers for the portal's addresses out of its built folder. */
export interface PortalFiles {
  /** The answer for `/app/…` and `/componentes`; `undefined` for any other address. */
  answer(request: Request): Promise<Response | undefined>;
  readonly built: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

interface File {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly compressible: boolean;
  br?: Promise<Buffer<ArrayBuffer>>;
  gzip?: Promise<Buffer<ArrayBuffer>>;
}

const read = (path: string): File => {
  const body = readFileSync(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type, etag, compressible: !/^(image\/png|font\/|application\/octet)/.test(type) };
};

const brotli = promisify(brotliCompress) as (
  body: Buffer,
  options: { params: Record<number, number> },
) => Promise<Buffer<ArrayBuffer>>;
const zipped = promisify(gzip) as (body: Buffer, options: { level: number }) => Promise<Buffer<ArrayBuffer>>;

/** Compresses each file once, when first asked. */
const encoded = async (file: File, accepts: string): Promise<{ body: Buffer<ArrayBuffer>; encoding?: string }> => {
  if (!file.compressible) return { body: file.body };
  if (/\bbr\b/.test(accepts)) {
    file.br ??= brotli(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    return { body: await file.br, encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepts)) {
    file.gzip ??= zipped(file.body, { level: 9 });
    return { body: await file.gzip, encoding: 'gzip' };
  }
  return { body: file.body };
};

const load = (folder: string): Map<string, File> => {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), read(path)];
    }),
  );
};

/** The portal's built files, read once. An address that is no file is one of the application's own: it gets its page. */
export const portalFiles = (folder: string): PortalFiles => {
  const files = load(folder);
  const nameOf = (path: string): string | undefined => {
    if (path === '/componentes' || path === '/componentes/') return 'componentes.html';
    if (path === '/app' || path === '/app/') return 'index.html';
    if (!path.startsWith('/app/')) return undefined;
    const name = path.slice('/app/'.length);
    if (files.has(name) && name !== 'componentes.html') return name;
    // A missing script must not be answered with a page: the browser would run it.
    return name.startsWith('assets/') || /\.\w+$/.test(name) ? '' : 'index.html';
  };
  return {
    built: files.has('index.html'),
    async answer(request) {
      const name = nameOf(new URL(request.url).pathname);
      if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
      const file = files.get(name);
      if (!file) return undefined;
      const { body, encoding } = await encoded(file, request.headers.get('accept-encoding') ?? '');
      const headers = {
        'content-type': file.type,
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: file.etag,
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'content-security-policy': contentSecurityPolicy,
        ...(encoding && { 'content-encoding': encoding }),
      };
      if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
      return new Response(request.method === 'HEAD' ? null : body, { headers });
    },
  };
};
