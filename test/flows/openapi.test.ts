import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type TestPlatform, testPlatform } from '@concierta/local/test-platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaSource } from '../../packages/portal/scripts/schema.ts';
import { root } from '../architecture/tree.ts';

const run = promisify(execFile);
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
let platform: TestPlatform;
let folder: string;
let file: string;

beforeAll(async () => {
  platform = await testPlatform();
  folder = mkdtempSync(join(tmpdir(), 'concierta-openapi-'));
  file = join(folder, 'openapi.json');
  writeFileSync(file, await (await platform.fetch('/api/openapi.json')).text());
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await platform.stop();
});

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
}
const document = (): Document => JSON.parse(readFileSync(file, 'utf8')) as Document;

describe('the merged OpenAPI document of the whole platform', () => {
  test('passes a public linter without an error', async () => {
    const lint = await run(bin('redocly'), ['lint', '--extends', 'recommended', '--format', 'json', file], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    const { totals, problems } = JSON.parse(lint.stdout) as { totals: { errors: number }; problems: unknown[] };
    expect(problems).toBeDefined();
    expect(totals.errors).toBe(0);
  });

  test('is OpenAPI 3.1, with a name of its own for every operation and a success and a failure for each', () => {
    const { openapi, paths } = document();
    expect(openapi).toMatch(/^3\.1\./);
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    expect(operations.length).toBeGreaterThan(60);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { operationId, responses } of operations) {
      const statuses = Object.keys(responses);
      expect([operationId, statuses.some((status) => status.startsWith('2'))]).toEqual([operationId, true]);
      expect([operationId, statuses.some((status) => status.startsWith('4'))]).toEqual([operationId, true]);
    }
  });

  test('is the one that the portal’s typed client was generated from', async () => {
    const kept = readFileSync(join(root, 'packages/portal/src/api/schema.generated.ts'), 'utf8');
    const fresh = await schemaSource(document());
    expect(kept === fresh, 'the API changed: run `npm run generate:client` and commit what it writes').toBe(true);
  });

  test('has every route that the table of what is covered names', () => {
    const { paths } = document();
    const covered = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
    const named = [...covered.matchAll(/`(GET|POST|PUT|PATCH) (\/[^`]+)`/g)].map(([, method = '', path = '']) => [
      method.toLowerCase(),
      path,
    ]);
    const known = (method: string, path: string) => paths[`/api${path}`]?.[method] !== undefined;
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([method = '', path = '']) => !known(method, path))).toEqual([]);
  });
});
