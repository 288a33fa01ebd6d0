import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holderOf, lockFolder } from '../src/folder-lock.ts';
import { identify } from '../src/process-identity.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'concierta-lock-'));
const lockPath = (path: string) => join(path, 'lock.json');

const deadProcess = async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const identity = identify(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return identity;
};

describe('the lock of a data folder', () => {
  it('refuses a second instance while the first lives, and lets it in afterwards', () => {
    const path = folder();
    const first = lockFolder(path);
    first.note({ port: 4321 });
    expect(() => lockFolder(path)).toThrow(/Ya hay una Concierta.*127\.0\.0\.1:4321/);
    first.release();
    expect(holderOf(path)).toBeUndefined();
    lockFolder(path).release();
  });

  it('is recovered when its holder was killed, and tells which engine that one had', async () => {
    const path = folder();
    const dead = await deadProcess();
    writeFileSync(lockPath(path), JSON.stringify({ platform: dead, engine: { pid: 7, started: 'x' }, port: 4000 }));
    const lock = lockFolder(path);
    expect(lock.recoveredFrom?.engine?.pid).toBe(7);
    expect(holderOf(path)?.platform.pid).toBe(process.pid);
    lock.release();
  });

  it('is recovered when a later process was given the same pid', () => {
    const path = folder();
    writeFileSync(lockPath(path), JSON.stringify({ platform: { pid: process.pid, started: 'another boot:1' } }));
    expect(lockFolder(path).recoveredFrom?.platform.started).toBe('another boot:1');
  });

  it('is recovered when the power went while it was being written', () => {
    const path = folder();
    writeFileSync(lockPath(path), '');
    lockFolder(path);
    expect(JSON.parse(readFileSync(lockPath(path), 'utf8')).platform.pid).toBe(process.pid);
  });

  it('is recovered although somebody died while recovering it', async () => {
    const path = folder();
    const dead = await deadProcess();
    writeFileSync(lockPath(path), JSON.stringify({ platform: dead }));
    writeFileSync(join(path, 'lock.recovering'), JSON.stringify({ platform: dead }));
    expect(lockFolder(path).recoveredFrom?.platform).toEqual(dead);
  });

  it('says in one sentence that the folder cannot be written', () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    expect(() => lockFolder(join(file, 'data'))).toThrow(/No se puede escribir en la carpeta de datos/);
  });
});
