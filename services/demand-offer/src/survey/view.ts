import type { Principal } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { dateInColombia, idSchema } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { Answers, meanOf, medianOf, Questions, type Tally } from '@concierta/surveys';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { ADemand, AnOwner, APerson, ASource } from '../answer-ids.ts';
import { PlaceCode, PlaceView } from '../places.ts';
import { type AnswerRow, Channel } from './answer-row.ts';
import { missingToOpen, SurveyContent, SurveyForm, SurveyPurpose } from './content.ts';
import { findingsOf } from './findings.ts';
import { surveyMachine } from './model.ts';
import { surveyPermits } from './permits.ts';
import { endOf, isOver, type Survey, SurveyStateName } from './state.ts';

export const SurveyId = idSchema('survey');
const Instant = z.iso.datetime();

/** The last day that people write: beyond it a survey has no end that could be told. */
const Until = z.iso.date().refine((day) => day < '2200', {
  params: {
    code: 'out-of-range',
    es: 'Escriba un día de este siglo o del próximo.',
    en: 'Write a day of this century or the next.',
  },
});

/** What a person writes about a survey. */
export const SurveyInput = SurveyContent.extend({
  until: Until.optional(),
  territories: z.array(PlaceCode).max(200).default([]),
  anonymous: z.boolean().default(true),
  form: SurveyForm.default('survey'),
  questions: Questions.default([]),
  serves: ADemand.optional().openapi({ description: 'La demanda de la organización a la que sirve.' }),
}).openapi('SurveyInput');

export const NewSurvey = SurveyInput.extend({
  copyOf: SurveyId.optional().openapi({ description: 'La encuesta con cuyas preguntas empieza.' }),
}).openapi('NewSurvey');

export const ExtendSurvey = z.object({ until: Until }).openapi('ExtendSurvey');

export const SurveyView = z
  .object({
    id: SurveyId,
    owner: AnOwner,
    version: z.number().int(),
    state: SurveyStateName,
    over: z.boolean().openapi({ description: 'Se cerró o pasó su último día: ya no se responde.' }),
    content: SurveyContent,
    places: z.array(PlaceView),
    serves: ADemand.optional(),
    copyOf: SurveyId.optional(),
    source: ASource.optional(),
    draftedAt: Instant,
    draftedBy: APerson,
    openedAt: Instant.optional(),
    endsAt: Instant.optional(),
    missing: z.array(z.string()).openapi({ description: 'Lo que falta para abrirla.' }),
    allowed: z.array(z.string()),
  })
  .openapi('Survey');

export const SurveyPage = pageSchema(
  z
    .object({
      id: SurveyId,
      state: SurveyStateName,
      over: z.boolean(),
      purpose: SurveyPurpose,
      form: SurveyForm,
      title: z.string(),
      questions: z.number().int(),
      until: z.iso.date().optional(),
    })
    .openapi('SurveyRow'),
).openapi('SurveyPage');

export const SurveyQuery = listQuery.extend({
  serves: ADemand.optional(),
  state: SurveyStateName.optional(),
  purpose: SurveyPurpose.optional(),
  form: SurveyForm.optional(),
  q: z.string().trim().min(1).max(100).optional(),
});

const extra = (survey: Survey, principal: Principal, over: boolean): string[] => [
  ...(survey.state !== 'draft' && surveyPermits.allows(principal, 'answer') ? ['answer'] : []),
  ...(survey.state === 'open' && !over && survey.content.form === 'survey' && surveyPermits.allows(principal, 'share')
    ? ['share']
    : []),
  ...(survey.state !== 'draft' && surveyPermits.allows(principal, 'erase') ? ['erase'] : []),
];

export const surveyView = (
  { state: survey, id, owner, version }: Loaded<Survey>,
  principal: Principal,
  now: Date,
): z.output<typeof SurveyView> => {
  const over = isOver(survey, now);
  const missing = survey.state === 'draft' ? missingToOpen(survey.content, dateInColombia(now)) : [];
  return {
    id,
    owner,
    version,
    state: survey.state,
    over,
    content: survey.content,
    places: survey.content.territories.map((code) => ({ code, name: displayName(code) })),
    serves: survey.serves,
    copyOf: survey.copyOf,
    source: survey.source,
    draftedAt: survey.draftedAt,
    draftedBy: survey.draftedBy,
    openedAt: survey.state === 'draft' ? undefined : survey.openedAt,
    endsAt: endOf(survey),
    missing,
    allowed: [
      ...allowedNow(surveyMachine, surveyPermits, principal, survey.state).filter(
        (command) => !(command === 'extend' && over) && !(command === 'open' && missing.length > 0),
      ),
      ...extra(survey, principal, over),
    ],
  };
};

