import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeHouseDocument } from '@concierta/local/house-document';
import { buildPortal } from '@concierta/local/portal-build';
import type { TestProject } from 'vitest/node';
import type { Graph } from './synthesis/graph.ts';
import { ensurePlatform } from './synthesis/platform.ts';
import { root, synthesise } from './synthesise.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly graphs: { readonly dev: Graph; readonly production: Graph };
    /** What the compiler says of the configuration and of infra; empty when it is right. */
    readonly typeFaults: string;
  }
}

const typeCheck = async (): Promise<string> => {
  try {
    await promisify(execFile)(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join('infra', 'tsconfig.json')], {
      cwd: root,
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
};

/** Once for all tests of infra: SST's platform from npm, the portal, the types, and what each stage would deploy. */
export default async ({ provide }: TestProject): Promise<void> => {
  await ensurePlatform(root);
  await buildPortal(root, () => undefined);
  writeHouseDocument(root);
  const [typeFaults, dev, production] = await Promise.all([typeCheck(), synthesise('dev'), synthesise('production')]);
  provide('typeFaults', typeFaults);
  provide('graphs', { dev, production });
};
