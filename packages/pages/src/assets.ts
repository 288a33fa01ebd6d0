import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file the pages link to: its address carries the hash of its bytes, so it may be kept for a year. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const own = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');

const hashed = (name: string, extension: string, type: string, body: Uint8Array<ArrayBuffer>): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/estilo/${name}.${hash}.${extension}`, type, body };
};

const text = (name: string, extension: string, type: string, content: string): Asset =>
  hashed(name, extension, `${type}; charset=utf-8`, new TextEncoder().encode(content));

const resolve = createRequire(import.meta.url).resolve;

const fonts = {
  sans: '@fontsource-variable/ancizar-sans/files/ancizar-sans-latin-wght-normal.woff2',
  serif: '@fontsource/ancizar-serif/files/ancizar-serif-latin-600-normal.woff2',
} as const;

const font = (name: string, specifier: string): Asset =>
  hashed(name, 'woff2', 'font/woff2', new Uint8Array(readFileSync(resolve(specifier))));

const sans = font('ancizar-sans', fonts.sans);
const serif = font('ancizar-serif', fonts.serif);

/** Comments and line ends go; nothing else is touched, so that what is served is what was written. */
const smaller = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '');

const style = [own('tokens.css'), own('base.css'), own('components.css'), own('public.css')]
  .map(smaller)
  .join('\n')
  .replaceAll(fonts.sans, sans.path)
  .replaceAll(fonts.serif, serif.path);

/** Everything the public pages load besides the page itself. */
export const assets = {
  sans,
  serif,
  style: text('concierta', 'css', 'text/css', style),
  topo: text('curvas', 'svg', 'image/svg+xml', own('topo.svg')),
  icon: text('marca', 'svg', 'image/svg+xml', own('mark.svg')),
} as const;

const byPath = new Map<string, Asset>(Object.values(assets).map((asset) => [asset.path, asset]));

/** The asset at an address, if that address (hash included) is of one. */
export const assetAt = (path: string): Asset | undefined => byPath.get(path);
