import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf, trackedFiles } from './tree.ts';

/** An aggregate as its definition declares it: where, of which kind, in which format. */
interface Declared {
  readonly file: string;
  readonly service: string;
  readonly kind: string;
  readonly schema: number;
  readonly text: string;
}

const declaration =
  /: AggregateDefinition<[^=]*> = \{\s*(?:\/\/[^\n]*\s*|\/\*\*[^*]*\*\/\s*)*kind: '([A-Z-]+)',\s*schema: (\d+),/g;

const declared: readonly Declared[] = sourceFiles()
  .filter((file) => file.startsWith('services/'))
  .flatMap((file) => {
    const text = textOf(file) ?? '';
    const service = file.split('/')[1] ?? '';
    return [...text.matchAll(declaration)].map(([, kind = '', schema]) => ({
      file,
      service,
      kind,
      schema: Number(schema),
      text,
    }));
  });

const golden = trackedFiles().filter((file) => /^services\/[^/]+\/test\/golden\/.+\.json$/.test(file));

describe('stored items are upgraded on reading', () => {
  test('every aggregate says its kind and format where it is defined', () => {
    const definitions = sourceFiles()
      .filter((file) => file.startsWith('services/'))
      .filter((file) => /: AggregateDefinition<[^=]*> = \{/.test(textOf(file) ?? ''));
    expect(declared.map(({ file }) => file).sort()).toEqual(definitions.sort());
    expect(declared.length).toBeGreaterThan(20);
  });

  test('every format of every aggregate that was ever written has a golden item, read by a test of its service', () => {
    const missing = declared.flatMap(({ service, kind, schema }) =>
      Array.from({ length: schema }, (_, i) => `services/${service}/test/golden/${kind}.${i + 1}.`).filter(
        (start) => !golden.some((file) => file.startsWith(start)),
      ),
    );
    expect(missing).toEqual([]);
    const unread = declared.filter(({ service, file }) => {
      const own = file.replace(`services/${service}/`, '../');
      return !textOf(`services/${service}/test/golden.test.ts`)?.includes(`'${own}'`);
    });
    expect(unread.map(({ file }) => file)).toEqual([]);
  });

  test('every format before the present one has its upcaster', () => {
    const without = declared.flatMap(({ file, schema, text }) =>
      Array.from({ length: schema - 1 }, (_, i) => i + 1)
        .filter((from) => !new RegExp(`upcast: \\{[^]*\\b${from}: `).test(text))
        .map((from) => `${file} from ${from}`),
    );
    expect(without).toEqual([]);
  });

  test('no golden item is of an aggregate that is gone, or of a format that nobody writes', () => {
    const stray = golden.filter((file) => {
      const [, service, , , name = ''] = file.split('/');
      const [kind, schema] = name.split('.');
      return !declared.some((one) => one.service === service && one.kind === kind && Number(schema) <= one.schema);
    });
    expect(stray).toEqual([]);
  });
});
