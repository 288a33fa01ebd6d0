import { describe, expect, it } from 'vitest';
import { shownQuestions } from '../src/conditions.ts';
import { Questions } from '../src/question.ts';
import { check, water, wrongIn } from './questions.ts';

const whole = {
  agua_tratada: 'no',
  por_que: '  No hay cloro. ',
  fuentes: ['pozo', 'quebrada', 'pozo'],
  familias: '120',
  confianza: '2',
  fecha: '2026-02-28',
  municipio: '19450',
  junta: 'Junta de El Cangrejo',
};

describe('a set of answers', () => {
  it('is kept as it was meant: trimmed, numbers as numbers, options in the order of the form and once', () => {
    expect(check(whole)).toEqual({
      issues: [],
      answers: { ...whole, por_que: 'No hay cloro.', fuentes: ['quebrada', 'pozo'], familias: 120, confianza: 2 },
    });
  });

  it('points at every question that is wrong, in the order of the form, with words in both languages', () => {
    const bad = { fuentes: ['mar'], familias: '1.000,5', confianza: 9, fecha: '2026-02-30', municipio: '99999' };
    expect(wrongIn(bad)).toEqual([
      '/answers/agua_tratada required',
      '/answers/fuentes choice',
      '/answers/familias type',
      '/answers/confianza choice',
      '/answers/fecha format',
      '/answers/municipio unknown-territory',
    ]);
    for (const { params } of check(bad).issues) {
      expect(String(params?.es)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
      expect(String(params?.en)).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['0', 'too-small'],
    ['5001', 'too-large'],
    ['2,5', 'whole'],
    ['1e9', 'type'],
    ['NaN', 'type'],
    ['veinte', 'type'],
    [Number.POSITIVE_INFINITY, 'type'],
  ])('holds a number to its bounds: %s is %s', (familias, code) => {
    expect(wrongIn({ agua_tratada: 'si', familias })).toEqual([`/answers/familias ${code}`]);
  });

  it('refuses text beyond its room, counting what was written', () => {
    expect(wrongIn({ agua_tratada: 'no', por_que: 'x'.repeat(3001) })).toEqual(['/answers/por_que too-long']);
  });

  it('refuses answers to questions that do not exist, whatever they are called', () => {
    expect(wrongIn({ agua_tratada: 'si', toString: 'x', sobre_el_agua: 'x' })).toEqual([
      '/answers/toString unknown-question',
      '/answers/sobre_el_agua unknown-question',
    ]);
    expect(wrongIn({ agua_tratada: 'constructor' })).toEqual(['/answers/agua_tratada choice']);
  });

  it('asks only what the others lead to: a required question that is hidden is not missing, its answer is left out', () => {
    expect(check({ agua_tratada: 'si', por_que: 'cambié de idea', junta: 'x' })).toEqual({
      answers: { agua_tratada: 'si' },
      issues: [],
    });
    expect(wrongIn({ agua_tratada: 'no', fuentes: ['pozo'] })).toEqual([
      '/answers/por_que required',
      '/answers/junta required',
    ]);
  });

  it('a heading’s condition hides everything below it', () => {
    expect(shownQuestions(water, { fuentes: ['lluvia'] }).map(({ id }) => id)).not.toContain('junta');
    expect(shownQuestions(water, { fuentes: ['pozo'] }).map(({ id }) => id)).toContain('junta');
  });

  it('what a hidden question was answered opens nothing', () => {
    const chain = Questions.parse([
      {
        id: 'a',
        kind: 'choice',
        label: 'A',
        options: [
          { value: 'si', label: 'Sí' },
          { value: 'no', label: 'No' },
        ],
      },
      {
        id: 'b',
        kind: 'choice',
        label: 'B',
        options: [
          { value: 'si', label: 'Sí' },
          { value: 'no', label: 'No' },
        ],
        when: { question: 'a', is: 'si' },
      },
      { id: 'c', kind: 'shortText', label: 'C', required: true, when: { question: 'b', is: 'si' } },
    ]);
    expect(shownQuestions(chain, { a: 'no', b: 'si' }).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the questions of a form', () => {
  const codes = (questions: unknown): string[] =>
    (Questions.safeParse(questions).error?.issues ?? []).map(({ path, code, ...rest }) => {
      const own = 'params' in rest ? (rest.params as { code?: string } | undefined)?.code : undefined;
      return `/${path.join('/')} ${own ?? code}`;
    });
  const options = [
    { value: 'si', label: 'Sí' },
    { value: 'no', label: 'No' },
  ];

  it('have ids that a spreadsheet, ODK and an object can all bear', () => {
    for (const id of ['Agua', '1a', 'a b', 'ñ', '__proto__', 'a'.repeat(41), ''])
      expect(codes([{ id, kind: 'date', label: 'x' }]), id).not.toEqual([]);
    expect(codes([{ id: 'constructor', kind: 'date', label: 'x' }])).toEqual(['/0/id reserved-name']);
  });

  it('look only backwards: a condition names an earlier question with options, and one of them', () => {
    const choice = { id: 'a', kind: 'choice', label: 'A', options };
    const text = (when: object) => ({ id: 'b', kind: 'shortText', label: 'B', when });
    expect(codes([choice, text({ question: 'a', is: 'si' })])).toEqual([]);
    expect(codes([text({ question: 'a', is: 'si' }), choice])).toEqual(['/0/when/question unknown-question']);
    expect(codes([choice, text({ question: 'b', is: 'si' })])).toEqual(['/1/when/question unknown-question']);
    expect(codes([choice, text({ question: 'a', is: 'quiza' })])).toEqual(['/1/when/is unknown-option']);
  });

  it('repeat neither a question nor an option, and no range is empty', () => {
    expect(
      codes([
        { id: 'a', kind: 'choice', label: 'A', options: [...options, { value: 'si', label: 'Sí, otra vez' }] },
        { id: 'a', kind: 'number', label: 'B', min: 2, max: 1 },
      ]),
    ).toEqual(['/0/options/2/value repeated-option', '/1/id repeated-question', '/1/max empty-range']);
  });
});
