import { depsOf, hat, issueWords, route, type ServiceApp } from '@concierta/http';
import { bodyHash, type Issue, isRefusal } from '@concierta/kernel';
import { columnsOf, matchHeader, readFieldRow } from '@concierta/surveys';
import * as z from 'zod';
import { surveyPermits } from './permits.ts';
import { receive } from './receive.ts';
import { surveyTags } from './routes.ts';
import { surveys } from './store.ts';
import { SurveyId } from './view.ts';

const mostRows = 50;

const FieldRows = z
  .object({
    rows: z
      .array(z.record(z.string().max(400), z.string().max(4000)))
      .min(1)
      .max(mostRows)
      .openapi({ description: 'Filas de un CSV de ODK o KoboToolbox: celdas por el nombre de su columna.' }),
  })
  .openapi('SurveyFieldRows');

const LoadedRows = z
  .object({
    rows: z.array(
      z.object({
        outcome: z.enum(['loaded', 'same', 'refused']),
        receipt: z.string().optional(),
        issues: z.array(z.object({ column: z.string(), message: z.string() })),
      }),
    ),
    missing: z.array(z.string()).openapi({ description: 'Preguntas que ninguna columna de la primera fila responde.' }),
  })
  .openapi('SurveyLoadedRows');

const rowsRoute = route({
  tags: surveyTags,
  auth: 'hat',
  method: 'post',
  path: '/surveys/{id}/field-rows',
  summary: 'Cargar hasta 50 filas de ODK o KoboToolbox; cargadas otra vez no se duplican.',
  kind: 'action',
  request: { params: z.object({ id: SurveyId }), body: FieldRows },
  answers: { 200: LoadedRows },
});

const whole = (code: string, es: string, en: string): Issue => ({ pointer: '', code, params: { es, en } });

const over = whole(
  'survey-over',
  'La encuesta no recibe esta respuesta: se respondió fuera de sus fechas o pasaron treinta días desde que cerró.',
  'The survey does not take this answer: it was given outside its dates, or thirty days have passed since it closed.',
);

const changed = whole(
  'answer-changed',
  'Esta respuesta ya se había cargado y ahora dice otra cosa. Las respuestas no se cambian.',
  'This answer was loaded before and says something else now. Answers are not changed.',
);

const tooLong = whole(
  'too-large',
  'La fila tiene demasiado texto para guardarse. Acórtela.',
  'The row holds too much text to be kept. Shorten it.',
);

/** What a refusal says of the row it refused; anything else is not the row's fault. */
const issuesOf = (error: unknown): readonly Issue[] => {
  if (isRefusal(error, 'invalid')) return error.issues;
  if (isRefusal(error, 'guard-failed')) return [over];
  if (isRefusal(error, 'idempotency-key-reused')) return [changed];
  if (isRefusal(error, 'too-large')) return [tooLong];
  throw error;
};

/** `/answers/agua` → `agua`; `/consent` → `consentimiento`: the column where it is mended. */
const columnOf = ({ pointer }: Issue): string => {
  const place = pointer.replace(/^\/(answers\/)?/, '');
  return { consent: 'consentimiento', role: 'papel' }[place] ?? place;
};

/** What was collected with ODK or KoboToolbox, in the rows of its CSV: the same engine, each row once. */
export const surveyFieldRowsRoute = (app: ServiceApp): void => {
  app.openapi(rowsRoute, async (c) => {
    const { principal, store } = hat(c);
    surveyPermits.require(principal, 'answer');
    const survey = await store.require(surveys, c.req.valid('param').id);
    const { questions } = survey.state.content;
    const { rows } = c.req.valid('json');
    const { clock, ids } = depsOf(c);
    const language = c.get('language');
    const outcomes: z.input<typeof LoadedRows>['rows'] = [];
    // One after the other: a file that repeats a row meets its own first one.
    for (const row of rows) {
      const { key = bodyHash(row), ...read } = readFieldRow(questions, row);
      const incoming = { ...read, key: `kobo\n${key}`, channel: 'kobo' as const, by: principal.person };
      try {
        const { answer, repeated } = await receive(store, survey, incoming, { now: clock.now(), newId: ids });
        outcomes.push({ outcome: repeated ? 'same' : 'loaded', receipt: answer.receipt, issues: [] });
      } catch (error) {
        const issues = issuesOf(error).map((issue) => ({
          column: columnOf(issue),
          message: issueWords(issue, language),
        }));
        outcomes.push({ outcome: 'refused', issues });
      }
    }
    const { missing } = matchHeader(questions, Object.keys(rows[0] ?? {}));
    const labels = new Map(columnsOf(questions).map(({ name, label }) => [name, label]));
    return c.json({ rows: outcomes, missing: missing.map((name) => labels.get(name) ?? name) }, 200);
  });
};
