import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, textOf, trackedFiles } from './tree.ts';

const sources = sourceFiles();
const offenders = (files: readonly string[], isWrong: (specifier: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => isWrong(specifier, file))
      .map((specifier) => `${file} → ${specifier}`),
  );
const infraFiles = trackedFiles().filter((file) => file.startsWith('infra/') && file.endsWith('.ts'));
const within = (folder: string) => sources.filter((file) => file.startsWith(`${folder}/`));

describe('arrows point one way', () => {
  test('no service imports another service: they meet on the bus', () => {
    const services = within('services');
    expect(services.length).toBeGreaterThan(0);
    expect(offenders(services, (specifier) => specifier.startsWith('@concierta/service-'))).toEqual([]);
  });

  test('only the embedded platform knows services; no other package does', () => {
    const packages = within('packages').filter((file) => !/^packages\/(local|scaffold)\//.test(file));
    expect(offenders(packages, (specifier) => specifier.startsWith('@concierta/service-'))).toEqual([]);
  });

  test('a service knows its functions only where they begin: in src/lambda, a few lines each', () => {
    const services = within('services');
    const entry = (file: string) => /^services\/[^/]+\/src\/lambda\/(api|pages|worker|publisher|clock)\.ts$/.test(file);
    expect(offenders(services, (name, file) => /^@concierta\/(lambda|aws)\b/.test(name) && !entry(file))).toEqual([]);
    const entries = services.filter((file) => file.includes('/src/lambda/'));
    expect(entries.filter((file) => !entry(file) || (textOf(file) ?? '').split('\n').length > 12)).toEqual([]);
    // Nobody starts from an entry but Lambda: it reads the environment as soon as it is loaded.
    expect(offenders(sources, (name) => /(^|\/)lambda\/(api|pages|worker|publisher|clock)(\.ts)?$/.test(name))).toEqual(
      [],
    );
  });

  test('infrastructure knows of a service its declarations, and of its code only where it starts', () => {
    const reaching = infraFiles.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => /^@concierta\/service-/.test(specifier) && !specifier.endsWith('/context'))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(infraFiles.length).toBeGreaterThan(20);
    expect(reaching).toEqual([]);
  });

  test('no relative import leaves its own package or service', () => {
    const leaves = (specifier: string, file: string) => {
      if (!specifier.startsWith('.')) return false;
      const home = file.split('/').slice(0, 2).join('/');
      return !new URL(specifier, `file:///${file}`).pathname.startsWith(`/${home}/`);
    };
    expect(offenders(sources, leaves)).toEqual([]);
  });

  test('the portal knows the platform over HTTP only: figures and territories are pure facts, fetched apart', () => {
    const allowed = (specifier: string) =>
      !specifier.startsWith('@concierta/') || /^@concierta\/(pages\/assets|figures|territories)\b/.test(specifier);
    expect(offenders(within('packages/portal'), (specifier) => !allowed(specifier))).toEqual([]);
  });

  test('pure packages import nothing that touches the world', () => {
    const pure = ['packages/kernel', 'packages/territories', 'packages/surveys', 'packages/figures'].flatMap(within);
    const worldly = /^(node:(?!crypto$)|@aws-sdk|hono|jose)/;
    const commands = new Set([
      'packages/territories/src/check.ts',
      'packages/territories/src/build.ts',
      'packages/figures/src/build-colombia.ts',
    ]);
    expect(
      offenders(
        pure.filter((file) => !commands.has(file)),
        (specifier) => worldly.test(specifier),
      ),
    ).toEqual([]);
  });

  test('only packages/store talks to DynamoDB', () => {
    // The floor is the text of a program that bundles are measured against; nobody runs it.
    const floor = 'packages/lambda/src/bundle/floor.ts';
    const others = sources.filter((file) => !/^packages\/(store|local)\//.test(file) && file !== floor);
    const commands =
      /\b(Put|Get|Update|Delete|Query|Scan|BatchWrite|BatchGet|TransactWrite|TransactGet|ExecuteStatement)(Item)?Command\b/;
    expect(others.filter((file) => commands.test(textOf(file) ?? ''))).toEqual([]);
  });

  test('a scope is minted only by access, the workers’ tools and the embedded platform', () => {
    const minting = sources.filter((file) => /\bmintScope\b/.test(textOf(file) ?? ''));
    // Tenancy makes hats: it alone opens a partition before anybody has one there.
    const makerOfHats = 'services/tenancy/src/authority.ts';
    expect(
      minting.filter((file) => !/^packages\/(store|access|events|local)\//.test(file) && file !== makerOfHats),
    ).toEqual([]);
  });
});

describe('habits that keep the house what it is', () => {
  test('a model never waits: time, ids and randomness are arguments', () => {
    const models = sources.filter((file) => /\/model\.ts$/.test(file));
    expect(models.length).toBeGreaterThan(0);
    const impure = /\bawait\b|\basync\b|\bnew Date\(\)|Date\.now\(|Math\.random\(|randomUUID/;
    expect(models.filter((file) => impure.test(textOf(file) ?? ''))).toEqual([]);
  });

  test('the only enumerator of a table is the rebuild', () => {
    const scanning = sources.filter((file) => /\bScanCommand\b/.test(textOf(file) ?? ''));
    expect(scanning).toEqual(['packages/store/src/enumerate.ts']);
  });

  test('zod is imported whole: the named import costs 350 KB a bundle', () => {
    expect(
      sources.filter((file) => /import \{[^}]*\bz\b[^}]*\} from '(zod|@hono\/zod-openapi)'/.test(textOf(file) ?? '')),
    ).toEqual([]);
  });

  test('no room is called utils, helpers, common or types', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|types|misc|shared)(\.ts|\.tsx|\/)/.test(file))).toEqual(
      [],
    );
  });

  test('files are small: none above 400 lines', () => {
    const long = [...sources, ...infraFiles]
      .map((file) => [file, (textOf(file) ?? '').split('\n').length] as const)
      .filter(([file, lines]) => lines > 400 && !/\/(data|words|demonstration)\//.test(file));
    expect(long).toEqual([]);
  });

  test('nothing is left for later, and no error of types is silenced', () => {
    const left = /@ts-(ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b|\bas any\b/;
    expect(sources.filter((file) => left.test(textOf(file) ?? ''))).toEqual([]);
  });

  test('a type is forced only where generic code meets rows and routes', () => {
    const forced = sources.filter((file) => textOf(file)?.includes('as unknown as'));
    expect(forced.filter((file) => !/^packages\/(store|http)\/src\//.test(file))).toEqual([]);
  });
});
