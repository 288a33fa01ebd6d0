import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './names.ts';

const edit = (root: string, path: string, change: (text: string) => string): string => {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  // A place that moved must be found again by a person: going on would leave half a service.
  if (after === before) throw new Error(`${path} no longer has the place where a service is entered`);
  writeFileSync(file, after);
  return path;
};

/** The prefixes that ids have already. */
export const takenPrefixes = (root: string): string[] => {
  const ids = readFileSync(join(root, 'packages/kernel/src/ids.ts'), 'utf8');
  return [...ids.matchAll(/^ {2}\w+: '([a-z]{3})',$/gm)].map(([, prefix]) => prefix ?? '');
};

/** A package that names services among its dependencies gets one more. */
const dependOn = (root: string, manifest: string, names: Names): string =>
  edit(root, manifest, (text) =>
    text.replace(
      /( {4}"@concierta\/service-tenancy": "workspace:\*")/,
      `    "@concierta/service-${names.context}": "workspace:*",\n$1`,
    ),
  );

/**
 * Makes the new service known: a prefix for its ids, its package and its entry in the embedded platform and in what is deployed.
 * Returns the files changed.
 */
export const registerService = (root: string, names: Names): string[] => [
  edit(root, 'packages/kernel/src/ids.ts', (text) =>
    text.replace('\n} as const;', `\n  ${names.aggregate}: '${names.prefix}',\n} as const;`),
  ),
  dependOn(root, 'packages/local/package.json', names),
  edit(root, 'packages/local/src/services.ts', (text) =>
    text
      .replace(
        "import { service as tenancy } from '@concierta/service-tenancy';",
        `import { service as tenancy } from '@concierta/service-tenancy';\nimport { service as ${names.contextVariable} } from '@concierta/service-${names.context}';`,
      )
      .replace(
        /(export const services: readonly HostedService\[\] = \[)([^\]]*?),?(\n?\])/,
        `$1$2, ${names.contextVariable}$3`,
      ),
  ),
  dependOn(root, 'infra/package.json', names),
  edit(root, 'infra/services.ts', (text) =>
    text
      .replace(
        "import { context as tenancy } from '@concierta/service-tenancy/context';",
        `import { context as tenancy } from '@concierta/service-tenancy/context';\nimport { context as ${names.contextVariable} } from '@concierta/service-${names.context}/context';`,
      )
      .replace(
        /(export const contexts: readonly ServiceContext\[\] = \[)([^\]]*?),?(\n?\])/,
        `$1$2, ${names.contextVariable}$3`,
      ),
  ),
];
