import { accessOf, type DocumentContext } from '@concierta/access';
import {
  type CommandWork,
  carryOut,
  depsOf,
  etag,
  hat,
  route,
  type Scene,
  type ServiceApp,
  type ServiceContextOf,
} from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { readerOf } from '../demand/routes.ts';
import type { ReferralCommand, ReferralEvent } from './commands.ts';
import { referralIntegration } from './events.ts';
import { referralMachine } from './model.ts';
import { referralParties } from './parties.ts';
import { type ReceiversCommand, referralPermits } from './permits.ts';
import { RedirectReferral, ReferralId, ReferralReason } from './requests.ts';
import type { Referral } from './state.ts';
import { referrals } from './store.ts';
import { referralDueAt } from './term.ts';
import { ReferralView, referralView, standOf } from './view.ts';

const params = z.object({ owner: idSchema('nationalEntity'), id: ReferralId });
const tags = ['Traslados'];
const base = { tags, auth: 'hat', answers: { 200: ReferralView } } as const;

const readRoute = route({
  ...base,
  method: 'get',
  path: '/shared/{owner}/referrals/{id}',
  summary: 'Un traslado que la organización recibió, o que sigue porque ella pidió la demanda o la coordina.',
  kind: 'read',
  request: { params },
});

const acceptRoute = route({
  ...base,
  method: 'post',
  path: '/shared/{owner}/referrals/{id}/accept',
  summary: 'Aceptar el traslado: la entidad queda a cargo y recibe su propia demanda.',
  kind: 'command',
  request: { params },
});

const declineRoute = route({
  ...base,
  method: 'post',
  path: '/shared/{owner}/referrals/{id}/decline',
  summary: 'No aceptar el traslado, con motivo: la demanda vuelve a quien la trasladó.',
  kind: 'command',
  request: { params, body: ReferralReason },
});

const redirectRoute = route({
  ...base,
  method: 'post',
  path: '/shared/{owner}/referrals/{id}/redirect',
  summary: 'Remitir el traslado a otra entidad, con motivo: el término vuelve a empezar.',
  kind: 'command',
  request: { params, body: RedirectReferral },
});

const remindRoute = route({
  ...base,
  method: 'post',
  path: '/shared/{owner}/referrals/{id}/remind',
  summary: 'Recordar el término a quien debe responder (coordinación); una vez al día.',
  kind: 'command',
  request: { params },
});

const open = (c: ServiceContextOf, owner: string, id: string): Promise<DocumentContext> =>
  accessOf(depsOf(c)).open(hat(c), { owner, kind: referrals.kind, id });

type Work<B> = CommandWork<Referral, ReferralCommand, ReferralEvent, B, z.input<typeof ReferralView>>;

/** A party's command on the sender's document: of two at once, or of a late one and the clock, the version lets one through. */
const partyWork = <B>(
  document: DocumentContext,
  toCommand: (scene: Scene<Referral, B>) => ReferralCommand,
): Work<B> => ({
  aggregate: referrals,
  machine: referralMachine,
  toCommand,
  integration: (_before, after, event) => referralIntegration(after, event, document.owner),
  also: (before, after) => referralParties(before, after, document.owner, document.ref.id),
  view: (loaded, { c, principal }) =>
    referralView(loaded, principal, standOf(document.grants), document.grants, readerOf(c)),
});

/** What the receiver, the organisation that asked and the coordination do with a referral of another entity. */
export const sharedReferralRoutes = (app: ServiceApp): void => {
  const opened = async (
    c: ServiceContextOf,
    { owner, id }: z.output<typeof params>,
    command: ReceiversCommand | 'remind',
    grant: 'read' | 'remind',
  ): Promise<DocumentContext> => {
    referralPermits.require(hat(c).principal, command);
    const document = await open(c, owner, id);
    document.requireGrant(grant);
    return document;
  };

  app.openapi(readRoute, async (c) => {
    const { owner, id } = c.req.valid('param');
    const { store, principal, grants } = await open(c, owner, id);
    const loaded = await store.require(referrals, id);
    const view = referralView(loaded, principal, standOf(grants), grants, readerOf(c));
    return c.json(view, 200, { etag: etag(loaded.version) });
  });

  app.openapi(acceptRoute, async (c) => {
    const place = c.req.valid('param');
    const document = await opened(c, place, 'accept', 'read');
    const work = partyWork(document, ({ principal, at, deps }) => ({
      type: 'accept',
      by: principal.owner,
      demand: deps.ids('demand'),
      at,
    }));
    return carryOut(c, place.id, {}, work, document.store);
  });

  app.openapi(declineRoute, async (c) => {
    const place = c.req.valid('param');
    const body = c.req.valid('json');
    const document = await opened(c, place, 'decline', 'read');
    const work = partyWork<typeof body>(document, ({ principal, at }) => ({
      type: 'decline',
      by: principal.owner,
      as: 'person',
      ...body,
      at,
    }));
    return carryOut(c, place.id, body, work, document.store);
  });

  app.openapi(redirectRoute, async (c) => {
    const place = c.req.valid('param');
    const body = c.req.valid('json');
    const document = await opened(c, place, 'redirect', 'read');
    const work = partyWork<typeof body>(document, ({ principal, at, loaded }) => ({
      type: 'redirect',
      by: principal.owner,
      ...body,
      dueAt: referralDueAt(new Date(at), loaded.state.workingDays),
      at,
    }));
    return carryOut(c, place.id, body, work, document.store);
  });

  app.openapi(remindRoute, async (c) => {
    const place = c.req.valid('param');
    const document = await opened(c, place, 'remind', 'remind');
    const work = partyWork(document, ({ principal, at }) => ({ type: 'remind', by: principal.owner, at }));
    return carryOut(c, place.id, {}, work, document.store);
  });
};
