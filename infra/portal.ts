import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { type PrivateBucket, privateBucket } from './buckets.ts';
import { repository } from './declared.ts';
import type { Identity } from './identity.ts';
import type { Stage } from './stage.ts';

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

/** The page tells the portal who signs people in: one build serves every stage. */
const told = (page: string, name: string, content: string): string => {
  const before = new RegExp(`(<meta name="concierta:${name}" content=")[^"]*(")`);
  if (!before.test(page)) throw new Error(`the portal's page has no place for «concierta:${name}»`);
  return page.replace(before, `$1${content}$2`);
};

const unavailable = (): string => {
  const page = (es: string, en: string) => `<main lang="es"><h1>${es}</h1><p lang="en">${en}</p></main>`;
  return `<!doctype html><html lang="es-CO"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Concierta</title>${page(
    'Concierta no responde en este momento. Lo que usted guardó está a salvo: vuelva a intentarlo en unos minutos.',
    'Concierta is not answering right now. What you saved is safe: try again in a few minutes.',
  )}</html>`;
};

/** The description of the API says where this stage signs people in; the embedded platform's own addresses are in the file. */
const describing = (document: string, { address }: Identity): string =>
  document
    .replaceAll('"/oidc/auth"', JSON.stringify(`${address}/oauth2/authorize`))
    .replaceAll('"/oidc/token"', JSON.stringify(`${address}/oauth2/token`));

/** Where the portal's files are, in a bucket that only CloudFront reads: `app/…` as the browser asks for them, and the API's description. */
export const portalOf = (stage: Stage, identity: Identity): PrivateBucket => {
  const dist = join(repository(), 'packages', 'portal', 'dist');
  const document = join(repository(), 'packages', 'local', 'dist', 'openapi.json');
  if (!existsSync(join(dist, 'index.html')) || !existsSync(document)) {
    throw new Error(
      'The portal is not built: «npm run build:portal» makes packages/portal/dist and the description of the API, which are deployed.',
    );
  }
  const portal = privateBucket(stage, 'portal', { keep: false });
  const { bucket } = portal;
  const put = (
    key: string,
    file: { content: $util.Input<string> } | { source: $util.asset.FileAsset },
    kept: boolean,
  ) =>
    new aws.s3.BucketObjectv2(
      `PortalFile${stage.house.logical(key)}`,
      {
        bucket: bucket.bucket,
        key,
        contentType: types[extname(key)] ?? 'application/octet-stream',
        cacheControl: kept ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...file,
      },
      // A window that was open before a release still asks for the files of the former one.
      { retainOnDelete: kept },
    );
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    // What the build keeps for itself begins with a dot.
    .filter((path) => path !== 'index.html' && !/(^|\/)\./.test(path))
    .sort();
  for (const path of files) {
    put(`app/${path}`, { source: new $util.asset.FileAsset(join(dist, path)) }, path.startsWith('assets/'));
  }
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  put(
    'app/index.html',
    {
      content: $util
        .all([identity.issuer, identity.clientId])
        .apply(([issuer, client]) => told(told(page, 'issuer', issuer), 'client', client)),
    },
    false,
  );
  put('api/openapi.json', { content: describing(readFileSync(document, 'utf8'), identity) }, false);
  put('errores/no-responde.html', { content: unavailable() }, false);
  return portal;
};
