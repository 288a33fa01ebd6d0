/**
 * Runs the real configuration of a stage under Pulumi's mocks and writes down everything it asks for:
 * `node main.ts <root> <configuration> <stage> <where to>`. A process of its own, because Pulumi keeps one program per process.
 */
import crypto from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answerProgram } from './builder.ts';
import type { Build, Resource } from './graph.ts';
import { answerTo, stateOf } from './mocks.ts';
import { ensurePlatform, platformIn } from './platform.ts';
import { loadApp, loadProgram } from './program.ts';

type Values = Record<string, unknown>;

/** As much of Pulumi's interface as is used here; SST brings its own. */
interface Pulumi {
  readonly runtime: {
    setMocks(
      mocks: {
        newResource(args: { type: string; name: string; inputs: Values; id?: string }): { id: string; state: Values };
        call(args: { token: string; inputs: Values }): Values;
      },
      project: string,
      stack: string,
      preview: boolean,
      organization: string,
    ): Promise<void>;
    runInPulumiStack(program: () => Promise<Values>): Promise<Values>;
  };
}
interface Registering {
  getType(): string;
  getName(): string;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getIgnorechangesList(): string[];
  getProvider(): string;
}
interface MockMonitor {
  readonly prototype: { registerResource(request: Registering, callback: unknown): unknown };
}

/** How Pulumi marks a value that is secret. */
const mark = '4dabf18193072939515e22adb298388d';

/** The values themselves, secret or not. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if (mark in value && 'value' in value) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
};

const fail = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
};
// An output that fails never settles: whatever goes wrong ends the process at once.
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

const [root = '', config = '', stage = '', target = ''] = process.argv.slice(2);
for (const name of ['EdgeSecret', 'EmailKey', 'ProviderSiloOIDCSecret'])
  process.env[`SST_SECRET_${name}`] ??= `secret-of-${name}-of-32-characters`;
// Names that SST ends by chance end alike each time.
Object.assign(crypto, { randomBytes: (size: number) => Buffer.alloc(size) });

const home = mkdtempSync(join(tmpdir(), 'concierta-synthesis-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

await ensurePlatform(root);
const builds: Build[] = [];
const { url } = await answerProgram(root, home, builds);
process.env.SST_SERVER = url;

const required = createRequire(join(platformIn(root), 'package.json'));
const pulumi = required('@pulumi/pulumi') as Pulumi;
const { MockMonitor: Monitor } = required('@pulumi/pulumi/runtime/mocks.js') as { MockMonitor: MockMonitor };
const { waitForRPCs } = required('@pulumi/pulumi/runtime/settings.js') as { waitForRPCs(): Promise<void> };

const options = new Map<string, Pick<Resource, 'protect' | 'retainOnDelete' | 'ignoreChanges' | 'provider'>>();
const register = Monitor.prototype.registerResource;
Monitor.prototype.registerResource = function (this: unknown, request, callback) {
  options.set(`${request.getType()} ${request.getName()}`, {
    protect: request.getProtect(),
    retainOnDelete: request.getRetainondelete(),
    ignoreChanges: request.getIgnorechangesList(),
    provider: request.getProvider(),
  });
  return register.call(this, request, callback);
};

const asked: { type: string; name: string; inputs: Values }[] = [];
const app: Values = { removal: 'retain', protect: false, ...(await loadApp(root, config, stage)), stage };
await pulumi.runtime.setMocks(
  {
    newResource({ type, name, inputs, id }) {
      // What has an id already is only looked up: SST does so with the role that it is given.
      if (!id) asked.push({ type, name, inputs: plain(inputs) as Values });
      return stateOf(type, name, inputs);
    },
    call: ({ token, inputs }) => answerTo(token, inputs),
  },
  String(app.name),
  stage,
  false,
  'organization',
);

const count = (type: string): number => asked.filter((resource) => resource.type === type).length;

/**
 * Resolves when nothing more is asked for. Pulumi knows its own calls and not those to SST's command line: every function
 * component must have become a function, and the count must have stood still for a while. A function whose code cannot be made
 * never becomes one; its failure ends this process.
 */
const settled = async (): Promise<void> => {
  let before = -1;
  for (let still = 0; still < 10; ) {
    await waitForRPCs();
    await wait(20);
    const whole = count('sst:aws:Function') === count('aws:lambda/function:Function');
    still = whole && asked.length === before ? still + 1 : 0;
    before = asked.length;
  }
};

const program = await loadProgram(root, config, app, home);
let outputs: Values = {};
await pulumi.runtime.runInPulumiStack(async () => {
  outputs = await program();
  return outputs;
});
await settled();

const resources = asked
  .map((resource) => {
    const chosen = options.get(`${resource.type} ${resource.name}`);
    if (chosen === undefined) throw new Error(`${resource.type} ${resource.name} was made without being registered`);
    return { ...resource, ...chosen };
  })
  .sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`));
writeFileSync(target, JSON.stringify({ app, resources, builds, outputs: {} }));
process.exit(0);
