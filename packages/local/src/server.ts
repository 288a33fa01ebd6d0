import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ServerOptions {
  readonly port: number;
  /** Answers everything but the issuer. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers what is under `/oidc`. */
  readonly issuer: NodeHandler;
}

export interface RunningServer {
  readonly port: number;
  readonly origin: string;
  /** Takes no more requests, lets the ones under way end (five seconds at most), and closes. */
  close(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** The issuer knows itself under `/oidc`, but routes as if it were alone. */
const underOidc =
  (issuer: NodeHandler): NodeHandler =>
  (request, response) => {
    Object.assign(request, { originalUrl: request.url });
    request.url = (request.url ?? '').slice('/oidc'.length) || '/';
    return issuer(request, response);
  };

/** One address for everybody: cookies, tokens and sign-in all name 127.0.0.1. */
const toCanonicalHost = (request: IncomingMessage, response: ServerResponse): boolean => {
  const host = request.headers.host ?? '';
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (!isPage || !/^(localhost|\[::1\])(:|$)/.test(host)) return false;
  const port = /:(\d+)$/.exec(host)?.[1] ?? '80';
  response.writeHead(307, { location: `http://127.0.0.1:${port}${request.url ?? '/'}`, 'content-length': 0 }).end();
  return true;
};

const thisMachine = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses a request that names another host, in its first line or a second time. There are no passwords here: a page from
 * elsewhere whose name was made to point at 127.0.0.1 (DNS rebinding) would otherwise read the mailbox and sign in as anybody.
 */
const refusesHost = (request: IncomingMessage, response: ServerResponse): boolean => {
  const hosts = request.rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host');
  const isPath = (request.url ?? '').startsWith('/');
  if (isPath && hosts.length === 1 && thisMachine.test(request.headers.host ?? '')) return false;
  const words = 'Esta plataforma solo atiende en este equipo: abra http://127.0.0.1 con el puerto en que la inició.\n';
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(words);
  return true;
};

/**
 * Refuses what a page of another site sends: whatever it asks to change, and whatever it asks beforehand. A program says
 * nothing of where it is. A page of our own says it, or says `null` where it tells nobody the address it is at (a link's page
 * does): the browser itself then says that both are of one site, which no page can make it say.
 */
const refusesOrigin = (request: IncomingMessage, response: ServerResponse): boolean => {
  const { origin } = request.headers;
  if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return false;
  if (origin === 'null' && request.headers['sec-fetch-site'] === 'same-origin') return false;
  if (/^https?:\/\//.test(origin) && thisMachine.test(origin.replace(/^https?:\/\//, ''))) return false;
  const words = 'Otro sitio no puede enviar nada a esta plataforma.\n';
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(words);
  return true;
};

/**
 * What every answer says to a browser unless it says something of its own: it is what it says it is, it is shown in no frame,
 * read by no other site, and runs nothing. On AWS the edge says the same.
 */
const safeByDefault = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Listens on 127.0.0.1 alone, to requests that name this machine. Rejects with the system's error when the port is taken. */
export const startServer = async ({ port, fetch, issuer }: ServerOptions): Promise<RunningServer> => {
  const oidc = underOidc(issuer);
  const rest = getRequestListener((request) => fetch(request), { hostname: '127.0.0.1' });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(safeByDefault)) response.setHeader(name, value);
    if (refusesHost(request, response) || refusesOrigin(request, response) || toCanonicalHost(request, response))
      return;
    if (/^\/oidc(\/|\?|$)/.test(request.url ?? '')) void oidc(request, response);
    else void rest(request, response);
  });
  server.requestTimeout = 60_000;
  const actual = await listen(server, port);
  return {
    port: actual,
    origin: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), 5_000);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};
