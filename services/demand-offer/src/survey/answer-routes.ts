import {
  depsOf,
  fileAnswer,
  hat,
  idempotencyKey,
  listQuery,
  pageAnswer,
  pageOf,
  route,
  type ServiceApp,
} from '@concierta/http';
import { idSchema, isRefusal, type PersonId, Refusal } from '@concierta/kernel';
import { formats } from '@concierta/spreadsheet';
import { columnsOf, printedForm, xlsFormOf } from '@concierta/surveys';
import * as z from 'zod';
import { AnswerRow, answerItem, answerKey, answerPrefix, surveyPartition } from './answer-row.ts';
import { surveyPermits } from './permits.ts';
import { receive } from './receive.ts';
import { currentTally, recount } from './results.ts';
import { surveyTags } from './routes.ts';
import type { Survey } from './state.ts';
import { surveys } from './store.ts';
import {
  AnswerInput,
  AnswerPage,
  AnswerView,
  answerView,
  ReceivedView,
  SurveyId,
  SurveyResults,
  surveyResults,
} from './view.ts';
import { writeXlsForm } from './xlsform.ts';

const params = z.object({ id: SurveyId });
const base = { tags: surveyTags, auth: 'hat' } as const;

const answerRoute = route({
  ...base,
  method: 'post',
  path: '/surveys/{id}/answers',
  summary:
    'Responder, o escribir lo que alguien respondió en papel o en una entrevista. La misma clave cuenta una vez.',
  kind: 'create',
  request: { params, body: AnswerInput },
  answers: { 201: ReceivedView },
});

const listRoute = route({
  ...base,
  method: 'get',
  path: '/surveys/{id}/answers',
  summary: 'Las respuestas, de la más nueva a la más antigua.',
  kind: 'list',
  request: { params, query: listQuery },
  answers: { 200: AnswerPage },
});

const eraseRoute = route({
  ...base,
  method: 'delete',
  path: '/surveys/{id}/answers/{answer}',
  summary: 'Suprimir lo que dice una respuesta, porque lo pidió quien la dio (Ley 1581 de 2012).',
  kind: 'action',
  request: { params: params.extend({ answer: idSchema('surveyAnswer') }) },
  answers: { 200: AnswerView },
});

const resultsRoute = route({
  ...base,
  method: 'get',
  path: '/surveys/{id}/results',
  summary: 'Los resultados por pregunta, con el tamaño de la muestra.',
  kind: 'read',
  request: { params },
  answers: { 200: SurveyResults },
});

const SpokenCondition = z.object({ number: z.number().int(), label: z.string(), option: z.string() });
const WritingSpace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lines'), lines: z.number().int() }),
  z.object({ kind: z.literal('boxes'), several: z.boolean(), labels: z.array(z.string()) }),
  z.object({ kind: z.literal('scale'), from: z.number(), to: z.number(), low: z.string(), high: z.string() }),
  z.object({ kind: z.literal('blank'), unit: z.string().optional() }),
]);
const FormView = z
  .object({
    printed: z.array(
      z.object({
        id: z.string(),
        number: z.number().int().optional(),
        label: z.string(),
        help: z.string().optional(),
        required: z.boolean(),
        onlyIf: z.array(SpokenCondition),
        space: WritingSpace.optional(),
      }),
    ),
    columns: z.array(z.object({ name: z.string(), label: z.string() })),
    xlsForm: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
  })
  .openapi('SurveyForms');

const formRoute = route({
  ...base,
  method: 'get',
  path: '/surveys/{id}/form',
  summary:
    'El cuestionario para papel, para una tabla y para ODK o KoboToolbox (XLSForm: sus hojas, o el archivo .xlsx).',
  kind: 'read',
  request: { params, query: z.object({ format: z.enum(['json', 'xlsx']).default('json') }) },
  answers: { 200: FormView },
  produces: [formats.xlsx.mediaType],
});

