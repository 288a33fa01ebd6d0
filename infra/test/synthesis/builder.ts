import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Build } from './graph.ts';

/** What SST's program asks its own command line for, to have a function's code made. */
interface BuildRequest {
  readonly functionID: string;
  readonly handler: string;
  readonly bundle?: string;
  readonly links: Record<string, unknown>;
}

interface Answer {
  readonly handler: string;
  readonly out: string;
  readonly sourcemaps: readonly string[];
  readonly errors: readonly string[];
}

const bootstrap = {
  asset: 'asset-bucket',
  assetEcrRegistryId: '1',
  assetEcrUrl: 'ecr',
  state: 'state-bucket',
  appsyncHttp: 'h',
  appsyncRealtime: 'r',
};

/** Answers what SST's program asks its command line for, over the same HTTP; the code of functions is built into `folder`. */
export const answerProgram = async (
  root: string,
  folder: string,
  builds: Build[],
): Promise<{ url: string; server: Server }> => {
  const build = ({ functionID, handler, bundle, links }: BuildRequest): Answer => {
    const name = handler.replace(/\.[^.]+$/, '');
    const code = [bundle ?? '', ''].flatMap((home) =>
      ['.mjs', '.js', '.ts'].map((extension) => join(root, home, `${name}${extension}`)),
    );
    const file = code.find((path) => existsSync(path));
    const bytes = file === undefined ? 0 : statSync(file).size;
    builds.push({ functionID, bundle: bundle ?? '', handler, links, bytes });
    const errors = file === undefined ? [`Handler not found: ${join(bundle ?? '', handler)}`] : [];
    // Code that is built already is taken as it is; what SST would build is not: only our own is deployed.
    if (bundle !== undefined) return { handler, out: bundle, sourcemaps: [], errors };
    const out = join(folder, functionID);
    mkdirSync(out);
    writeFileSync(join(out, 'bundle.mjs'), 'export {}');
    return { handler: `bundle.${handler.split('.').pop()}`, out, sourcemaps: [], errors };
  };
  const methods: Record<string, (params: BuildRequest) => unknown> = {
    'Provider.Aws.Bootstrap': () => bootstrap,
    'Runtime.Build': build,
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, params } = JSON.parse(body) as { method: string; params: [BuildRequest] };
    const answer = methods[method];
    response.end(JSON.stringify(answer ? { result: answer(params[0]) } : { error: `rpc: can't find ${method}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}`, server };
};
