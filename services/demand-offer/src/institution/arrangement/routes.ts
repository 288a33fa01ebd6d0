import {
  commandRoute,
  create,
  depsOf,
  etag,
  hat,
  listQuery,
  pageAnswer,
  pageOf,
  route,
  type Scene,
  type ServiceApp,
} from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { yearOf } from '../../demand/series.ts';
import { citedFile } from '../../evidence/keep.ts';
import type { CompactRow } from '../../list-row.ts';
import { mustBeMember } from '../../views/members.ts';
import { mustSpeakForEntity } from '../whole-entity.ts';
import { type ArrangementCommand, type ArrangementCommandName, arrangementMachine, openArrangement } from './model.ts';
import type { Arrangement, Step, StepId } from './state.ts';
import { arrangementList, arrangementRow, arrangements } from './store.ts';
import {
  ArrangementPage,
  ArrangementView,
  arrangementPermits,
  arrangementView,
  NewArrangement,
  ReopenArrangement,
  ReviewInput,
  StepInput,
  YearInPath,
} from './view.ts';

const tags = ['Arreglos institucionales'];
const base = { tags, auth: 'hat' } as const;

const listRoute = route({
  ...base,
  method: 'get',
  path: '/arrangements',
  summary: 'Los arreglos de la entidad, año por año, del más nuevo al más antiguo.',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: ArrangementPage },
});

const openRoute = route({
  ...base,
  method: 'post',
  path: '/arrangements',
  summary: 'Abrir el arreglo de un año, con lo del año anterior como punto de partida.',
  kind: 'create',
  request: { body: NewArrangement },
  answers: { 201: ArrangementView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/arrangements/{id}',
  summary: 'El arreglo de la entidad en un año: I1 a I5, con evidencia y responsable.',
  kind: 'read',
  request: { params: z.object({ id: YearInPath }) },
  answers: { 200: ArrangementView },
});

type ArrangementScene<B = unknown> = Scene<Arrangement, B>;

const farYear = (last: number) => ({
  es: `Escriba un año entre 2020 y ${last}.`,
  en: `Write a year between 2020 and ${last}.`,
});

/** Refuses a year that no entity can be arranging: before the policy, or beyond the next one. */
const mustBeNear = (year: number, now: Date): void => {
  const last = yearOf(now) + 1;
  if (year >= 2020 && year <= last) return;
  throw new Refusal('invalid', {}, [{ pointer: '/year', code: 'far-year', params: farYear(last) }]);
};

const named = (command: ArrangementCommandName, summary: string) => ({
  aggregate: arrangements,
  machine: arrangementMachine,
  command,
  summary,
  tags,
  id: YearInPath,
  permits: arrangementPermits,
  answer: ArrangementView,
  view: (loaded: ArrangementScene['loaded'], { c, principal }: ArrangementScene) =>
    arrangementView(loaded, principal, c.get('language')),
});

/** A command of somebody who speaks for the whole entity. */
const whole =
  <B>(make: (scene: ArrangementScene<B>) => ArrangementCommand | Promise<ArrangementCommand>) =>
  (scene: ArrangementScene<B>) => {
    mustSpeakForEntity(scene.principal);
    return make(scene);
  };

/** What a person wrote about a step, with its files looked at; those it had before are not looked at again. */
const recording = async (step: StepId, scene: ArrangementScene<StepInput>): Promise<ArrangementCommand> => {
  const { store, principal, body, deps, loaded, at } = scene;
  const known = loaded.state.steps[step].evidence;
  const [evidence] = await Promise.all([
    Promise.all(
      body.evidence.map(
        (file, i) =>
          known.find((kept) => kept.file === file) ??
          citedFile(store, deps.files, principal.owner, file, `/evidence/${i}`),
      ),
    ),
    mustBeMember(store, principal.owner, body.responsible),
  ]);
  const data: Step = { ...body, evidence };
  return { type: 'record', step, data, by: principal.person, at };
};

/** Keeping the arrangement inside the entity, year by year (steps I1 to I5). */
export const arrangementRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const query = { ...pageOf(c.req.valid('query')), descending: true };
    const found = await hat(c).store.list('list1', arrangementList, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => arrangementRow(row as CompactRow)) }), 200);
  });

  app.openapi(openRoute, async (c) => {
    const { principal, store } = hat(c);
    arrangementPermits.require(principal, 'open');
    mustSpeakForEntity(principal);
    const body = c.req.valid('json');
    return create<z.output<typeof ArrangementView>>(c, body, async (save) => {
      const { clock } = depsOf(c);
      const { year } = body;
      mustBeNear(year, clock.now());
      const id = String(year);
      const [there, former] = await Promise.all([
        store.load(arrangements, id),
        store.load(arrangements, String(year - 1)),
      ]);
      if (there) throw new Refusal('conflict', { what: 'year-open' });
      const at = clock.now().toISOString();
      const { event, next } = openArrangement({ year, former: former?.state, by: principal.person, at });
      const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
      const view = arrangementView(loaded, principal, c.get('language'));
      return save(arrangements, { id, next, event, view, location: `/arrangements/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(arrangements, c.req.valid('param').id);
    return c.json(arrangementView(loaded, principal, c.get('language')), 200, { etag: etag(loaded.version) });
  });

  commandRoute(app, {
    ...named('record', 'I1: la revisión del MIPG, dimensión por dimensión.'),
    method: 'put',
    path: '/arrangements/{id}/steps/I1',
    body: ReviewInput,
    toCommand: whole((scene) => recording('I1', scene)),
  });

  const steps: readonly (readonly [Exclude<StepId, 'I1'>, string])[] = [
    ['I2', 'I2: los objetivos institucionales y la oferta.'],
    ['I3', 'I3: los procesos y procedimientos.'],
    ['I4', 'I4: el plan de acción y su presupuesto.'],
    ['I5', 'I5: el seguimiento y la retroalimentación dentro de la entidad.'],
  ];
  for (const [step, summary] of steps) {
    commandRoute(app, {
      ...named('record', summary),
      method: 'put',
      path: `/arrangements/{id}/steps/${step}`,
      body: StepInput,
      toCommand: whole((scene) => recording(step, scene)),
    });
  }

  commandRoute(app, {
    ...named('close', 'Cerrar el año: cada arreglo está completo, o dice por qué no.'),
    path: '/arrangements/{id}/close',
    toCommand: whole(({ principal, at }) => ({ type: 'close', by: principal.person, at })),
  });

  commandRoute(app, {
    ...named('reopen', 'Volver a abrir un año cerrado, con motivo.'),
    path: '/arrangements/{id}/reopen',
    body: ReopenArrangement,
    toCommand: whole(({ body }) => ({ type: 'reopen', ...body })),
  });
};
