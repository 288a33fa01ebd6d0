import { describe, expect, it } from 'vitest';
import { cellsOf, columnsOf } from '../src/columns.ts';
import { answersFromForm, fieldName } from '../src/form.ts';
import { printedForm } from '../src/print.ts';
import { Questions } from '../src/question.ts';
import { readFieldRow } from '../src/rows.ts';
import { xlsFormOf } from '../src/xlsform.ts';
import { check, water } from './questions.ts';

const filled = {
  agua_tratada: 'no',
  por_que: 'Sin cloro',
  fuentes: ['quebrada', 'pozo'],
  familias: 120,
  confianza: 2,
  fecha: '2026-02-28',
  municipio: '05001',
  junta: 'El Cangrejo',
};

const rowOf = (pairs: Readonly<Record<string, string>>) => check(readFieldRow(water, pairs).answers);

describe('a row of ODK or Kobo', () => {
  it('maps back by the columns that the exported form has', () => {
    const row = Object.fromEntries(columnsOf(water).map(({ name }, i) => [name, cellsOf(water, filled)[i] ?? '']));
    expect(rowOf(row)).toEqual({ answers: filled, issues: [] });
  });

  it('is read with its groups before the name, one column per option, labels for values, and a zero eaten on the way', () => {
    const kobo = {
      'sobre_el_agua/agua_tratada': 'No',
      'sobre_el_agua/por_que': 'Sin cloro',
      'sobre_el_agua/fuentes/quebrada': '1',
      'sobre_el_agua/fuentes/pozo': '1',
      'sobre_el_agua/fuentes/lluvia': '0',
      'sobre_el_agua-familias': '120',
      '¿Confía en el agua?': '2',
      fecha: '28/2/2026',
      municipio: '5001',
      'grupo/junta': 'El Cangrejo',
    };
    expect(rowOf(kobo)).toEqual({ answers: filled, issues: [] });
  });

  it('is known by the number that the tool gave it, and by when it ended', () => {
    const row = { KEY: 'uuid:0f8c', end: '2026-02-28T09:30:00.000-05:00' };
    expect(readFieldRow(water, row)).toMatchObject({ key: '0f8c', answeredAt: '2026-02-28T14:30:00.000Z' });
    const kobo = { _uuid: '77aa', _submission_time: '2026-02-28T14:30:00' };
    expect(readFieldRow(water, kobo)).toMatchObject({ key: '77aa', answeredAt: '2026-02-28T14:30:00.000Z' });
    // A day alone is a day in Colombia.
    for (const today of ['2026-02-28', '28/02/2026'])
      expect(readFieldRow(water, { today }).answeredAt).toBe('2026-02-28T05:00:00.000Z');
  });
});

const selected = (question: string, option: string): string => `selected(\${${question}}, '${option}')`;

describe('a hostile row', () => {
  it('of a hundred thousand columns and two thousand choices is read, each column looked at once', () => {
    const options = Array.from({ length: 40 }, (_, i) => ({ value: `o${i}`, label: `Opción ${i}` }));
    const asked = Questions.parse(
      Array.from({ length: 60 }, (_, i) => ({ id: `q${i}`, kind: 'choices', label: `Pregunta ${i}`, options })),
    );
    const columns = Array.from({ length: 100_000 }, (_, i) => [`c${i}`, '1']);
    readFieldRow(asked, { ...Object.fromEntries(columns), q0: 'x '.repeat(2_000), 'g/q1/o3': 'TRUE' });
    expect(readFieldRow(asked, { 'g/q1/o3': 'TRUE', 'h-q2/Opción 5': '1', 'q1/o4': '0' }).answers).toEqual({
      q1: ['o3'],
      q2: ['o5'],
    });
  });
});

describe('the form elsewhere', () => {
  it('is an XLSForm: names, conditions and bounds that ODK understands', () => {
    const [survey, choices, settings] = xlsFormOf({ title: 'Agua', id: 'agua', questions: water });
    const row = (name: string) => survey?.rows.find(([, id]) => id === name) ?? [];
    expect(row('fuentes')[0]).toBe('select_multiple fuentes');
    expect(row('por_que')[5]).toBe(selected('agua_tratada', 'no'));
    expect(row('junta')[5]).toBe(selected('fuentes', 'pozo'));
    expect(row('familias')[6]).toBe('. >= 1 and . <= 5000');
    expect(choices?.rows).toContainEqual(['agua_tratada', 'a_veces', 'A veces']);
    expect(settings?.rows[1]).toEqual(['Agua', 'agua', 'Español (es)']);
  });

  it('is paper: numbered, with room to write, and conditions in words', () => {
    const lines = printedForm(water);
    expect(lines.map(({ number }) => number)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, undefined, 8]);
    expect(lines.find(({ id }) => id === 'por_que')?.onlyIf).toEqual([
      { number: 1, label: '¿El agua de su vereda se trata?', option: 'No' },
    ]);
    expect(lines.find(({ id }) => id === 'junta')?.onlyIf).toHaveLength(1);
  });

  it('comes back from a browser without script as the same answers', () => {
    const fields = new URLSearchParams();
    for (const [id, value] of Object.entries(filled))
      for (const one of [value].flat()) fields.append(fieldName(id), String(one));
    fields.append('clave', 'x');
    fields.append(fieldName('inventada'), 'x');
    expect(check(answersFromForm(water, fields))).toEqual({ answers: filled, issues: [] });
  });
});
