import type { Answers } from '../src/answers.ts';
import { checkAnswers } from '../src/check.ts';
import { Questions } from '../src/question.ts';

/** A form with a question of every kind, and two conditions. */
export const water = Questions.parse([
  { id: 'sobre_el_agua', kind: 'section', label: 'Sobre el agua' },
  {
    id: 'agua_tratada',
    kind: 'choice',
    label: '¿El agua de su vereda se trata?',
    required: true,
    options: [
      { value: 'si', label: 'Sí' },
      { value: 'no', label: 'No' },
      { value: 'a_veces', label: 'A veces' },
    ],
  },
  {
    id: 'por_que',
    kind: 'longText',
    label: '¿Por qué no?',
    required: true,
    when: { question: 'agua_tratada', is: 'no' },
  },
  {
    id: 'fuentes',
    kind: 'choices',
    label: '¿De dónde la toman?',
    options: [
      { value: 'quebrada', label: 'Quebrada' },
      { value: 'pozo', label: 'Pozo' },
      { value: 'lluvia', label: 'Agua lluvia' },
    ],
  },
  { id: 'familias', kind: 'number', label: '¿Cuántas familias?', unit: 'familias', min: 1, max: 5000, whole: true },
  { id: 'confianza', kind: 'scale', label: '¿Confía en el agua?', from: 1, to: 5, low: 'Nada', high: 'Del todo' },
  { id: 'fecha', kind: 'date', label: '¿Cuándo se midió por última vez?' },
  { id: 'municipio', kind: 'territory', label: '¿De qué municipio?' },
  {
    id: 'sobre_la_junta',
    kind: 'section',
    label: 'Sobre la junta',
    when: { question: 'fuentes', is: 'pozo' },
  },
  { id: 'junta', kind: 'shortText', label: '¿Cómo se llama la junta?', required: true },
]);

export const around = { isTerritory: (code: string) => ['19450', '05001', '19'].includes(code) };

export const check = (answers: Answers) => checkAnswers(water, answers, around);

/** What is wrong, as `pointer code`. */
export const wrongIn = (answers: Answers): string[] =>
  check(answers).issues.map(({ pointer, code }) => `${pointer} ${code}`);
