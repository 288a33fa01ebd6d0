import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { platformIn } from './platform.ts';

/** As much of esbuild's interface as is used here; SST brings its own. */
interface Esbuild {
  build(options: Record<string, unknown>): Promise<unknown>;
}

const banner = `import { createRequire as createRequire_ } from 'node:module';
import { fileURLToPath as fileURLToPath_ } from 'node:url';
const require = createRequire_(import.meta.url);
const __filename = fileURLToPath_(import.meta.url), __dirname = fileURLToPath_(new URL('.', import.meta.url));`;

const external = [
  '@pulumi/*',
  'undici',
  '@pulumiverse/*',
  '@sst-provider/*',
  '@aws-sdk/*',
  'esbuild',
  'archiver',
  'glob',
  'vite',
];

interface LoadOptions {
  /** Put before every file of the project: the names that SST makes global. */
  readonly globals: string;
  readonly inject?: readonly string[];
  readonly define?: Record<string, string>;
}

/**
 * Makes one module out of a program as SST's command line does (`pkg/js/js.go`), loads it and returns what it exports by
 * default.
 */
const load = async (
  root: string,
  name: string,
  code: string,
  { globals, inject, define }: LoadOptions,
): Promise<unknown> => {
  const platform = platformIn(root);
  const { build } = createRequire(join(platform, 'package.json'))('esbuild') as Esbuild;
  const outfile = join(platform, `sst.config.${name}-${process.pid}.mjs`);
  await build({
    mainFields: ['module', 'main'],
    format: 'esm',
    platform: 'node',
    bundle: true,
    logLevel: 'silent',
    outfile,
    banner: { js: banner },
    stdin: { contents: code, resolveDir: root, sourcefile: 'eval.ts', loader: 'ts' },
    nodePaths: [join(platform, 'node_modules')],
    external,
    ...(inject && { inject }),
    ...(define && { define }),
    plugins: [
      {
        name: 'globals',
        setup: (builder: { onLoad(filter: { filter: RegExp }, load: (file: { path: string }) => unknown): void }) =>
          builder.onLoad({ filter: /\.[jt]sx?$/ }, ({ path }) =>
            /\/(\.sst|node_modules)\//.test(path)
              ? undefined
              : { contents: `${globals}\n${readFileSync(path, 'utf8')}`, loader: extname(path).slice(1) },
          ),
      },
    ],
  });
  try {
    return ((await import(pathToFileURL(outfile).href)) as { default: unknown }).default;
  } finally {
    rmSync(outfile, { force: true });
  }
};

/** What `app()` of the configuration answers for a stage. */
export const loadApp = async (root: string, config: string, stage: string): Promise<Record<string, unknown>> => {
  const loaded = (await load(root, 'app', `import config from ${JSON.stringify(config)}; export default config`, {
    globals: 'globalThis.$config = (config) => config;',
  })) as { app(input: { stage: string }): Promise<Record<string, unknown>> };
  return loaded.app({ stage });
};

/** The whole program of the configuration, ready to run under Pulumi. */
export const loadProgram = async (
  root: string,
  config: string,
  app: Record<string, unknown>,
  home: string,
): Promise<() => Promise<Record<string, unknown>>> => {
  const platform = platformIn(root);
  const providers = JSON.parse(readFileSync(join(root, '.sst', 'provider-lock.json'), 'utf8')) as {
    alias: string;
    package: string;
  }[];
  const globals = [
    ...providers.map(({ alias, package: from }) => `import * as ${alias} from ${JSON.stringify(from)};`),
    `import * as sst from ${JSON.stringify(join(platform, 'src', 'components'))};`,
  ].join('');
  const run = JSON.stringify(join(platform, 'src', 'auto', 'run.ts'));
  const cli = {
    command: 'diff',
    dev: false,
    paths: { home, root, work: join(home, 'work'), platform },
    state: { version: {} },
  };
  const code = `import { run } from ${run}; import config from ${JSON.stringify(config)}; export default () => run(config.run)`;
  return (await load(root, 'run', code, {
    globals,
    inject: [join(platform, 'src', 'shim', 'run.js')],
    define: { $app: JSON.stringify(app), $dev: 'false', $cli: JSON.stringify(cli) },
  })) as () => Promise<Record<string, unknown>>;
};
