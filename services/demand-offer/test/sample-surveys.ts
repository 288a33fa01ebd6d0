import { Questions } from '@concierta/surveys';
import type { SurveyContent } from '../src/survey/content.ts';
import { draftSurvey, type SurveyCommand, type SurveyCommandName, surveyMachine } from '../src/survey/model.ts';
import type { Survey, SurveyStateName } from '../src/survey/state.ts';
import * as d from './sample-demands.ts';

export const questions = Questions.parse([
  { id: 'sobre_el_agua', kind: 'section', label: 'Sobre el agua' },
  {
    id: 'agua_tratada',
    kind: 'choice',
    label: '¿El agua de su vereda se trata?',
    required: true,
    options: [
      { value: 'si', label: 'Sí' },
      { value: 'no', label: 'No' },
    ],
  },
  { id: 'por_que', kind: 'longText', label: '¿Por qué no?', when: { question: 'agua_tratada', is: 'no' } },
  { id: 'familias', kind: 'number', label: '¿Cuántas familias?', unit: 'familias', min: 1, max: 5000, whole: true },
  { id: 'confianza', kind: 'scale', label: '¿Confía en el agua?', from: 1, to: 5, low: 'Nada', high: 'Del todo' },
  { id: 'municipio', kind: 'territory', label: '¿De qué municipio?' },
]);

export const content: SurveyContent = {
  title: 'Agua para consumo en las veredas',
  purpose: 'need',
  form: 'survey',
  introduction: 'Preguntamos para saber qué acueductos necesitan ayuda primero.',
  respondents: 'Presidentes de juntas de acueducto',
  until: '2026-03-31',
  anonymous: true,
  territories: ['19450'],
  questions,
};

/** What a person sends to begin one. */
export const asked = { ...content };

const command = (survey: Survey, one: SurveyCommand): Survey => surveyMachine.decide(survey, one).next;

export const drafted = (more: Partial<SurveyContent> = {}): Survey =>
  draftSurvey({ content: { ...content, ...more }, at: d.at, by: d.person }).next;

const isIn = <K extends SurveyStateName>(survey: Survey, state: K): Extract<Survey, { state: K }> => {
  if (survey.state !== state) throw new Error(`the sample is ${survey.state}, not ${state}`);
  return survey as Extract<Survey, { state: K }>;
};

/** A survey in every state. */
export const inEveryState = () => {
  const draft = drafted();
  const open = command(draft, { type: 'open', at: d.at });
  const closed = command(open, { type: 'close', at: '2026-03-20T15:00:00.000Z' });
  return { draft: isIn(draft, 'draft'), open: isIn(open, 'open'), closed: isIn(closed, 'closed') };
};

/** One command of every kind, in a form that changes something wherever it is legal. */
export const everyCommand: { readonly [N in SurveyCommandName]: Extract<SurveyCommand, { type: N }> } = {
  edit: { type: 'edit', content: { ...content, title: 'Agua en las veredas' } },
  open: { type: 'open', at: d.at },
  extend: { type: 'extend', until: '2026-04-15', at: d.at },
  close: { type: 'close', at: '2026-03-20T15:00:00.000Z' },
  useAsSource: { type: 'useAsSource', source: d.source, at: d.at },
};