/** Whoever types what another person said is kept; whoever answers an anonymous survey is not. */
const authorOf = ({ content }: Survey, channel: string, person: PersonId): PersonId | undefined =>
  content.form === 'interview' || channel !== 'application' || !content.anonymous ? person : undefined;

const attempts = 3;

/** Answering, reading what was answered, and what it adds up to. */
export const surveyAnswerRoutes = (app: ServiceApp): void => {
  app.openapi(answerRoute, async (c) => {
    const { principal, store } = hat(c);
    surveyPermits.require(principal, 'answer');
    const survey = await store.require(surveys, c.req.valid('param').id);
    const { answers, channel, ...said } = c.req.valid('json');
    const { clock, ids } = depsOf(c);
    const incoming = {
      ...said,
      answers,
      channel,
      // A key is its person's: a colleague who hits upon the same one is not shown what this one sent.
      key: `${principal.person}\n${channel}\n${idempotencyKey(c) ?? ''}`,
      by: authorOf(survey.state, channel, principal.person),
    };
    const { answer, repeated } = await receive(store, survey, incoming, { now: clock.now(), newId: ids });
    return c.json({ id: answer.id, receipt: answer.receipt, at: answer.at, repeated }, 201);
  });

  app.openapi(listRoute, async (c) => {
    const { principal, store } = hat(c);
    const { id } = c.req.valid('param');
    await store.require(surveys, id);
    const query = { ...pageOf(c.req.valid('query')), begins: answerPrefix, descending: true };
    const found = await store.query(surveyPartition(principal.owner, id), query);
    return c.json(pageAnswer({ ...found, items: found.items.map((item) => answerView(AnswerRow.parse(item))) }), 200);
  });

  app.openapi(eraseRoute, async (c) => {
    const { principal, store } = hat(c);
    surveyPermits.require(principal, 'erase');
    const { id, answer } = c.req.valid('param');
    const { owner } = principal;
    for (let left = attempts; ; left -= 1) {
      const found = AnswerRow.safeParse(await store.get(answerKey(owner, id, answer)));
      if (!found.success) throw new Refusal('not-found');
      if (found.data.erasedAt) return c.json(answerView(found.data), 200);
      const { by: _by, role: _role, link: _link, territory: _territory, ...kept } = found.data;
      const erased = AnswerRow.parse({ ...kept, answers: {}, erasedAt: depsOf(c).clock.now().toISOString() });
      try {
        await store.transact([
          { put: answerItem(owner, id, erased), condition: 'exists' },
          await recount(store, owner, id),
        ]);
        return c.json(answerView(erased), 200);
      } catch (error) {
        if (!(isRefusal(error, 'stale-version') || isRefusal(error, 'conflict')) || left === 0) throw error;
      }
    }
  });

  app.openapi(resultsRoute, async (c) => {
    const { principal, store } = hat(c);
    const { id, state } = await store.require(surveys, c.req.valid('param').id);
    const now = depsOf(c).clock.now();
    const { questions } = state.content;
    const tally = await currentTally(store, { owner: principal.owner, id, questions }, now);
    return c.json(surveyResults(state.content, tally, now), 200);
  });

  app.openapi(formRoute, async (c) => {
    const { id, state } = await hat(c).store.require(surveys, c.req.valid('param').id);
    const { title, questions, consent, form } = state.content;
    const sheets = xlsFormOf({ title, id: id.toLowerCase(), questions, consent, interview: form === 'interview' });
    if (c.req.valid('query').format === 'xlsx') {
      const { mediaType, ending } = formats.xlsx;
      return fileAnswer({ name: `${title}.${ending}`, mediaType, bytes: await writeXlsForm(sheets) });
    }
    const forms = {
      printed: printedForm(questions).map((line) => ({ ...line, onlyIf: [...line.onlyIf] })),
      columns: columnsOf(questions),
      xlsForm: sheets,
    };
    return c.json(FormView.parse(forms), 200);
  });
};
