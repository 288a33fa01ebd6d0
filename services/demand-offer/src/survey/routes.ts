import {
  commandRoute,
  create,
  depsOf,
  etag,
  hat,
  pageAnswer,
  pageOf,
  route,
  type Scene,
  type ServiceApp,
} from '@concierta/http';
import { dateInColombia, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import * as z from 'zod';
import { demands } from '../demand/store.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { mustTouchOwn } from '../places.ts';
import { surveyIntegration } from './events.ts';
import { draftSurvey, type SurveyCommandName, surveyMachine } from './model.ts';
import { surveyPermits } from './permits.ts';
import type { Survey } from './state.ts';
import { surveyFilter, surveyList, surveyRow, surveys, surveysOfDemand } from './store.ts';
import {
  ExtendSurvey,
  NewSurvey,
  SurveyId,
  SurveyInput,
  SurveyPage,
  SurveyQuery,
  SurveyView,
  surveyView,
} from './view.ts';

export const surveyTags = ['Encuestas y entrevistas'];
const base = { tags: surveyTags, auth: 'hat' } as const;

const listRoute = route({
  ...base,
  method: 'get',
  path: '/surveys',
  summary: 'Las encuestas y entrevistas de la organización, o las de una demanda, de la más nueva a la más antigua.',
  kind: 'list',
  request: { query: SurveyQuery },
  answers: { 200: SurveyPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/surveys',
  summary: 'Empezar una encuesta o una serie de entrevistas.',
  kind: 'create',
  request: { body: NewSurvey },
  answers: { 201: SurveyView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/surveys/{id}',
  summary: 'Una encuesta de la organización.',
  kind: 'read',
  request: { params: z.object({ id: SurveyId }) },
  answers: { 200: SurveyView },
});

/** Refuses, at `/serves`, a demand that the organisation does not have. */
const mustBeOwnDemand = async (store: Store, demand: string | undefined): Promise<void> => {
  if (demand === undefined || (await store.load(demands, demand))) return;
  const params = { es: 'Escoja una demanda de su organización.', en: 'Choose a demand of your organisation.' };
  throw new Refusal('invalid', {}, [{ pointer: '/serves', code: 'unknown-demand', params }]);
};

/** How every survey command is saved, told and shown. */
export const surveyWork = {
  aggregate: surveys,
  machine: surveyMachine,
  integration: surveyIntegration,
  view: (loaded: Scene<Survey, unknown>['loaded'], { principal, at }: Scene<Survey, unknown>) =>
    surveyView(loaded, principal, new Date(at)),
};

const named = (command: SurveyCommandName, summary: string) => ({
  ...surveyWork,
  command,
  summary,
  tags: surveyTags,
  id: SurveyId,
  permits: surveyPermits,
  answer: SurveyView,
});

/** Writing, finding and moving the surveys of one's own organisation (step D5). */
export const surveyRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { serves, state, purpose, form, q, ...page } = c.req.valid('query');
    const today = dateInColombia(depsOf(c).clock.now());
    const filter = { state, purpose, form, q };
    const [index, pk] =
      serves === undefined ? (['list1', surveyList] as const) : (['list2', surveysOfDemand(serves)] as const);
    const query = { ...pageOf(page), descending: true, ...picking(filter, surveyFilter(filter)) };
    const found = await hat(c).store.list(index, pk, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => surveyRow(row as CompactRow, today)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    surveyPermits.require(principal, 'draft');
    const body = c.req.valid('json');
    mustTouchOwn(principal, body.territories);
    return create<z.output<typeof SurveyView>>(c, body, async (save) => {
      const { serves, copyOf, ...content } = body;
      await mustBeOwnDemand(store, serves);
      const { clock, ids } = depsOf(c);
      const at = clock.now().toISOString();
      const { event, next } = draftSurvey({ content, serves, copyOf, at, by: principal.person });
      const id = ids('survey');
      const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
      const view = surveyView(loaded, principal, clock.now());
      return save(surveys, { id, next, event, view, location: `/surveys/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(surveys, c.req.valid('param').id);
    return c.json(surveyView(loaded, principal, depsOf(c).clock.now()), 200, { etag: etag(loaded.version) });
  });

  commandRoute(app, {
    ...named('edit', 'Cambiar una encuesta que todavía no se ha abierto.'),
    method: 'patch',
    path: '/surveys/{id}',
    body: SurveyInput,
    toCommand: async ({ body: { serves, ...content }, store, principal, loaded }) => {
      mustTouchOwn(principal, content.territories);
      if (serves !== loaded.state.serves) await mustBeOwnDemand(store, serves);
      return { type: 'edit', content, serves };
    },
  });

  commandRoute(app, {
    ...named('open', 'Abrirla: desde ahora se responde y sus preguntas no cambian.'),
    path: '/surveys/{id}/open',
    toCommand: ({ at }) => ({ type: 'open', at }),
  });

  commandRoute(app, {
    ...named('extend', 'Cambiar su último día mientras se responde.'),
    path: '/surveys/{id}/extend',
    body: ExtendSurvey,
    toCommand: ({ body, at }) => ({ type: 'extend', ...body, at }),
  });

  commandRoute(app, {
    ...named('close', 'Cerrarla: ya no se responde.'),
    path: '/surveys/{id}/close',
    toCommand: ({ at }) => ({ type: 'close', at }),
  });
};
