import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

/** A running engine: DynamoDB's wire protocol on 127.0.0.1, over a file or in memory. */
export interface Engine {
  readonly endpoint: string;
  /** The engine's own process, for the lock file and for measuring memory; absent when somebody else runs it. */
  readonly pid: number | undefined;
  /** Resolves when the engine has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Asks the engine to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends the engine at once; for exit handlers, which cannot wait. */
  kill(): void;
}

/** The engine binary that this package brings, or `undefined` where there is none (not Linux x64). */
export const engineBinary = (): string | undefined => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return undefined;
  }
};

/**
 * The engine's keeper. It tells the engine's pid on its first line, ends the engine when its own input closes (so when
 * whoever started it is gone, even by `kill -9`), and ends itself when the engine does.
 */
const keeper = `exec 3<&0
"$@" </dev/null >/dev/null 2>&1 &
engine=$!
echo "$engine"
( read -r _ <&3; kill -TERM "$engine" 2>/dev/null; sleep 2; kill -KILL "$engine" 2>/dev/null ) >/dev/null 2>&1 &
reader=$!
wait "$engine"
code=$?
kill "$reader" 2>/dev/null
exit "$code"`;

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the engine ended with code ${code} before it started`)));
  });

const healthy = async (endpoint: string, stillRunning: () => boolean, patienceMs: number): Promise<boolean> => {
  const deadline = Date.now() + patienceMs;
  while (stillRunning() && Date.now() < deadline) {
    const answered = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) }).then(
      async (answer) => (await answer.text()).startsWith('healthy'),
      () => false,
    );
    if (answered) return true;
    await new Promise((next) => setTimeout(next, 10));
  }
  return false;
};

const startOn = async (binary: string, port: number, file: string | undefined): Promise<Engine | undefined> => {
  const database = file === undefined ? [] : ['--db-path', file];
  const serve = [binary, 'serve', '--host', '127.0.0.1', '--port', String(port), ...database];
  // Its own group: Ctrl-C in a terminal reaches the platform alone, which then ends the engine after its last write.
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', ...serve], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running = false;
      resolve();
    });
  });
  const pid = Number(await firstLine(child));
  const endpoint = `http://127.0.0.1:${port}`;
  const kill = () => {
    if (!running) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself a moment ago.
    }
  };
  if (!(await healthy(endpoint, () => running, 15_000))) {
    kill();
    await ended;
    return undefined;
  }
  // What is left open must not keep a finished program alive.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
  const stop = async () => {
    child.ref();
    child.stdin?.end();
    await ended;
  };
  return { endpoint, pid, ended, stop, kill };
};

/** Starts the engine on a free port of 127.0.0.1, durable when given a file. Throws when it cannot be started. */
export const startEngine = async (options: { file?: string } = {}): Promise<Engine> => {
  const binary = engineBinary();
  if (!binary) throw new Error('the embedded engine exists for Linux x64 only; elsewhere set DYNAMODB_ENDPOINT');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const engine = await startOn(binary, await freePort(), options.file);
    if (engine) return engine;
  }
  throw new Error('the embedded engine did not start');
};

/** An endpoint that somebody else runs (`DYNAMODB_ENDPOINT`), in the shape of an engine; stopping it does nothing. */
export const borrowedEngine = (endpoint: string): Engine => ({
  endpoint,
  pid: undefined,
  ended: new Promise(() => {}),
  stop: async () => {},
  kill: () => {},
});
