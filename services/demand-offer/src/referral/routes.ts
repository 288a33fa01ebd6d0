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
import { nextReceipt, receiptNumber } from '@concierta/store';
import * as z from 'zod';
import { readerOf } from '../demand/routes.ts';
import { yearOf } from '../demand/series.ts';
import { demands } from '../demand/store.ts';
import type { CompactRow } from '../list-row.ts';
import { ownerCode } from '../views/owners.ts';
import type { ReferralEvent } from './commands.ts';
import { referralIntegration } from './events.ts';
import { referralMachine, send } from './model.ts';
import { claimKey, freed, referralParties } from './parties.ts';
import { referralPermits } from './permits.ts';
import { referable } from './referable.ts';
import { ReferralId, ReferralQuery, ReferralReason, ResendReferral, SendReferral } from './requests.ts';
import type { Referral } from './state.ts';
import { receivedList, referralRow, referrals, sentList } from './store.ts';
import { referralDueAt } from './term.ts';
import { ReferralPage, ReferralView, referralView } from './view.ts';

const tags = ['Traslados'];

/** The series of receipt numbers of referrals. */
export const referralSeries = 'TRA';

const listRoute = route({
  method: 'get',
  path: '/referrals',
  summary: 'Los traslados recibidos o enviados: los abiertos por término; los terminados, del último al primero.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: ReferralQuery },
  answers: { 200: ReferralPage },
});

const sendRoute = route({
  method: 'post',
  path: '/referrals',
  summary: 'Trasladar una demanda a la entidad competente (O1): recibe radicado y corre el término.',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: SendReferral },
  answers: { 201: ReferralView },
});

const readRoute = route({
  method: 'get',
  path: '/referrals/{id}',
  summary: 'Un traslado que envió la entidad, con todo su recorrido.',
  tags,
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: ReferralId }) },
  answers: { 200: ReferralView },
});

type ReferralScene<B = unknown> = Scene<Referral, B>;

const sendersWork = {
  aggregate: referrals,
  machine: referralMachine,
  integration: (_before: Referral, after: Referral, event: ReferralEvent, { loaded }: ReferralScene) =>
    referralIntegration(after, event, loaded.owner),
  also: (before: Referral, after: Referral, _event: ReferralEvent, { loaded }: ReferralScene) => [
    ...referralParties(before, after, loaded.owner, loaded.id),
    ...freed(before, after, loaded.owner),
  ],
  view: (loaded: ReferralScene['loaded'], { c, principal }: ReferralScene): z.output<typeof ReferralView> =>
    referralView(loaded, principal, 'sender', [], readerOf(c)),
  tags,
  id: ReferralId,
  permits: referralPermits,
  answer: ReferralView,
};

/** What the sender does: hand over, read, hand over again what came back, keep it, or take it back. */
export const referralRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { side, group, ...page } = c.req.valid('query');
    const list = side === 'sent' ? sentList(group) : receivedList(group);
    const found = await hat(c).store.list('list1', list, { ...pageOf(page), descending: group === 'ended' });
    const today = dateInColombia(depsOf(c).clock.now());
    return c.json(
      pageAnswer({ ...found, items: found.items.map((row) => referralRow(row as CompactRow, today)) }),
      200,
    );
  });

  app.openapi(sendRoute, async (c) => {
    const { principal, store } = hat(c);
    referralPermits.require(principal, 'send');
    const body = c.req.valid('json');
    return create<z.output<typeof ReferralView>>(c, body, async (save) => {
      const found = await store.load(demands, body.demand);
      const { demand, competence } = referable(found, principal.owner);
      const { clock, ids } = depsOf(c);
      const now = clock.now();
      const [at, year, code] = [now.toISOString(), yearOf(now), await ownerCode(store)];
      const id = ids('referral');
      return nextReceipt(store, { kind: referralSeries, year }, async ({ number, counter }) => {
        const { event, next } = send({
          receipt: receiptNumber(referralSeries, code, year, number),
          demand,
          by: principal.owner,
          to: body.to,
          whole: competence.verdict === 'none',
          grounds: competence.grounds,
          norm: competence.norm,
          message: body.message,
          workingDays: body.workingDays,
          dueAt: referralDueAt(now, body.workingDays),
          at,
        });
        const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
        return save(referrals, {
          id,
          next,
          event,
          counter,
          integration: referralIntegration(next, event, principal.owner),
          also: [
            { put: { ...claimKey(principal.owner, demand.id), referral: id }, condition: 'absent' },
            {
              check: { pk: `T#${principal.owner}#DEMAND#${demand.id}`, sk: 'STATE' },
              condition: { version: found?.version ?? 0 },
            },
            ...referralParties(undefined, next, principal.owner, id),
          ],
          view: referralView(loaded, principal, 'sender', [], readerOf(c)),
          location: `/referrals/${id}`,
        });
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(referrals, c.req.valid('param').id);
    return c.json(referralView(loaded, principal, 'sender', [], readerOf(c)), 200, { etag: etag(loaded.version) });
  });

  commandRoute(app, {
    ...sendersWork,
    command: 'resend',
    summary: 'Trasladar a otra entidad lo que volvió sin aceptar o sin respuesta.',
    path: '/referrals/{id}/resend',
    body: ResendReferral,
    toCommand: ({ body, at, principal }) => ({
      type: 'resend',
      by: principal.owner,
      ...body,
      dueAt: referralDueAt(new Date(at), body.workingDays),
      at,
    }),
  });

  commandRoute(app, {
    ...sendersWork,
    command: 'keep',
    summary: 'Conservar la demanda que volvió, con motivo.',
    path: '/referrals/{id}/keep',
    body: ReferralReason,
    toCommand: ({ body, at, principal }) => ({ type: 'keep', by: principal.owner, ...body, at }),
  });

  commandRoute(app, {
    ...sendersWork,
    command: 'recall',
    summary: 'Dejar sin efecto un traslado que nadie ha aceptado, con motivo.',
    path: '/referrals/{id}/recall',
    body: ReferralReason,
    async toCommand({ body, at, principal, loaded }) {
      if (loaded.state.state === 'declined' || loaded.state.state === 'expired')
        throw new Refusal('illegal-transition', {
          command: 'recall',
          from: loaded.state.state,
          allowed: ['resend', 'keep'],
        });
      return { type: 'recall', by: principal.owner, as: 'person', ...body, at };
    },
  });
};
