import { commandRoute, type Scene, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import { receiptNumber, type Store } from '@concierta/store';
import type * as z from 'zod';
import { offers } from '../offer/store.ts';
import { mustTouchOwn } from '../places.ts';
import { mustBeMember } from '../views/members.ts';
import { ownerCode } from '../views/owners.ts';
import { publishedOffer } from '../views/published-offers.ts';
import type { DemandEvent } from './commands.ts';
import { integrationOf } from './events.ts';
import { demandMachine } from './model.ts';
import { partyWrites } from './parties.ts';
import { type AskableCommand, demandPermits } from './permits.ts';
import {
  Assess,
  DemandChanges,
  DemandId,
  MarkDuplicate,
  Pin,
  Resolve,
  Serve,
  splitChanges,
  WithReason,
} from './requests.ts';
import { readerOf } from './routes.ts';
import { demandSeries, yearOf } from './series.ts';
import { type Demand, OfferRef } from './state.ts';
import { demands } from './store.ts';
import { petitionDueAt } from './term.ts';
import { DemandView, demandView } from './view.ts';

type DemandScene<B = unknown> = Scene<Demand, B>;

/** What every demand command has in common: how it is saved, told and shown. */
export const demandWork = {
  aggregate: demands,
  machine: demandMachine,
  integration: (before: Demand, after: Demand, event: DemandEvent, { at }: DemandScene) =>
    integrationOf(before, after, event, new Date(at)),
  also: (before: Demand, after: Demand, _event: DemandEvent, { loaded }: DemandScene) =>
    partyWrites(before, after, loaded.owner, loaded.id),
  view: (loaded: DemandScene['loaded'], { c, principal }: DemandScene): z.output<typeof DemandView> =>
    demandView(loaded, principal, readerOf(c)),
};

const named = (command: AskableCommand, summary: string) => ({
  ...demandWork,
  command,
  summary,
  tags: ['Demandas'],
  id: DemandId,
  permits: demandPermits,
  answer: DemandView,
});

const mustBeAnotherDemand = async ({ store, loaded }: DemandScene, of: string): Promise<void> => {
  if (of !== loaded.id && (await store.load(demands, of))) return;
  const params = { es: 'Escoja otra demanda de su organización.', en: 'Choose another demand of your organisation.' };
  throw new Refusal('invalid', {}, [{ pointer: '/of', code: 'unknown-demand', params }]);
};

/** What can be done with a demand of one's own organisation. */
export const demandCommandRoutes = (app: ServiceApp, published: Store): void => {
  commandRoute(app, {
    ...named('edit', 'Cambiar un borrador o, ya registrada, lo que la caracteriza.'),
    method: 'patch',
    path: '/demands/{id}',
    body: DemandChanges,
    async toCommand({ body, store, principal }) {
      mustTouchOwn(principal, body.territories);
      await mustBeMember(store, principal.owner, body.responsible);
      return { type: 'edit', ...splitChanges(body) };
    },
  });

  commandRoute(app, {
    ...named(
      'register',
      'Registrar: recibe radicado y, si es de una organización territorial, se comparte y corre el término.',
    ),
    path: '/demands/{id}/register',
    receipt: ({ at }) => ({ kind: demandSeries, year: yearOf(new Date(at)) }),
    async toCommand({ store, at, principal, receipt = 0 }) {
      const number = receiptNumber(demandSeries, await ownerCode(store), yearOf(new Date(at)), receipt);
      const dueAt = principal.ownerKind === 'territorial' ? petitionDueAt(new Date(at)) : undefined;
      return { type: 'register', receipt: number, at, dueAt };
    },
  });

  commandRoute(app, {
    ...named(
      'characterise',
      'Concluir la caracterización: fuentes, valor público, grupos de valor y resultados esperados.',
    ),
    path: '/demands/{id}/characterise',
    toCommand: ({ at }) => ({ type: 'characterise', at }),
  });

  commandRoute(app, {
    ...named('serve', 'Vincular una oferta publicada, de la entidad o de otra.'),
    path: '/demands/{id}/serve',
    body: Serve,
    async toCommand({ body, store, principal }) {
      const own = await store.load(offers, body.offer);
      const theirs = own ? undefined : await publishedOffer(published, body.offer);
      const ref = OfferRef.parse({ owner: theirs?.owner ?? principal.owner, offer: body.offer });
      return { type: 'serve', offer: ref, published: own?.state.state === 'published' || theirs !== undefined };
    },
  });

  commandRoute(app, {
    ...named('resolve', 'Registrar que la necesidad quedó resuelta.'),
    path: '/demands/{id}/resolve',
    body: Resolve,
    toCommand: ({ body, at }) => ({ type: 'resolve', ...body, at }),
  });

  commandRoute(app, {
    ...named('close', 'Cerrar una demanda resuelta.'),
    path: '/demands/{id}/close',
    toCommand: ({ at }) => ({ type: 'close', at }),
  });

  commandRoute(app, {
    ...named('reject', 'No aceptar la demanda, con motivo. Si la registró un territorio, vuelve a quedar sin atender.'),
    path: '/demands/{id}/reject',
    body: WithReason,
    toCommand: ({ body, at }) => ({ type: 'reject', ...body, at }),
  });

  commandRoute(app, {
    ...named('markDuplicate', 'Señalar que repite otra demanda de la organización.'),
    path: '/demands/{id}/mark-duplicate',
    body: MarkDuplicate,
    async toCommand(scene) {
      await mustBeAnotherDemand(scene, scene.body.of);
      return { type: 'markDuplicate', ...scene.body, at: scene.at };
    },
  });

  commandRoute(app, {
    ...named('withdraw', 'Retirar la demanda, con motivo.'),
    path: '/demands/{id}/withdraw',
    body: WithReason,
    toCommand: ({ body, at }) => ({ type: 'withdraw', ...body, at }),
  });

  commandRoute(app, {
    ...named('reopen', 'Reabrir una demanda que había terminado, con motivo.'),
    path: '/demands/{id}/reopen',
    body: WithReason,
    toCommand: ({ body }) => ({ type: 'reopen', ...body }),
  });

  commandRoute(app, {
    ...named('assess', 'Evaluar si la demanda es competencia de la entidad, con la norma que lo dice (O1).'),
    path: '/demands/{id}/competence',
    body: Assess,
    toCommand: ({ body, at }) => ({ type: 'assess', competence: { ...body, at } }),
  });

  commandRoute(app, {
    ...named('pin', 'Poner de primera en la lista, o dejar de hacerlo.'),
    path: '/demands/{id}/pin',
    body: Pin,
    toCommand: ({ body }) => ({ type: 'pin', ...body }),
  });
};
