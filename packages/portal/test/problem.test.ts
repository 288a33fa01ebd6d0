import { describe, expect, test } from 'vitest';
import {
  fieldOf,
  formErrors,
  isProblem,
  offlineProblem,
  Problem,
  problemOf,
  problemWords,
} from '../src/api/problem.ts';

const answer = (body: unknown, init: ResponseInit) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), init);

describe('a problem', () => {
  test('carries what the platform said: code, issues, what is allowed, when to try again', async () => {
    const problem = await problemOf(
      answer(
        {
          type: 'https://concierta.gov.co/problemas/illegal-transition',
          title: 'Ya cambió',
          status: 409,
          detail: 'La demanda ya está asignada.',
          code: 'illegal-transition',
          allowed: ['withdraw'],
          issues: [{ pointer: '/title', code: 'too_small', message: 'Escriba un título' }],
        },
        { status: 409, headers: { 'retry-after': '3' } },
      ),
    );
    expect(problem.code).toBe('illegal-transition');
    expect(problem.message).toBe('La demanda ya está asignada.');
    expect(problem.body.allowed).toEqual(['withdraw']);
    expect(problem.body.issues).toEqual([{ pointer: '/title', code: 'too_small', message: 'Escriba un título' }]);
    expect(problem.retryAfter).toBe(3);
  });

  test('is made from the status when the answer is not a problem at all', async () => {
    const page = await problemOf(answer('<html>Bad gateway</html>', { status: 502 }));
    expect([page.status, page.code]).toEqual([502, 'internal']);
    expect((await problemOf(answer('', { status: 412 }))).code).toBe('stale-version');
    expect((await problemOf(answer({ code: 7, issues: 'many' }, { status: 404 }))).body).toMatchObject({
      code: 'not-found',
    });
  });

  test('that passes by itself says what is being waited for, when the platform told', () => {
    const message = 'Todavía no: estamos revisando el archivo que subió.';
    const issues = [{ pointer: '/file', code: 'file-not-scanned-yet', message }];
    expect(problemWords(new Problem({ status: 503, code: 'busy', issues }))).toBe(message);
  });

  test('is told apart from a defect', () => {
    expect(isProblem(offlineProblem(), 'offline')).toBe(true);
    expect(isProblem(offlineProblem(), 'busy')).toBe(false);
    expect(isProblem(new Error('x'))).toBe(false);
  });
});

describe('issues on a form', () => {
  const refused = new Problem({
    status: 400,
    code: 'invalid',
    issues: [
      { pointer: '/text/title', code: 'too_small', message: 'Escriba un título' },
      { pointer: '/territories/0', code: 'unknown-territory', message: 'Ese código no existe' },
      { pointer: '/surprise', code: 'unrecognized', message: 'No se esperaba' },
    ],
  });

  test('each goes to the control that shows its field, and none goes unsaid', () => {
    const { fields, summary } = formErrors(refused, { 'text.title': 'title', territories: 'place' });
    expect(fields).toEqual({ 'text.title': 'Escriba un título', territories: 'Ese código no existe' });
    expect(summary).toEqual([
      { field: 'title', message: 'Escriba un título' },
      { field: 'place', message: 'Ese código no existe' },
      { field: undefined, message: 'No se esperaba' },
    ]);
  });

  test('a pointer becomes the form’s name for the field', () => {
    expect(fieldOf('/a/0/b')).toBe('a.0.b');
    expect(fieldOf('/a~1b/c~0d')).toBe('a/b.c~d');
    expect(fieldOf('')).toBe('');
  });
});
