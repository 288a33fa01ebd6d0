import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@concierta/local/free-port';
import type { Finding } from './finding.ts';
import { startOnce, stop } from './npm-start.ts';

const budget = { seconds: 8, megabytes: 400 };

const fieldOf = (text: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]);

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** A process and all its descendants. */
const treeOf = async (top: number): Promise<number[]> => {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), fieldOf(await read(`/proc/${name}/status`), 'PPid'));
  }
  const within = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => within(child)),
  ];
  return within(top);
};

/** Resident megabytes of a whole tree, what its processes share counted in each: never less than what it takes. */
const residentOf = async (top: number): Promise<{ total: number; parts: string }> => {
  const parts: { name: string; megabytes: number }[] = [];
  for (const pid of await treeOf(top)) {
    const kilobytes = fieldOf(await read(`/proc/${pid}/status`), 'VmRSS');
    const name = (await read(`/proc/${pid}/comm`)).trim();
    if (kilobytes > 0) parts.push({ name, megabytes: kilobytes / 1_024 });
  }
  const total = parts.reduce((sum, { megabytes }) => sum + megabytes, 0);
  const largest = parts.sort((a, b) => b.megabytes - a.megabytes).slice(0, 3);
  return { total, parts: largest.map(({ name, megabytes }) => `${name} ${Math.round(megabytes)}`).join(', ') };
};

/** Starts the platform twice on a folder of its own: how long the second time takes, and what it keeps in memory. */
export const secondStart = async (): Promise<Finding[]> => {
  const data = await mkdtemp(join(tmpdir(), 'concierta-bench-start-'));
  const port = await freePort();
  const skipped = (why: string): Finding[] => [
    { sort: 'time', what: '`npm start` the second time', measured: why, budget: `≤ ${budget.seconds} s`, holds: true },
  ];
  try {
    const first = await startOnce(data, port);
    if (!first) return skipped('skipped: it could not be started');
    await stop(first);
    const second = await startOnce(data, port);
    if (!second) return skipped('skipped: it could not be started again');
    const resident = await residentOf(second.child.pid ?? 0);
    const built = second.said().includes('Construyendo') ? ', and the portal was built again: its sources changed' : '';
    await stop(second);
    return [
      {
        sort: 'time',
        what: '`npm start` the second time, until /healthz and /app/ answer',
        measured: `${second.seconds.toFixed(1)} s (the first time, with the demonstration: ${first.seconds.toFixed(0)} s)${built}`,
        budget: `≤ ${budget.seconds} s`,
        holds: second.seconds <= budget.seconds,
      },
      {
        sort: 'time',
        what: 'Memory of the whole platform, demonstration loaded',
        measured: `${Math.round(resident.total)} MB (${resident.parts})`,
        budget: `≤ ${budget.megabytes} MB`,
        holds: resident.total <= budget.megabytes,
      },
    ];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};
