import { type Issue, refusalCodes } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { issuesOf, issueWords, languageOf, problemBody, problemKinds, problemWords } from '../src/index.ts';

describe('the words of a problem', () => {
  test('exist in both languages for every way to say no, and never blame or shout', () => {
    for (const code of refusalCodes) {
      expect(problemKinds[code], code).toBeDefined();
      for (const language of ['es', 'en'] as const) {
        const { title, detail } = problemWords(code, language);
        expect(title.length, code).toBeLessThan(70);
        expect(detail, code).toMatch(/\.$/);
        expect(`${title} ${detail}`, code).not.toMatch(/error|inválid|invalid|prohibid|forbidden|!|usuario|user/i);
      }
    }
  });

  test('name who can do it, in the person’s language', () => {
    const params = { roles: ['approver', 'administrator'] };
    expect(problemWords('role-required', 'es', params).detail).toContain('quien aprueba o quien administra');
    expect(problemWords('role-required', 'en', params).detail).toContain('an approver or an administrator');
    expect(problemWords('role-required', 'es', { roles: [] }).detail).toBe(
      'Su organización puede consultar este documento, pero no hacer esto.',
    );
  });

  test('name the part that is too large', () => {
    expect(problemWords('too-large', 'es', { section: 'targeting' }).detail).toContain('«targeting»');
  });

  test('show a caller only the parameters meant for callers', () => {
    const body = problemBody('guard-failed', 'es', { params: { missing: ['publicValue'], secret: 'x' } });
    expect(body).toMatchObject({ status: 409, code: 'guard-failed', missing: ['publicValue'] });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('the words of an issue', () => {
  const said = (schema: z.ZodType, input: unknown) => {
    const { error } = schema.safeParse(input);
    return issuesOf(error?.issues ?? [], input).map((issue) => [issue.pointer, issue.code, issueWords(issue, 'es')]);
  };

  test.each<[z.ZodType, unknown, string, string]>([
    [z.string().min(3), 'a', 'too-short', 'Escriba al menos 3 caracteres.'],
    [z.string().min(1), '', 'too-short', 'Escriba al menos 1 carácter.'],
    [z.array(z.string()).min(1), [], 'too-few', 'Indique al menos 1.'],
    [z.number().min(0), -1, 'too-small', 'El valor mínimo es 0.'],
    [z.number().multipleOf(5), 3, 'not-multiple', 'El valor debe ser múltiplo de 5.'],
    [z.number(), '3', 'type', 'Aquí va un número.'],
    [z.number(), Number.POSITIVE_INFINITY, 'type', 'Aquí va un número.'],
    [z.email(), 'x@', 'format', 'Escriba un correo completo, como nombre@entidad.gov.co.'],
    [z.iso.date(), '2026-13-01', 'format', 'Escriba una fecha que exista, como 2026-11-22.'],
    [z.enum(['a', 'b']), 'c', 'choice', 'Elija una de estas opciones: a, b.'],
    [z.union([z.string(), z.number()]), true, 'choice', 'Elija una de las opciones.'],
    [
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') })]),
      { kind: 'y' },
      'choice',
      'Elija una de las opciones.',
    ],
    [z.string(), undefined, 'required', 'Escriba este dato.'],
  ])('%# say how to mend it', (schema, input, code, words) => {
    expect(said(schema, input).map(([, found, text]) => [found, text])).toEqual([[code, words]]);
  });

  test('of a service’s own rule are the ones the rule brings', () => {
    const Window = z.object({ from: z.string(), to: z.string() }).superRefine(({ from, to }, ctx) => {
      if (to < from) {
        ctx.addIssue({
          code: 'custom',
          path: ['to'],
          params: { code: 'ends-before', es: 'Termina antes de empezar.', en: 'It ends before it begins.' },
        });
      }
    });
    expect(said(Window, { from: '2026-02-01', to: '2026-01-01' })).toEqual([
      ['/to', 'ends-before', 'Termina antes de empezar.'],
    ]);
    const bare: Issue = { pointer: '', code: 'anything' };
    expect(issueWords(bare, 'en')).toBe('Check this field.');
  });

  test('point through names with slashes and tildes', () => {
    expect(said(z.object({ 'a/b~c': z.array(z.number()) }), { 'a/b~c': ['x'] })[0]?.[0]).toBe('/a~1b~0c/0');
  });
});

describe('the caller’s language', () => {
  test.each([
    [undefined, 'es'],
    ['', 'es'],
    ['*', 'es'],
    ['en', 'en'],
    ['en-US,en;q=0.9,es;q=0.8', 'en'],
    ['es-CO,es;q=0.9,en;q=0.8', 'es'],
    ['fr;q=1, en;q=0.5, es;q=0.4', 'en'],
    ['en;q=0', 'es'],
    ['x'.repeat(10_000), 'es'],
  ] as const)('out of «%s» is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