/** What a person or a program sends as an answer. */
export const AnswerInput = z
  .object({
    answers: Answers.meta({ description: 'Por el identificador de la pregunta.', example: {} }),
    channel: Channel.exclude(['link']).default('application'),
    consent: z
      .boolean()
      .default(false)
      .openapi({ description: 'Quien responde dio la autorización que pide la encuesta.' }),
    answeredAt: Instant.optional().openapi({ description: 'Cuándo se respondió, si fue antes de enviarla.' }),
    territory: PlaceCode.optional(),
    role: SurveyContent.shape.respondents.meta({ description: 'En una entrevista, el papel de quien respondió.' }),
  })
  .openapi('SurveyAnswerInput');

export const AnswerView = z
  .object({
    id: idSchema('surveyAnswer'),
    receipt: z.string(),
    channel: Channel,
    at: Instant,
    answeredAt: Instant,
    link: idSchema('link').optional(),
    place: PlaceView.optional(),
    role: z.string().optional(),
    by: APerson.optional(),
    answers: Answers,
    erasedAt: Instant.optional(),
  })
  .openapi('SurveyAnswer');

export const AnswerPage = pageSchema(AnswerView).openapi('SurveyAnswerPage');

export const ReceivedView = z
  .object({ id: idSchema('surveyAnswer'), receipt: z.string(), at: Instant, repeated: z.boolean() })
  .openapi('SurveyReceipt');

export const answerView = ({ territory, consentAt: _, ...row }: AnswerRow): z.input<typeof AnswerView> => ({
  ...row,
  answers: { ...row.answers },
  place: territory === undefined ? undefined : { code: territory, name: displayName(territory) },
});

const Count = z.object({ value: z.string(), count: z.number().int() });
const QuestionResult = z.object({
  id: z.string(),
  asked: z.number().int().openapi({ description: 'A cuántos se les hizo la pregunta.' }),
  answered: z.number().int().openapi({ description: 'Cuántos respondieron: el tamaño de la muestra.' }),
  counts: z.array(Count),
  mean: z.number().optional(),
  median: z.number().optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  approximate: z.boolean().openapi({ description: 'Había tantos números distintos que la mediana es aproximada.' }),
});

export const SurveyResults = z
  .object({
    total: z.number().int(),
    channels: z.array(Count),
    territories: z.array(Count.extend({ name: z.string() })),
    links: z.array(Count),
    questions: z.array(QuestionResult),
    findings: z.string().openapi({ description: 'Una línea por pregunta: con lo que empieza una fuente.' }),
    countedAt: Instant,
  })
  .openapi('SurveyResults');

const counts = (by: Readonly<Record<string, number>>) => Object.entries(by).map(([value, count]) => ({ value, count }));

const inOrder = (question: SurveyContent['questions'][number], by: Readonly<Record<string, number>>) => {
  const of = (value: string) => ({ value, count: Object.hasOwn(by, value) ? (by[value] ?? 0) : 0 });
  if (question.kind === 'choice' || question.kind === 'choices') return question.options.map(({ value }) => of(value));
  if (question.kind === 'scale') {
    return Array.from({ length: question.to - question.from + 1 }, (_, i) => of(String(question.from + i)));
  }
  if (question.kind === 'territory') return counts(by).sort((a, b) => b.count - a.count);
  const numeric = question.kind === 'number';
  return counts(by).sort((a, b) => (numeric ? Number(a.value) - Number(b.value) : a.value.localeCompare(b.value)));
};

/** A tally as results: every question in the order of the form, options nobody chose included. */
export const surveyResults = (content: SurveyContent, tally: Tally, now: Date): z.output<typeof SurveyResults> => ({
  total: tally.total,
  channels: counts(tally.byChannel),
  territories: counts(tally.byTerritory)
    .sort((a, b) => b.count - a.count)
    .map((count) => ({ ...count, name: displayName(count.value) })),
  links: counts(tally.byLink),
  questions: content.questions
    .filter(({ kind }) => kind !== 'section')
    .map((question) => {
      const found = tally.questions[question.id] ?? { asked: 0, answered: 0, counts: {} };
      return {
        id: question.id,
        asked: found.asked,
        answered: found.answered,
        counts: inOrder(question, found.counts),
        mean: question.kind === 'number' || question.kind === 'scale' ? meanOf(found) : undefined,
        median: question.kind === 'number' || question.kind === 'scale' ? medianOf(found) : undefined,
        least: found.least,
        most: found.most,
        approximate: found.joined ?? false,
      };
    }),
  findings: findingsOf(content, tally),
  countedAt: now.toISOString(),
});
