import { createHash } from 'node:crypto';
import { drawingFiles, fontFiles, fontNames, styleFiles } from './asset-files.ts';

/** A file the pages link to: its address carries the hash of its bytes, so it may be kept for a year. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const hashed = (name: string, extension: string, type: string, body: Uint8Array<ArrayBuffer>): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/estilo/${name}.${hash}.${extension}`, type, body };
};

const text = (name: string, extension: string, type: string, content: string): Asset =>
  hashed(name, extension, `${type}; charset=utf-8`, new TextEncoder().encode(content));

const font = (name: string, base64: string): Asset =>
  hashed(name, 'woff2', 'font/woff2', new Uint8Array(Buffer.from(base64, 'base64')));

const sans = font('ancizar-sans', fontFiles.sans);
const serif = font('ancizar-serif', fontFiles.serif);

/** Comments and line ends go; nothing else is touched, so that what is served is what was written. */
const smaller = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '');

const style = styleFiles
  .map(smaller)
  .join('\n')
  .replaceAll(fontNames.sans, sans.path)
  .replaceAll(fontNames.serif, serif.path);

/** Everything the public pages load besides the page itself. */
export const assets = {
  sans,
  serif,
  style: text('concierta', 'css', 'text/css', style),
  topo: text('curvas', 'svg', 'image/svg+xml', drawingFiles.topo),
  icon: text('marca', 'svg', 'image/svg+xml', drawingFiles.mark),
} as const;

const byPath = new Map<string, Asset>(Object.values(assets).map((asset) => [asset.path, asset]));

/** The asset at an address, if that address (hash included) is of one. */
export const assetAt = (path: string): Asset | undefined => byPath.get(path);
