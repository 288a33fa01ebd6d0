import { contentSecurityPolicy, deliverPage, notFoundPage, pageContext } from '@concierta/pages';
import { mailboxPage } from './mailbox/mailbox-pages.ts';
import type { Operation } from './operation/operation.ts';
import type { Platform } from './platform.ts';
import type { PortalFiles } from './portal-files.ts';

/** What answers the addresses where files are sent and fetched. */
type FileStore = (request: Request) => Promise<Response>;

export interface FrontOptions {
  readonly platform: Platform;
  readonly portal: PortalFiles;
  readonly files: FileStore;
  /** Asks the engine whether it is there. */
  readonly engineAnswers: () => Promise<boolean>;
  /** The operator's page; nobody's when left out. */
  readonly operation?: Operation;
}

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

const missing = (request: Request): Response =>
  deliverPage(request, notFoundPage(pageContext('es', new URL(request.url).pathname, {}, true)), 404);

/** Everything the embedded platform answers, one address: health, portal, mailbox, operation, files, API and pages. */
export const frontOf = ({ platform, portal, files, engineAnswers, operation }: FrontOptions) => {
  const health = async (): Promise<Response> => {
    const engine = await engineAnswers();
    const queues = platform.bus.counts();
    return json({ status: engine ? 'ready' : 'unavailable', engine, portal: portal.built, queues }, engine ? 200 : 503);
  };
  const mailbox = async (request: Request, url: URL): Promise<Response> => {
    const page = await mailboxPage(platform.mailbox, url);
    if (page === undefined) return missing(request);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    };
    return new Response(page, { headers });
  };
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname;
    if (path === '/healthz') return health();
    if ((path === '/correo' || path.startsWith('/correo/')) && request.method === 'GET') return mailbox(request, url);
    if (path.startsWith('/files-store/')) return files(request);
    if (operation && path.startsWith('/operacion')) {
      const answer = await operation(request);
      if (answer) return answer;
    }
    return (await portal.answer(request)) ?? (await platform.answer(request)) ?? missing(request);
  };
};
