import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  createServiceApp,
  documentOf,
  mergeOpenApi,
  type OpenApiDocument,
  operationIdOf,
  route,
} from '../src/index.ts';
import { notesService } from './notes-service.ts';

const service = await notesService();
const document = documentOf(service.app, { title: 'Notas' });
const folder = mkdtempSync(join(tmpdir(), 'concierta-openapi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Operation = {
  operationId: string;
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string; required?: boolean }[];
  security: unknown[];
};
const operation = (path: string, method: string): Operation =>
  JSON.parse(JSON.stringify(document.paths))[path]?.[method] as Operation;
const statuses = (path: string, method: string) => Object.keys(operation(path, method).responses);

describe('the document of a service', () => {
  test('tells of every route its statuses, its headers and whom it asks for', () => {
    expect(statuses('/api/notes', 'post')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
    expect(statuses('/api/notes/{id}', 'patch')).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '428',
      '429',
      '500',
      '503',
    ]);
    expect(statuses('/api/notes', 'get')).toEqual(['200', '400', '401', '403', '429', '500', '503']);
    expect(statuses('/api/notes/{id}', 'get')).toEqual(['200', '400', '401', '403', '404', '429', '500', '503']);
    expect(statuses('/api/public/hello', 'get')).toEqual(['200', '400', '404', '500', '503']);
    const headers = (path: string, method: string) =>
      operation(path, method)
        .parameters?.filter((p) => p.in === 'header')
        .map((p) => `${p.name}${p.required ? '!' : ''}`);
    expect(headers('/api/notes', 'post')).toEqual(['Acting-As!', 'Idempotency-Key!']);
    expect(headers('/api/notes/{id}', 'patch')).toEqual(['Acting-As!', 'If-Match!', 'Idempotency-Key']);
    expect(operation('/api/public/hello', 'get').security).toEqual([]);
  });

  test('refuses unknown fields on paper as in truth', () => {
    expect(JSON.stringify(operation('/api/notes', 'post'))).toContain('"additionalProperties":false');
  });

  test('passes a public linter without error', async () => {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(mergeOpenApi([document], { title: 'Concierta' })));
    const redocly = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin', 'cli.js');
    const linted = await promisify(execFile)(
      process.execPath,
      [redocly, 'lint', '--extends=recommended', '--format=json', file],
      {
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    ).catch((error: { stdout: string; stderr: string }) => error);
    const report = JSON.parse(linted.stdout) as {
      totals: { errors: number };
      problems: { message: string; severity: string }[];
    };
    expect(report.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(report.totals.errors).toBe(0);
  });
});

describe('the merged document', () => {
  const other = (
    path: string,
    answer: z.ZodType = z.object({ ok: z.boolean() }),
    operationId?: string,
  ): OpenApiDocument => {
    const app = createServiceApp(service.deps);
    app.openapi(
      route({
        method: 'get',
        path,
        summary: 'Otra',
        tags: ['otras'],
        auth: 'public',
        kind: 'read',
        answers: { 200: answer },
        ...(operationId === undefined ? {} : { operationId }),
      }),
      () => {
        throw new Error('never called');
      },
    );
    return documentOf(app, { title: 'Otra' });
  };

  test('has the routes of all and one form of problem', () => {
    const merged = mergeOpenApi([document, other('/others')], { title: 'Concierta' });
    expect(Object.keys(merged.paths ?? {})).toEqual(expect.arrayContaining(['/api/notes', '/api/others']));
    expect(Object.keys(merged.components?.schemas ?? {})).toEqual(['Problem']);
    expect(Object.keys(merged.components?.securitySchemes ?? {})).toEqual(['oauth2', 'bearer']);
  });

  test('refuses two services that claim one route, one operation or one name', () => {
    expect(() => mergeOpenApi([document, other('/public/hello')], { title: 'x' })).toThrow('get /api/public/hello');
    expect(() => mergeOpenApi([document, other('/others', z.object({}), 'getMe')], { title: 'x' })).toThrow('getMe');
    const named = (schema: z.ZodType) => schema.openapi('Thing');
    const documents = [
      other('/a', named(z.object({ a: z.string() }))),
      other('/b', named(z.object({ b: z.string() }))),
    ];
    expect(() => mergeOpenApi(documents, { title: 'x' })).toThrow('Thing');
  });
});

describe('a route', () => {
  test('has a stable operation id made of method and path', () => {
    expect(operationIdOf('post', '/demands/{id}/mark-duplicate')).toBe('postDemandsByIdMarkDuplicate');
    expect(operationIdOf('get', '/shared/{owner}/demands/{id}')).toBe('getSharedByOwnerDemandsById');
  });

  test('whose parameter takes any text still gets none that is odd', async () => {
    const app = createServiceApp(service.deps);
    app.openapi(
      route({
        method: 'get',
        path: '/words/{word}',
        summary: 'x',
        tags: [],
        auth: 'public',
        kind: 'read',
        request: { params: z.object({ word: z.string() }) },
        answers: { 200: z.object({ word: z.string() }) },
      }),
      (c) => c.json(c.req.valid('param'), 200),
    );
    const ask = async (word: string) => (await app.request(`http://localhost/api/words/${word}`)).status;
    expect([await ask('%C3%B1and%C3%BA'), await ask('a%00b'), await ask('a%E2%80%AEb')]).toEqual([200, 404, 404]);
  });

  test('that forgets to declare a parameter of its path does not start', () => {
    const input = {
      method: 'get',
      path: '/x/{id}',
      summary: 'x',
      tags: [],
      auth: 'public',
      kind: 'read',
      answers: { 200: null },
    } as const;
    expect(() => route(input)).toThrow('declare the parameter «id»');
  });

  test('that says something else than it declares fails where tests run', async () => {
    const app = createServiceApp(service.deps);
    const leaky = (path: string, body: unknown, status = 200) =>
      app.openapi(
        route({
          method: 'get',
          path,
          summary: 'x',
          tags: [],
          auth: 'public',
          kind: 'read',
          answers: { 200: z.object({ a: z.string() }) },
        }),
        (c) => c.json(body as { a: string }, status as 200),
      );
    leaky('/right', { a: 'x' });
    leaky('/more', { a: 'x', secret: 1 });
    leaky('/less', {});
    leaky('/undeclared', { a: 'x' }, 202);
    const status = async (path: string) => (await app.request(`http://localhost/api${path}`)).status;
    expect([await status('/right'), await status('/more'), await status('/less'), await status('/undeclared')]).toEqual(
      [200, 500, 500, 500],
    );
  });
});
