import { OwnerId } from '@concierta/kernel';
import type { ReferralCommand, ReferralCommandName } from '../src/referral/commands.ts';
import { referralMachine, send } from '../src/referral/model.ts';
import type { Referral, ReferralIn, ReferralStateName } from '../src/referral/state.ts';
import { at, demandId, mayor, ministry, otherMinistry, takerDemand } from './sample-demands.ts';

export { at, mayor, ministry, otherMinistry, takerDemand };

export const dueAt = '2026-03-17T04:59:59.000Z';
export const afterwards = '2026-03-17T15:00:00.000Z';
export const third = OwnerId.parse(`ent_01J${'N'.repeat(23)}`);
export const fourth = OwnerId.parse(`ent_01J${'P'.repeat(23)}`);
export const coordinator = OwnerId.parse(`ent_01J${'Q'.repeat(23)}`);

export const sending = {
  receipt: 'TRA-MVCT-2026-00001',
  demand: {
    id: takerDemand,
    title: 'Puente de la vereda El Pilón',
    need: 'El puente cayó y ochenta niños dan la vuelta por el río.',
    receipt: 'DEM-MVCT-2026-00009',
    territories: ['19450'],
    capacities: [],
    registeredAt: at,
    asker: { owner: mayor, demand: demandId },
    via: [],
  },
  by: ministry,
  to: otherMinistry,
  whole: true,
  grounds: 'La vía es de la red terciaria.',
  norm: 'Decreto 1079 de 2015',
  message: 'Les corresponde por el sector; la alcaldía espera respuesta.',
  workingDays: 10,
  dueAt,
  at,
};

export const sent = (more: Partial<typeof sending> = {}): Referral => send({ ...sending, ...more }).next;

/** Given: a referral to which these commands were given, one after the other. */
export const given = (start: Referral, ...commands: readonly ReferralCommand[]): Referral =>
  commands.reduce((referral, command) => referralMachine.decide(referral, command).next, start);

/** One command of every name. */
export const every: { readonly [T in ReferralCommandName]: Extract<ReferralCommand, { type: T }> } = {
  receive: { type: 'receive', by: otherMinistry, at },
  accept: { type: 'accept', by: otherMinistry, demand: demandId, at },
  decline: { type: 'decline', by: otherMinistry, as: 'person', reason: 'Es de la gobernación.', at },
  redirect: { type: 'redirect', by: otherMinistry, to: third, reason: 'Es de transporte.', dueAt: afterwards, at },
  expire: { type: 'expire', at: afterwards },
  remind: { type: 'remind', by: coordinator, at },
  resend: {
    type: 'resend',
    by: ministry,
    to: third,
    message: 'Les corresponde.',
    workingDays: 5,
    dueAt: afterwards,
    at,
  },
  keep: { type: 'keep', by: ministry, reason: 'La atenderemos nosotros.', at },
  recall: { type: 'recall', by: ministry, as: 'person', reason: 'Se envió por error.', at },
  serve: { type: 'serve', by: otherMinistry, demand: demandId, at },
  giveBack: { type: 'giveBack', by: otherMinistry, demand: demandId, reason: 'No hay equipo.', at },
  conclude: { type: 'conclude', by: otherMinistry, demand: demandId, at },
  lapse: { type: 'lapse', by: ministry, reason: 'Ya se atendía.', at },
};

/** One referral in every state, each with the same receiver. */
export const inEveryState = (): { [K in ReferralStateName]: ReferralIn<K> } => {
  const received = given(sent(), every.receive);
  const states = {
    sent: sent(),
    received,
    redirected: given(sent({ to: fourth }), { ...every.redirect, by: fourth, to: otherMinistry, dueAt }),
    accepted: given(received, every.accept),
    declined: given(received, every.decline),
    expired: given(received, every.expire),
    settled: given(received, every.accept, every.conclude),
  };
  return states as { [K in ReferralStateName]: ReferralIn<K> };
};
