import { commandRoute, type Scene, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import type { Store, Write } from '@concierta/store';
import { WithReason } from '../demand/requests.ts';
import { linkWrites } from '../institution/links.ts';
import { type PolicyReader, policyOf } from '../policy/reader.ts';
import { mustBeMember } from '../views/members.ts';
import { mustBeUnit } from '../views/units.ts';
import { alignmentsOf } from './alignments.ts';
import { mustBeOwnDemands } from './answers.ts';
import type { OfferCommand, OfferEvent } from './commands.ts';
import { type OfferContent, partOf, type WorkableCheck } from './content.ts';
import { integrationOf } from './events.ts';
import { recordedOverlaps } from './findings.ts';
import { offerMachine } from './model.ts';
import { type AskableOfferCommand, mustSee, offerPermits } from './permits.ts';
import { RegisterInPortal } from './registration.ts';
import { checkBodies, OfferChanges, OfferId, Return, splitChanges } from './requests.ts';
import { routeOf } from './route.ts';
import { mustBeUsable, namingWrites } from './stakeholders.ts';
import { type Offer, workingOf } from './state.ts';
import { offers } from './store.ts';
import { targetingOf } from './targeting.ts';
import { OfferView, offerView } from './view.ts';

type OfferScene<B = unknown> = Scene<Offer, B>;

/** What an edition freezes: the text, kept under its hash beside the offer for good. */
const frozen = (after: Offer, event: OfferEvent, { loaded }: OfferScene): Write[] => {
  if (event.type !== 'published') return [];
  const { hash, number, at } = event;
  const key = { pk: `T#${loaded.owner}#${offers.kind}#${loaded.id}`, sk: `VER#${hash}` };
  return [{ put: { ...key, number, hash, publishedAt: at, content: after.content }, condition: 'absent' }];
};

/** The text being worked on; the one in force when there is no other. */
const workedOn = (offer: Offer) => (workingOf(offer) ?? offer).content;

/** The most that all steps together may hold: an edition freezes them in one row, beside which their texts are kept by name. */
const limit = 250 * 1024;

/** Refuses, naming the step, what would make an offer that can be approved and never published. */
const mustFit = (content: OfferContent, check: WorkableCheck, data: unknown): void => {
  const bytes = Buffer.byteLength(JSON.stringify({ ...content, [partOf[check]]: data }));
  if (bytes > limit) throw new Refusal('too-large', { section: check, bytes, limit });
};

/** A member limited to an office cannot move an offer to another. */
const mustStay = ({ principal, body }: OfferScene<{ unit?: string | null | undefined }>): void => {
  if (principal.orgUnit === undefined || body.unit === undefined || body.unit === principal.orgUnit) return;
  const params = { es: 'Usted solo ve las ofertas de su dependencia.', en: 'You only see the offers of your office.' };
  throw new Refusal('invalid', {}, [{ pointer: '/unit', code: 'another-unit', params }]);
};

/** What can be done with an offer of one's own entity. `published` opens what every entity has public. */
export const offerCommandRoutes = (app: ServiceApp, policy: PolicyReader, published: Store): void => {
  const named = (command: AskableOfferCommand, summary: string) => ({
    aggregate: offers,
    machine: offerMachine,
    command,
    summary,
    tags: ['Ofertas'],
    id: OfferId,
    permits: offerPermits,
    answer: OfferView,
    mustSee,
    integration: (_before: Offer, after: Offer, event: OfferEvent) => integrationOf(after, event),
    also: (before: Offer, after: Offer, event: OfferEvent, scene: OfferScene) => [
      ...frozen(after, event, scene),
      ...linkWrites(before, after, scene.loaded.owner, scene.loaded.id),
    ],
    view: async (loaded: OfferScene['loaded'], { c, principal, store, at }: OfferScene) =>
      offerView(loaded, principal, await policy.recent(store, new Date(at)), c.get('language')),
  });

  const by = ({ principal, at }: OfferScene) => ({ by: principal.person, at });

  commandRoute(app, {
    ...named('describe', 'Cambiar nombre, resumen, sector, dependencia o responsable.'),
    method: 'patch',
    path: '/offers/{id}',
    body: OfferChanges,
    toCommand: async (scene) => {
      const { store, body, principal } = scene;
      mustStay(scene);
      await Promise.all([
        mustBeMember(store, principal.owner, body.responsible),
        mustBeUnit(store, principal.owner, body.unit),
      ]);
      return { type: 'describe', ...splitChanges(scene.body), at: scene.at };
    },
  });

  const record = (check: WorkableCheck, data: unknown, scene: OfferScene): OfferCommand => {
    mustFit(workedOn(scene.loaded.state), check, data);
    return { type: 'record', check, data, ...by(scene) };
  };

  commandRoute(app, {
    ...named('record', 'O1: la competencia y su norma.'),
    method: 'put',
    path: '/offers/{id}/checks/O1',
    body: checkBodies.O1,
    toCommand: (scene) => record('O1', scene.body, scene),
  });

  commandRoute(app, {
    ...named('record', 'O2: qué ofertas coinciden y qué se decidió sobre cada una, o que no se encontró ninguna.'),
    method: 'put',
    path: '/offers/{id}/checks/O2',
    body: checkBodies.O2,
    toCommand: async (scene) => {
      const { loaded, body, at } = scene;
      const { content } = workingOf(loaded.state) ?? loaded.state;
      return record('O2', await recordedOverlaps({ published, id: loaded.id, content, body, at }), scene);
    },
  });

  commandRoute(app, {
    ...named('record', 'O3: las capacidades, con línea base y meta.'),
    method: 'put',
    path: '/offers/{id}/checks/O3',
    body: checkBodies.O3,
    toCommand: (scene) => record('O3', scene.body.capacities, scene),
  });

  commandRoute(app, {
    ...named('record', 'O4: el momento del ciclo, el modo y las fechas.'),
    method: 'put',
    path: '/offers/{id}/checks/O4',
    body: checkBodies.O4,
    toCommand: (scene) => record('O4', scene.body, scene),
  });

  commandRoute(app, {
    ...named('record', 'O5: el bien o servicio y las demandas que responde.'),
    method: 'put',
    path: '/offers/{id}/checks/O5',
    body: checkBodies.O5,
    toCommand: async (scene) => {
      const { store, principal, loaded, body } = scene;
      const { content } = workingOf(loaded.state) ?? loaded.state;
      await mustBeOwnDemands(store, principal.owner, body.answers, content.service?.answers);
      return record('O5', body, scene);
    },
  });

  commandRoute(app, {
    ...named('record', 'O6: los actores, su influencia e interés, para qué y con qué actividades.'),
    method: 'put',
    path: '/offers/{id}/checks/O6',
    body: checkBodies.O6,
    also: (before, after, _event, { loaded }) =>
      namingWrites(loaded.owner, loaded.id, workedOn(before), workedOn(after)),
    toCommand: async (scene) => {
      const { stakeholders } = scene.body;
      await mustBeUsable(scene, stakeholders, workedOn(scene.loaded.state).stakeholders);
      return record('O6', stakeholders, scene);
    },
  });

  commandRoute(app, {
    ...named('record', 'O7: con qué del PND, del sector y de la entidad se alinea, y cómo aporta.'),
    method: 'put',
    path: '/offers/{id}/checks/O7',
    body: checkBodies.O7,
    toCommand: async (scene) => {
      const { store, principal, loaded, body } = scene;
      const { content } = workingOf(loaded.state) ?? loaded.state;
      return record('O7', await alignmentsOf(body, { store, principal, known: content.alignments }), scene);
    },
  });

  commandRoute(app, {
    ...named('record', 'O8: los territorios, con sus razones.'),
    method: 'put',
    path: '/offers/{id}/checks/O8',
    body: checkBodies.O8,
    toCommand: (scene) => record('O8', targetingOf(scene.body), scene),
  });

  commandRoute(app, {
    ...named('record', 'O9: la ruta de implementación, con sus hitos.'),
    method: 'put',
    path: '/offers/{id}/checks/O9',
    body: checkBodies.O9,
    toCommand: (scene) => {
      const { state } = scene.loaded;
      const known = [state.content.route, workingOf(state)?.content.route];
      return record(
        'O9',
        routeOf(scene.body, known, () => scene.deps.ids('milestone')),
        scene,
      );
    },
  });

  commandRoute(app, {
    ...named('submit', 'Enviar a revisión.'),
    path: '/offers/{id}/submit',
    toCommand: (scene) => ({ type: 'submit', ...by(scene) }),
  });

  commandRoute(app, {
    ...named('return', 'Devolver para completarla, con motivo y los pasos por corregir.'),
    path: '/offers/{id}/return',
    body: Return,
    toCommand: (scene) => ({ type: 'return', ...scene.body, ...by(scene) }),
  });

  commandRoute(app, {
    ...named('approve', 'Aprobar.'),
    path: '/offers/{id}/approve',
    toCommand: (scene) => ({ type: 'approve', ...by(scene) }),
  });

  commandRoute(app, {
    ...named('publish', 'O10: publicar en el portafolio lo aprobado, si está lo que exige la entidad.'),
    path: '/offers/{id}/publish',
    toCommand: async ({ store, at }) => ({
      type: 'publish',
      at,
      required: (await policyOf(store)).policy.required,
    }),
  });

  commandRoute(app, {
    ...named('suspend', 'Suspender una oferta publicada, con motivo.'),
    path: '/offers/{id}/suspend',
    body: WithReason,
    toCommand: ({ body, at }) => ({ type: 'suspend', ...body, at }),
  });

  commandRoute(app, {
    ...named('resume', 'Reanudar una oferta suspendida.'),
    path: '/offers/{id}/resume',
    toCommand: () => ({ type: 'resume' }),
  });

  commandRoute(app, {
    ...named('withdraw', 'Retirar del portafolio, con motivo.'),
    path: '/offers/{id}/withdraw',
    body: WithReason,
    toCommand: ({ body, at }) => ({ type: 'withdraw', ...body, at }),
  });

  commandRoute(app, {
    ...named('close', 'Cerrar: lo que se ofrecía terminó.'),
    path: '/offers/{id}/close',
    toCommand: ({ at }) => ({ type: 'close', at }),
  });

  commandRoute(app, {
    ...named('archive', 'Archivar una oferta cerrada o retirada.'),
    path: '/offers/{id}/archive',
    toCommand: ({ at }) => ({ type: 'archive', at }),
  });

  commandRoute(app, {
    ...named('register', 'O10: anotar o corregir la fecha y el número del registro en el Portal Territorial.'),
    path: '/offers/{id}/register',
    body: RegisterInPortal.meta({ description: 'El registro en el Portal Territorial.' }).openapi('RegisterInPortal'),
    toCommand: (scene) => ({ type: 'register', ...scene.body, ...by(scene) }),
  });
};
