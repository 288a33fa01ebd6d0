import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A bundle in a Node process of its own, with an environment of its own and nothing else. */
export interface Container {
  /** Calls its handler. Rejects with what the handler threw. */
  call<T>(event: unknown, remainingMs?: number): Promise<T>;
  /** Everything it has written so far. */
  written(): string;
  stop(): void;
}

interface Reply {
  readonly id?: number;
  readonly ready?: true;
  readonly result?: unknown;
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const runner = fileURLToPath(new URL('./run-function.mjs', import.meta.url));

const output = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
};

/** Starts it, and waits until it is loaded. Rejects, with what it wrote, where it does not start. */
export const startContainer = async (file: string, env: Readonly<Record<string, string>>): Promise<Container> => {
  const child = fork(runner, [file], { env: { ...env }, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const written = output(child);
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const ended = new Error(`the container ended with code ${code}:\n${written()}`);
      reject(ended);
      for (const one of waiting.values()) one.reject(ended);
    });
    child.on('message', ({ id, ready, result, failed }: Reply) => {
      if (ready) resolve();
      const one = waiting.get(id ?? -1);
      waiting.delete(id ?? -1);
      if (failed === undefined) one?.resolve(result);
      else one?.reject(new Error(failed));
    });
  });
  return {
    call: <T>(event: unknown, remainingMs = 30_000) =>
      new Promise<T>((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: calls, event, remainingMs });
      }),
    written,
    stop: () => child.kill('SIGKILL'),
  };
};
