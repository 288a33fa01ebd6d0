import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { holderOf } from '@concierta/local/folder-lock';

const main = fileURLToPath(new URL('../../packages/local/src/main.ts', import.meta.url));

/** The platform as `npm start` runs it, in a process that can be killed. */
export interface Running {
  /** Kills the platform, and the engine with it when told: no handler runs, nothing is flushed. */
  kill(withEngine: boolean): Promise<void>;
  /** Kills the engine alone; gives how the platform ended because of it. */
  killEngine(): Promise<{ code: number | null; said: string }>;
  /** Ends as Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
}

export interface Place {
  readonly data: string;
  readonly port: number;
}

const ready = async (port: number, child: ChildProcess, patienceMs: number): Promise<boolean> => {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const status = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return true;
    await new Promise((next) => setTimeout(next, 25));
  }
  return false;
};

/** Starts the platform and waits until it says it is ready. Throws with what it said when it does not. */
export const start = async ({ data, port }: Place, patienceMs = 300_000): Promise<Running> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'start'], {
    env: { ...process.env, CONCIERTA_DATA: data, PORT: String(port), DYNAMODB_ENDPOINT: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4_000);
  });
  if (!(await ready(port, child, patienceMs))) {
    child.kill('SIGKILL');
    throw new Error(`the platform did not start: ${said}`);
  }
  return {
    async kill(withEngine) {
      const engine = holderOf(data)?.engine;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      if (withEngine && engine) process.kill(engine.pid, 'SIGKILL');
      await gone;
    },
    async killEngine() {
      const engine = holderOf(data)?.engine;
      if (!engine) throw new Error('there is no engine to kill');
      const gone = once(child, 'close');
      process.kill(engine.pid, 'SIGKILL');
      await gone;
      return { code: child.exitCode, said };
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      return child.exitCode;
    },
  };
};
