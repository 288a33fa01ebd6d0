import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { memoryLimiter } from '@concierta/http';
import { systemClock } from '@concierta/kernel';
import { ratesIn } from '@concierta/service';
import { documentClient } from '@concierta/store';
import { demonstrationPeople } from '../demonstration/people.ts';
import { borrowedEngine, type Engine, startEngine } from '../engine.ts';
import { fileLog } from '../file-log.ts';
import { openFiles } from '../files.ts';
import type { FolderLock } from '../folder-lock.ts';
import { takenPort } from '../free-port.ts';
import { frontOf } from '../front.ts';
import { headsFolder } from '../heads-folder.ts';
import { issuerTable } from '../issuer/issuer-table.ts';
import { keysIn } from '../issuer/keys.ts';
import { createIssuer } from '../issuer/provider.ts';
import { operationOf } from '../operation/operation.ts';
import { operationsRecord } from '../operation/record.ts';
import { startPlatform } from '../platform.ts';
import { buildPortal, portalBuildIn } from '../portal-build.ts';
import { portalFiles } from '../portal-files.ts';
import { prepareTables } from '../prepare-tables.ts';
import { identify } from '../process-identity.ts';
import { startServer } from '../server.ts';
import { services } from '../services.ts';
import { physicalName } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import { verifyEverything } from '../verifying.ts';
import type { Workplace } from '../workplace.ts';
import { greeting } from './greeting.ts';

type Tell = (line: string) => void;

/** Resolves at Ctrl-C, at a polite request to end, or when the launcher is gone. */
const toldToStop = (): Promise<'signal'> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('signal'));
    if (process.channel) process.once('disconnect', () => resolve('signal'));
  });

const startOrBorrow = async (place: Workplace, lock: FolderLock): Promise<Engine> => {
  if (place.endpoint) return borrowedEngine(place.endpoint);
  const engine = await startEngine({ file: join(place.data, 'data.db') });
  const identity = engine.pid === undefined ? undefined : identify(engine.pid);
  if (identity) lock.note({ engine: identity });
  return engine;
};

/** In a process of its own: what loading takes in memory goes with it. */
const loadApart = (place: Workplace, engine: Engine, tell: Tell): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('../demonstration/loading.ts', import.meta.url));
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CONCIERTA_DATA: place.data, CONCIERTA_ENGINE: engine.endpoint },
    });
    createInterface({ input: child.stdout }).on('line', tell);
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else
        reject(new Unstartable('No se pudieron cargar los datos de demostración.', 'the demonstration was not loaded'));
    });
  });

const serve = async (place: Workplace, lock: FolderLock, engine: Engine, tell: Tell): Promise<'signal' | 'engine'> => {
  const { root, data, port } = place;
  const stopping = toldToStop();
  const log = fileLog(data);
  const keys = await keysIn(data);
  const tenants = tenantsIn(data);
  const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
  if ((await prepareTables(client, tenants)) === 'absent') {
    const stopped = await Promise.race([stopping, loadApart(place, engine, tell)]);
    if (stopped) return stopped;
  }

  const origin = `http://127.0.0.1:${port}`;
  const files = openFiles({ folder: join(data, 'files'), origin, secret: keys.files, clock: systemClock });
  const headsOf = (context: string) => headsFolder(join(data, 'chain-heads'), context);
  const platform = await startPlatform({
    services,
    client,
    tenants,
    keys,
    origin,
    log,
    files: files.port,
    tableNamed: physicalName,
    clock: systemClock,
    limiter: memoryLimiter({ clock: systemClock, perSecond: 100, burst: 400, owners: ratesIn(tenants) }),
    cacheFolder: join(data, 'cache'),
    headsOf,
    schedules: true,
  });
  const issuer = createIssuer({ client, table: physicalName(issuerTable), keys, origin, people: demonstrationPeople });
  const engineAnswers = () =>
    fetch(engine.endpoint, { signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
  const portal = portalFiles(portalBuildIn(root).dist);
  const operation = operationOf({
    platform,
    contexts: services.map(({ context }) => context),
    clock: systemClock,
    record: operationsRecord(join(data, 'operations.jsonl'), systemClock),
    filesFolder: join(data, 'files'),
    verify: () => verifyEverything({ client, tableNamed: physicalName, clock: systemClock, headsOf, tenants }),
  });
  const front = frontOf({ platform, portal, files: files.answer, engineAnswers, operation });
  const server = await startServer({ port, fetch: front, issuer: issuer.callback() }).catch(() => {
    throw takenPort(port);
  });
  lock.note({ port: server.port });
  tell(greeting({ origin: server.origin, data, people: demonstrationPeople }));

  const why = await Promise.race([stopping, engine.ended.then(() => 'engine' as const)]);
  if (why === 'signal') tell('Cerrando…');
  await server.close();
  await platform.stop();
  await log.close();
  return why;
};

/** Runs the platform on a folder that is locked for it; resolves with the exit code once it has ended. */
export const runPlatform = async (place: Workplace, lock: FolderLock, tell: Tell): Promise<number> => {
  await buildPortal(place.root, tell);
  tell('Iniciando la plataforma…');
  const engine = await startOrBorrow(place, lock);
  process.once('exit', engine.kill);
  try {
    if ((await serve(place, lock, engine, tell)) === 'signal') return 0;
  } finally {
    await engine.stop();
  }
  throw new Unstartable(
    'La base de datos embebida se cerró por su cuenta: vuelva a iniciar con npm start; no se perdió nada confirmado.',
    'the embedded engine ended by itself; start again, nothing acknowledged was lost',
  );
};
