import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import type { ReferralCommand } from '../src/referral/commands.ts';
import { referralMachine, send } from '../src/referral/model.ts';
import type { Referral } from '../src/referral/state.ts';
import * as r from './sample-referrals.ts';

const refusalOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const refusal = (referral: Referral, command: ReferralCommand) =>
  refusalOf(() => referralMachine.decide(referral, command));

describe('every state × every command', () => {
  const attempts = attemptAll(referralMachine, r.inEveryState(), r.every);

  it('covers seven states and thirteen commands', () => {
    expect(attempts).toHaveLength(7 * 13);
  });

  it.each(attempts.map((attempt) => [attempt.command, attempt.state, attempt] as const))(
    '%s on %s does what the table says',
    (_command, _state, { legal, to, outcome }) => {
      if (!legal) expect(outcome).toEqual({ refused: 'illegal-transition' });
      else if ('became' in outcome) expect([...to, 'unchanged']).toContain(outcome.became);
      else expect(['guard-failed', 'invalid']).toContain(outcome.refused);
    },
  );

  it('lets each move that the domain names happen', () => {
    const happened = new Set(attempts.flatMap(({ command, outcome }) => ('became' in outcome ? [command] : [])));
    expect([...happened].sort()).toEqual(Object.keys(r.every).sort());
  });
});

describe('the trail', () => {
  it('tells who, when, to whom and why, in order, whatever happens', () => {
    const referral = r.given(
      r.sent(),
      r.every.receive,
      r.every.decline,
      r.every.resend,
      { ...r.every.redirect, by: r.third, to: r.fourth },
      { ...r.every.receive, by: r.fourth },
      { ...r.every.accept, by: r.fourth },
      { ...r.every.serve, by: r.fourth },
      { ...r.every.conclude, by: r.fourth },
    );
    expect(referral.trail.map(({ kind, by, to, words }) => [kind, by, to, words])).toEqual([
      ['sent', r.ministry, r.otherMinistry, r.sending.message],
      ['received', r.otherMinistry, undefined, undefined],
      ['declined', r.otherMinistry, undefined, 'Es de la gobernación.'],
      ['sent', r.ministry, r.third, 'Les corresponde.'],
      ['redirected', r.third, r.fourth, 'Es de transporte.'],
      ['received', r.fourth, undefined, undefined],
      ['accepted', r.fourth, undefined, undefined],
      ['served', r.fourth, undefined, undefined],
      ['settled', r.fourth, undefined, undefined],
    ]);
    expect(referral).toMatchObject({ state: 'settled', outcome: 'resolved', to: r.fourth });
  });
});

describe('a demand that does not go round', () => {
  const to = (command: ReferralCommand, at: Referral) => refusal(at, command).issues[0];

  it('is not redirected to who sent it, to oneself, nor to who answered already', () => {
    const received = r.given(r.sent(), r.every.receive);
    expect(to({ ...r.every.redirect, to: r.ministry }, received)).toMatchObject({ pointer: '/to', code: 'goes-round' });
    expect(to({ ...r.every.redirect, to: r.otherMinistry }, received)).toMatchObject({ code: 'own-entity' });
    const onward = r.given(received, r.every.redirect);
    const back = { ...r.every.redirect, by: r.third, to: r.otherMinistry };
    expect(to(back, onward)).toMatchObject({ code: 'already-answered' });
  });

  it('is not sent again to who declined, and may be to who let the term end', () => {
    const declined = r.given(r.sent(), r.every.decline);
    expect(to({ ...r.every.resend, to: r.otherMinistry }, declined)).toMatchObject({ code: 'already-answered' });
    const expired = r.given(r.sent(), r.every.expire);
    expect(r.given(expired, { ...r.every.resend, to: r.otherMinistry })).toMatchObject({
      state: 'sent',
      workingDays: 5,
    });
  });

  it('is not sent back to an entity it came from by another referral', () => {
    const demand = { ...r.sending.demand, via: [r.third] };
    const { issues } = refusalOf(() => send({ ...r.sending, demand, to: r.third }));
    expect(issues[0]).toMatchObject({ pointer: '/to', code: 'goes-round' });
  });
});

describe('answering', () => {
  it('is for who has it: who had it before, or never had it, is not heard', () => {
    const onward = r.given(r.sent(), r.every.redirect);
    for (const command of [r.every.accept, r.every.decline, { ...r.every.redirect, to: r.fourth }] as const) {
      expect(refusal(onward, command).params.missing).toEqual(['currentReceiver']);
    }
  });

  it('late counts while the clock has not ended it, and is told as late', () => {
    const late = r.given(r.sent(), { ...r.every.accept, at: r.afterwards });
    expect(late).toMatchObject({ state: 'accepted', inTerm: false });
    expect(r.given(r.sent(), r.every.accept)).toMatchObject({ inTerm: true });
    expect(refusal(r.given(r.sent(), r.every.expire), r.every.accept).code).toBe('illegal-transition');
  });

  it('never comes from the clock before the term is over', () => {
    expect(referralMachine.decide(r.sent(), { type: 'expire', at: r.dueAt }).changed).toBe(false);
  });

  it('of an entity that is not active is nobody’s answer: it does not count as given in term', () => {
    const back = r.given(r.sent(), { ...r.every.decline, as: 'system' });
    expect(back.inTerm).toBeUndefined();
  });

  it('is asked for at most once a day', () => {
    const reminded = r.given(r.sent(), r.every.remind);
    expect(referralMachine.decide(reminded, { ...r.every.remind, at: '2026-03-02T23:00:00.000Z' }).changed).toBe(false);
    expect(referralMachine.decide(reminded, { ...r.every.remind, at: '2026-03-03T15:00:00.000Z' }).changed).toBe(true);
  });

  it('another demand of the receiver moves nothing', () => {
    const accepted = r.given(r.sent(), r.every.accept);
    for (const command of [r.every.serve, r.every.giveBack, r.every.conclude]) {
      expect(refusal(accepted, { ...command, demand: r.takerDemand }).params.missing).toEqual(['demandThatTookIt']);
    }
  });

  it('however many entities it passes, a trail stays within bounds', () => {
    const ids = 'ABCDEFGHJKM'.split('').map((letter) => `ent_01K${letter.repeat(23)}` as typeof r.third);
    const onward = ids.reduce(
      (referral, to) => r.given(referral, { ...r.every.redirect, by: referral.to, to }),
      r.sent(),
    );
    expect(refusal(onward, { ...r.every.redirect, by: onward.to, to: r.fourth }).params.missing).toEqual([
      'fewerEntities',
    ]);
  });
});
